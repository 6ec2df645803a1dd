package org.openreceivables.testkit.allocation;

import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Chances of one row. */
final class Dice {
  /** With two, no and three decimals; most rows share one, so that they meet. */
  private static final List<CurrencyUnit> CURRENCIES = List.of(
      CurrencyUnit.EUR,
      CurrencyUnit.EUR,
      CurrencyUnit.EUR,
      CurrencyUnit.EUR,
      CurrencyUnit.EUR,
      CurrencyUnit.USD,
      CurrencyUnit.JPY,
      CurrencyUnit.of("KWD"));

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Zero or more, below this. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Once in so many times. */
  boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  CurrencyUnit currency() {
    return of(CURRENCIES);
  }

  Money below(CurrencyUnit currency, int minor) {
    return Money.ofMinor(currency, random.nextInt(minor));
  }
}
