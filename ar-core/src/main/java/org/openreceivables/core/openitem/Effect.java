package org.openreceivables.core.openitem;

/**
 * In which way a part of an item was settled.
 *
 * <p>Of every item: original + charges added = the sum over all effects + settled earlier + open, where settled
 * earlier is what a host settled before and does not say how ({@link OpenItem#settledEarlier()}). The first
 * group settles what a customer owes, the second uses up what is owed to the customer.
 */
public enum Effect {
  /** By money received. */
  PAID(Side.DEBIT),
  /** By a credit note. */
  CREDITED(Side.DEBIT),
  /** Against something we owe the customer. */
  SET_OFF(Side.DEBIT),
  /** By early-payment discount. */
  DISCOUNT(Side.DEBIT),
  /** A difference too small to claim. */
  TOLERANCE(Side.DEBIT),
  /** By a fee that we bear, such as a bank charge. */
  FEE(Side.DEBIT),
  /** Held back by the customer for a reason; followed up as an item of its own. */
  DEDUCTION(Side.DEBIT),
  /** Moved to a residual item that replaces this one. */
  RESIDUAL(Side.DEBIT),
  /** Given up in the books; the debt itself may still be claimed, sold or paid. */
  WRITTEN_OFF(Side.DEBIT),
  /** Moved to another customer or account. */
  TRANSFERRED(Side.DEBIT),
  /** Used to settle what the customer owes. */
  APPLIED(Side.CREDIT),
  /** Paid back to the customer. */
  REFUNDED(Side.CREDIT),
  /** A small excess that is kept. */
  EXCESS_TAKEN(Side.CREDIT),
  /** Never came: the bank took the payment back. */
  RETURNED(Side.CREDIT),
  /** A credit moved to another customer or account. */
  MOVED(Side.CREDIT);

  private final Side side;

  Effect(Side side) {
    this.side = side;
  }

  /** {@return which items it settles} */
  public Side side() {
    return side;
  }
}
