package org.openreceivables.core.money;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * One total a currency; currencies are never added to one another.
 *
 * <p>Printed as {@code [EUR 10.00, USD 5.00]}, sorted by code. A currency whose total is zero stays
 * listed once it has been added, and two totals are equal when they hold the same currencies with the
 * same amounts. Sums that leave 64 bits are refused. Immutable.
 */
public final class MoneyTotals {
  private static final MoneyTotals NONE = new MoneyTotals(new TreeMap<>());

  private final SortedMap<CurrencyUnit, Long> minor;

  private MoneyTotals(SortedMap<CurrencyUnit, Long> minor) {
    this.minor = minor;
  }

  /** {@return no totals} */
  public static MoneyTotals none() {
    return NONE;
  }

  /**
   * {@return the totals of these amounts}
   *
   * @param amounts the amounts
   * @throws InvalidValueException when a sum leaves 64 bits
   */
  public static MoneyTotals of(Iterable<Money> amounts) {
    SortedMap<CurrencyUnit, Long> sums = new TreeMap<>();
    amounts.forEach(m -> add(sums, m.getCurrencyUnit(), Amounts.minor(m)));
    return new MoneyTotals(sums);
  }

  /**
   * {@return these totals and one amount more}
   *
   * @param amount the amount, of either sign
   */
  public MoneyTotals plus(Money amount) {
    SortedMap<CurrencyUnit, Long> sums = new TreeMap<>(minor);
    add(sums, amount.getCurrencyUnit(), Amounts.minor(amount));
    return new MoneyTotals(sums);
  }

  /**
   * {@return both totals together}
   *
   * @param other the other totals
   */
  public MoneyTotals plus(MoneyTotals other) {
    SortedMap<CurrencyUnit, Long> sums = new TreeMap<>(minor);
    other.minor.forEach((c, m) -> add(sums, c, m));
    return new MoneyTotals(sums);
  }

  /**
   * {@return these totals less others}
   *
   * @param other what is taken away
   */
  public MoneyTotals minus(MoneyTotals other) {
    SortedMap<CurrencyUnit, Long> sums = new TreeMap<>(minor);
    other.minor.forEach((c, m) -> {
      if (m == Long.MIN_VALUE) {
        // It has no negative; taken away in two steps.
        add(sums, c, Long.MAX_VALUE);
        add(sums, c, 1);
      } else {
        add(sums, c, -m);
      }
    });
    return new MoneyTotals(sums);
  }

  /**
   * {@return the total in this currency, zero where there is none}
   *
   * @param currency the currency
   */
  public Money in(CurrencyUnit currency) {
    return Money.ofMinor(currency, minor.getOrDefault(currency, 0L));
  }

  /** {@return the currencies, sorted by code} */
  public Set<CurrencyUnit> currencies() {
    return Collections.unmodifiableSet(minor.keySet());
  }

  /** {@return the totals by currency, sorted by code} */
  public SortedMap<CurrencyUnit, Money> byCurrency() {
    SortedMap<CurrencyUnit, Money> out = new TreeMap<>();
    minor.forEach((c, m) -> out.put(c, Money.ofMinor(c, m)));
    return Collections.unmodifiableSortedMap(out);
  }

  /** {@return whether every total is zero} */
  public boolean isZero() {
    return minor.values().stream().allMatch(m -> m == 0);
  }

  private static void add(SortedMap<CurrencyUnit, Long> sums, CurrencyUnit currency, long amount) {
    long before = sums.getOrDefault(currency, 0L);
    try {
      sums.put(currency, Math.addExact(before, amount));
    } catch (ArithmeticException e) {
      Rules.of("MoneyTotals", currency)
          .require(
              false,
              ProblemCodes.AMOUNT_OVERFLOW,
              "total",
              Money.ofMinor(currency, before) + " and " + Money.ofMinor(currency, amount),
              "must fit 64 bits of minor units")
          .orThrow();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MoneyTotals that && minor.equals(that.minor);
  }

  @Override
  public int hashCode() {
    return minor.hashCode();
  }

  @Override
  public String toString() {
    return minor.entrySet().stream()
        .map((Map.Entry<CurrencyUnit, Long> e) ->
            Money.ofMinor(e.getKey(), e.getValue()).toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
