package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
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

/** Books kept apart customer by customer, and put together for the day's report. */
public final class SplitBooks {
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);

  private SplitBooks() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    List<LedgerEvent> ofAcme = List.of(invoiced("ACME", "INV-1", "EUR 100.00", 1));
    List<LedgerEvent> ofBolt = List.of(invoiced("BOLT", "INV-2", "EUR 30.00", 2));

    ReceivablesLedger whole = Stream.of(ofAcme, ofBolt)
        .parallel()
        .map(ReceivablesLedger::of)
        .reduce(ReceivablesLedger.empty(), ReceivablesLedger::merge);
    System.out.println(whole.openItems(JAN_31));

    Recorded next = whole.lastRecorded().orElseThrow().next();
    LedgerEvent more = invoiced("BOLT", "INV-3", "EUR 5.00", next.sequence());
    System.out.println(whole.append(List.of(more)).ledger().balance(JAN_31));
  }

  private static LedgerEvent invoiced(String customer, String id, String amount, long sequence) {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of(id))
        .customer(CustomerId.of(customer))
        .issueDate(JAN_10)
        .addComponent(Component.of(ComponentKind.NET, Money.parse(amount)))
        .build();
    return ItemEvent.Issued.of(
        EventStamp.of(EventId.of("E-" + sequence), JAN_10, new Recorded(JAN_10, sequence)),
        OpenItems.of(invoice).ofCustomer(CustomerId.of(customer)));
  }
}
