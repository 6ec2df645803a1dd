package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;

/** Two months of one ledger, with a reversal or a charge between them. */
class AllocatedAgainTest {
  private static final LocalDate JAN_5 = LocalDate.of(2026, 1, 5);
  private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);
  private static final LocalDate FEB_3 = LocalDate.of(2026, 2, 3);
  private static final LocalDate FEB_28 = LocalDate.of(2026, 2, 28);
  private static final OpenItemId ITEM = OpenItemId.of("I-1");
  private static final AllocationEngine ENGINE = AllocationEngine.of(
      AllocationPolicy.builder().credits(CreditUse.LINKED_THEN_ORDER).build());

  @Test
  void what_was_undone_is_applied_again_on_the_day_of_the_reversal() {
    ReceivablesLedger books = append(issued(), paid(issued(), JAN_20, JAN_20));
    books = append(
        books,
        List.of(SettlementEvent.Reversed.of(
            stamp("reversed", FEB_3, 200), AllocationId.of("P-1/on-account@2026-01-20"))));

    AllocationResult again = ENGINE.allocate(books.openItems(FEB_28), List.of(), List.of(), FEB_28);
    List<LedgerEvent> events = again.toEvents(new Recorded(FEB_28, 300), books);
    ReceivablesLedger after = append(books, events);

    assertThat(events).extracting(LedgerEvent::postingDate).containsExactly(FEB_3);
    assertThat(after.openItems(FEB_28)).isEmpty();
    assertThat(after.openItems(JAN_20)).isEmpty();
  }

  @Test
  void what_is_undone_and_applied_on_one_day_gets_a_key_of_its_own() {
    ReceivablesLedger books = append(issued(), paid(issued(), JAN_20, JAN_20));
    books = append(
        books,
        List.of(SettlementEvent.Reversed.of(
            stamp("reversed", JAN_20, 200), AllocationId.of("P-1/on-account@2026-01-20"))));

    AllocationResult again = ENGINE.allocate(books.openItems(FEB_28), List.of(), List.of(), FEB_28);

    assertThat(append(books, again.toEvents(new Recorded(FEB_28, 300), books)).openItems(JAN_20))
        .isEmpty();
  }

  @Test
  void a_charge_is_paid_on_its_day_by_money_that_came_before() {
    ReceivablesLedger books = append(
        issued(),
        List.of(ItemEvent.ChargeAdded.of(
            stamp("charged", FEB_3, 100),
            ITEM,
            Component.of(ComponentKind.FEE, Money.parse("EUR 5.00")))));
    ReceivablesLedger after = append(books, paid(books, JAN_20, FEB_28));

    assertThat(after.openItems(FEB_28).find(ITEM).orElseThrow().open())
        .isEqualTo(Money.parse("EUR 5.00"));
    assertThat(after.openItems(JAN_20).size()).isEqualTo(2);
  }

  private static ReceivablesLedger issued() {
    OpenItem.Builder item = OpenItem.builder();
    item.id(ITEM)
        .customer(CustomerId.of("C-1"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("I-1"))
        .issueDate(JAN_5)
        .original(Money.parse("EUR 100.00"))
        .open(Money.parse("EUR 100.00"));
    return append(
        ReceivablesLedger.empty(),
        List.of(ItemEvent.Issued.of(stamp("issued", JAN_5, 1), List.of(item.build()))));
  }

  private static List<LedgerEvent> paid(ReceivablesLedger books, LocalDate day, LocalDate asOf) {
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("P-1"))
        .customer(CustomerId.of("C-1"))
        .amount(Money.parse("EUR 100.00"))
        .valueDate(day);
    OpenItems open = books.openItems(asOf);
    return ENGINE
        .allocate(open, List.of(payment.build()), List.of(), asOf)
        .toEvents(new Recorded(FEB_28, 150), books);
  }

  private static EventStamp stamp(String id, LocalDate day, long sequence) {
    return EventStamp.of(EventId.of(id), day, new Recorded(FEB_28, sequence));
  }

  private static ReceivablesLedger append(ReceivablesLedger books, List<LedgerEvent> events) {
    ReceivablesLedger.Appended appended = books.append(events);
    assertThat(appended.refused()).isEmpty();
    return appended.ledger();
  }
}
