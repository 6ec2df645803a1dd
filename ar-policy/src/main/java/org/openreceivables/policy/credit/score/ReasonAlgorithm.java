package org.openreceivables.policy.credit.score;

/** From where lost points are counted, as in PMML's {@code reasonCodeAlgorithm}. */
public enum ReasonAlgorithm {
  /** Baseline less points: for scores where more is better. */
  POINTS_BELOW,
  /** Points less baseline: for scores where more is worse. */
  POINTS_ABOVE
}
