package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.AllocationEngine;

/** Money of January that was typed in in February: what January looks like, and what it looked like. */
public final class PastDay {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);
  private static final LocalDate FEB_1 = LocalDate.of(2026, 2, 1);
  private static final LocalDate FEB_2 = LocalDate.of(2026, 2, 2);

  private PastDay() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    List<LedgerEvent> table = new ArrayList<>();
    table.add(ItemEvent.Issued.of(
        EventStamp.of(EventId.of("E-1"), JAN_10, new Recorded(JAN_10, 1)),
        OpenItems.of(invoice()).ofCustomer(ACME)));

    ReceivablesLedger before = ReceivablesLedger.of(table);
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(ACME)
        .amount(Money.parse("EUR 40.00"))
        .valueDate(JAN_31)
        .build();
    table.addAll(AllocationEngine.standard()
        .allocate(before.openItems(FEB_2), List.of(payment), List.of(), FEB_2)
        .toEvents(new Recorded(FEB_2, 2)));

    ReceivablesLedger books = ReceivablesLedger.of(table);
    System.out.println("January, as known today: " + books.openItems(JAN_31));
    System.out.println(
        "January, as known on " + FEB_1 + ": " + books.openItems(JAN_31, Recorded.endOf(FEB_1)));
    table.forEach(e -> System.out.println(e.id() + " valued " + e.valueDate() + ", posted "
        + e.postingDate() + ", recorded " + e.recorded()));
  }

  private static Invoice invoice() {
    return Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(ACME)
        .issueDate(JAN_10)
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 100.00")))
        .build();
  }
}
