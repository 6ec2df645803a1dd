package org.openreceivables.core.openitem;

/** What a hold stops. */
public enum HoldEffect {
  /** The item is shown apart in aging; it never leaves the sum. */
  AGE,
  /** No reminder is sent. */
  DUN,
  /** No interest accrues. */
  INTEREST,
  /** It does not count against the credit limit. */
  CREDIT,
  /** It is not written off. */
  WRITE_OFF,
  /** Payments are not applied to it unless they name it. */
  ALLOCATE
}
