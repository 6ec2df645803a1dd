package org.openreceivables.core.revaluation;

import org.joda.money.Money;
import org.openreceivables.core.money.ConversionRate;

/** Why an item is carried at what it is. */
public sealed interface RevaluationReason {

  /**
   * It is carried at the rate of the day.
   *
   * @param rate the rate: direct, inverse or cross, with dates and sources
   */
  record AtClosingRate(ConversionRate rate) implements RevaluationReason {
    @Override
    public String toString() {
      return "at " + rate;
    }
  }

  /**
   * The rate of the day would give no loss, and only losses count: it is carried at the invoice rate.
   *
   * @param rate the rate of the day
   * @param closing what the item would be carried at by it
   */
  record NoLoss(ConversionRate rate, Money closing) implements RevaluationReason {
    @Override
    public String toString() {
      return "at the invoice rate, since " + closing + " at " + rate + " is no loss";
    }
  }

  /** The policy carries everything at the invoice rate. */
  record AtInvoiceRate() implements RevaluationReason {
    @Override
    public String toString() {
      return "at the invoice rate";
    }
  }
}
