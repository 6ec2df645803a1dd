package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
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
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Step 5: one payment over three invoices, in two ready-made orders and one of your own. */
public final class Step5Allocate {
  private Step5Allocate() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(
        invoice("A", "100.00", 10), invoice("B", "200.00", 5), invoice("C", "300.00", 20));
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(CustomerId.of("ACME"))
        .amount(Money.parse("EUR 250.00"))
        .valueDate(LocalDate.of(2026, 2, 1))
        .build();
    AllocationOrder largestFirst = AllocationOrder.by(
        "largest invoice", Comparator.comparing(OpenItem::original).reversed());
    for (AllocationOrder order :
        List.of(AllocationOrders.oldestDueFirst(), AllocationOrders.proRata(), largestFirst)) {
      AllocationPolicy policy = AllocationPolicy.standard().withOrder(order);
      System.out.println(order);
      System.out.println(AllocationEngine.of(policy)
          .allocate(items, List.of(payment), List.of(), payment.valueDate())
          .summarize());
    }
  }

  private static Invoice invoice(String id, String amount, int issuedOn) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(CustomerId.of("ACME"))
        .issueDate(LocalDate.of(2026, 1, issuedOn))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR " + amount)))
        .build();
  }
}
