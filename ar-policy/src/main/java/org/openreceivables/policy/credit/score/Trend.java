package org.openreceivables.policy.credit.score;

/** Which way the points of a characteristic go as its number grows; checked when it is built. */
public enum Trend {
  /** Either way. */
  ANY,
  /** Never down: more years in business never cost points. */
  RISING,
  /** Never up: more days late never earn points. */
  FALLING
}
