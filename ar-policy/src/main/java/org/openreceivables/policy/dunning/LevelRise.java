package org.openreceivables.policy.dunning;

/** Which level may come next. */
public enum LevelRise {
  /**
   * The one above the highest so far, if its day has come: public-cloud SAP, Business Central, Tryton. An item
   * found 60 days late gets the first notice first.
   */
  ONE_UP,
  /** The highest whose day has come: classic SAP. An item found 60 days late gets the last notice at once. */
  JUMP,
  /** The number of notices sent so far and one: ERPNext, letters of Dynamics 365. */
  NOTICE_COUNT
}
