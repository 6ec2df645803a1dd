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
  /**
   * Never, even where the offer has grace days: EUR 980.00 valued 21 January leaves EUR 20.00 open. So
   * Odoo and ERPNext, which have no grace.
   */
  REFUSE,
  /**
   * A person answers: EUR 980.00 valued 21 January is neither granted its discount nor refused it, and the
   * item stands at EUR 20.00 open until the answer, which is one of the other two for this item. After the
   * grace days nothing is asked. So Business Central with its warnings on.
   *
   * <p>Asked is what a Yes would change, and what is at stake is what it gives for the money at hand: of EUR
   * 490.00 EUR 10.00 where a part earns its share, and nothing is asked where a part earns nothing and counts for
   * nothing later. Where the item is paid whole or not at all, EUR 980.00 stay on account until the answer. Where a
   * tolerance closes the item at the end of the day, nothing is asked.
   */
  ASK
}
