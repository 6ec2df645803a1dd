package org.openreceivables.testkit.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;

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

  @Nested
  class AsInstructed implements AllocationOrderContract {
    @Override
    public AllocationOrder order() {
      return AllocationOrders.asInstructed();
    }
  }

  @Nested
  class InterestFirst implements ComponentOrderContract {
    @Override
    public ComponentOrder components() {
      return ComponentOrder.of(
          Set.of(
              ComponentKind.INTEREST, ComponentKind.PENALTY, ComponentKind.FEE, ComponentKind.COST),
          Set.of(ComponentKind.TAX),
          Set.of(ComponentKind.NET, ComponentKind.FREIGHT));
    }
  }

  /** The laws of an order alone, of every order that the switches have. */
  @TestFactory
  Stream<DynamicTest> every_preset_is_an_order() {
    return Arrays.stream(PolicyValues.orders())
        .map(order -> DynamicTest.dynamicTest(order.toString(), () -> {
          AllocationOrderContract contract = () -> order;
          contract.ofTwoItemsOneIsFirst();
          contract.onlyTheSameItemIsEqual();
          contract.beforeIsTransitive();
          contract.sortedIsTheSameFromAnyStart();
          contract.everyDecisionHasAName();
        }));
  }

  /** Every order of components that the switches have, by items where it can be, and by component. */
  @TestFactory
  Stream<DynamicTest> every_order_of_components() {
    return Arrays.stream(PolicyValues.components())
        .map(order -> DynamicTest.dynamicTest(order.toString(), () -> {
          ComponentOrderContract contract = () -> order;
          contract.everyOrderHasAName();
          contract.madeTwiceItIsEqual();
          contract.requireLaw(AllocationLaw.AN_ITEM_CHANGES_BY_ITS_LINES);
          contract.requireLaw(AllocationLaw.A_PAYMENT_IS_ITS_PARTS);
        }));
  }
}
