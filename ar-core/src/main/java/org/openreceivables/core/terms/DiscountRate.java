package org.openreceivables.core.terms;

import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;

/** How much is off for early payment: a percentage of a base or of another amount, or a fixed amount. Immutable. */
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
   * A percentage of an amount that was agreed, whatever the amount of the document: 2 % of EUR 500.00 of an
   * invoice on which freight and deposits earn no discount ({@code BASISBETRAG} of XRechnung).
   *
   * @param percentage more than 0 and at most 100
   * @param agreed what it is a percentage of, more than zero
   */
  record PercentOf(Percentage percentage, Money agreed) implements DiscountRate {
    @Override
    public Money of(Money base) {
      return percentage.of(agreed, Rounding.halfUp());
    }

    @Override
    public String toString() {
      return percentage + " of " + agreed;
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
