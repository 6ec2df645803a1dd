package org.openreceivables.core.terms;

/**
 * What becomes of a due date that lies before issue, for example 30 days from a delivery of 2026-01-20 on an
 * invoice of 2026-03-01.
 */
public enum DueBeforeIssue {
  /** The schedule is refused: only the host knows whose error it is. The default. */
  REFUSED,
  /** It is the day of issue, as in ERPNext: an invoice that comes late is due at once. */
  ON_ISSUE
}
