package org.openreceivables.core.terms;

/**
 * The day from which terms run, where it is not the day of issue.
 *
 * <p>"30 days from delivery", delivered on 2026-01-20 and invoiced on 2026-01-31, is due on 2026-02-19. Vendors
 * call it baseline date (SAP) or reference date; X12 knows it as ITD02.
 */
public enum BaseDate {
  /** The date of the document; X12 ITD02 code 3. */
  ISSUE,
  /** The day of the order; X12 ITD02 code 9. */
  ORDER,
  /** The day on which goods were shipped; X12 ITD02 code 1. */
  SHIPMENT,
  /** The day on which goods were delivered; X12 ITD02 code 2. */
  DELIVERY,
  /** The day on which the buyer received the goods; X12 ITD02 code 15. */
  RECEIPT_OF_GOODS,
  /** The day on which the buyer received the invoice; X12 ITD02 code 5. Directive 2011/7/EU counts from it. */
  RECEIPT_OF_INVOICE
}
