package org.openreceivables.core.settlement;

/** What a part payment within the discount period earns. */
public enum PartialDiscount {
  /**
   * Its share: EUR 490.00 at 2 % settles EUR 500.00. Several payments count together, so that they settle
   * what one payment of their sum would. The default; so Dynamics 365 and Oracle.
   */
  GROSS_UP,
  /** Nothing: only one payment of the whole earns the discount. So Odoo. */
  FORFEIT
}
