package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Samples;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

class LedgerProperties {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final LocalDate END = History.FIRST.plusDays(History.DAYS);

  @Property
  void everyAmountIsAccountedForOnEveryDay(@ForAll("histories") History history) {
    for (LocalDate day : days()) {
      Tally.of(history.events, day).requireConserved(history.ledger.allItems(day, NOW));
    }
    Statistics.label("events").collect(history.events.size() / 5 * 5 + "+");
    history.events.forEach(e -> Statistics.label("kinds").collect(e.kind()));
  }

  @Property
  void itemsMovementsAndControlAccountAgreeOnEveryDay(@ForAll("histories") History history) {
    for (LocalDate day : days()) {
      requireAgreement(
          history.ledger.openItems(day),
          history.ledger.movements(day, NOW),
          Journal.of(JournalMapping.direct(), history.ledger, day).entries(),
          history.ledger.balance(day));
    }
  }

  /** Balance = items = movements (item by item) = control account, a currency and control account each. */
  private static void requireAgreement(
      OpenItems items,
      List<LedgerMovement> movements,
      List<JournalEntry> journal,
      MoneyTotals balance) {
    Map<OpenItemId, Long> moved = new HashMap<>();
    movements.forEach(m -> moved.merge(m.item(), m.amount().getAmountMinorLong(), Long::sum));
    items.forEach(
        i -> assertThat(moved.remove(i.id())).isEqualTo(i.balance().getAmountMinorLong()));
    assertThat(moved.values()).allMatch(left -> left == 0);
    assertThat(balance.minus(items.balance()).isZero()).isTrue();
    assertThat(ControlReconciliation.of(
                JournalPolicy.standard(), items, movements, ControlFigures.of(journal))
            .agrees())
        .isTrue();
    for (JournalEntry entry : journal) {
      Map<String, Long> sides = new HashMap<>();
      entry
          .lines()
          .forEach(l -> sides.merge(
              l.amount().getCurrencyUnit().getCode(), l.amount().getAmountMinorLong(), Long::sum));
      assertThat(sides.values()).allMatch(sum -> sum == 0);
      assertThat(entry.lines()).noneMatch(l -> l.role() == AccountRole.CLEARING);
    }
  }

  @Property
  void theOrderOfTheBatchDoesNotMatter(
      @ForAll("histories") History history, @ForAll Random random) {
    List<LedgerEvent> shuffled = new ArrayList<>(history.events);
    Collections.shuffle(shuffled, random);

    requireSame(ReceivablesLedger.of(shuffled), history.ledger);
  }

  @Property
  void backdatedEventsCountAsIfTheyHadComeInOrder(@ForAll("histories") History history) {
    List<LedgerEvent> inOrder = new ArrayList<>(history.events);
    inOrder.sort(
        Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded));
    List<LedgerEvent> restamped = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      restamped.add(Stamps.recorded(inOrder.get(i), new Recorded(END, i)));
    }

    requireSame(ReceivablesLedger.of(restamped), history.ledger);
  }

  @Property
  void whatWasKnownOnceIsReportedForever(
      @ForAll("histories") History history, @ForAll Random random) {
    Assume.that(!history.events.isEmpty());
    int known = random.nextInt(history.events.size());
    Recorded then = history.events.get(known).recorded();
    ReceivablesLedger earlier = ReceivablesLedger.of(history.events.subList(0, known + 1));

    for (LocalDate day : days()) {
      requireKnownForever(history.ledger::allItems, day, then, earlier);
      assertThat(history.ledger.movements(day, then)).isEqualTo(earlier.movements(day, NOW));
      assertThat(history.ledger.balance(day, then)).isEqualTo(earlier.balance(day));
    }
  }

  @Property
  void handedInAgainNothingChanges(@ForAll("histories") History history) {
    ReceivablesLedger.Appended again = history.ledger.append(history.events);

    assertThat(again.repeated()).isEqualTo(history.events.size());
    assertThat(again.refused()).isEmpty();
    requireSame(again.ledger(), history.ledger);
  }

  @Property
  void unapplyingAndApplyingAgainIsTheIdentity(@ForAll("histories") History history) {
    for (LedgerEvent event : history.events) {
      if (event instanceof SettlementEvent.Allocated a && history.isPostedOnce(a.allocation())) {
        EventStamp undo = stamp("undo", history.nextRecorded());
        ReceivablesLedger.Appended undone =
            history.ledger.append(List.of(SettlementEvent.Reversed.of(undo, a.allocation())));
        boolean reversible = undone.refused().isEmpty();
        Statistics.label("reversible").collect(reversible);
        if (reversible) {
          EventStamp redo = stamp("redo", history.nextRecorded().next());
          ReceivablesLedger redone = undone
              .ledger()
              .append(List.of(SettlementEvent.Allocated.of(redo, a.allocation(), a.lines())))
              .ledger();
          requireRestored(history.ledger.allItems(END, NOW), redone.allItems(END, NOW));
        }
      }
    }
  }

  @Property
  void aRefusedEventChangesNothingAndTaintsOnlyItsCustomers(
      @ForAll("histories") History history, @ForAll("impossible") Random random) {
    Assume.that(!history.events.isEmpty());
    LedgerEvent bad = Stamps.impossible(
        history.events.get(random.nextInt(history.events.size())),
        stamp("bad", history.nextRecorded()),
        random);
    SortedSet<CustomerId> about = Touched.customers(bad, state(history.events));
    about.addAll(Touched.customers(bad, state(upTo(bad.postingDate(), history.events))));

    ReceivablesLedger.Appended after = history.ledger.append(List.of(bad));

    assertThat(after.refused()).isNotEmpty();
    assertThat(after.ledger().events()).isEqualTo(history.ledger.events());
    assertThat(after.ledger().movements(END, NOW)).isEqualTo(history.ledger.movements(END, NOW));
    requireUntouched(history.ledger.allItems(END, NOW), after.ledger().allItems(END, NOW), about);
    Recorded before = history.events.get(history.events.size() - 1).recorded();
    assertThat(after.ledger().openItems(END, before))
        .isEqualTo(history.ledger.openItems(END, before));
  }

  @Property
  void aBadEventInABatchDoesNotStopTheOthers(
      @ForAll("histories") History history, @ForAll Random random) {
    Assume.that(!history.events.isEmpty());
    List<LedgerEvent> batch = new ArrayList<>(history.events);
    batch.add(
        CashEvent.Returned.of(stamp("bad", history.nextRecorded()), PaymentId.of("none"), ""));
    Collections.shuffle(batch, random);

    ReceivablesLedger.Appended appended = ReceivablesLedger.empty().append(batch);

    assertThat(appended.refused()).hasSize(1);
    assertThat(appended.ledger().openItems(END)).isEqualTo(history.ledger.openItems(END));
  }

  /** Invariant 6: what a report said when it was printed it says for ever. */
  private static void requireKnownForever(
      BiFunction<LocalDate, Recorded, OpenItems> report,
      LocalDate day,
      Recorded then,
      ReceivablesLedger earlier) {
    assertThat(report.apply(day, then)).isEqualTo(earlier.allItems(day, NOW));
  }

  /** Invariant 5: undone and applied again is as before. */
  private static void requireRestored(OpenItems before, OpenItems after) {
    assertThat(after).isEqualTo(before);
  }

  /** Invariant 10: what is refused changes no item, and taints nobody but whom it is about, now or on its day. */
  private static void requireUntouched(
      OpenItems before, OpenItems after, SortedSet<CustomerId> about) {
    assertThat(after).containsExactlyElementsOf(before);
    assertThat(about).containsAll(after.incomplete());
  }

  @Example
  void theLawCatchesACentThatIsNotAppliedAgain() {
    Book book = new Book();
    book.invoice("2026-01-02", "I-1", "100.00");
    book.receive("2026-01-03", "P-1", "60.00");
    book.allocate("2026-01-04", "A-1", Book.paid("I-1", "P-1", "60.00"));
    OpenItems before = book.ledger.allItems(END, NOW);
    book.reverse("2026-01-05", "A-1");
    assertThatThrownBy(() -> requireRestored(before, book.ledger.allItems(END, NOW)))
        .isInstanceOf(AssertionError.class);
    book.allocate("2026-01-05", "A-1", Book.paid("I-1", "P-1", "59.99"));
    assertThatThrownBy(() -> requireRestored(before, book.ledger.allItems(END, NOW)))
        .isInstanceOf(AssertionError.class);
    book.allocate("2026-01-05", "A-2", Book.paid("I-1", "P-1", "0.01"));
    requireRestored(before, book.ledger.allItems(END, NOW));
  }

  @Example
  void theLawCatchesAReportThatForgetsWhenThingsWereKnown() {
    Book book = new Book();
    book.invoice("2026-01-20", "I-1", "100.00");
    ReceivablesLedger earlier = book.ledger;
    Recorded then = earlier.events().get(0).recorded();
    book.invoice("2026-01-10", "I-2", "50.00");

    requireKnownForever(book.ledger::allItems, END, then, earlier);
    assertThatThrownBy(() ->
            requireKnownForever((day, known) -> book.ledger.allItems(day, NOW), END, then, earlier))
        .isInstanceOf(AssertionError.class);
  }

  @Example
  void theLawCatchesAnItemThatIsLostAndACustomerThatIsTaintedForNothing() {
    Book book = new Book();
    book.invoice("2026-01-02", "I-1", "100.00");
    OpenItems before = book.ledger.allItems(END, NOW);
    SortedSet<CustomerId> nobody = new TreeSet<>();

    requireUntouched(before, before, nobody);
    assertThatThrownBy(() -> requireUntouched(before, OpenItems.none(), nobody))
        .isInstanceOf(AssertionError.class);
    OpenItems tainted = before.withIncomplete(List.of(CustomerId.of("somebody else")));
    assertThatThrownBy(() -> requireUntouched(before, tainted, nobody))
        .isInstanceOf(AssertionError.class);
  }

  @Example
  void theLawsCatchACentThatIsLostAndAMovementThatIsMissing() {
    Book book = new Book();
    book.invoice("2026-01-02", "I-1", "100.00");
    book.receive("2026-01-03", "P-1", "60.00");
    book.allocate("2026-01-04", "A-1", Book.paid("I-1", "P-1", "60.00"));
    OpenItems items = book.ledger.allItems(END, NOW);
    List<LedgerMovement> movements = book.ledger.movements(END, NOW);
    List<JournalEntry> journal =
        Journal.of(JournalMapping.direct(), book.ledger, END).entries();
    Tally tally = Tally.of(book.ledger.events(), END);
    tally.requireConserved(items);

    assertFails(() -> tally.requireConserved(less(items, "0.01")));
    assertFails(() -> tally.requireConserved(OpenItems.none()));
    assertFails(
        () -> requireAgreement(less(items, "0.01"), movements, journal, book.ledger.balance(END)));
    assertFails(() -> requireAgreement(
        items, movements.subList(1, movements.size()), journal, book.ledger.balance(END)));
    assertFails(() -> requireAgreement(
        items, movements, journal.subList(1, journal.size()), book.ledger.balance(END)));
    assertFails(
        () -> requireSame(ReceivablesLedger.of(book.ledger.events().subList(0, 2)), book.ledger));
  }

  private static void assertFails(ThrowingCallable law) {
    assertThatThrownBy(law).isInstanceOf(AssertionError.class);
  }

  /** The same items, but the first that is open lost something. */
  private static OpenItems less(OpenItems items, String amount) {
    List<OpenItem> tampered = new ArrayList<>();
    items.forEach(tampered::add);
    OpenItem first = tampered.get(0);
    Money open = first.open().minus(Samples.eur(amount));
    tampered.set(0, first.withOpen(open));
    return OpenItems.of(tampered);
  }

  private static void requireSame(ReceivablesLedger actual, ReceivablesLedger expected) {
    for (LocalDate day : days()) {
      assertThat(actual.allItems(day, NOW)).isEqualTo(expected.allItems(day, NOW));
      assertThat(actual.balance(day)).isEqualTo(expected.balance(day));
      assertThat(actual.movements(day, NOW)).isEqualTo(expected.movements(day, NOW));
    }
  }

  private static LedgerState state(List<LedgerEvent> events) {
    LedgerState state = new LedgerState();
    events.stream()
        .sorted(Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded))
        .forEach(state::replay);
    return state;
  }

  /** What comes before an event of that day that is recorded after all of these. */
  private static List<LedgerEvent> upTo(LocalDate day, List<LedgerEvent> events) {
    return events.stream().filter(e -> !e.postingDate().isAfter(day)).toList();
  }

  private static EventStamp stamp(String id, Recorded recorded) {
    return EventStamp.of(EventId.of(id), END, recorded);
  }

  /** Every third day, and the last. */
  private static SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (int i = 0; i <= History.DAYS; i += 3) {
      days.add(History.FIRST.plusDays(i));
    }
    days.add(END);
    return days;
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(60).map(History::of);
  }

  @Provide
  Arbitrary<Random> impossible() {
    return Arbitraries.longs().map(Random::new);
  }
}
