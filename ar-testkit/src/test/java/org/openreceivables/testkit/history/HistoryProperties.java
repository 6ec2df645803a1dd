package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.testkit.jqwik.HistoryArbitraries;

/** The laws one by one, over histories that shrink. {@link HistoryRunTest} asks all of them at once. */
class HistoryProperties {
  private static final HistorySpec SPEC = HistorySpec.twoYears();
  private static final LocalDate LAST = SPEC.lastDay();
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);

  @Property
  void just_the_impossible_events_are_refused(@ForAll("histories") RandomHistory history) {
    RefusalLaws.requireJudged(history, ReceivablesLedger.empty().append(history.offered()));
  }

  @Property
  void what_is_refused_changes_nothing(@ForAll("histories") RandomHistory history) {
    LedgerLaws.requireSame(
        ledger(history),
        ReceivablesLedger.of(history.events()),
        List.of(LAST.minusDays(300), LAST));
  }

  @Property
  void every_payment_and_every_item_is_accounted_for(
      @ForAll("histories") RandomHistory history, @ForAll Random random) {
    Assume.that(!history.events().isEmpty());
    LocalDate day = HistoryLaws.day(history, random);
    OpenItems all = ledger(history).allItems(day, NOW);
    Reckoning reckoned = Reckoning.of(history.events(), day);

    ItemLaws.requireItems(reckoned, all);
    ItemLaws.requirePayments(reckoned, all);
    ItemLaws.requireReceipts(
        history.events(),
        Journal.of(JournalMapping.direct(), ledger(history), day).entries(),
        day);
  }

  @Property
  void all_reports_of_a_day_agree(
      @ForAll("histories") RandomHistory history, @ForAll Random random) {
    Assume.that(!history.events().isEmpty());
    LocalDate day = HistoryLaws.day(history, random);

    TieOut.requireAgreement(ledger(history), Reckoning.of(history.events(), day), day);
  }

  @Property
  void the_journal_in_each_currency_of_the_books_agrees(
      @ForAll("valued") RandomHistory history, @ForAll Random random) {
    Assume.that(!history.events().isEmpty());
    LocalDate day = HistoryLaws.day(history, random);
    Reckoning reckoned = Reckoning.of(history.events(), day);

    SPEC.books()
        .forEach(books ->
            TieOut.requireAgreement(ControlSides.inBooks(ledger(history), reckoned, day, books)));
  }

  @Property
  void batches_and_their_order_do_not_matter(
      @ForAll("histories") RandomHistory history, @ForAll Random random) {
    LedgerLaws.requireSame(
        LedgerLaws.inBatches(history.offered(), random), ledger(history), List.of(LAST));
  }

  @Property
  void threads_that_ask_do_not_matter(@ForAll("histories") RandomHistory history)
      throws InterruptedException {
    ReceivablesLedger ledger = ledger(history);

    ThreadLaws.requireSameAnswers(() -> ledger.openItems(LAST.minusDays(100)));
    ThreadLaws.requireSameAnswers(() -> ledger(history).openItems(LAST.minusDays(100)));
  }

  @Property
  void threads_that_append_do_not_matter(@ForAll("histories") RandomHistory history)
      throws InterruptedException {
    List<LedgerEvent> before = ThreadLaws.before(history);
    ReceivablesLedger shared = ReceivablesLedger.empty().append(before).ledger();

    ThreadLaws.requireSharable(
        () -> shared,
        batch -> shared.append(batch).ledger(),
        before,
        ThreadLaws.batches(history),
        List.of(LAST));
  }

  @Property
  void backdated_events_count_as_if_they_had_come_in_order(
      @ForAll("histories") RandomHistory history) {
    LedgerLaws.requireSame(
        LedgerLaws.inOrder(history.events()),
        ReceivablesLedger.of(history.events()),
        List.of(LAST.minusDays(365), LAST));
  }

  @Property
  void what_was_undone_is_as_before_or_is_refused_with_the_reason(
      @ForAll("histories") RandomHistory history, @ForAll Random random) {
    HistoryLaws.standing(history, random, 2)
        .forEach(id -> LedgerLaws.requireReversible(ledger(history), history, id));
  }

  @Property
  void what_was_known_once_is_reported_for_ever(
      @ForAll("histories") RandomHistory history, @ForAll Random random) {
    Assume.that(!history.events().isEmpty());
    LedgerLaws.requireKnownForever(
        history,
        ledger(history),
        random.nextInt(history.offered().size()),
        List.of(HistoryLaws.day(history, random), LAST));
  }

  @Property
  void aging_merges_customer_by_customer(
      @ForAll("histories") RandomHistory history, @ForAll Random random) {
    LedgerLaws.requireMergeable(ledger(history).openItems(LAST), LAST, random);
  }

  @Property
  void an_event_counts_once_and_a_clash_is_named(
      @ForAll("histories") RandomHistory history, @ForAll Random random) {
    Assume.that(!history.events().isEmpty());
    LedgerLaws.requireIdempotent(ledger(history), history, LAST);
    RefusalLaws.requireStampsKept(ledger(history), history, random, LAST);
  }

  @Property
  void ledgers_of_other_customers_merge_into_one(
      @ForAll("split") RandomHistory history, @ForAll Random random) {
    Assume.that(!history.events().isEmpty());
    MergeLaws.requireMergeable(history, ledger(history), random, HistoryLaws.day(history, random));
  }

  private static ReceivablesLedger ledger(RandomHistory history) {
    return ReceivablesLedger.empty().append(history.offered()).ledger();
  }

  @Provide
  Arbitrary<RandomHistory> histories() {
    return HistoryArbitraries.histories(SPEC);
  }

  @Provide
  Arbitrary<RandomHistory> split() {
    return HistoryArbitraries.histories(SPEC.withParts(4).withCustomers(2));
  }

  @Provide
  Arbitrary<RandomHistory> valued() {
    return HistoryArbitraries.histories(SPEC.withValued(100));
  }
}
