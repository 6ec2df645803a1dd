package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
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
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** What holds between a result and the ledger that takes its events. */
final class LedgerLaws {
  static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Recorded SECOND_DAY = new Recorded(LAST.plusDays(1), 1_000_000);

  private LedgerLaws() {}

  /** Events go in once, give the items of the result, reconcile, and can all be undone. */
  static void theLedgerAgrees(Books books, AllocationResult result) {
    ReceivablesLedger issued = issued(books.items());
    List<LedgerEvent> events = result.toEvents(SECOND_DAY);
    assertThat(events).isSortedAccordingTo((a, b) -> a.postingDate().compareTo(b.postingDate()));
    ReceivablesLedger.Appended appended = issued.append(events);
    assertThat(appended.refused()).isEmpty();
    assertThat(open(appended.ledger().openItems(LAST))).isEqualTo(open(result.items()));
    reconciles(appended.ledger());

    ReceivablesLedger.Appended again = appended.ledger().append(events);
    assertThat(again.repeated()).isEqualTo(events.size());
    assertThat(again.refused()).isEmpty();
    assertThat(open(again.ledger().openItems(LAST))).isEqualTo(open(result.items()));

    if (result.allocations().stream().allMatch(a -> a.deductions().isEmpty())) {
      undone(books, result, appended.ledger(), events);
    }
  }

  static ReceivablesLedger issued(OpenItems items) {
    List<LedgerEvent> issues = new ArrayList<>();
    for (OpenItem item : items) {
      issues.add(ItemEvent.Issued.of(
          EventStamp.of(
              EventId.of("issued/" + item.id()),
              item.postingDate(),
              new Recorded(LAST, issues.size())),
          List.of(item)));
    }
    return ReceivablesLedger.of(issues);
  }

  static void reconciles(ReceivablesLedger ledger) {
    List<JournalEntry> journal =
        Journal.of(JournalMapping.direct(), ledger, LAST).entries();
    ControlReconciliation lines = ControlReconciliation.of(
        JournalPolicy.standard(), ledger, LAST, ControlFigures.of(journal));
    assertThat(lines.agrees()).as("%s", lines).isTrue();
    for (JournalEntry entry : journal) {
      Map<CurrencyUnit, Money> clearing = new HashMap<>();
      entry.lines().stream()
          .filter(l -> l.role() == AccountRole.CLEARING)
          .forEach(l -> clearing.merge(l.amount().getCurrencyUnit(), l.amount(), Money::plus));
      assertThat(clearing.values()).as("%s", entry).allMatch(Money::isZero);
    }
  }

  private static void undone(
      Books books, AllocationResult result, ReceivablesLedger ledger, List<LedgerEvent> events) {
    List<LedgerEvent> undo = new ArrayList<>();
    for (LedgerEvent event : events) {
      if (event instanceof SettlementEvent.Allocated a) {
        undo.add(reversed(a.allocation(), a.postingDate(), undo.size()));
      }
    }
    ReceivablesLedger.Appended appended = ledger.append(undo);
    assertThat(appended.refused()).isEmpty();
    Map<Object, OpenItem> expected = open(books.items());
    for (Allocation a : result.allocations()) {
      if (a.payment().isPresent() && a.available().isPositive()) {
        OpenItem credit = Unrolled.onAccount(a.payment().orElseThrow());
        expected.put(credit.id(), credit);
      }
    }
    assertThat(open(appended.ledger().openItems(LAST))).isEqualTo(expected);
    reconciles(appended.ledger());
  }

  static LedgerEvent reversed(AllocationId id, LocalDate day, int number) {
    return SettlementEvent.Reversed.of(
        EventStamp.of(
            EventId.of("reversed/" + id), day, new Recorded(LAST.plusDays(2), 2_000_000 + number)),
        id);
  }

  private static Map<Object, OpenItem> open(OpenItems items) {
    Map<Object, OpenItem> out = new HashMap<>();
    for (OpenItem item : items) {
      if (!item.isSettled()) {
        out.put(item.id(), item);
      }
    }
    return out;
  }
}
