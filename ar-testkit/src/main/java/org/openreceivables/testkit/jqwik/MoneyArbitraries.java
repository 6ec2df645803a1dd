package org.openreceivables.testkit.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Random amounts. */
public final class MoneyArbitraries {
  private static final long MOST = 1_000_000_000_000L;

  private MoneyArbitraries() {}

  /** {@return currencies with two, no and three decimals: EUR, USD, JPY, KWD} */
  public static Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of("EUR", "USD", "JPY", "KWD").map(CurrencyUnit::of);
  }

  /**
   * {@return amounts above zero, half of them a few minor units, the others up to 10¹² of them}
   *
   * @param currency their currency
   */
  public static Arbitrary<Money> positive(CurrencyUnit currency) {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(1, 20), Arbitraries.longs().between(1, MOST))
        .map(minor -> Money.ofMinor(currency, minor));
  }

  /** {@return amounts of either sign and zero, in any of {@link #currencies()}} */
  public static Arbitrary<Money> any() {
    return currencies()
        .flatMap(currency ->
            Arbitraries.longs().between(-MOST, MOST).map(minor -> Money.ofMinor(currency, minor)));
  }
}
