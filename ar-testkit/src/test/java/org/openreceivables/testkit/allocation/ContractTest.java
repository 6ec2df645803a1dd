package org.openreceivables.testkit.allocation;

import java.util.Comparator;
import org.junit.jupiter.api.Nested;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.AllocationOrder;
import org.openreceivables.matching.allocation.AllocationOrders;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** Our own presets under the contracts, as a host would have them. */
class ContractTest {

  @Nested
  class StandardPolicy implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicy.standard();
    }
  }

  @Nested
  class OldestDueFirst implements AllocationOrderContract {
    @Override
    public AllocationOrder order() {
      return AllocationOrders.oldestDueFirst();
    }
  }

  @Nested
  class ProRata implements AllocationOrderContract {
    @Override
    public AllocationOrder order() {
      return AllocationOrders.proRata();
    }
  }

  @Nested
  class DisputedLast implements AllocationOrderContract {
    @Override
    public AllocationOrder order() {
      return AllocationOrder.by(
              "disputed last", Comparator.comparing(i -> !i.holds().isEmpty()))
          .then("oldest due", Comparator.comparing(OpenItem::effectiveDueDate));
    }
  }
}
