package org.openreceivables.examples.quickstart.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.examples.quickstart.document.Refusals.assertCodes;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.ReceivablesLedger.Appended;
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
import org.openreceivables.core.payment.Payment;
import org.openreceivables.testkit.Scenario;

/** What the page of step 6 says can go wrong does, and looks as it says. */
class WhatIsRecordedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LedgerEvent ISSUED = ItemEvent.Issued.of(
      EventStamp.of(EventId.of("E-1"), DAY.minusDays(2), new Recorded(DAY, 1)),
      Scenario.items("""
          item  | customer | issued     | amount
          INV-1 | ACME     | 2026-01-10 | EUR 100.00
          """).ofCustomer(ACME));
  private static final LedgerEvent RECEIVED = received(2, "EUR 200.00");
  private static final ReceivablesLedger BOOKS =
      ReceivablesLedger.of(List.of(ISSUED, RECEIVED, applied("A-1", 3, "INV-1", "EUR 60.00")));

  @Test
  void the_same_event_counts_once_and_another_with_its_key_is_refused() {
    Appended again = BOOKS.append(List.of(ISSUED, RECEIVED));
    assertThat(again.repeated()).isEqualTo(2);
    assertThat(again.refused()).isEmpty();
    assertRefused(ProblemCodes.EVENT_CLASH, received(9, "EUR 201.00"));
    EventStamp anew = EventStamp.of(RECEIVED.id(), RECEIVED.postingDate(), new Recorded(DAY, 9));
    assertRefused(ProblemCodes.EVENT_CLASH, RECEIVED.withStamp(anew));
  }

  @Test
  void recording_goes_forward_only() {
    assertRefused(ProblemCodes.RECORDED_OUT_OF_ORDER, applied("A-2", 3, "INV-1", "EUR 1.00"));
  }

  @Test
  void no_item_is_settled_twice_and_no_credit_used_twice() {
    assertRefused(ProblemCodes.ITEM_OVER_APPLIED, applied("A-2", 9, "INV-1", "EUR 40.01"));
    ReceivablesLedger small = ReceivablesLedger.of(List.of(ISSUED, received(2, "EUR 10.00")));
    assertCodes(
        small.append(List.of(applied("A-1", 3, "INV-1", "EUR 10.01"))).refused(),
        ProblemCodes.SOURCE_OVERDRAWN);
  }

  @Test
  void what_is_named_must_be_there() {
    assertRefused(ProblemCodes.UNKNOWN_ITEM, applied("A-2", 9, "INV-2", "EUR 1.00"));
    assertRefused(
        ProblemCodes.UNKNOWN_PAYMENT,
        CashEvent.Returned.of(stamp("E-9", 9), PaymentId.of("P-9"), "no funds"));
    assertRefused(
        ProblemCodes.UNKNOWN_ALLOCATION,
        SettlementEvent.Reversed.of(stamp("E-9", 9), AllocationId.of("A-9")));
  }

  @Test
  void nothing_is_undone_twice() {
    LedgerEvent undone = SettlementEvent.Reversed.of(stamp("E-9", 9), AllocationId.of("A-1"));
    LedgerEvent twice = SettlementEvent.Reversed.of(stamp("E-10", 10), AllocationId.of("A-1"));
    assertCodes(BOOKS.append(List.of(undone, twice)).refused(), ProblemCodes.ALREADY_REVERSED);
  }

  @Test
  void a_late_event_must_not_make_a_later_one_impossible() {
    LedgerEvent backdated = SettlementEvent.Allocated.of(
        EventStamp.of(EventId.of("E-9"), DAY.minusDays(1), new Recorded(DAY, 9)),
        AllocationId.of("A-9"),
        List.of(AllocationLine.builder()
            .item(OpenItemId.of("INV-1"))
            .effect(Effect.DISCOUNT)
            .amount(Money.parse("EUR 50.00"))
            .build()));
    Appended refused = BOOKS.append(List.of(backdated));
    assertThat(refused.refused()).singleElement().satisfies(p -> {
      assertThat(p.rule()).contains("later event");
      assertThat(p.hint()).startsWith("Maybe that event must be undone first");
      assertThat(p.taints()).containsExactly(ACME);
    });
    assertThat(refused.ledger().openItems(DAY).incomplete()).containsExactly(ACME);
    assertThat(refused.ledger().openItems(DAY, new Recorded(DAY, 8)).incomplete())
        .isEmpty();
  }

  private static void assertRefused(ProblemCodes code, LedgerEvent event) {
    assertCodes(BOOKS.append(List.of(event)).refused(), code);
  }

  private static LedgerEvent received(int sequence, String amount) {
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .amount(Money.parse(amount))
        .valueDate(DAY)
        .build();
    return CashEvent.Received.of(stamp("E-2", sequence), payment, ACME, OpenItemId.of("ACC"));
  }

  private static LedgerEvent applied(String key, int sequence, String item, String amount) {
    AllocationLine line = AllocationLine.builder()
        .item(OpenItemId.of(item))
        .effect(Effect.PAID)
        .amount(Money.parse(amount))
        .source(OpenItemId.of("ACC"))
        .build();
    return SettlementEvent.Allocated.of(
        stamp("applied/" + key, sequence), AllocationId.of(key), List.of(line));
  }

  private static EventStamp stamp(String id, int sequence) {
    return EventStamp.of(EventId.of(id), DAY, new Recorded(DAY, sequence));
  }
}
