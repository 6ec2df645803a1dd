package org.openreceivables.aging;

/** The date from which the days of an item are counted. */
public enum AgeFrom {
  /**
   * The due date; an item without one is due on issue. The default: days are then days past due, which is
   * what reminders, interest and provisions ask for.
   */
  DUE_DATE,
  /**
   * The date of issue, also where there is a due date. For hosts that judge by the age of the debt:
   * nothing is "not yet due", and an invoice of today has day 0.
   */
  ISSUE_DATE
}
