package org.openreceivables.policy.credit.check;

/** What a line of an exposure is, in the order in which lines are listed. */
public enum ExposurePart {
  /** Invoices and other debit items that are open. */
  OPEN_ITEMS,
  /** What of them is disputed and left out; taken away. */
  DISPUTED,
  /** What of them is held from counting against the limit; taken away. */
  NOT_COUNTED,
  /** Credit notes, money on account, prepayments; taken away. */
  CREDITS,
  /** Deliveries that are not invoiced. */
  DELIVERIES,
  /** Orders that are not delivered. */
  ORDERS,
  /** Draft invoices. */
  DRAFTS,
  /** The document that is checked. */
  THIS_DOCUMENT,
  /** What is covered, at most what it covers; taken away. */
  SECURED
}
