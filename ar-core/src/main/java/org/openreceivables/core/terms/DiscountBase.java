package org.openreceivables.core.terms;

/** What an early-payment discount is a percentage of. Fixed by tax law and contract, not by us. */
public enum DiscountBase {
  /** The amount due with tax: 2 % of EUR 1,190.00 is EUR 23.80. The default. */
  GROSS,
  /** The amount due without tax: 2 % of EUR 1,000.00 of EUR 1,190.00 is EUR 20.00. */
  NET_OF_TAX
}
