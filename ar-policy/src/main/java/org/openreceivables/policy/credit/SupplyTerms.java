package org.openreceivables.policy.credit;

import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.PaymentTerms;

/** On which terms to supply. Immutable. */
public sealed interface SupplyTerms {

  /**
   * Invoice, payment later.
   *
   * @param terms the payment terms
   */
  record OpenAccount(PaymentTerms terms) implements SupplyTerms {}

  /**
   * Part in advance, the rest on invoice.
   *
   * @param share the part in advance, more than 0 and less than 100 percent
   * @param terms the payment terms of the rest
   */
  record Deposit(Percentage share, PaymentTerms terms) implements SupplyTerms {
    /**
     * Checks the share.
     *
     * @param share the part in advance
     * @param terms the payment terms of the rest
     */
    public Deposit {
      Rules.of("Deposit", share)
          .require(
              share.compareTo(Percentage.of(0)) > 0 && share.compareTo(Percentage.of(100)) < 0,
              ProblemCodes.OUT_OF_RANGE,
              "share",
              share,
              "must be more than 0 and less than 100 percent")
          .orThrow();
    }
  }

  /** Payment before delivery. */
  record CashOnly() implements SupplyTerms {}
}
