package org.openreceivables.examples.quickstart;

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
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;

/** Step 6: what was allocated is appended to the ledger, which knows what was open on any day. */
public final class Step6Ledger {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);

  private Step6Ledger() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(ACME)
        .issueDate(JAN_10)
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 100.00")))
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(ACME)
        .amount(Money.parse("EUR 25.00"))
        .valueDate(JAN_20)
        .build();
    ReceivablesLedger issued = ReceivablesLedger.of(List.of(ItemEvent.Issued.of(
        EventStamp.of(EventId.of("E-1"), JAN_10, new Recorded(JAN_10, 1)),
        OpenItems.of(invoice).ofCustomer(ACME))));
    AllocationResult result = AllocationEngine.standard()
        .allocate(issued.openItems(JAN_20), List.of(payment), List.of(), JAN_20);
    ReceivablesLedger ledger =
        issued.append(result.toEvents(new Recorded(JAN_20, 2))).ledger();
    System.out.println("2026-01-19: " + ledger.balance(LocalDate.of(2026, 1, 19)));
    System.out.println("2026-01-20: " + ledger.balance(JAN_20) + ", " + ledger.openItems(JAN_20));
    Journal.of(JournalMapping.direct(), ledger, JAN_20)
        .entries()
        .forEach(e -> System.out.println(e.event() + " " + e.lines()));
  }
}
