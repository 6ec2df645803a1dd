package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalChange;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.UnappliedMoney;
import org.openreceivables.core.time.DateWindow;

/** What changed since a journal was posted, by hand. */
class JournalChangeTest {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final JournalMapping APART =
      JournalMapping.of(JournalPolicy.standard().withUnapplied(UnappliedMoney.APART));
  private final Book book = new Book();

  /** An invoice, a payment and its return; the payment is applied between them, recorded after both. */
  @BeforeEach
  void post() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-20", "P-1", "50.00");
    book.giveBack("2026-01-28", "P-1");
  }

  @Test
  void aLateEventIsNewAndChangesWhatAnEventAfterItMoved() {
    Journal posted = now("2026-01-31");
    book.allocate("2026-01-25", "A-1", Book.paid("I-1", "P-1", "50.00"));

    List<JournalChange> changes = now("2026-01-31").since(posted);

    assertThat(changes).extracting(JournalChange::event).containsExactly(id(4), id(3));
    assertThat(changes).extracting(JournalChange::isNew).containsExactly(true, false);
    assertThat(changes)
        .extracting(JournalChange::postingDate)
        .containsExactly(day("2026-01-25"), day("2026-01-28"));
    JournalChange returned = changes.get(1);
    assertThat(returned.posted()).hasToString("[Dr UNAPPLIED EUR 50.00, Cr CASH EUR 50.00]");
    assertThat(returned.lines()).hasToString("[Dr RECEIVABLES EUR 50.00, Cr CASH EUR 50.00]");
    assertThat(returned.reversal().lines())
        .hasToString("[Cr UNAPPLIED EUR 50.00, Dr CASH EUR 50.00]");
    assertThat(returned.difference().lines())
        .hasToString("[Dr RECEIVABLES EUR 50.00, Cr UNAPPLIED EUR 50.00]");
    assertThat(now("2026-01-31")
            .since(Journal.of(
                APART, book.ledger, day("2026-01-31"), new Recorded(day("2026-12-31"), 3))))
        .isEqualTo(changes);
  }

  @Test
  void whatWasPostedWithItsDifferencesIsPostedOnAnyDay() {
    List<JournalEntry> posted = new ArrayList<>(now("2026-01-31").entries());
    book.allocate("2026-01-25", "A-1", Book.paid("I-1", "P-1", "50.00"));
    Journal now = now("2026-02-28");
    for (JournalChange c : now.since(new Journal(posted, List.of()))) {
      posted.add(new JournalEntry(c.event(), day("2026-02-02"), c.difference().lines()));
    }

    assertThat(now.since(new Journal(posted, List.of()))).isEmpty();
    assertThat(now.since(now)).isEmpty();
  }

  /** Recorded before the day was posted, for a day that was not: a recording alone would forget it. */
  @Test
  void whatWasRecordedAheadIsNewWhenItsDayComes() {
    Journal posted = now("2026-01-20");

    assertThat(now("2026-01-27").since(posted)).isEmpty();
    assertThat(now("2026-01-28").since(posted))
        .singleElement()
        .matches(c -> c.event().equals(id(3)) && c.isNew());
  }

  @Test
  void whatIsPostedForAnEventThatMovesNothingIsTakenBack() {
    JournalEntry lost = new JournalEntry(
        EventId.of("LOST"),
        day("2026-01-15"),
        List.of(
            JournalLine.of(AccountRole.CASH, Money.of(EUR, 1)),
            JournalLine.of(AccountRole.RECEIVABLES, Money.of(EUR, -1))));
    List<JournalEntry> posted = new ArrayList<>(now("2026-01-31").entries());
    posted.add(0, lost);

    assertThat(now("2026-01-31").since(new Journal(posted, List.of())))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.lines()).isEmpty();
          assertThat(c.difference().lines())
              .hasToString("[Dr RECEIVABLES EUR 1.00, Cr CASH EUR 1.00]");
        });
  }

  @Test
  void aPeriodHasTheEntriesOfItsFirstAndLastDay() {
    assertThat(window("2026-01-10", "2026-01-20").entries())
        .extracting(JournalEntry::event)
        .containsExactly(id(1), id(2));
    assertThat(window("2026-01-11", "2026-01-19").entries()).isEmpty();
    assertThat(window("2026-01-11", "2026-02-28").entries())
        .extracting(JournalEntry::event)
        .containsExactly(id(2), id(3));
    assertThat(Journal.of(APART, book.ledger, DateWindow.always(), NOW))
        .isEqualTo(now("2026-01-28"));
  }

  @Test
  void aPeriodKnowsWhatAnEventOfItMovedByThoseBefore() {
    book.allocate("2026-01-25", "A-1", Book.paid("I-1", "P-1", "50.00"));

    assertThat(window("2026-01-28", "2026-01-28").entries())
        .singleElement()
        .satisfies(e ->
            assertThat(e.lines()).hasToString("[Dr RECEIVABLES EUR 50.00, Cr CASH EUR 50.00]"));
  }

  private Journal now(String asOf) {
    return Journal.of(APART, book.ledger, day(asOf));
  }

  private Journal window(String first, String last) {
    return Journal.of(APART, book.ledger, new DateWindow(day(first), day(last)), NOW);
  }

  private static EventId id(int number) {
    return EventId.of("E-" + number);
  }
}
