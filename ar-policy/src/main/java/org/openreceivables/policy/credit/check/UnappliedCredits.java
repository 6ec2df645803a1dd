package org.openreceivables.policy.credit.check;

/** Whether credit notes and money on account reduce the exposure. */
public enum UnappliedCredits {
  /** They do; what is overdue stays overdue until they are applied. */
  REDUCE,
  /** They do not until they are applied. */
  IGNORED
}
