package org.openreceivables.core.revaluation;

/**
 * By which rate items are carried.
 *
 * <p>Three invoices of USD 100.00 booked at EUR 92.00, with a dollar at EUR 0.95 on the day: {@link #STANDARD}
 * carries each at EUR 95.00, the other two at EUR 92.00. At EUR 0.90 the first two carry EUR 90.00.
 */
public enum RevaluationMethod {
  /**
   * At the rate of the day, gain or loss: monetary items at the closing rate (IAS 21.23; Dynamics 365
   * "Standard"; Business Central; SAP always valuate).
   */
  STANDARD,
  /**
   * At the rate of the day only where that is a loss against the invoice rate, otherwise at the invoice
   * rate: lower of cost and market (Dynamics 365 "Minimum"; SAP lowest value principle; HGB 252(1) no. 4). A
   * debit item is never carried above, a credit item never below what it was booked at.
   */
  LOSSES_ONLY,
  /** At the invoice rate: whatever was revalued before is taken back (Dynamics 365 "Invoice date"). */
  INVOICE_RATE
}
