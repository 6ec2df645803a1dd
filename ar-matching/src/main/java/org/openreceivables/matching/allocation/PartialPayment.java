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
   */
  LINKED
}
