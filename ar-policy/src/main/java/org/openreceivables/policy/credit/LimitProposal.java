package org.openreceivables.policy.credit;

import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/** What a limit rule says: an amount, or which figure it lacks. Immutable. */
public sealed interface LimitProposal {

  /**
   * A limit.
   *
   * @param amount zero or more
   * @param basis how it was worked out, for example {@code 10% of netWorth EUR 200000.00}
   */
  record Amount(Money amount, String basis) implements LimitProposal {
    /**
     * Checks the amount.
     *
     * @param amount the amount
     * @param basis how it was worked out
     */
    public Amount {
      Rules.of("LimitProposal", basis)
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
   * A figure that the rule needs was not given.
   *
   * @param figure its name
   */
  record Lacking(String figure) implements LimitProposal {}
}
