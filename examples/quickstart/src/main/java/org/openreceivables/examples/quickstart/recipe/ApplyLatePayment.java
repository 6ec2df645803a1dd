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
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.Reallocated;
import org.openreceivables.matching.allocation.Reallocation;

/** Money of 10 January that is found in March, applied as if it had come in time. */
public final class ApplyLatePayment {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate JAN_5 = LocalDate.of(2026, 1, 5);
  private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);
  private static final LocalDate MAR_2 = LocalDate.of(2026, 3, 2);

  private ApplyLatePayment() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    OpenItems items = OpenItems.of(
        invoice("INV-1", PaymentTerms.net(30)),
        invoice("INV-2", PaymentTerms.net(60).withDiscountTiers(DiscountTier.percent("2", 20))));
    ReceivablesLedger issued = ReceivablesLedger.of(List.of(ItemEvent.Issued.of(
        EventStamp.of(EventId.of("E-1"), JAN_5, new Recorded(JAN_5, 1)), items.ofCustomer(ACME))));
    ReceivablesLedger books = issued
        .append(AllocationEngine.standard()
            .allocate(items, List.of(payment("P-1", JAN_20, JAN_20)), List.of(), JAN_20)
            .toEvents(new Recorded(JAN_20, 2)))
        .ledger();
    System.out.println("before: " + books.openItems(MAR_2));

    Payment late = payment("P-0", LocalDate.of(2026, 1, 10), MAR_2);
    AllocationPolicy policy =
        AllocationPolicy.standard().withBooksOpenFrom(LocalDate.of(2026, 3, 1));
    Reallocated done = Reallocation.of(policy).reallocate(books, List.of(late), List.of(), MAR_2);
    System.out.println(done.summarize());
    var events = done.toEvents(new Recorded(MAR_2, 9));
    events.forEach(e -> System.out.println(e.postingDate() + " " + e.kind() + " " + e.id()));

    ReceivablesLedger after = books.append(events).ledger();
    System.out.println("after: " + after.openItems(MAR_2));
    System.out.println("January, as it was: " + after.openItems(LocalDate.of(2026, 1, 31)));
  }

  private static Payment payment(String id, LocalDate valued, LocalDate posted) {
    return Payment.builder()
        .id(PaymentId.of(id))
        .customer(ACME)
        .amount(Money.parse("EUR 60.00"))
        .valueDate(valued)
        .postingDate(posted)
        .build();
  }

  private static Invoice invoice(String id, PaymentTerms terms) {
    return Invoice.builder()
        .id(DocumentId.of(id))
        .customer(ACME)
        .issueDate(JAN_5)
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 60.00")))
        .terms(terms)
        .build();
  }
}
