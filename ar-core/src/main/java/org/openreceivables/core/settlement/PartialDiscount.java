package org.openreceivables.core.settlement;

/**
 * What a part payment within the discount period earns.
 *
 * <p>In every case the discounts of one item are together never more than the discount on its original
 * amount. The examples are EUR 1,000.00 at 2 %, so that EUR 980.00 closes it.
 */
public enum PartialDiscount {
  /**
   * Its share: EUR 490.00 settles EUR 500.00. Several payments count together, so that they settle what one
   * payment of their sum would: twice EUR 490.00 closes the item. The share is rounded half up on the sum of what was
   * paid in time, and a payment earns the increase: of twice EUR 0.25 the first earns EUR 0.01, the second nothing. The
   * default; so Dynamics 365 and Oracle.
   */
  GROSS_UP,
  /**
   * Nothing, and the discount is gone: only one payment of the whole earns it. EUR 490.00 settles EUR 490.00
   * and EUR 510.00 closes the rest. So Odoo.
   */
  FORFEIT,
  /**
   * Nothing, but what stays open keeps its proportion of the discount: EUR 500.00 settles EUR 500.00, and
   * EUR 490.00 closes the EUR 500.00 that stay open, with EUR 10.00 of discount. So contracts that say so; no system
   * is known that does.
   */
  PROPORTIONAL,
  /**
   * Nothing, but it counts: the payment that completes the net amount earns the whole discount on the
   * original. EUR 490.00 settles EUR 490.00, and with the second EUR 490.00 come EUR 20.00 of discount. So
   * metasfresh, iDempiere, ERPNext and Business Central; Oracle and Dynamics 365 where parts earn no discount.
   */
  COMPLETING
}
