package org.openreceivables.core.openitem;

/** Why something is on hold. */
public enum HoldCause {
  /** The customer contests the claim. */
  DISPUTE,
  /** The customer promised to pay by a day. */
  PROMISE,
  /** A person blocked it. */
  BLOCK,
  /** A direct debit is on its way. */
  DIRECT_DEBIT,
  /** The law stops it, for example in insolvency. */
  LEGAL
}
