package org.openreceivables.core.settlement;

/**
 * Whether a discount taken after its last day is accepted.
 *
 * <p>The examples are EUR 1,000.00 at 2 % until 20 January with 3 days of grace.
 */
public enum LateDiscount {
  /**
   * Within the grace days of the offer; without grace days, not. The default. EUR 980.00 valued 23 January
   * closes the item, valued 24 January not. So iDempiere, and Business Central with its warnings off.
   */
  WITHIN_GRACE,
  /** Never, even where the offer has grace days: EUR 980.00 valued 21 January leaves EUR 20.00 open. */
  REFUSE,
  /**
   * A person answers: EUR 980.00 valued 21 January is neither granted its discount nor refused it, and the
   * item stands at EUR 20.00 open until the answer, which is one of the other two for this item. After the
   * grace days nothing is asked. So Business Central with its warnings on.
   */
  ASK
}
