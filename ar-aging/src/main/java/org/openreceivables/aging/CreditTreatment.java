package org.openreceivables.aging;

/** What becomes of credit notes, money on account and other credits that are still open. */
public enum CreditTreatment {
  /**
   * They stand in a column of their own. The default: which debt a credit settles is for allocation to
   * say, and the buckets show what is overdue by the documents.
   */
  OWN_COLUMN,
  /**
   * Within a customer and currency they reduce the oldest debit first (by the date it ages from, then id),
   * the oldest credit first; what is left of them stays in the column of credits. The balance is the
   * same. Nothing is allocated: it is a view.
   */
  NETTED_OLDEST_FIRST
}
