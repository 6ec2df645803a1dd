package org.openreceivables.matching.allocation;

import java.util.Comparator;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** The set-ups of the free ERP systems, made once. */
final class ErpProfiles {

  /** The whole discount on the original with the payment that completes the rest, whatever was credited. */
  private static final SettlementPolicy COMPLETED = SettlementPolicy.standard()
      .withPartialDiscount(PartialDiscount.COMPLETING)
      .withCreditedDiscount(CreditedDiscount.ON_ORIGINAL);

  private static final AllocationPolicy EVERY_CREDIT =
      AllocationPolicy.standard().withCredits(CreditUse.LINKED_THEN_ORDER);

  static final AllocationPolicy METASFRESH =
      EVERY_CREDIT.withOrder(AllocationOrders.smallestFirst()).withSettlement(COMPLETED);

  static final AllocationPolicy ODOO = EVERY_CREDIT
      .withOrder(AllocationOrder.by("oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
          .then("smallest document", bySize()))
      .withSettlement(SettlementPolicy.standard()
          .withPartialDiscount(PartialDiscount.FORFEIT)
          .withExcessDiscount(ExcessDiscount.FORFEIT)
          .withLateDiscount(LateDiscount.REFUSE));

  static final AllocationPolicy ERP_NEXT =
      EVERY_CREDIT.withSettlement(COMPLETED.withLateDiscount(LateDiscount.REFUSE));

  static final AllocationPolicy IDEMPIERE =
      EVERY_CREDIT.withOrder(AllocationOrders.oldestIssuedFirst()).withSettlement(COMPLETED);

  private ErpProfiles() {}

  /** Only items of one currency are ever compared by the engine; others go by their code, as in Odoo. */
  private static Comparator<OpenItem> bySize() {
    return Comparator.comparing((OpenItem i) -> i.currency().getCode())
        .thenComparing((OpenItem i) -> i.original().getAmount());
  }
}
