package org.openreceivables.core.terms;

import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;

/** How much is off for early payment: a percentage of a base, or a fixed amount. Immutable. */
public sealed interface DiscountRate {

  /**
   * {@return the amount off, rounded once to the minor unit, halves up}
   *
   * @param base what the percentage is taken of
   */
  Money of(Money base);

  /**
   * A percentage of the base.
   *
   * @param percentage more than 0 and at most 100
   */
  record Percent(Percentage percentage) implements DiscountRate {
    @Override
    public Money of(Money base) {
      return percentage.of(base, Rounding.halfUp());
    }

    @Override
    public String toString() {
      return percentage.toString();
    }
  }

  /**
   * A fixed amount, whatever the base.
   *
   * @param amount more than zero
   */
  record Fixed(Money amount) implements DiscountRate {
    @Override
    public Money of(Money base) {
      return amount;
    }

    @Override
    public String toString() {
      return amount.toString();
    }
  }
}
