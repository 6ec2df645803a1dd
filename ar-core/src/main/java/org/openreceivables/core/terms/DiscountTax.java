package org.openreceivables.core.terms;

/**
 * What a discount for paying early does to the tax of an invoice: a matter of law, not of taste.
 *
 * <p>10 % off NET 1,000.00 and TAX 150.00: with {@link #CORRECTED} of the whole, EUR 1,035.00 pay it, and NET
 * 100.00 and TAX 15.00 are off; with {@link #UNCHANGED} EUR 1,050.00 pay it, and NET 100.00 is off; with {@link
 * #ON_INVOICE} the invoice says TAX 135.00 from the start, and EUR 1,035.00 of EUR 1,135.00 pay it.
 */
public enum DiscountTax {
  /**
   * Taking it lowers the tax in proportion: EU directive 2006/112 article 90, DE UStG § 17. Odoo calls it
   * "included".
   */
  CORRECTED,
  /** The tax stays as invoiced, and the discount is off the rest alone. Odoo calls it "excluded". */
  UNCHANGED,
  /**
   * The tax is reckoned on the discounted amount when the invoice is made, and stays so whether or not the
   * discount is taken: directive 2006/112 article 79(a), BE Code TVA article 28. Odoo calls it "mixed".
   */
  ON_INVOICE
}
