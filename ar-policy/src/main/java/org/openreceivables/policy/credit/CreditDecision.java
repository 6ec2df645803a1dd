package org.openreceivables.policy.credit;

/** What is recommended, best first. */
public enum CreditDecision {
  /** Grant the limit. */
  APPROVE,
  /** A person has to look at it. */
  REFER,
  /** Grant no credit. */
  DECLINE
}
