package org.openreceivables.policy.credit.check;

import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.time.DateWindow;

/**
 * What covers claims on a customer: credit insurance, a guarantee, a letter of credit.
 *
 * @param id the host's key
 * @param cover how much, zero or more, after any part that we bear ourselves
 * @param valid the days on which it covers, both included
 */
public record Security(String id, Money cover, DateWindow valid) {

  /**
   * Checks the cover.
   *
   * @param id the host's key
   * @param cover how much
   * @param valid the days on which it covers
   */
  public Security {
    Rules.requireKey("Security", id);
    Rules.of("Security", id)
        .require(
            !cover.isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "cover",
            cover,
            "must not be negative")
        .orThrow();
  }
}
