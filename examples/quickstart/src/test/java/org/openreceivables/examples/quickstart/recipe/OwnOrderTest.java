package org.openreceivables.examples.quickstart.recipe;

import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.testkit.allocation.AllocationOrderContract;

/** How a host proves an order of its own in five lines. */
class OwnOrderTest implements AllocationOrderContract {
  @Override
  public AllocationOrder order() {
    return OwnOrder.byPriority();
  }
}
