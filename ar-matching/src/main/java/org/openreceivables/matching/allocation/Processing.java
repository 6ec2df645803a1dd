package org.openreceivables.matching.allocation;

/** Whether an item is finished before the next, or a component before the next. */
public enum Processing {
  /**
   * All components of one item before the next item. EUR 160.00 over two items of NET EUR 100.00 and FEE EUR 10.00
   * each: the first is closed with 110.00, the second gets its FEE of 10.00 and NET 40.00. The default.
   */
  HORIZONTAL,
  /**
   * One component of all items before the next component. The same EUR 160.00: both FEE of 10.00, then NET 100.00
   * of the first item and 40.00 of the second. So Apache Fineract, where it is chosen.
   */
  VERTICAL
}
