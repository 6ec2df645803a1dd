package org.openreceivables.core.terms;

import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Percentage;

/**
 * The part of an amount that is due by one rule; the last part of a plan is always {@link Balance}.
 *
 * <p>30 % at once and the rest after 45 days on EUR 0.05 is EUR 0.02 and EUR 0.03. Parts are rounded once, by
 * {@link PaymentTerms#rounding()}. Immutable.
 */
public sealed interface InstallmentRule {

  /** {@return when this part is due} */
  DueDateRule due();

  /**
   * A percentage of the whole.
   *
   * @param percentage the share
   * @param due when it is due
   */
  record Percent(Percentage percentage, DueDateRule due) implements InstallmentRule {
    /**
     * Checks that it is no more than the whole.
     *
     * @param percentage the share, 0 to 100
     * @param due when it is due
     */
    public Percent {
      PlanChecks.share(percentage);
    }
  }

  /**
   * A percentage of what the parts before leave: 25 % of the rest of EUR 75.00 is EUR 18.75.
   *
   * @param percentage the share
   * @param due when it is due
   */
  record PercentOfRest(Percentage percentage, DueDateRule due) implements InstallmentRule {
    /**
     * Checks that it is no more than the rest.
     *
     * @param percentage the share, 0 to 100
     * @param due when it is due
     */
    public PercentOfRest {
      PlanChecks.share(percentage);
    }
  }

  /**
   * So many equal parts of the whole: 1 of 3 of EUR 1,000,000.00 is EUR 333,333.33, which no percentage is.
   *
   * @param parts how many, at least 1
   * @param of of how many, at most 1,000
   * @param due when it is due
   */
  record Share(int parts, int of, DueDateRule due) implements InstallmentRule {
    /**
     * Checks that it is no more than the whole.
     *
     * @param parts how many
     * @param of of how many
     * @param due when it is due
     */
    public Share {
      Rules.of("InstallmentRule", "share")
          .require(of >= 1 && of <= 1_000, ProblemCodes.OUT_OF_RANGE, "of", of, "must be 1 to 1000")
          .require(
              parts >= 1 && parts <= of,
              ProblemCodes.OUT_OF_RANGE,
              "parts",
              parts,
              "must be 1 to " + of)
          .orThrow();
    }
  }

  /**
   * A fixed amount.
   *
   * @param amount the amount, in the currency of the document
   * @param due when it is due
   */
  record Fixed(Money amount, DueDateRule due) implements InstallmentRule {
    /**
     * Checks that it is not negative.
     *
     * @param amount the amount
     * @param due when it is due
     */
    public Fixed {
      Rules.of("InstallmentRule", "fixed")
          .require(
              !amount.isNegative(),
              ProblemCodes.NEGATIVE_AMOUNT,
              "amount",
              amount,
              "must not be negative")
          .orThrow();
    }
  }

  /**
   * Whatever the parts before leave; it takes what they lose or gain by rounding.
   *
   * @param due when it is due
   */
  record Balance(DueDateRule due) implements InstallmentRule {}
}
