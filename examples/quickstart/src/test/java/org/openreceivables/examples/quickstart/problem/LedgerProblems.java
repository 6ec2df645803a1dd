package org.openreceivables.examples.quickstart.problem;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
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
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.testkit.Scenario;

/** The examples of the pages of problems that the ledger has with an event. */
final class LedgerProblems {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);
  private static final OpenItemId INVOICE = OpenItemId.of("INV-1");
  private static final OpenItemId MONEY = OpenItemId.of("P-1/on-account");
  private static final AllocationId FIRST = AllocationId.of("A-1");

  /** An invoice over EUR 100.00, EUR 60.00 received, and EUR 40.00 of it applied to the invoice. */
  private static final ReceivablesLedger BOOKS = ReceivablesLedger.of(List.of(
      ItemEvent.Issued.of(stamp(1), Scenario.items("""
              item  | customer | issued     | amount
              INV-1 | ACME     | 2026-01-10 | EUR 100.00
              """).ofCustomer(ACME)),
      received(2, "EUR 60.00"),
      applied(3, FIRST, INVOICE, "EUR 40.00")));

  private LedgerProblems() {}

  static List<Problem> eventClash() {
    LedgerEvent again = received(2, "EUR 61.00");
    List<Problem> problems = BOOKS.append(List.of(again)).refused();
    return problems;
  }

  static List<Problem> recordedOutOfOrder() {
    Recorded second = new Recorded(JAN_31, 2);
    EventStamp stamp = EventStamp.of(EventId.of("E-4"), JAN_31, second);
    LedgerEvent event = SettlementEvent.Reversed.of(stamp, AllocationId.of("A-1"));
    List<Problem> problems = BOOKS.append(List.of(event)).refused();
    return problems;
  }

  static List<Problem> unknownPayment() {
    LedgerEvent event = CashEvent.Returned.of(stamp(4), PaymentId.of("P-9"), "no funds");
    List<Problem> problems = BOOKS.append(List.of(event)).refused();
    return problems;
  }

  static List<Problem> unknownItem() {
    LedgerEvent event = applied(4, AllocationId.of("A-2"), OpenItemId.of("INV-9"), "EUR 20.00");
    List<Problem> problems = BOOKS.append(List.of(event)).refused();
    return problems;
  }

  static List<Problem> unknownAllocation() {
    LedgerEvent event = SettlementEvent.Reversed.of(stamp(4), AllocationId.of("A-9"));
    List<Problem> problems = BOOKS.append(List.of(event)).refused();
    return problems;
  }

  static List<Problem> alreadyReversed() {
    LedgerEvent once = SettlementEvent.Reversed.of(stamp(4), AllocationId.of("A-1"));
    LedgerEvent twice = SettlementEvent.Reversed.of(stamp(5), AllocationId.of("A-1"));
    List<Problem> problems = BOOKS.append(List.of(once, twice)).refused();
    return problems;
  }

  static List<Problem> zeroAmount() {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of("INV-1")).effect(Effect.DISCOUNT).amount(Money.parse("EUR 0.00"));
    List<Problem> problems = Validated.of(line::build).problems();
    return problems;
  }

  static List<Problem> dependentsExist() {
    LedgerEvent refunded = CashEvent.Refunded.of(stamp(4), MONEY, Money.parse("EUR 20.00"));
    LedgerEvent returned = CashEvent.Returned.of(stamp(5), PaymentId.of("P-1"), "no funds");
    List<Problem> problems = BOOKS.append(List.of(refunded, returned)).refused();
    return problems;
  }

  /** What mends it where the refund did go out: what the bank took is claimed from the customer. */
  static ReceivablesLedger returnClaimed() {
    LedgerEvent refunded = CashEvent.Refunded.of(stamp(4), MONEY, Money.parse("EUR 20.00"));
    OpenItem.Builder claim = OpenItem.builder();
    claim.id(OpenItemId.of("P-1/returned")).customer(ACME).kind(OpenItemKind.REFUND);
    claim.document(DocumentId.of("P-1")).issueDate(JAN_31);
    claim.original(Money.parse("EUR 60.00")).open(Money.parse("EUR 60.00"));
    LedgerEvent claimed = ItemEvent.Issued.of(stamp(5), List.of(claim.build()));
    return BOOKS.append(List.of(refunded, claimed)).ledger();
  }

  /** The same with the whole invoice open again. */
  static ReceivablesLedger returnClaimedAndInvoiceOpen() {
    LedgerEvent reversed = SettlementEvent.Reversed.of(stamp(6), FIRST);
    OpenItemId claim = OpenItemId.of("P-1/returned");
    LedgerEvent applied = applied(7, AllocationId.of("A-2"), claim, "EUR 40.00");
    return returnClaimed().append(List.of(reversed, applied)).ledger();
  }

  static List<Problem> itemOverApplied() {
    LedgerEvent event = SettlementEvent.Allocated.of(
        stamp(4), AllocationId.of("A-2"), List.of(discount("EUR 60.01")));
    List<Problem> problems = BOOKS.append(List.of(event)).refused();
    return problems;
  }

  static List<Problem> sourceOverdrawn() {
    LedgerEvent event = applied(4, AllocationId.of("A-2"), INVOICE, "EUR 20.01");
    List<Problem> problems = BOOKS.append(List.of(event)).refused();
    return problems;
  }

  private static LedgerEvent received(int sequence, String amount) {
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of("P-1")).amount(Money.parse(amount)).valueDate(JAN_31);
    return CashEvent.Received.of(stamp(sequence), payment.build(), ACME, MONEY);
  }

  private static LedgerEvent applied(
      int sequence, AllocationId id, OpenItemId item, String amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(item).effect(Effect.PAID).amount(Money.parse(amount)).source(MONEY);
    return SettlementEvent.Allocated.of(stamp(sequence), id, List.of(line.build()));
  }

  private static AllocationLine discount(String amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    return line.item(INVOICE)
        .effect(Effect.DISCOUNT)
        .amount(Money.parse(amount))
        .build();
  }

  private static EventStamp stamp(int sequence) {
    return EventStamp.of(EventId.of("E-" + sequence), JAN_31, new Recorded(JAN_31, sequence));
  }
}
