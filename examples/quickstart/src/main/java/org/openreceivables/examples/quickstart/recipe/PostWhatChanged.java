package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalChange;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.UnappliedMoney;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;

/** A payment that came back was posted; on the next day somebody records what it had settled before. */
public final class PostWhatChanged {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final OpenItemId ON_ACCOUNT = OpenItemId.of("ON-ACCOUNT-2");
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);
  private static final LocalDate JAN_25 = LocalDate.of(2026, 1, 25);
  private static final LocalDate JAN_28 = LocalDate.of(2026, 1, 28);
  private static final LocalDate JAN_29 = LocalDate.of(2026, 1, 29);

  private PostWhatChanged() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    ReceivablesLedger ledger = books();
    JournalMapping mapping = JournalMapping.of(
        JournalPolicy.builder().unapplied(UnappliedMoney.APART).build());
    Journal posted = Journal.of(mapping, ledger, JAN_28, Recorded.endOf(JAN_28));
    for (JournalChange c : Journal.of(mapping, ledger, JAN_29).since(posted)) {
      System.out.println(
          (c.isNew() ? "new " : "corrected ") + c.event() + " of " + c.postingDate());
      System.out.println("  posted " + c.posted() + ", now " + c.lines());
      System.out.println("  to post " + c.difference().lines());
    }
  }

  private static ReceivablesLedger books() {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(ACME)
        .issueDate(JAN_10)
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 100.00")))
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-2"))
        .customer(ACME)
        .amount(Money.parse("EUR 50.00"))
        .valueDate(JAN_20)
        .build();
    OpenItems open = OpenItems.of(invoice);
    AllocationLine line = AllocationLine.builder()
        .item(open.iterator().next().id())
        .effect(Effect.PAID)
        .amount(Money.parse("EUR 50.00"))
        .source(ON_ACCOUNT)
        .build();
    List<LedgerEvent> events = List.of(
        ItemEvent.Issued.of(stamp(1, JAN_10, JAN_10), open.ofCustomer(ACME)),
        CashEvent.Received.of(stamp(2, JAN_20, JAN_20), payment, ACME, ON_ACCOUNT),
        CashEvent.Returned.of(stamp(3, JAN_28, JAN_28), PaymentId.of("P-2"), "AC04"),
        SettlementEvent.Allocated.of(
            stamp(4, JAN_25, JAN_29), AllocationId.of("A-1"), List.of(line)));
    return ReceivablesLedger.of(events);
  }

  private static EventStamp stamp(int number, LocalDate posted, LocalDate recorded) {
    return EventStamp.of(EventId.of("E-" + number), posted, new Recorded(recorded, number));
  }
}
