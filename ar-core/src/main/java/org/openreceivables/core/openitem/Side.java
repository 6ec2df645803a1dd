package org.openreceivables.core.openitem;

/** Who owes: the two sides of an account. */
public enum Side {
  /** The customer owes it: invoices, charges. */
  DEBIT,
  /** It is owed to the customer: credit notes, money on account. */
  CREDIT
}
