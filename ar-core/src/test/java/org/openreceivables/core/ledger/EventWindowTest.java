package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.day;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.Timeline.Spacing;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.ExchangeDifference;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.time.DateWindow;

/** The events of some days, as known at some time: those of the whole ledger that lie within, at their cost alone. */
class EventWindowTest {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);

  @Property
  void theEventsOfAWindowAreThoseOfAllThatLieWithin(
      @ForAll("histories") History history,
      @ForAll @IntRange(min = -3, max = History.DAYS + 3) int begin,
      @ForAll @IntRange(max = 40) int length,
      @ForAll @IntRange(max = 100) int known) {
    List<LedgerEvent> events = history.ledger.events();
    DateWindow days = new DateWindow(
        History.FIRST.plusDays(begin), History.FIRST.plusDays((long) begin + length));
    Recorded knownOn = known >= events.size() ? NOW : events.get(known).recorded();
    ReceivablesLedger chunked =
        ReceivablesLedger.empty(new Spacing(3, 5)).append(events).ledger();

    for (ReceivablesLedger ledger : List.of(history.ledger, chunked)) {
      List<EventMovements> within = ledger.events(days, knownOn);
      assertThat(within.stream().map(EventMovements::event))
          .containsExactlyElementsOf(events.stream()
              .filter(e -> days.contains(e.postingDate()))
              .filter(e -> e.recorded().compareTo(knownOn) <= 0)
              .toList());
      assertThat(within.stream().flatMap(e -> e.movements().stream()))
          .containsExactlyElementsOf(ledger.movements(days.last(), knownOn).stream()
              .filter(m -> days.contains(m.postingDate()))
              .toList());
      assertThat(within)
          .allMatch(e ->
              e.movements().stream().allMatch(m -> m.event().equals(e.event().id())));
      assertThat(ExchangeDifference.of(ledger, CurrencyUnit.GBP, days, knownOn))
          .containsExactlyElementsOf(differences(ledger, knownOn).stream()
              .filter(d -> days.contains(d.postingDate()))
              .toList());
    }
  }

  /** By a ledger that was built before anything more was recorded. */
  private static List<ExchangeDifference> differences(ReceivablesLedger ledger, Recorded knownOn) {
    ReceivablesLedger then = ReceivablesLedger.of(ledger.events().stream()
        .filter(e -> e.recorded().compareTo(knownOn) <= 0)
        .toList());
    return ExchangeDifference.of(then, CurrencyUnit.GBP, LocalDate.MAX);
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(30).map(History::inCurrencies);
  }

  /** A year of invoices, one a day, three a chunk; a journal of one day looks at its own chunks. */
  @Test
  void oneDayCostsItsOwnEventsAndTheWayThere() {
    Book book = new Book();
    book.ledger = ReceivablesLedger.empty(new Spacing(3, 5));
    for (int i = 0; i < 360; i++) {
      book.invoice(day("2026-01-01").plusDays(i).toString(), "I-" + i, "1.00");
    }
    Timeline timeline = book.ledger.timeline;
    Counted chunks = new Counted(timeline.chunks());
    Timeline counted = new Timeline(timeline.spacing(), chunks, timeline.latest());
    ReceivablesLedger ledger =
        new ReceivablesLedger(counted, book.ledger.ids, book.ledger.head, book.ledger.refused);
    LocalDate last = day("2026-12-20");

    Journal journal = Journal.of(JournalMapping.direct(), ledger, new DateWindow(last, last), NOW);

    assertThat(journal.entries()).singleElement().matches(e -> e.postingDate().equals(last));
    assertThat(timeline.chunks()).hasSizeGreaterThan(50);
    // Two searches of seven steps, and the chunks of the day.
    assertThat(chunks.read).isLessThan(25);
    ExchangeDifference.of(ledger, CurrencyUnit.GBP, new DateWindow(last, last), NOW);
    assertThat(chunks.read).isLessThan(50);
    chunks.read = 0;
    Journal.of(JournalMapping.direct(), ledger, last);
    assertThat(chunks.read).as("the planted fault: all of them").isGreaterThan(50);
  }

  @Test
  void anEventIsFoundByItsKey() {
    Book book = new Book();
    book.invoice("2026-01-10", "I-1", "1.00");
    assertThat(book.ledger.event(EventId.of("E-1")))
        .contains(book.ledger.events().get(0));
    assertThat(book.ledger.event(EventId.of("E-2"))).isEmpty();
  }

  private static final class Counted extends AbstractList<Chunk> {
    private final List<Chunk> chunks;
    private int read;

    Counted(List<Chunk> chunks) {
      this.chunks = chunks;
    }

    @Override
    public Chunk get(int index) {
      read++;
      return chunks.get(index);
    }

    @Override
    public int size() {
      return chunks.size();
    }
  }
}
