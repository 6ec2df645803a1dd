package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.UnappliedMoney;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;

/** An invoice and two payments in the general ledger, and a general ledger in which a cent is missing. */
public final class PostToGeneralLedger {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);
  private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);

  private PostToGeneralLedger() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    ReceivablesLedger ledger = books();
    JournalPolicy policy =
        JournalPolicy.builder().unapplied(UnappliedMoney.APART).build();
    Journal journal = Journal.of(JournalMapping.of(policy), ledger, JAN_31);
    journal.entries().forEach(e -> System.out.println(e.event() + " " + e.lines()));
    journal.problems().forEach(p -> System.out.println(p.message()));

    // What the host's general ledger says: the entry of the first payment lacks a cent.
    ControlFigures generalLedger = ControlFigures.ofPostings(List.of(
        posting("E-1", JAN_10, AccountRole.RECEIVABLES, "EUR 119.00"),
        posting("E-2", JAN_20, AccountRole.UNAPPLIED, "EUR -49.99"),
        posting("E-3", JAN_20, AccountRole.UNAPPLIED, "EUR -30.00")));
    ControlReconciliation three = ControlReconciliation.of(policy, ledger, JAN_31, generalLedger);
    System.out.println(three.agrees() ? "agrees" : three.summarize());
  }

  private static ControlFigures.Posting posting(
      String event, LocalDate date, AccountRole role, String amount) {
    return new ControlFigures.Posting(EventId.of(event), date, role, "", Money.parse(amount));
  }

  private static ReceivablesLedger books() {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(ACME)
        .issueDate(JAN_10)
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 100.00")))
        .addComponent(Component.tax("DE-19", Money.parse("EUR 19.00")))
        .build();
    List<LedgerEvent> events = new ArrayList<>();
    events.add(ItemEvent.Issued.of(stamp(1, JAN_10), OpenItems.of(invoice).ofCustomer(ACME)));
    events.add(received(2, "EUR 50.00"));
    events.add(received(3, "EUR 30.00"));
    return ReceivablesLedger.of(events);
  }

  private static LedgerEvent received(int number, String amount) {
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-" + number))
        .customer(ACME)
        .amount(Money.parse(amount))
        .valueDate(JAN_20)
        .build();
    OpenItemId onAccount = OpenItemId.of("ON-ACCOUNT-" + number);
    return CashEvent.Received.of(stamp(number, JAN_20), payment, ACME, onAccount);
  }

  private static EventStamp stamp(int number, LocalDate day) {
    return EventStamp.of(EventId.of("E-" + number), day, new Recorded(day, number));
  }
}
