package org.openreceivables.testkit.history;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.ExchangeRate;

/**
 * What an item stands at in one currency of the books, in minor units: by the rate of its document, and as it
 * was last revalued. Mutable.
 */
final class Worth {
  final ExchangeRate rate;
  long first;
  long now;

  /** The rate of the last revaluation; the document's own where there was none. */
  ExchangeRate revaluedBy;

  boolean revalued;

  Worth(long first, ExchangeRate rate) {
    this.rate = rate;
    this.first = first;
    this.now = first;
    this.revaluedBy = rate;
  }

  /** How much of both belongs to one settlement. */
  record Part(CurrencyUnit books, long first, long now) {}

  Part take(long amount, long open) {
    Part part = new Part(
        rate.to(),
        share(first, amount, open),
        revalued ? share(now, amount, open) : share(first, amount, open));
    first -= part.first;
    now -= part.now;
    return part;
  }

  void giveBack(Part part) {
    first += part.first;
    now += revalued ? part.now : part.first;
  }

  void add(long more) {
    first += more;
    now += more;
  }

  /** Back at the value of the document, it counts as never revalued. */
  void revalue(long value, ExchangeRate by) {
    boolean back = value == first && by.equals(rate);
    revalued = !back;
    now = value;
    revaluedBy = by;
  }

  void forgetRevaluation() {
    revalued = false;
    now = first;
    revaluedBy = rate;
  }

  /** {@code total × amount ÷ open}, halves up. */
  static long share(long total, long amount, long open) {
    return new BigDecimal(BigInteger.valueOf(total).multiply(BigInteger.valueOf(amount)))
        .divide(BigDecimal.valueOf(open), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** An amount in the other currency, halves up. */
  static long convert(Money amount, ExchangeRate rate) {
    return amount
        .getAmount()
        .multiply(rate.rate())
        .movePointRight(rate.to().getDecimalPlaces())
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Whether what is used of a source is what it settles; at the rate named, a unit of either more or less. */
  static boolean isSameWorth(AllocationLine line) {
    Money amount = line.amount();
    Money source = line.sourceAmount();
    if (amount.isSameCurrency(source)) {
      return amount.equals(source);
    }
    return line.rate()
        .filter(rate -> follows(amount, source, rate) || follows(source, amount, rate))
        .isPresent();
  }

  /** Whether the same holds of the sums of those lines that use one source at one rate, or each is converted. */
  static boolean areSameWorth(List<AllocationLine> lines) {
    List<AllocationLine> across = new ArrayList<>(lines);
    across.removeIf(l -> l.source().isEmpty() || l.amount().isSameCurrency(l.sourceAmount()));
    while (!across.isEmpty()) {
      AllocationLine first = across.get(0);
      long settled = 0;
      long used = 0;
      boolean settledIsExact = true;
      boolean usedIsExact = true;
      for (AllocationLine line : List.copyOf(across)) {
        if (line.source().equals(first.source()) && pair(line).equals(pair(first))) {
          settled += line.amount().getAmountMinorLong();
          used += line.sourceAmount().getAmountMinorLong();
          usedIsExact &= beside(line.amount(), line.sourceAmount(), line) == 0;
          settledIsExact &= beside(line.sourceAmount(), line.amount(), line) == 0;
          across.remove(line);
        }
      }
      Money amount = Money.ofMinor(first.amount().getCurrencyUnit(), settled);
      Money source = Money.ofMinor(first.sourceAmount().getCurrencyUnit(), used);
      ExchangeRate rate = first.rate().orElseThrow();
      if (!usedIsExact
          && !settledIsExact
          && !follows(amount, source, rate)
          && !follows(source, amount, rate)) {
        return false;
      }
    }
    return true;
  }

  private static String pair(AllocationLine line) {
    return line.rate()
        .map(r -> r.from() + " " + r.to() + " " + r.rate().toPlainString())
        .orElseThrow();
  }

  private static long beside(Money from, Money to, AllocationLine line) {
    ExchangeRate rate = line.rate().orElseThrow();
    return rate.from().equals(from.getCurrencyUnit())
        ? Math.abs(convert(from, rate) - to.getAmountMinorLong())
        : Long.MAX_VALUE;
  }

  /** What comes nearest to an amount at the rate, in the currency that the rate converts, halves up. */
  private static long nearest(Money to, ExchangeRate rate) {
    return to.getAmount()
        .movePointRight(rate.from().getDecimalPlaces())
        .divide(rate.rate(), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static boolean follows(Money from, Money to, ExchangeRate rate) {
    return rate.from().equals(from.getCurrencyUnit())
        && rate.to().equals(to.getCurrencyUnit())
        && (Math.abs(convert(from, rate) - to.getAmountMinorLong()) <= 1
            || Math.abs(nearest(to, rate) - from.getAmountMinorLong()) <= 1);
  }

  /** Splits by weight: each its floor, then a unit to the largest remainders, the first of equals. */
  static long[] split(long total, long... weights) {
    BigInteger sum = BigInteger.ZERO;
    for (long w : weights) {
      sum = sum.add(BigInteger.valueOf(w));
    }
    long[] parts = new long[weights.length];
    BigInteger[] rests = new BigInteger[weights.length];
    List<Integer> order = new ArrayList<>();
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] exact = BigInteger.valueOf(total)
          .multiply(BigInteger.valueOf(weights[i]))
          .divideAndRemainder(sum);
      parts[i] = exact[0].longValueExact();
      rests[i] = exact[1];
      left -= parts[i];
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> rests[i]).reversed());
    for (int i = 0; i < left; i++) {
      parts[order.get(i)]++;
    }
    return parts;
  }
}
