package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.DiscountOffer;

/** Ledgers and reports with one fault each, of which the laws must catch every one. */
class PlantedHistoryFaultsTest {
  private static final HistorySpec SPEC = HistorySpec.twoYears().withSteps(150).withValued(100);
  private static final LocalDate LAST = SPEC.lastDay();
  private static final LocalDate MIDDLE = SPEC.firstDay().plusDays(400);
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);

  private final RandomHistory history = RandomHistory.of(SPEC, 7);
  private final ReceivablesLedger ledger =
      ReceivablesLedger.empty().append(history.offered()).ledger();
  private final OpenItems items = ledger.allItems(LAST, NOW);
  private final Reckoning reckoned = Reckoning.of(history.events(), LAST);

  @Test
  void withoutAFaultEveryLawHolds() {
    HistoryLaws.requireAll(history, new Random(1));
    ItemLaws.requireItems(reckoned, items);
    ItemLaws.requirePayments(reckoned, items);
  }

  @Test
  void invariant2CatchesAUnitThatIsLostOnAnItem() {
    caughtOnItems(i -> i.isSettled() || !i.components().isEmpty()
        ? i
        : i.withOpen(i.open().minus(unit(i.currency()))));
    caughtOnItems(
        i -> i.withOriginal(i.original().plus(unit(i.currency()))).withComponents(List.of()));
    caught(() -> ItemLaws.requireItems(reckoned, OpenItems.of(list(items).subList(1, 20))));
  }

  @Test
  void invariant2CatchesAUnitThatIsLostInTheBooks() {
    caughtOnItems(i -> i.bookValues().isEmpty()
        ? i
        : i.withBookValues(i.bookValues().stream()
            .map(v -> new BookValue(v.amount().plus(unit(v.rate().to())), v.rate()))
            .toList()));
    caughtOnItems(i -> i.bookShare().revalued().isZero() ? i : i.withRevaluations(List.of()));
  }

  @Test
  void invariant2CatchesAnOfferAHoldAndADueDateThatAreNotAsTheyWere() {
    caughtOnItems(i -> i.withDiscountOffers(i.discountOffers().stream()
        .map(o -> o.plusTaken(Money.zero(i.currency()), unit(i.currency())))
        .toArray(DiscountOffer[]::new)));
    caughtOnItems(i -> i.withHolds(List.of()));
    caughtOnItems(i -> i.withDueDate(i.effectiveDueDate().plusDays(1)));
  }

  @Test
  void invariant1CatchesMoneyThatIsUsedTwice() {
    List<OpenItem> twice = new ArrayList<>();
    items.forEach(i -> twice.add(
        i.kind() == OpenItemKind.ON_ACCOUNT && !i.isSettled()
            ? i.withOpen(i.open().minus(unit(i.currency())))
            : i));
    caught(() -> ItemLaws.requirePayments(reckoned, OpenItems.of(twice)));
    caught(() -> ItemLaws.requirePayments(reckoned, OpenItems.none()));
  }

  @Test
  void invariant3CatchesALedgerThatPostsLateEventsWhenTheyAreRecorded() {
    List<LedgerEvent> late = new ArrayList<>();
    history
        .events()
        .forEach(e -> late.add(e.withStamp(EventStamp.of(
            e.id(),
            e.postingDate().isBefore(e.recorded().day()) ? e.recorded().day() : e.postingDate(),
            e.recorded()))));
    ReceivablesLedger wrong = ReceivablesLedger.empty().append(late).ledger();
    caught(() -> LedgerLaws.requireSame(wrong, ledger, List.of(MIDDLE)));
  }

  @Test
  void invariant5CatchesAUnitThatDoesNotComeBack() {
    AllocationId id = HistoryLaws.standing(history, new Random(1), 100).stream()
        .filter(a -> ledger.append(List.of(reversed(a))).refused().isEmpty())
        .findFirst()
        .orElseThrow();
    List<AllocationLine> lines =
        Objects.requireNonNull(reckoned.postings.get(id)).lines();
    ReceivablesLedger undone = ledger.append(List.of(reversed(id))).ledger();

    Reckoning without = Reckoning.of(history.events(), LAST);
    without.add(reversed(id));
    ItemLaws.requireItems(without, undone.allItems(LAST, NOW));
    caught(() -> ItemLaws.requireItems(without, ledger.allItems(LAST, NOW)));
    LedgerLaws.requireRestored(ledger, undone, again(lines), LAST);
    caught(() -> LedgerLaws.requireRestored(undone, undone, again(lines), LAST));
    caught(() ->
        LedgerLaws.requireRestored(ledger, undone, again(lines.subList(1, lines.size())), LAST));
    caught(() -> LedgerLaws.requireRestored(ledger, ledger, again(lines), LAST));
  }

  @Test
  void invariant6CatchesAReportThatForgetsWhenThingsWereKnown() {
    int known = history.offered().size() / 2;
    ReceivablesLedger earlier =
        ReceivablesLedger.empty().append(history.offered().subList(0, known)).ledger();
    Recorded then = history.offered().get(known - 1).recorded();

    LedgerLaws.requireKnownForever(ledger, earlier, then, List.of(MIDDLE));
    caught(() -> LedgerLaws.requireKnownForever(ledger, earlier, NOW, List.of(MIDDLE)));
  }

  @Test
  void invariant6CatchesAPartThatIsLostInMerging() {
    AgingReport whole = AgingEngine.standard().age(ledger.openItems(LAST), LAST);
    AgingReport part =
        AgingEngine.standard().age(OpenItems.of(list(ledger.openItems(LAST)).subList(1, 10)), LAST);
    caught(() -> LedgerLaws.requireMerged(part, whole));
  }

  @Test
  void anEventThatCountsTwiceIsCaught() {
    List<LedgerEvent> others = new ArrayList<>();
    history
        .events()
        .forEach(e -> others.add(e.withStamp(new EventStamp(
            EventId.of("x" + e.id()), e.valueDate(), e.postingDate(), e.recorded()))));
    ReceivablesLedger counted = ReceivablesLedger.of(others);
    caught(() -> LedgerLaws.requireIdempotent(counted, history, LAST));
  }

  @Test
  void aUnitMoreOrLessOnAnyReportIsCaught() {
    List<TieOut.Side> sides = new ArrayList<>(TieOut.sides(ledger, reckoned, LAST));
    sides.addAll(ControlSides.inBooks(ledger, reckoned, LAST, CurrencyUnit.EUR));
    sides.addAll(ControlSides.inBooks(ledger, reckoned, LAST, CurrencyUnit.USD));
    TieOut.requireAgreement(sides);
    assertThat(sides).hasSize(24);
    for (TieOut.Side side : sides) {
      assertThat(side.reckoned().differences(new Figures())).as(side.report()).isNotEmpty();
      side.figures().add("A EUR", 1);
      caught(() -> TieOut.requireAgreement(List.of(side)));
    }
  }

  @Test
  void aLedgerThatLacksAnEventIsCaughtByEveryReport() {
    ReceivablesLedger lacking = ReceivablesLedger.empty()
        .append(history
            .events()
            .subList(history.events().size() / 3, history.events().size()))
        .ledger();
    for (TieOut.Side side : TieOut.sides(lacking, reckoned, LAST)) {
      caught(() -> TieOut.requireAgreement(List.of(side)));
    }
  }

  @Test
  void anEntryThatIsMissingIsCaughtByTheReconciliation() {
    JournalPolicy policy =
        JournalPolicy.builder().booksCurrency(CurrencyUnit.EUR).build();
    List<JournalEntry> entries =
        Journal.of(JournalMapping.of(policy), ledger, LAST).entries();

    ControlSides.requireReconciled(ControlSides.reconciled(ledger, LAST, policy, entries));
    caught(() -> ControlSides.requireReconciled(
        ControlSides.reconciled(ledger, LAST, policy, entries.subList(1, entries.size()))));
  }

  @Test
  void invariant1CatchesChargesThatAreNotTakenFromTheCash() {
    List<LedgerEvent> withoutCharges = history.events().stream()
        .map(e -> e instanceof CashEvent.Received r
            ? r.withPayment(
                r.payment().withChargesWithheld(Money.zero(r.payment().currency())))
            : e)
        .toList();
    ReceivablesLedger wrong = ReceivablesLedger.empty().append(withoutCharges).ledger();

    caught(() -> ItemLaws.requireReceipts(history.events(), journal(wrong), LAST));
    caught(() -> ItemLaws.requireReceipts(history.events(), List.of(), LAST));
    ItemLaws.requireReceipts(history.events(), journal(ledger), LAST);
  }

  @Test
  void invariant3CatchesALedgerThatThreadsChangeForOneAnother() {
    List<LedgerEvent> before = ThreadLaws.before(history);
    List<List<LedgerEvent>> batches = ThreadLaws.batches(history);
    ReceivablesLedger first = ReceivablesLedger.empty().append(before).ledger();
    AtomicReference<ReceivablesLedger> mutable = new AtomicReference<>(first);
    AtomicInteger asked = new AtomicInteger();

    caught(() -> ThreadLaws.requireSharable(
        () -> first,
        batch -> mutable.updateAndGet(l -> l.append(batch).ledger()),
        before,
        batches,
        List.of(LAST)));
    caught(() -> ThreadLaws.requireSharable(
        mutable::get, batch -> first.append(batch).ledger(), before, batches, List.of(LAST)));
    caught(() -> ThreadLaws.requireSameAnswers(asked::incrementAndGet));
    caught(() -> ThreadLaws.requireSameAnswers(() -> Thread.currentThread().getId()));
  }

  private static List<JournalEntry> journal(ReceivablesLedger ledger) {
    return Journal.of(JournalMapping.direct(), ledger, LAST).entries();
  }

  private static SettlementEvent.Allocated again(List<AllocationLine> lines) {
    return SettlementEvent.Allocated.of(
        LedgerLaws.stamp("redo", LAST, new Recorded(LAST.plusYears(1), 2)),
        AllocationId.of("again"),
        lines);
  }

  private static LedgerEvent reversed(AllocationId id) {
    return SettlementEvent.Reversed.of(
        LedgerLaws.stamp("undo", LAST, new Recorded(LAST.plusYears(1), 1)), id);
  }

  /** One item is changed, the first on which the change shows. */
  private void caughtOnItems(UnaryOperator<OpenItem> change) {
    List<OpenItem> changed = list(items);
    Optional<OpenItem> first =
        changed.stream().filter(i -> !change.apply(i).equals(i)).findFirst();
    assertThat(first).isPresent();
    changed.replaceAll(i -> i.equals(first.orElseThrow()) ? change.apply(i) : i);
    caught(() -> ItemLaws.requireItems(reckoned, OpenItems.of(changed)));
  }

  private static void caught(ThrowingCallable law) {
    assertThatThrownBy(law).isInstanceOf(AssertionError.class);
  }

  private static Money unit(CurrencyUnit currency) {
    return Money.ofMinor(currency, 1);
  }

  private static List<OpenItem> list(OpenItems items) {
    List<OpenItem> all = new ArrayList<>();
    items.forEach(all::add);
    return all;
  }
}
