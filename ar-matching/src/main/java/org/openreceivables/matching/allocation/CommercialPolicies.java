package org.openreceivables.matching.allocation;

import org.openreceivables.core.settlement.BlankLimit;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;

/** The switches of the profiles whose systems are sold; why each is so stands in {@link AllocationPolicies}. */
final class CommercialPolicies {
  private static final AllocationOrder APPLIED_OLDEST_FIRST =
      AllocationOrders.asInstructed().then(AllocationOrders.oldestDueFirst());

  private CommercialPolicies() {}

  static AllocationPolicy businessCentral(ToleranceLimit tolerance) {
    return AllocationPolicy.builder()
        .order(APPLIED_OLDEST_FIRST)
        .settlement(SettlementPolicy.builder()
            .underpayment(tolerance)
            .overpayment(tolerance)
            .tolerancePool(TolerancePool.POOLED)
            .partialDiscount(PartialDiscount.COMPLETING)
            .creditedDiscount(CreditedDiscount.ON_ORIGINAL)
            .build())
        .build();
  }

  static AllocationPolicy dynamics365() {
    return AllocationPolicy.builder()
        .order(BetterDiscount.ofEquallyDue())
        .settlement(SettlementPolicy.builder()
            .excessDiscount(ExcessDiscount.SHRINK)
            .partialDiscount(PartialDiscount.COMPLETING)
            .build())
        .credits(CreditUse.LINKED_THEN_ORDER)
        .build();
  }

  /** Oracle reckons the discount of parts on what is due, and without it on what was due at first. */
  static AllocationPolicy oracle(
      FullSettlement partialReceipts,
      PartialDiscount partialDiscount,
      ComponentOrder applicationRules) {
    CreditedDiscount credited = partialDiscount == PartialDiscount.COMPLETING
        ? CreditedDiscount.ON_ORIGINAL
        : CreditedDiscount.NET_OF_CREDIT;
    return AllocationPolicy.builder()
        .components(applicationRules)
        .settlement(SettlementPolicy.builder()
            .partialDiscount(partialDiscount)
            .creditedDiscount(credited)
            .build())
        .fullSettlement(partialReceipts)
        .credits(CreditUse.LINKED_THEN_ORDER)
        .build();
  }

  static AllocationPolicy sap() {
    ToleranceLimit blankIsZero = ToleranceLimit.builder().blank(BlankLimit.ZERO).build();
    return AllocationPolicy.builder()
        .order(APPLIED_OLDEST_FIRST)
        .settlement(SettlementPolicy.builder()
            .underpayment(blankIsZero)
            .overpayment(blankIsZero)
            .partialDiscount(PartialDiscount.COMPLETING)
            .build())
        .partial(PartialPayment.LINKED)
        .build();
  }
}
