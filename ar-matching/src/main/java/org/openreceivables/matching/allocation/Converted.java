package org.openreceivables.matching.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.money.ConversionRate;
import org.openreceivables.core.money.ExchangeRate;

/**
 * Money seen in another currency: what it is worth, and what each line uses of it.
 *
 * <p>The worth is rounded once, half up; what lines use is rounded on their running sum, so that together they use
 * what one line would.
 */
final class Converted {
  static final long[] NONE = {};

  final Funds origin;
  final ExchangeRate rate;
  private final ConversionRate conversion;
  private final long available;
  private final long worth;
  private long settled;
  private long used;
  /** What was worth no unit of the money, of items that stayed open with it. */
  final Map<Integer, Long> worthless = new LinkedHashMap<>();

  Converted(Funds origin, ConversionRate conversion) {
    this.origin = origin;
    this.conversion = conversion;
    this.rate =
        conversion instanceof ConversionRate.Leg leg ? leg.published() : conversion.quoted();
    this.available = origin.left;
    this.worth = worthOf(available);
  }

  /** What so much of the money is worth in the other currency. */
  final long worthOf(long money) {
    return times(money, conversion.from(), conversion.to(), false);
  }

  /** What so much of the other currency is worth in that of the money. */
  long costOf(long amount) {
    return times(amount, conversion.to(), conversion.from(), true);
  }

  /** The money that was seen, in its own currency. */
  long available() {
    return available;
  }

  long worth() {
    return worth;
  }

  /** What a line of so much, in the other currency, would use of the money; nothing where it adds no unit. */
  long next(long amount) {
    return Math.max(0, upTo(Math.addExact(settled, amount)) - used);
  }

  /** A line of so much uses so much of the money. */
  void use(long amount, long line) {
    settled = Math.addExact(settled, amount);
    used = Math.addExact(used, line);
  }

  /**
   * What the lines of one item use of the money, together what one line would. One that adds no unit has one of another
   * that is then no more than a unit below its own worth; nothing where there is no such other.
   */
  long[] split(long[] amounts) {
    long[] out = new long[amounts.length];
    long after = settled;
    long sum = used;
    for (int k = 0; k < amounts.length; k++) {
      after = Math.addExact(after, amounts[k]);
      out[k] = Math.max(0, upTo(after) - sum);
      sum = Math.addExact(sum, out[k]);
    }
    for (int k = 0; k < amounts.length; k++) {
      if (out[k] == 0) {
        int from = giver(amounts, out);
        if (from < 0) {
          return NONE;
        }
        out[from]--;
        out[k]++;
      }
    }
    return out;
  }

  /** The line that has most above its own worth, of more than a unit; the first of the largest. */
  private int giver(long[] amounts, long[] lines) {
    int out = -1;
    long most = -1;
    for (int k = 0; k < lines.length; k++) {
      long above = lines[k] - costOf(amounts[k]);
      boolean larger = above == most && out >= 0 && lines[k] > lines[out];
      if (lines[k] > 1 && (above > most || larger)) {
        out = k;
        most = above;
      }
    }
    return out;
  }

  /** What all lines up to this sum use of the money. */
  private long upTo(long sum) {
    return sum == worth ? available : Math.min(available, costOf(sum));
  }

  /** How it and the money that is seen stand now, to come back to. */
  Runnable memory() {
    long settledThen = settled;
    long usedThen = used;
    Map<Integer, Long> worthlessThen = new LinkedHashMap<>(worthless);
    Runnable originThen = origin.memory();
    return () -> {
      settled = settledThen;
      used = usedThen;
      worthless.clear();
      worthless.putAll(worthlessThen);
      originThen.run();
    };
  }

  private long times(long minor, CurrencyUnit from, CurrencyUnit to, boolean back) {
    BigDecimal up = back ? conversion.denominator() : conversion.numerator();
    BigDecimal down = back ? conversion.numerator() : conversion.denominator();
    return BigDecimal.valueOf(minor, from.getDecimalPlaces())
        .multiply(up)
        .scaleByPowerOfTen(to.getDecimalPlaces())
        .divide(down, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
