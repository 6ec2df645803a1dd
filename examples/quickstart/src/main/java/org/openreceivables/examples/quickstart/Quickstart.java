package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/** From an invoice to an aging report. */
public final class Quickstart {
  private Quickstart() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    // tag::quickstart[]
    CustomerId acme = CustomerId.of("ACME");
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(acme)
        .issueDate(LocalDate.of(2026, 1, 10))
        .terms(PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10)))
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 1000.00")))
        .addComponent(Component.tax("DE-19", Money.parse("EUR 190.00")))
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(acme)
        .amount(Money.parse("EUR 490.00"))
        .valueDate(LocalDate.of(2026, 1, 20))
        .build();
    LocalDate monthEnd = LocalDate.of(2026, 2, 28);
    AllocationResult result = AllocationEngine.of(AllocationPolicy.standard())
        .allocate(OpenItems.of(invoice), List.of(payment), List.of(), monthEnd);
    result
        .allocations()
        .get(0)
        .settlements()
        .get(0)
        .reasons()
        .forEach(r -> System.out.println(r.summarize()));
    System.out.println(AgingEngine.standard().age(result.items(), monthEnd).summarize());
    // end::quickstart[]
  }
}
