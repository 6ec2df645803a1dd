package org.openreceivables.matching.allocation;

/** What becomes of credits that are open when payments are allocated. */
public enum CreditUse {
  /** A credit linked to a document reduces that document's items; all others stay. The default. */
  LINKED_ONLY,
  /**
   * Linked credits first; what is left, and all other credit notes and money on account, by the order, on each
   * posting date the oldest value date first. So metasfresh, Odoo, iDempiere, and payment reconciliation in ERPNext.
   */
  LINKED_THEN_ORDER,
  /**
   * As {@link #LINKED_THEN_ORDER}, on each posting date the smallest open credit first: many small credits are gone
   * soon. metasfresh takes the smallest invoice first, but credits in the order of their days.
   */
  LINKED_THEN_SMALLEST,
  /** All credits stay as they are, but for those that a payment names. */
  NONE
}
