package org.openreceivables.policy.credit.check;

/** Whether what a customer contests counts against it. */
public enum DisputedPart {
  /** It counts: the claim stands until it is given up. */
  COUNTED,
  /** It is left out of exposure and overdue, and shown. */
  LEFT_OUT
}
