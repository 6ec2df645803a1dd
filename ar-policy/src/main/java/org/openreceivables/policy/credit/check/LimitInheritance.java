package org.openreceivables.policy.credit.check;

/** Which of several limits counts. */
public enum LimitInheritance {
  /** The nearest that is set: the customer's own, else its group's (ERPNext). */
  NEAREST,
  /** The least of those that are set; an own limit that is unlimited stays so (Dynamics 365). */
  LEAST
}
