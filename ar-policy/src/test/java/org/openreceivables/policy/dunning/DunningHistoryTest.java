package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openreceivables.policy.dunning.Dun.C1;
import static org.openreceivables.policy.dunning.Dun.books;
import static org.openreceivables.policy.dunning.Dun.confirm;
import static org.openreceivables.policy.dunning.Dun.day;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.item;
import static org.openreceivables.policy.dunning.Dun.itemOf;
import static org.openreceivables.policy.dunning.Dun.levels;
import static org.openreceivables.policy.dunning.Dun.notice;
import static org.openreceivables.policy.dunning.Dun.noticed;
import static org.openreceivables.policy.dunning.Dun.runBooks;
import static org.openreceivables.policy.dunning.Dun.stamp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** What was sent before, out of the books: confirmed, withdrawn, settled in between, replaced. */
class DunningHistoryTest {
  private static final DunningPolicy POLICY = DunningPolicy.of(
      DunningLevel.of("1", 7).withFee(DunningFee.fixed(eur("5.00"))),
      DunningLevel.of("2", 21).withInterval(14),
      DunningLevel.of("3", 35).withInterval(14));
  private static final OpenItem ITEM = item("I-1", "EUR 100.00", "2026-01-10");
  private static final Recorded LATER = new Recorded(day("2020-01-01"), 100);

  @Test
  void a_confirmed_notice_is_in_the_books_with_level_dates_and_fee() {
    ReceivablesLedger books = confirm(POLICY, books(ITEM), "2026-01-17");
    PastNotice past = DunningHistory.of(books, day("2026-12-31")).of(ITEM.id()).get(0);
    assertThat(past.level()).isEqualTo(1);
    assertThat(past.date()).isEqualTo("2026-01-17");
    assertThat(past.due()).contains(day("2026-01-24"));
    assertThat(past.document()).contains(ITEM.document());
    assertThat(past.charges()).extracting(c -> c.code()).containsExactly("dunning-1");
    assertThat(books.balance(day("2026-01-17")).in(eur("0.00").getCurrencyUnit()))
        .isEqualTo(eur("105.00"));
  }

  @Test
  void a_second_run_adds_nothing_and_confirming_twice_counts_once() {
    ReceivablesLedger before = books(ITEM);
    DunningRun run = runBooks(POLICY, before, "2026-01-17");
    List<LedgerEvent> events = run.toEvents(n -> "N-1", LATER);
    ReceivablesLedger.Appended twice =
        before.append(events).ledger().append(run.toEvents(n -> "N-1", LATER));
    assertThat(twice.repeated()).isEqualTo(events.size()).isEqualTo(2);
    assertThat(runBooks(POLICY, twice.ledger(), "2026-01-17").notices()).isEmpty();
    assertThat(levels(runBooks(POLICY, twice.ledger(), "2026-01-31"))).isEqualTo("I-1 1>2");
  }

  @Test
  void waived_charges_are_in_the_history_but_not_in_the_books() {
    ReceivablesLedger before = books(ITEM);
    DunningNotice waived =
        runBooks(POLICY, before, "2026-01-17").notices().get(0).waiveCharges();
    List<LedgerEvent> events = waived.toEvents("N-1", LATER);
    assertThat(events).hasSize(1);
    ReceivablesLedger after = before.append(events).ledger();
    assertThat(DunningHistory.of(after, day("2026-01-17")).of(ITEM.id()).get(0).charges())
        .extracting(c -> c.amount())
        .containsExactly(eur("0.00"));
  }

  @Test
  void only_what_was_sent_rises() {
    OpenItem other =
        itemOf("I-2", "EUR 1.00", "2026-01-10").customer(CustomerId.of("C-2")).build();
    ReceivablesLedger before = books(ITEM, other);
    DunningRun run = runBooks(POLICY, before, "2026-01-17");
    ReceivablesLedger after = before
        .append(run.confirm(run.notices().subList(1, 2), n -> "N-" + n.customer(), LATER))
        .ledger();
    assertThat(levels(runBooks(POLICY, after, "2026-01-31"))).isEqualTo("I-1 0>1, I-2 1>2");
  }

  @Test
  void keys_are_of_one_notice_and_notices_of_this_run() {
    OpenItem other =
        itemOf("I-2", "EUR 1.00", "2026-01-10").customer(CustomerId.of("C-2")).build();
    DunningRun run = runBooks(POLICY, books(ITEM, other), "2026-01-17");
    refuses(() -> run.toEvents(n -> "N", LATER), "key (N)", "one notice only");
    refuses(() -> run.toEvents(n -> " ", LATER), "must");
    DunningRun alone = runBooks(POLICY, books(ITEM), "2026-01-17");
    refuses(
        () -> alone.confirm(run.notices(), n -> "N-" + n.customer(), LATER), "C-2", "2026-01-17");
    DunningRun tomorrow = runBooks(POLICY, books(ITEM), "2026-01-18");
    refuses(() -> alone.confirm(tomorrow.notices(), n -> "N", LATER), "run of 2026-01-17");
  }

  @Test
  void an_item_is_on_one_confirmed_notice() {
    DunningRun run = runBooks(POLICY, books(ITEM), "2026-01-17");
    DunningNotice notice = run.notices().get(0);
    DunningNotice waived = notice.waiveCharges();
    refuses(
        () -> run.confirm(List.of(notice, waived), n -> n == waived ? "N-2" : "N-1", LATER),
        "The item (I-1) of DunningNotice (N-2)",
        "must be on one of the confirmed notices only");
    DunningNotice twice = notice.withLines(notice.lines().get(0), notice.lines().get(0));
    refuses(() -> run.confirm(List.of(twice), n -> "N-1", LATER), "DunningNotice (N-1)", "once");
    assertThat(run.confirm(List.of(waived), n -> "N-2", LATER)).hasSize(1);
  }

  @Test
  void a_withdrawn_notice_was_never_sent() {
    ReceivablesLedger books = confirm(POLICY, books(ITEM), "2026-01-17");
    ReceivablesLedger after = books
        .append(List.of(NoticeEvent.NoticeWithdrawn.of(
            stamp(day("2026-01-20"), 50), ITEM.id(), "N-C-1-EUR-2026-01-17")))
        .ledger();
    assertThat(levels(runBooks(POLICY, after, "2026-01-31"))).isEqualTo("I-1 0>1");
    // Before the withdrawal it stood.
    assertThat(DunningHistory.of(after, day("2026-01-19")).of(ITEM.id())).hasSize(1);
  }

  @Test
  void order_and_repetition_do_not_matter() {
    List<PastNotice> notices = new ArrayList<>(List.of(
        notice("I-1", 2, "2026-02-01"),
        notice("I-1", 1, "2026-01-17"),
        notice("I-2", 1, "2026-01-17")));
    DunningHistory history = DunningHistory.ofNotices(notices);
    notices.add(notice("I-1", 1, "2026-01-17"));
    Collections.reverse(notices);
    assertThat(DunningHistory.ofNotices(notices)).isEqualTo(history).hasSameHashCodeAs(history);
    assertThat(history.of(ITEM.id())).extracting(PastNotice::level).containsExactly(1, 2);
  }

  @Test
  void what_cannot_have_been_sent_is_refused() {
    refuses(() -> notice("I-1", 0, "2026-01-01"), "level (0)", "1 or more");
    refuses(
        () -> new PastNotice(
            ITEM.id(),
            Optional.empty(),
            "N",
            1,
            day("2026-01-02"),
            Optional.of(day("2026-01-01")),
            List.of()),
        "due (2026-01-01)",
        "2026-01-02");
  }

  @Test
  void the_rest_of_an_item_goes_on_at_its_level_and_a_plan_begins_anew() {
    ReasonCode reason = new ReasonCode("R", "rest", ReasonCode.TaxTreatment.UNCHANGED);
    OpenItem rest = item("R-1", "EUR 60.00", "2026-01-10");
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(ITEM.id()).effect(Effect.RESIDUAL).amount(eur("60.00"));
    List<LedgerEvent> events = new ArrayList<>(books(ITEM).events());
    events.add(NoticeEvent.NoticeConfirmed.of(stamp(day("2026-01-17"), 40), ITEM.id(), 1, "N-1"));
    events.add(ItemEvent.Replaced.of(
        stamp(day("2026-01-20"), 41), ITEM.id(), List.of(line.build()), List.of(rest), reason));
    events.add(ItemEvent.Replaced.of(
        stamp(day("2026-01-20"), 42),
        ITEM.id(),
        List.of(line.effect(Effect.TRANSFERRED).build()),
        List.of(item("T-1", "EUR 60.00", "2026-01-10")),
        reason));
    DunningHistory history = DunningHistory.of(events);
    assertThat(history.of(rest.id())).extracting(PastNotice::level).containsExactly(1);
    assertThat(history.of(OpenItemId.of("T-1"))).isEmpty();
  }

  @Nested
  class AReturnedPayment {
    private ReceivablesLedger paidAndReturned() {
      return paid("105.00", true);
    }

    private ReceivablesLedger paid(String amount, boolean returned) {
      ReceivablesLedger books =
          confirm(POLICY, confirm(POLICY, books(ITEM), "2026-01-17"), "2026-01-31");
      Payment.Builder payment = Payment.builder();
      payment.id(PaymentId.of("P")).amount(eur(amount)).valueDate(day("2026-02-03"));
      AllocationLine.Builder line = AllocationLine.builder();
      line.item(ITEM.id()).effect(Effect.PAID).amount(eur(amount)).source(OpenItemId.of("ACC"));
      List<LedgerEvent> all = List.of(
          CashEvent.Received.of(
              stamp(day("2026-02-03"), 50), payment.build(), C1, OpenItemId.of("ACC")),
          SettlementEvent.Allocated.of(
              stamp(day("2026-02-03"), 51), AllocationId.of("A"), List.of(line.build())),
          CashEvent.Returned.of(stamp(day("2026-02-10"), 52), PaymentId.of("P"), "AC04"));
      ReceivablesLedger.Appended after = books.append(returned ? all : all.subList(0, 2));
      assertThat(after.refused()).isEmpty();
      return after.ledger();
    }

    @Test
    void and_a_part_payment_forgets_nothing() {
      DunningPolicy reset = POLICY.withMemory(DunningPolicy.LevelMemory.RESET_WHEN_SETTLED);
      assertThat(levels(runBooks(reset, paid("50.00", false), "2026-02-14"))).isEqualTo("I-1 2>3");
    }

    @Test
    void re_opens_at_the_old_level() {
      assertThat(levels(runBooks(POLICY, paidAndReturned(), "2026-02-14"))).isEqualTo("I-1 2>3");
    }

    @Test
    void or_begins_anew_where_the_policy_forgets_but_the_fee_stays_charged() {
      DunningPolicy reset = POLICY.withMemory(DunningPolicy.LevelMemory.RESET_WHEN_SETTLED);
      DunningRun run = runBooks(reset, paidAndReturned(), "2026-02-14");
      assertThat(levels(run)).isEqualTo("I-1 0>1");
      assertThat(run.notices().get(0).charged()).isEqualTo(eur("0.00"));
    }

    @Test
    void the_day_of_the_settlement_may_come_from_the_host() {
      DunningPolicy reset = POLICY.withMemory(DunningPolicy.LevelMemory.RESET_WHEN_SETTLED);
      DunningHistory history = noticed(notice("I-1", 1, "2026-01-17"));
      String run = "2026-02-14";
      assertThat(levels(Dun.run(reset, run, history, ITEM))).isEqualTo("I-1 1>2");
      assertThat(levels(
              Dun.run(reset, run, history.withSettled(Map.of(ITEM.id(), day("2026-01-17"))), ITEM)))
          .isEqualTo("I-1 0>1");
      assertThat(levels(
              Dun.run(reset, run, history.withSettled(Map.of(ITEM.id(), day("2026-01-16"))), ITEM)))
          .isEqualTo("I-1 1>2");
    }
  }

  private static void refuses(Callable<?> action, String... words) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(action::call)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }
}
