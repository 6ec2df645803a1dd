package org.openreceivables.core.settlement;

/**
 * What becomes of the discount when more is paid than closes the item with it.
 *
 * <p>The examples are EUR 105.00 with EUR 10.50 of discount, so that EUR 94.50 closes it, and EUR 95.00 paid
 * in time. What is paid beyond the whole open amount goes the way of an over-payment in every case.
 * Money on account that is named with a payment counts with it: EUR 50.00 and EUR 100.00 for EUR 30.00 at 10 % and
 * EUR 60.00 are EUR 60.00 too much, in whatever way the items are named.
 */
public enum ExcessDiscount {
  /**
   * It is kept: EUR 94.50 and EUR 10.50 of discount close the item, and EUR 0.50 goes the way of an
   * over-payment. The default; so Oracle, Business Central and Dynamics 365 (specific).
   */
  KEEP,
  /**
   * It shrinks by the excess: EUR 95.00 and EUR 10.00 of discount close the item, and nothing is left over.
   * So Dynamics 365 (unspecific).
   */
  SHRINK,
  /**
   * It is lost, as if the debtor had not taken it: EUR 95.00 is paid, EUR 10.00 stays open, and later
   * payments under the offer earn nothing either. So Odoo, where only the discounted amount itself earns it.
   */
  FORFEIT
}
