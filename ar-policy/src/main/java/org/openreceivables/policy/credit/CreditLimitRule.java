package org.openreceivables.policy.credit;

import org.openreceivables.policy.credit.score.CreditScore;

/**
 * Works out a limit; the place for rules of your own.
 *
 * <p>Must be a pure function: the same application and score, the same proposal. Those of the library are in
 * {@link CreditLimitRules}.
 */
@FunctionalInterface
public interface CreditLimitRule {

  /**
   * {@return the limit in the currency of the application, or what is lacking}
   *
   * @param application figures and facts
   * @param score the score
   */
  LimitProposal propose(CreditApplication application, CreditScore score);
}
