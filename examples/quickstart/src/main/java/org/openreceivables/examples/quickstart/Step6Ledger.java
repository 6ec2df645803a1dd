package org.openreceivables.examples.quickstart;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.JournalMapping;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** Step 6: what was allocated is appended to the ledger, which knows what was open on any day. */
public final class Step6Ledger {
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);

  private Step6Ledger() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Money amount = Money.parse("EUR 100.00");
    OpenItem.Builder builder = OpenItem.builder();
    builder.id(OpenItemId.of("INV-1/1")).customer(CustomerId.of("ACME")).kind(OpenItemKind.INVOICE);
    OpenItem item = builder
        .document(DocumentId.of("INV-1"))
        .issueDate(JAN_10)
        .original(amount)
        .open(amount)
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(item.customer())
        .amount(amount.dividedBy(4, RoundingMode.UNNECESSARY))
        .valueDate(JAN_20)
        .build();

    List<LedgerEvent> events = new ArrayList<>();
    events.add(new ItemEvent.Issued(
        EventStamp.of(EventId.of("E-1"), JAN_10, new Recorded(JAN_10, 1)), List.of(item)));
    events.addAll(AllocationEngine.of(AllocationPolicy.standard())
        .allocate(OpenItems.of(List.of(item)), List.of(payment), List.of(), JAN_20)
        .toEvents(new Recorded(JAN_20, 2)));
    ReceivablesLedger ledger = ReceivablesLedger.of(events);

    System.out.println("2026-01-19: " + ledger.balance(LocalDate.of(2026, 1, 19)));
    System.out.println("2026-01-20: " + ledger.balance(JAN_20) + ", " + ledger.openItems(JAN_20));
    ledger
        .journal(JournalMapping.direct(), JAN_20)
        .forEach(e -> System.out.println(e.event() + " " + e.lines()));
  }
}
