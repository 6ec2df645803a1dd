package org.openreceivables.policy.dunning;

/** What decides when an item that was dunned before is dunned again; the first notice goes by arrears. */
public enum DunningClock {
  /** Both the days of the level and its interval since the last notice have passed: the cautious one. */
  ARREARS_AND_INTERVAL,
  /** The days of the level alone: SAP's levels. Intervals are not asked. */
  ARREARS,
  /** The interval since the last notice alone: Dynamics 365. The days of the levels above 1 are not asked. */
  LAST_NOTICE,
  /**
   * The grace period and the interval since the day by which the last notice asked to be paid: Business
   * Central. Where that day is not known, the date of the notice and the days its level allowed stand in.
   */
  LAST_NOTICE_DUE
}
