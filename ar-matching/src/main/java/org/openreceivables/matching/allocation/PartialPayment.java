package org.openreceivables.matching.allocation;

/** What a payment does that is too small to close an item. */
public enum PartialPayment {
  /** It reduces the item: EUR 40.00 of EUR 100.00 leave EUR 60.00 open. The default; so most systems. */
  REDUCES,
  /**
   * Both stay open, linked: the item with EUR 100.00, the payment with EUR 40.00 on account that names the item's
   * document in {@code relatesTo}. What is linked is used as soon as it closes the item together with new money, and
   * before it, though the new money would do alone: EUR 110.00 take the EUR 40.00 with them, pay EUR 60.00 and have
   * EUR 50.00 left. Until then it waits in the books, too: it is posted on the day of the money that closes the item. So
   * SAP's partial payment.
   *
   * <p>What closes an item with discount or within tolerance is enough, as where items are paid whole or not at all
   * ({@link FullSettlement}): with a tolerance of EUR 0.50, EUR 40.00 and 59.70 close it. Discount counts for each by its
   * own value date: at 2 % until 11 January, EUR 49.00 of 5 January and EUR 50.00 of 26 January close EUR 100.00.
   *
   * <p>No new money is needed where something else lowers what is open: EUR 70.00 wait, EUR 40.00 are stated for the
   * item, and EUR 60.00 of those that wait close it on the day of the statement. A document that is settled keeps no
   * money: the EUR 10.00 that are left go on by the order, may come to wait for another document, or are an excess. So
   * does money on account in a later run, as far as {@link AllocationPolicy#credits()} lets it. Of a document with
   * several items, money waits for the one that is to be paid first, of those that were named for it if some were, or
   * that are reserved for it: it closes no later one, and none that the order leaves out.
   */
  LINKED
}
