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

  /** What a line of so much, in the other currency, uses of the money; nothing where it is worth less than a unit. */
  long use(long amount) {
    long after = Math.addExact(settled, amount);
    long sum = after == worth ? available : Math.min(available, costOf(after));
    long line = sum - used;
    if (line > 0) {
      settled = after;
      used = sum;
    }
    return Math.max(0, line);
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
