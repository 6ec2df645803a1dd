package org.openreceivables.testkit.allocation;

import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Every profile of a vendor under the contract, with limits such as its users set up. */
class VendorProfilesTest {
  private static final ToleranceLimit FIVE = ToleranceLimit.upTo(Money.parse("EUR 5.00"));

  @Nested
  class BusinessCentral implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.businessCentral(FIVE);
    }
  }

  @Nested
  class BusinessCentralAppliedToOldest implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.businessCentral().withOrder(AllocationOrders.oldestDueFirst());
    }
  }

  @Nested
  class Dynamics365 implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.dynamics365();
    }
  }

  @Nested
  class TheBetterDiscountOfItemsDueOnOneDay implements AllocationOrderContract {
    @Override
    public AllocationOrder order() {
      return AllocationPolicies.dynamics365().order();
    }
  }

  @Nested
  class OracleAutoCash implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.oracleAutoCash(
          FullSettlement.never(), PartialDiscount.GROSS_UP, ComponentOrders.lineFirstTaxAfter());
    }
  }

  @Nested
  class OracleAutoCashWithoutPartialReceipts implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return AllocationPolicies.oracleAutoCash(
          FullSettlement.always(), PartialDiscount.COMPLETING, ComponentOrders.proRata());
    }
  }

  @Nested
  class SapClassic implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      AllocationPolicy profile = AllocationPolicies.sapClassic();
      SettlementPolicy settlement = profile.settlement();
      ToleranceLimit limit =
          settlement.underpayment().withCaps(Money.parse("EUR 5.00")).withPercent(Percentage.of(1));
      return profile.withSettlement(settlement.withUnderpayment(limit).withOverpayment(limit));
    }
  }
}
