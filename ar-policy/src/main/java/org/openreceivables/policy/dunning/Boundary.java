package org.openreceivables.policy.dunning;

/** Whether something begins on the day that was reached, or the day after. */
public enum Boundary {
  /** On the day itself: 7 days after 2026-01-10 is 2026-01-17. */
  INCLUSIVE,
  /** The day must lie before the run: 7 days after 2026-01-10 counts from 2026-01-18. */
  STRICT;

  /** The first day on which a run counts as past this day. */
  long firstDay(long epochDay) {
    return this == INCLUSIVE ? epochDay : epochDay + 1;
  }
}
