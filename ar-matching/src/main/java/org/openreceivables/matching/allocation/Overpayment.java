package org.openreceivables.matching.allocation;

/**
 * What becomes of money beyond the items that debtor or creditor designated, and of what is left when nothing more can
 * be paid. Money for which nobody designated an item is no over-payment: it pays by the order first, whatever stands here.
 */
public enum Overpayment {
  /**
   * What exceeds the items that debtor or creditor designated stays on account, an unapplied credit; a payment
   * without designation pays by the order, and what is left stays on account. The default; so ERPNext and Oracle.
   */
  ON_ACCOUNT,
  /** What exceeds the designated items pays the next ones by the order; what is left then stays on account. */
  NEXT_ITEMS_DUE,
  /** As {@link #ON_ACCOUNT}, and what stays there is proposed to be paid back. */
  REFUND_PROPOSAL,
  /** A payment that would leave something on account is not applied at all, and named in a problem. */
  REFUSE
}
