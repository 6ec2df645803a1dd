package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The chance of one try. Mutable. */
final class Chance {
  private final Random random;
  private boolean within;

  Chance(long choice) {
    random = new Random(choice);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> Optional<T> pick(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  /** From now on never one more than there is. */
  void stayWithin() {
    within = true;
  }

  /** All of an amount or some of it, at least one unit; now and then one more than there is. */
  Money some(CurrencyUnit currency, long most) {
    if (percent(2) && !within) {
      return Money.ofMinor(currency, most + 1);
    }
    return Money.ofMinor(
        currency, percent(50) ? most : Math.max(1, most * random.nextInt(1000) / 1000));
  }
}
