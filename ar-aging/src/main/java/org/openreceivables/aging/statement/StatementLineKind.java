package org.openreceivables.aging.statement;

/** What a line of a statement says happened, in the order in which the lines of one event are shown. */
public enum StatementLineKind {
  /** What was open when the books were taken over from elsewhere. */
  OPENING_ITEM("brought forward"),
  /** An invoice, all its instalments in one line. */
  INVOICE("invoice"),
  /** A debit note. */
  DEBIT_NOTE("debit note"),
  /** A reminder fee, interest: as a document of its own, or added to one. */
  CHARGE("charge on"),
  /** What the customer held back, followed up by itself. */
  DEDUCTION("deduction"),
  /** A credit note. */
  CREDIT_NOTE("credit note"),
  /** What we owe the customer as our supplier, by an invoice of the customer's own. */
  PAYABLE("your invoice"),
  /** Money received, or paid in advance. */
  PAYMENT("payment"),
  /** The bank took a payment back; the customer owes it again. */
  PAYMENT_RETURNED("payment returned"),
  /** Money paid back to the customer. */
  REFUND("refund of"),
  /** Early-payment discount granted. */
  DISCOUNT("discount on"),
  /** A difference too small to claim. */
  TOLERANCE("small difference on"),
  /** A fee that we bear, such as a bank charge. */
  FEE_BORNE("fee we bear on"),
  /** Given up in the books; {@link WriteOffWording} says how the text words it. */
  WRITE_OFF("written off"),
  /** A small excess of a payment that is kept. */
  EXCESS_KEPT("excess kept of"),
  /** A credit of this account and currency that settled items of another account or currency. */
  CREDIT_USED_ELSEWHERE("used elsewhere from"),
  /** Items of this account and currency that a credit of another account or currency settled. */
  SETTLED_FROM_ELSEWHERE("settled from elsewhere"),
  /** Moved to another account. */
  TRANSFER_OUT("transferred away"),
  /** Came from another account. */
  TRANSFER_IN("transferred to you"),
  /** A credit of this account applied to its own items: moves nothing. */
  ALLOCATION("applied"),
  /** Items replaced by others of the same account: moves nothing. */
  REPLACEMENT("replaced");

  private final String words;

  StatementLineKind(String words) {
    this.words = words;
  }

  /** {@return whether a line of this kind changes the balance} */
  public boolean movesBalance() {
    return this != ALLOCATION && this != REPLACEMENT;
  }

  String words(WriteOffWording wording) {
    return this == WRITE_OFF && wording == WriteOffWording.ADJUSTMENT ? "adjustment of" : words;
  }
}
