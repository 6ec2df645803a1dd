package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** An allocation order of one's own: by a field that only the host knows, then the oldest due first. */
public final class OwnOrder {
  private static final CustomerId ACME = CustomerId.of("ACME");
  static final Attributes.Key<Integer> PRIORITY = Attributes.Key.of("priority", Integer.class);

  private OwnOrder() {}

  static AllocationOrder byPriority() {
    return AllocationOrder.by("priority", Comparator.comparing(OwnOrder::priority))
        .then("oldest due", Comparator.comparing(OpenItem::effectiveDueDate));
  }

  static int priority(OpenItem item) {
    return item.attributes().get(PRIORITY).orElse(Integer.MAX_VALUE);
  }

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(
        invoice("A", "300.00", 12, Attributes.none()),
        invoice("B", "200.00", 10, Attributes.none()),
        invoice("C", "400.00", 14, Attributes.none().with(PRIORITY, 1)));
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(ACME)
        .amount(Money.parse("EUR 700.00"))
        .valueDate(LocalDate.of(2026, 2, 1))
        .build();
    AllocationResult result = AllocationEngine.of(
            AllocationPolicy.standard().withOrder(byPriority()))
        .allocate(items, List.of(payment), List.of(), payment.valueDate());
    result
        .allocations()
        .get(0)
        .settlements()
        .forEach(s -> System.out.println(s.after().id() + " open " + s.after().open() + ": "
            + s.reasons().get(0).summarize()));
  }

  private static Invoice invoice(String id, String amount, int issuedOn, Attributes attributes) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(ACME)
        .issueDate(LocalDate.of(2026, 1, issuedOn))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .attributes(attributes)
        .build();
  }
}
