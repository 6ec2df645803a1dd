package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.time.DateWindow;

/** A ledger that is written event by event, each recorded after the one before. */
final class Book {
  static final LocalDate END = LocalDate.of(2026, 12, 31);
  static final ReasonCode REASON =
      new ReasonCode("R", "any reason", ReasonCode.TaxTreatment.UNCHANGED);

  ReceivablesLedger ledger = ReceivablesLedger.empty();
  private long sequence;

  EventStamp stamp(String postingDate) {
    sequence++;
    return EventStamp.of(
        EventId.of("E-" + sequence), day(postingDate), new Recorded(day("2026-12-31"), sequence));
  }

  /** Appends and gives back what was refused. */
  List<Problem> post(LedgerEvent event) {
    ReceivablesLedger.Appended appended = ledger.append(List.of(event));
    ledger = appended.ledger();
    return appended.refused();
  }

  List<Problem> issue(String date, OpenItem... items) {
    return post(ItemEvent.Issued.of(stamp(date), List.of(items)));
  }

  List<Problem> invoice(String date, String id, String amount) {
    return issue(date, item(id, amount).issueDate(day(date)).build());
  }

  List<Problem> receive(String date, String payment, String amount) {
    return receive(date, payment, amount, C1);
  }

  List<Problem> receive(String date, String payment, String amount, CustomerId customer) {
    return post(received(date, payment, amount, customer));
  }

  CashEvent.Received received(String date, String payment, String amount, CustomerId customer) {
    Payment.Builder builder = Payment.builder();
    builder.id(PaymentId.of(payment)).amount(eur(amount)).valueDate(day(date));
    return CashEvent.Received.of(
        stamp(date), builder.build(), customer, OpenItemId.of("ACC-" + payment));
  }

  List<Problem> allocate(String date, String allocation, AllocationLine... lines) {
    return post(allocated(date, allocation, lines));
  }

  SettlementEvent.Allocated allocated(String date, String allocation, AllocationLine... lines) {
    return SettlementEvent.Allocated.of(stamp(date), AllocationId.of(allocation), List.of(lines));
  }

  List<Problem> reverse(String date, String allocation) {
    return post(SettlementEvent.Reversed.of(stamp(date), AllocationId.of(allocation)));
  }

  List<Problem> giveBack(String date, String payment) {
    return post(CashEvent.Returned.of(stamp(date), PaymentId.of(payment), "AC04"));
  }

  List<Problem> refund(String date, String credit, String amount, String... reopens) {
    return post(CashEvent.Refunded.of(stamp(date), OpenItemId.of(credit), eur(amount))
        .withReopens(Arrays.stream(reopens).map(AllocationId::of).toList()));
  }

  List<Problem> writeOff(String date, String writeOff, AllocationLine... lines) {
    return post(SettlementEvent.WrittenOff.of(
        stamp(date), AllocationId.of(writeOff), List.of(lines), REASON));
  }

  /** Without end, so that nothing is dunned. */
  static Hold dispute(String id) {
    return Hold.builder()
        .id(id)
        .cause(HoldCause.DISPUTE)
        .window(DateWindow.always())
        .addEffects(HoldEffect.DUN)
        .build();
  }

  /** A reminder with the key N-1 and charges in the currency of their text. */
  static NoticeEvent.NoticeConfirmed notice(
      EventStamp stamp, String item, int level, String due, String... fees) {
    return NoticeEvent.NoticeConfirmed.of(stamp, OpenItemId.of(item), level, "N-1")
        .withDue(day(due))
        .withCharges(Arrays.stream(fees)
            .map(fee -> Component.of(ComponentKind.FEE, Money.parse(fee)))
            .toList());
  }

  /** So much leaves I-1, and so much arrives on the residual I-1/R. */
  List<Problem> residual(String date, String leaves, String arrives) {
    return post(ItemEvent.Replaced.of(
        stamp(date),
        OpenItemId.of("I-1"),
        List.of(line("I-1", Effect.RESIDUAL, leaves).build()),
        List.of(item("I-1/R", arrives).build()),
        REASON));
  }

  Money open(String id) {
    return find(id).open();
  }

  String balance(String date) {
    return ledger.balance(day(date)).toString();
  }

  static void refused(List<Problem> problems, ProblemCode code) {
    assertThat(problems).extracting(Problem::code).containsExactly(code);
  }

  OpenItem find(String id) {
    return ledger
        .allItems(END, Recorded.endOf(LocalDate.MAX))
        .find(OpenItemId.of(id))
        .orElseThrow();
  }

  /** So much of an item paid from the credit that a payment became. */
  static AllocationLine paid(String item, String payment, String amount) {
    return line(item, Effect.PAID, amount)
        .source(OpenItemId.of("ACC-" + payment))
        .build();
  }

  static AllocationLine.Builder line(String item, Effect effect, String amount) {
    AllocationLine.Builder builder = AllocationLine.builder();
    builder.item(OpenItemId.of(item)).effect(effect).amount(eur(amount));
    return builder;
  }
}
