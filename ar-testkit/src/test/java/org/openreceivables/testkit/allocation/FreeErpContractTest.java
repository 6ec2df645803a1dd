package org.openreceivables.testkit.allocation;

import static org.openreceivables.matching.allocation.order.ComponentGroup.FEE;
import static org.openreceivables.matching.allocation.order.ComponentGroup.INTEREST;
import static org.openreceivables.matching.allocation.order.ComponentGroup.PENALTY;
import static org.openreceivables.matching.allocation.order.ComponentGroup.PRINCIPAL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** The profiles of the free systems under the published contract. */
class FreeErpContractTest {

  @Nested
  class Metasfresh implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.metasfresh();
    }
  }

  @Nested
  class Odoo implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.odoo();
    }
  }

  @Nested
  class ErpNext implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.erpNext();
    }
  }

  @Nested
  class Idempiere implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.iDempiere();
    }
  }

  @Nested
  class FineractHorizontal implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.fineract(
          pairs(PENALTY, FEE, PRINCIPAL, INTEREST), Processing.HORIZONTAL, InAdvance.LAST);
    }
  }

  @Nested
  class FineractVertical implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.fineract(
          pairs(PENALTY, FEE, INTEREST, PRINCIPAL), Processing.VERTICAL, InAdvance.EVENLY);
    }
  }

  @Nested
  class FineractByCharge implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.fineract(
          List.of(PENALTY, FEE, INTEREST, PRINCIPAL), List.of(PRINCIPAL, PENALTY, FEE, INTEREST));
    }
  }

  private static List<DueComponent> pairs(ComponentGroup... groups) {
    List<DueComponent> pairs = new ArrayList<>();
    for (DueState state : DueState.values()) {
      for (ComponentGroup group : groups) {
        pairs.add(new DueComponent(state, group));
      }
    }
    return pairs;
  }
}
