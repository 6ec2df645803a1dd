package org.openreceivables.examples.quickstart.recipe;

import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.testkit.allocation.AllocationOrderContract;

/** The same over items that have the field by which the order goes. */
class OwnFieldsTest implements AllocationOrderContract {
  @Override
  public AllocationOrder order() {
    return OwnOrder.byPriority();
  }

  @Override
  public OpenItem withOwnFields(OpenItem item, long seed) {
    int priority = Math.floorMod(seed, 3);
    return item.withAttributes(item.attributes().with(OwnOrder.PRIORITY, priority));
  }
}
