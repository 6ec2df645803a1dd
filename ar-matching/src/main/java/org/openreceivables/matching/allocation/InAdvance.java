package org.openreceivables.matching.allocation;

/**
 * In which order items that are not due on the value date of a payment get what is left after all others. The names
 * are ours, the rules those of Apache Fineract.
 */
public enum InAdvance {
  /** By the order, as all others; Fineract's next instalment. The default. */
  NEXT,
  /**
   * The last by the order first, backwards: of three items of EUR 125.00 EUR 200.00 close the third and pay 75.00 of
   * the second. Fineract's last instalment.
   */
  LAST,
  /**
   * In even parts, cents that are left over to the last, and again until nothing is left or nothing is open: EUR
   * 100.00 over three items are 33.33, 33.33 and 33.34. Fineract's reamortization.
   */
  EVENLY
}
