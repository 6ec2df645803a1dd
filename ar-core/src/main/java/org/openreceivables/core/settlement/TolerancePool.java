package org.openreceivables.core.settlement;

/**
 * Whether the tolerances of several items that one payment reaches are one.
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
   * The limits are added, and the difference is shared by amount, each item within its own limit first: EUR
   * 1,992.00 closes both with EUR 4.00 tolerated on each, EUR 1,990.00 with EUR 5.00. Where the sum does not
   * suffice, each item is judged by its own limit. So Business Central.
   */
  POOLED
}
