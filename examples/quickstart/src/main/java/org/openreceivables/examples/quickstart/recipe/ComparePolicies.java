package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.FirstDifference;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Two policies over the same payments: what they do otherwise, and which of their switches decided it. */
public final class ComparePolicies {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  private ComparePolicies() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(
        invoice("INV-1", "ACME", "100.00", 8),
        invoice("INV-2", "ACME", "50.00", 10),
        invoice("INV-3", "BOLT", "1000.00", 10));
    List<Payment> payments =
        List.of(payment("P-1", "ACME", "49.00"), payment("P-2", "BOLT", "490.00"));

    AllocationPolicy theirs = AllocationPolicy.builder()
        .order(AllocationOrders.smallestFirst())
        .settlement(SettlementPolicy.builder()
            .partialDiscount(PartialDiscount.PROPORTIONAL)
            .build())
        .build();
    PolicyComparison comparison = PolicyComparison.of(AllocationPolicy.standard(), theirs);
    comparison.switches().forEach(s -> System.out.println(s.summarize("ours", "theirs")));

    ComparisonResult result = comparison.over(items, payments, List.of(), TODAY);
    System.out.println(result.differences().size() + " differences");
    for (FirstDifference first : result.decided()) {
      AllocationDifference place = first.difference();
      System.out.println(first.customer() + ": " + place.source() + " on "
          + place.item().map(Object::toString).orElse("its rest") + ", " + place.here() + " or "
          + place.there());
      first
          .decidedBy()
          .forEach(s -> System.out.println("  decided by " + s.summarize("ours", "theirs")));
    }
  }

  private static Payment payment(String id, String customer, String amount) {
    return Payment.builder()
        .id(PaymentId.of(id))
        .customer(CustomerId.of(customer))
        .amount(Money.parse("EUR " + amount))
        .valueDate(TODAY)
        .build();
  }

  private static Invoice invoice(String id, String customer, String amount, int day) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(CustomerId.of(customer))
        .issueDate(LocalDate.of(2026, 1, day))
        .terms(PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10)))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .build();
  }
}
