package org.openreceivables.matching.allocation;

import java.util.Comparator;
import org.openreceivables.core.openitem.OpenItem;

/** The usual allocation orders. */
public final class AllocationOrders {
  private static final AllocationOrder OLDEST_DUE = AllocationOrder.by(
          "oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
      .then("oldest issued", Comparator.comparing(OpenItem::issueDate));
  private static final AllocationOrder PRO_RATA = AllocationOrder.allEqual();

  private AllocationOrders() {}

  /**
   * {@return the item that is due first, then the one issued first, then by id: the default}
   *
   * <p>An item without a due date is due on issue.
   */
  public static AllocationOrder oldestDueFirst() {
    return OLDEST_DUE;
  }

  /**
   * {@return all items at once, in proportion to what closes them}
   *
   * <p>EUR 100.00 over items of EUR 100.00, 200.00 and 300.00 is EUR 16.67, 33.33 and 50.00.
   */
  public static AllocationOrder proRata() {
    return PRO_RATA;
  }
}
