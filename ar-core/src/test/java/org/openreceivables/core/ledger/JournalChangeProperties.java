package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalChange;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.UnappliedMoney;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.time.DateWindow;

/** What holds of what changed between any two postings of any history. */
class JournalChangeProperties {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final int LAST = 40 + History.DAYS;

  @Property
  void whatWasPostedAndWhatChangedIsTheJournal(
      @ForAll("histories") History history,
      @ForAll("policies") JournalPolicy policy,
      @ForAll("percents") int known,
      @ForAll("percents") int postedOn,
      @ForAll("percents") int more) {
    ReceivablesLedger ledger = late(history);
    Recorded postedUpTo = NOW;
    List<Recorded> recorded =
        ledger.events().stream().map(LedgerEvent::recorded).sorted().toList();
    if (!recorded.isEmpty()) {
      postedUpTo = recorded.get(recorded.size() * known / 100);
    }
    LocalDate day = History.FIRST.plusDays(postedOn * LAST / 100);
    JournalMapping mapping = JournalMapping.of(policy);
    Journal posted = Journal.of(mapping, ledger, day, postedUpTo);
    Journal now = Journal.of(mapping, ledger, day.plusDays(more));

    List<JournalChange> changes = now.since(posted);

    Statistics.label("corrected").collect(changes.stream().anyMatch(c -> !c.isNew()));
    requireSum(posted, changes, now);
    List<JournalEntry> all = new ArrayList<>(posted.entries());
    changes.forEach(c -> all.add(c.difference()));
    assertThat(now.since(new Journal(all, List.of()))).isEmpty();
  }

  /** What is open is written off at last, on the day before the first revaluation. */
  private static ReceivablesLedger late(History history) {
    ReceivablesLedger ledger = history.ledger;
    for (OpenItem item : history.ledger.openItems(LocalDate.MAX)) {
      OpenComponent part = item.parts().get(0);
      if (item.side() == Side.DEBIT && part.open().isPositive()) {
        String key = "LATE-" + item.id();
        ledger = ledger
            .append(List.of(SettlementEvent.WrittenOff.of(
                EventStamp.of(
                    EventId.of(key),
                    History.FIRST.plusDays(History.DAYS - 1),
                    new Recorded(LocalDate.of(2026, 12, 31), ledger.events().size())),
                AllocationId.of(key),
                List.of(AllocationLine.builder()
                    .item(item.id())
                    .component(ComponentKey.of(part.component()))
                    .effect(Effect.WRITTEN_OFF)
                    .amount(part.open())
                    .build()),
                Book.REASON)))
            .ledger();
      }
    }
    return ledger;
  }

  @Property
  void periodsAddUpToTheJournal(
      @ForAll("histories") History history,
      @ForAll("policies") JournalPolicy policy,
      @ForAll @IntRange(min = 1, max = 40) int length) {
    JournalMapping mapping = JournalMapping.of(policy);
    List<JournalEntry> all = new ArrayList<>();
    LocalDate end = History.FIRST.plusDays(LAST);
    for (LocalDate d = History.FIRST; !d.isAfter(end); d = d.plusDays(length)) {
      LocalDate last = d.plusDays(length - 1L);
      all.addAll(
          Journal.of(mapping, history.ledger, new DateWindow(d, last), NOW).entries());
    }
    assertThat(all).isEqualTo(Journal.of(mapping, history.ledger, LocalDate.MAX).entries());
  }

  /** By account, of the books and of each event: what was posted, plus the differences, is what stands. */
  private static void requireSum(Journal posted, List<JournalChange> changes, Journal now) {
    Map<Object, Long> sums = new HashMap<>();
    posted.entries().forEach(e -> add(sums, e, 1));
    changes.forEach(c -> add(sums, c.difference(), 1));
    now.entries().forEach(e -> add(sums, e, -1));
    assertThat(sums.values()).allMatch(s -> s == 0);
    changes.forEach(c -> {
      Map<Object, Long> whole = new HashMap<>();
      add(whole, c.reversal(), 1);
      add(whole, new JournalEntry(c.event(), c.postingDate(), c.lines()), 1);
      add(whole, c.difference(), -1);
      assertThat(whole.values()).allMatch(s -> s == 0);
    });
  }

  private static void add(Map<Object, Long> sums, JournalEntry e, int sign) {
    for (JournalLine l : e.lines()) {
      CurrencyUnit currency = l.amount().getCurrencyUnit();
      sums.merge(
          List.of(e.event(), l.role(), l.account(), l.part(), currency),
          sign * l.amount().getAmountMinorLong(),
          Long::sum);
    }
  }

  /** New events only, corrections only, and all again where one was posted: each must be seen. */
  @Example
  void theLawCatchesWhatIsLeftOutAndWhatComesTwice() {
    JournalMapping mapping =
        JournalMapping.of(JournalPolicy.standard().withUnapplied(UnappliedMoney.APART));
    Book book = new Book();
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-20", "P-1", "50.00");
    book.giveBack("2026-01-28", "P-1");
    Journal posted = Journal.of(mapping, book.ledger, Book.END);
    book.allocate("2026-01-25", "A-1", Book.paid("I-1", "P-1", "50.00"));
    Journal now = Journal.of(mapping, book.ledger, Book.END);
    List<JournalChange> changes = now.since(posted);
    requireSum(posted, changes, now);

    List<JournalChange> fresh = changes.stream().filter(JournalChange::isNew).toList();
    List<JournalChange> corrected = changes.stream().filter(c -> !c.isNew()).toList();
    List<JournalChange> again = changes.stream()
        .map(c -> new JournalChange(c.event(), c.postingDate(), List.of(), c.lines()))
        .toList();
    for (List<JournalChange> fault : List.of(fresh, corrected, again)) {
      assertThatThrownBy(() -> requireSum(posted, fault, now)).isInstanceOf(AssertionError.class);
    }
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.longs()
        .withoutEdgeCases()
        .list()
        .ofMinSize(10)
        .ofMaxSize(50)
        .map(History::inCurrencies);
  }

  /** Evenly, since next to nothing is posted at the edges. */
  @Provide
  Arbitrary<Integer> percents() {
    return Arbitraries.integers()
        .between(0, 99)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<JournalPolicy> policies() {
    JournalPolicy apart = JournalPolicy.standard().withUnapplied(UnappliedMoney.APART);
    return Arbitraries.of(
        JournalPolicy.standard(),
        JournalPolicy.standard().withBooksCurrency(CurrencyUnit.GBP),
        apart.withBooksCurrency(CurrencyUnit.GBP));
  }
}
