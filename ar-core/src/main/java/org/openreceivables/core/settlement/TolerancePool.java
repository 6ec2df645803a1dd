package org.openreceivables.core.settlement;

/**
 * Whether the tolerances of several items that are paid together are one.
 *
 * <p>The examples are two items of EUR 1,000.00, each with a limit of EUR 5.00, and one payment for both.
 */
public enum TolerancePool {
  /**
   * Each item has its own: EUR 1,995.00 closes both, EUR 1,992.00 leaves EUR 8.00 open on the last. The
   * default.
   */
  PER_ITEM,
  /**
   * The limits are added: EUR 1,992.00 closes both with EUR 4.00 tolerated on each, EUR 1,990.00 with EUR 5.00.
   * So Business Central.
   *
   * <p>Together are the items that money of one day of the books reached: two that one payment paid, and a third
   * that another payment of the day paid with one of them; the same customer and currency. The limit of an item
   * that was paid in full counts too, that of one that got no money does not, and nothing is tolerated on it. What
   * is missing is judged once, after all payments of the day: EUR 1,991.00 and EUR 9.00 of one day pay both items,
   * whichever comes first, and nothing is tolerated; nor is it while money of the day stands on account.
   *
   * <p>One payment for several items leaves its shortage on them by amount, each within its own limit: EUR 1.00
   * missing on EUR 900.00 and EUR 100.00 is EUR 0.90 and EUR 0.10. Where amounts are stated for each, where the
   * items cannot bear it within their own limits and still get some money (EUR 95.00 for EUR 3.00 and EUR 100.00),
   * or where it is not tolerated in the end, it stays where the order or the stated amounts leave it: EUR 3.00 and
   * EUR 92.00 are paid, and EUR 8.00 tolerated on the second. Where the sum of the limits does not suffice, each
   * item is judged by its own.
   *
   * <p>An excess that is kept ({@link SettlementPolicy#overpayment()}) is judged by the sum of the limits of the items
   * that the payment reached, of the currency of the one that it paid last: EUR 2,010.00 close both items and EUR 10.00
   * are kept, of EUR 2,010.01 nothing is.
   */
  POOLED
}
