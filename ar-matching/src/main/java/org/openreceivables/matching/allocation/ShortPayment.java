package org.openreceivables.matching.allocation;

/**
 * What becomes of the rest of an item that was paid short, beyond tolerance and discount; judged at the end of the
 * posting date, and not while money of that day stands on account.
 */
public enum ShortPayment {
  /** The item stays open with the rest. The default. */
  STAYS_OPEN,
  /** A residual item takes its place with the rest and the same due date; the item is closed. So SAP's residual item. */
  RESIDUAL,
  /** The rest is followed up as a deduction, with the reason of {@link AllocationPolicy#shortPaymentReason()}. */
  DEDUCTION
}
