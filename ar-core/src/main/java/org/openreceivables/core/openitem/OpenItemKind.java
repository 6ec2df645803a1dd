package org.openreceivables.core.openitem;

/** What an open item is; the kind fixes the side, since amounts are never negative. */
public enum OpenItemKind {
  /** An invoice, or one instalment of it. */
  INVOICE(Side.DEBIT),
  /** A debit note. */
  DEBIT_NOTE(Side.DEBIT),
  /** A charge on another item: a reminder fee, interest. */
  CHARGE(Side.DEBIT),
  /** Money paid back to the customer that is not yet set against a credit. */
  REFUND(Side.DEBIT),
  /** What a customer held back from a payment, followed up by itself. */
  DEDUCTION(Side.DEBIT),
  /** A credit note. */
  CREDIT_NOTE(Side.CREDIT),
  /** The part of a payment that is not applied to any item. */
  ON_ACCOUNT(Side.CREDIT),
  /** Money received before anything was invoiced. */
  PREPAYMENT(Side.CREDIT),
  /** What we owe the customer as our supplier, where both agreed to set it off. */
  PAYABLE(Side.CREDIT);

  private final Side side;

  OpenItemKind(Side side) {
    this.side = side;
  }

  /** {@return who owes} */
  public Side side() {
    return side;
  }
}
