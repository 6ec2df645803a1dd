package org.openreceivables.policy.credit;

/** Which scores are good. */
public enum ScoreOrder {
  /** High ones, as in most scorecards. */
  HIGHER_IS_BETTER,
  /** Low ones, where points count risk. */
  LOWER_IS_BETTER
}
