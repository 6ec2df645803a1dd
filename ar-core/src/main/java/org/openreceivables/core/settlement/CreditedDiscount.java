package org.openreceivables.core.settlement;

/**
 * What the discount is reckoned on where credits have reduced an item.
 *
 * <p>The examples are EUR 1,000.00 at 2 % and a credit note of EUR 200.00. A credit is what settled the item as
 * {@code CREDITED} or {@code SET_OFF}.
 */
public enum CreditedDiscount {
  /**
   * On what the credits leave: 2 % of EUR 800.00, EUR 784.00 closes it. The default; so Business Central for
   * a credit note that carries the discount of its own terms, and Dynamics 365.
   */
  NET_OF_CREDIT,
  /**
   * On the original, as if nothing had been credited: 2 % of EUR 1,000.00, EUR 780.00 closes it. Never more
   * than is open: of a credit of EUR 990.00 EUR 10.00 is left, and all of it is discount. So Business Central
   * for a credit note without discount of its own.
   */
  ON_ORIGINAL
}
