package org.openreceivables.matching.allocation;

/** Whether an item is finished before the next, or a component before the next. */
public enum Processing {
  /**
   * All components of one item before the next item. EUR 90.00 over two items of NET EUR 100.00 and FEE EUR 10.00
   * each: FEE 10.00 and NET 80.00 of the first. The default.
   */
  HORIZONTAL,
  /**
   * One component of all items before the next component. The same EUR 90.00: both FEE of 10.00, then NET 70.00
   * of the first item. Discount is judged on all the money that an item gets. So Apache Fineract, where it is chosen.
   */
  VERTICAL
}
