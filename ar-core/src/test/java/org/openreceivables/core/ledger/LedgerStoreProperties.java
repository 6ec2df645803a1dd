package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.openreceivables.core.ledger.Timeline.Spacing;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** What is kept to be quick says the same as applying every event again. */
class LedgerStoreProperties {
  private static final LocalDate END = History.FIRST.plusDays(History.DAYS);

  @Property
  void everyAnswerIsThatOfAFreshReplay(@ForAll("histories") History history, @ForAll long seed) {
    Random random = new Random(seed);
    ReceivablesLedger ledger = inBatches(history.events, random);
    requireAsReplayed(ledger, history.events, random);
    Statistics.label("kept").collect(kept(ledger) > 0);
    Statistics.label("backdated").collect(backdated(history.events) > 5);
  }

  private static void requireAsReplayed(
      ReceivablesLedger ledger, List<LedgerEvent> events, Random random) {
    requireAsReplayed(ledger, events, random, 6);
  }

  private static void requireAsReplayed(
      ReceivablesLedger ledger, List<LedgerEvent> events, Random random, int questions) {
    for (int i = 0; i < questions; i++) {
      LocalDate asOf = History.FIRST.plusDays(random.nextInt(History.DAYS + 2) - 1);
      Recorded knownOn = i % 3 == 0 || events.isEmpty()
          ? Asked.NOW
          : events.get(random.nextInt(events.size())).recorded();
      assertThat(Asked.of(ledger, asOf, knownOn)).isEqualTo(Asked.naive(events, asOf, knownOn));
    }
  }

  @Property
  void whatWasAppendedToStaysAsItWas(@ForAll("histories") History history, @ForAll long seed) {
    Random random = new Random(seed);
    int middle = random.nextInt(history.events.size() + 1);
    ReceivablesLedger before = inBatches(history.events.subList(0, middle), random);
    List<String> kept = Asked.kept(before);
    int parts = kept(before);

    List<LedgerEvent> rest = history.events.subList(middle, history.events.size());
    ReceivablesLedger one = before.append(rest).ledger();
    ReceivablesLedger other = before.append(rest).ledger();

    assertThat(Asked.kept(before)).isEqualTo(kept);
    assertThat(kept(before)).isEqualTo(parts);
    requireAsReplayed(before, history.events.subList(0, middle), random);
    assertThat(Asked.kept(one)).isEqualTo(Asked.kept(other));
  }

  @Property
  void whatIsRefusedChangesNothingThatIsKept(
      @ForAll("histories") History history, @ForAll long seed) {
    Random random = new Random(seed);
    ReceivablesLedger ledger = inBatches(history.events, random);
    List<String> kept = Asked.kept(ledger);
    for (int i = 0; i < history.events.size(); i += 6) {
      LedgerEvent event = history.events.get(i);
      EventStamp stamp = EventStamp.of(EventId.of("bad"), END, history.nextRecorded());
      ReceivablesLedger.Appended after =
          ledger.append(List.of(Stamps.impossible(event, stamp, random)));
      if (!after.refused().isEmpty()) {
        assertThat(Asked.kept(after.ledger())).isEqualTo(kept);
      }
    }
  }

  @Example
  void theLawCatchesOpenItemsThatWereNotSetRightWhenAnEventCameInBetween() {
    Book book = settled();
    ReceivablesLedger before =
        ReceivablesLedger.empty(new Spacing(2, 3)).append(book.ledger.events()).ledger();
    book.invoice("2026-01-02", "late", "7.00");
    ReceivablesLedger after = before.append(book.ledger.events()).ledger();
    List<Chunk> stale = new ArrayList<>(after.timeline.chunks());
    stale.replaceAll(c -> c.openAfter().isPresent()
        ? c.withOpenAfter(before.timeline.chunks().stream()
            .filter(old -> old.last().equals(c.last()))
            .flatMap(old -> old.openAfter().stream())
            .findFirst()
            .orElse(null))
        : c);

    assertThat(kept(after)).isPositive();
    requireAsReplayed(after, after.events(), new Random(1), 60);
    assertThatThrownBy(
            () -> requireAsReplayed(with(after, stale), after.events(), new Random(1), 60))
        .isInstanceOf(AssertionError.class);
  }

  @Example
  void theLawCatchesAnEntryThatForgotWhatItsItemsWere() {
    Book book = settled();
    ReceivablesLedger ledger = book.ledger;
    LedgerEntry last = ledger.timeline.entries().toList().get(3);
    List<LedgerEntry> forgetful = ledger
        .timeline
        .entries()
        .map(e -> e.equals(last)
            ? new LedgerEntry(e.event(), e.movements(), List.of(), e.allocations())
            : e)
        .toList();

    requireAsReplayed(ledger, ledger.events(), new Random(1), 60);
    assertThatThrownBy(() -> requireAsReplayed(
            with(ledger, List.of(Chunk.of(forgetful))), ledger.events(), new Random(1), 60))
        .isInstanceOf(AssertionError.class);
  }

  /** Items of which some are paid, all through January. */
  private static Book settled() {
    Book book = new Book();
    for (int i = 1; i < 10; i++) {
      book.invoice("2026-01-0" + i, "I-" + i, "100.00");
      book.receive("2026-01-1" + i, "P-" + i, "60.00");
      book.allocate("2026-01-1" + i, "A-" + i, Book.paid("I-" + i, "P-" + i, "60.00"));
    }
    return book;
  }

  private static ReceivablesLedger with(ReceivablesLedger ledger, List<Chunk> chunks) {
    Timeline timeline = new Timeline(ledger.timeline.spacing(), chunks, ledger.timeline.latest());
    return new ReceivablesLedger(timeline, ledger.ids, ledger.head, ledger.refused);
  }

  /** With chunks of a few entries, of which every other or so keeps what is open. */
  static ReceivablesLedger inBatches(List<LedgerEvent> events, Random random) {
    ReceivablesLedger ledger =
        ReceivablesLedger.empty(new Spacing(1 + random.nextInt(4), 1 + random.nextInt(6)));
    int from = 0;
    while (from < events.size()) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(8));
      ledger = ledger.append(events.subList(from, to)).ledger();
      from = to;
    }
    return ledger;
  }

  private static int kept(ReceivablesLedger ledger) {
    return (int)
        ledger.timeline.chunks().stream().filter(c -> c.openAfter().isPresent()).count();
  }

  private static long backdated(List<LedgerEvent> events) {
    long late = 0;
    LocalDate last = LocalDate.MIN;
    for (LedgerEvent event : events) {
      late += event.postingDate().isBefore(last) ? 1 : 0;
      last = event.postingDate().isAfter(last) ? event.postingDate() : last;
    }
    return late;
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.longs().list().ofMinSize(20).ofMaxSize(70).map(History::of);
  }
}
