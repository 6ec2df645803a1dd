package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.aging.statement.AccountStatement;
import org.openreceivables.aging.statement.StatementEngine;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.aging.statement.StatementRun;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationEngine;

/**
 * Statements of account for January and February, with a write-off that the customer reads as an adjustment, and
 * a credit note of January typed in in February.
 */
public final class PrintStatement {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate JAN_1 = LocalDate.of(2026, 1, 1);
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);
  private static final LocalDate JAN_28 = LocalDate.of(2026, 1, 28);
  private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);
  private static final LocalDate FEB_1 = LocalDate.of(2026, 2, 1);
  private static final LocalDate FEB_3 = LocalDate.of(2026, 2, 3);
  private static final LocalDate FEB_28 = LocalDate.of(2026, 2, 28);

  private PrintStatement() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    ReceivablesLedger books = books();
    StatementEngine engine = StatementEngine.standard();

    Recorded knownOnFeb1 = Recorded.endOf(FEB_1);
    StatementRequest january = StatementRequest.of(JAN_1, JAN_31, knownOnFeb1);
    StatementRun run = engine.run(books, january);
    System.out.println(run.summarize());
    for (AccountStatement statement : run.statements()) {
      System.out.println(statement.summarize());
    }

    StatementRequest february = StatementRequest.of(FEB_1, FEB_28, Recorded.endOf(FEB_28))
        .withPrevious(new StatementRequest.Previous(JAN_31, knownOnFeb1));
    for (AccountStatement statement : engine.run(books, february).statements()) {
      System.out.println(statement.summarize());
    }
  }

  private static ReceivablesLedger books() {
    Component goods = Component.of(ComponentKind.NET, Money.parse("EUR 1000.00"));
    Component damaged = Component.of(ComponentKind.NET, Money.parse("EUR 50.00"));
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(ACME)
        .issueDate(JAN_10)
        .addComponent(goods)
        .terms(PaymentTerms.net(30))
        .build();
    Invoice trifle = Invoice.builder()
        .id(DocumentId.of("INV-0"))
        .customer(ACME)
        .issueDate(JAN_10)
        .addComponent(Component.of(ComponentKind.NET, Money.parse("EUR 2.00")))
        .build();
    CreditNote credit = CreditNote.builder()
        .id(DocumentId.of("CN-1"))
        .customer(ACME)
        .issueDate(JAN_28)
        .addComponent(damaged)
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(ACME)
        .amount(Money.parse("EUR 400.00"))
        .valueDate(JAN_20)
        .build();
    List<LedgerEvent> table = new ArrayList<>();
    table.add(issued("E-0", trifle, JAN_10, new Recorded(JAN_10, 0)));
    table.add(issued("E-1", invoice, JAN_10, new Recorded(JAN_10, 1)));
    table.addAll(AllocationEngine.standard()
        .allocate(OpenItems.of(invoice), List.of(payment), List.of(), JAN_20)
        .toEvents(new Recorded(JAN_20, 2)));
    table.add(SettlementEvent.WrittenOff.whole(
        EventStamp.of(EventId.of("E-3"), JAN_31, new Recorded(JAN_31, 9)),
        AllocationId.of("W-1"),
        OpenItems.of(trifle).ofCustomer(ACME).get(0),
        new ReasonCode("SMALL", "not worth a letter", ReasonCode.TaxTreatment.UNCHANGED)));
    table.add(issued("E-2", credit, JAN_28, new Recorded(FEB_3, 10)));
    return ReceivablesLedger.of(table);
  }

  private static LedgerEvent issued(
      String id, Document document, LocalDate posted, Recorded recorded) {
    return ItemEvent.Issued.of(
        EventStamp.of(EventId.of(id), posted, recorded), OpenItems.of(document).ofCustomer(ACME));
  }
}
