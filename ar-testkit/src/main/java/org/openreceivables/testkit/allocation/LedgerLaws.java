package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.Deduction;
import org.openreceivables.testkit.MoneyLaws;

/** What holds between a result and a ledger that takes its events. */
final class LedgerLaws {
  private LedgerLaws() {}

  /** Books with the items issued, and with the result's events on top. */
  record Posted(
      AllocationResult result,
      ReceivablesLedger before,
      List<LedgerEvent> events,
      ReceivablesLedger.Appended appended,
      LocalDate last) {

    static Posted of(Trial trial) {
      LocalDate last = trial.books().asOf().plusYears(1);
      AllocationResult result = trial.result();
      ReceivablesLedger before = issued(trial.books().items(), last);
      List<LedgerEvent> events = result.toEvents(new Recorded(last.plusDays(1), 1_000_000));
      return new Posted(result, before, events, before.append(events), last);
    }
  }

  private static ReceivablesLedger issued(OpenItems items, LocalDate last) {
    List<LedgerEvent> issues = new ArrayList<>();
    for (OpenItem item : items) {
      EventId id = EventId.of("issued/" + item.id());
      issues.add(ItemEvent.Issued.of(
          EventStamp.of(id, item.postingDate(), new Recorded(last, issues.size())), List.of(item)));
    }
    return ReceivablesLedger.of(issues);
  }

  /** Every event is taken, once, and the ledger's open items are those of the result. */
  static void takes(Trial trial, Complaints out) {
    Posted posted = Posted.of(trial);
    for (int i = 1; i < posted.events().size(); i++) {
      LedgerEvent event = posted.events().get(i);
      out.require(
          !event.postingDate().isBefore(posted.events().get(i - 1).postingDate()),
          () -> event.id() + " is posted before the event before it");
    }
    requireTaken(posted.appended(), "the events", out);
    Set<OpenItemId> moved = moved(posted.result());
    Map<OpenItemId, OpenItem> open = unvalued(open(posted.result().items()), moved);
    ReceivablesLedger ledger = posted.appended().ledger();
    out.requireEqual(
        unvalued(open(ledger.openItems(posted.last())), moved),
        open,
        () -> "the ledger's open items");
    requireSound(ledger, posted.last(), out);

    ReceivablesLedger.Appended again = ledger.append(posted.events());
    requireTaken(again, "the events once more", out);
    out.requireEqual(again.repeated(), posted.events().size(), () -> "the events that repeat");
    out.requireEqual(
        unvalued(open(again.ledger().openItems(posted.last())), moved),
        open,
        () -> "open items, events repeated");
  }

  /** Items made of what was held back or paid short, and those they come from: the ledger values them itself. */
  private static Set<OpenItemId> moved(AllocationResult result) {
    Set<OpenItemId> out = new HashSet<>();
    for (Allocation a : result.allocations()) {
      if (a.payment().isEmpty()) {
        // A credit that is used on several days: the ledger takes its parts by the days.
        out.add(a.source());
      }
      for (Deduction d : a.deductions()) {
        out.add(d.item().id());
        d.lines().forEach(line -> out.add(line.item()));
      }
    }
    return out;
  }

  private static Map<OpenItemId, OpenItem> unvalued(
      Map<OpenItemId, OpenItem> items, Set<OpenItemId> which) {
    Map<OpenItemId, OpenItem> out = new HashMap<>(items);
    which.forEach(id -> out.computeIfPresent(id, (key, item) -> unvalued(item)));
    return out;
  }

  /** Of each payment the bank has the net amount, costs the charges, and the customer's account the gross. */
  static void net(Trial trial, Complaints out) {
    Posted posted = Posted.of(trial);
    Map<EventId, JournalEntry> entries = new HashMap<>();
    Journal.of(JournalMapping.direct(), posted.appended().ledger(), posted.last())
        .entries()
        .forEach(e -> entries.put(e.event(), e));
    for (LedgerEvent event : posted.events()) {
      if (event instanceof CashEvent.Received received) {
        Payment payment = trial.books().payments().stream()
            .filter(p -> p.id().equals(received.payment().id()))
            .findFirst()
            .orElse(received.payment());
        BigDecimal gross = payment.amount().getAmount();
        BigDecimal charges = payment.chargesWithheld().getAmount();
        JournalEntry entry = entries.get(event.id());
        out.requireSame(
            sum(entry, AccountRole.CASH), gross.subtract(charges), () -> payment.id() + " at bank");
        out.requireSame(
            sum(entry, AccountRole.BANK_CHARGES), charges, () -> payment.id() + " withheld");
        out.requireSame(
            sum(entry, AccountRole.RECEIVABLES),
            gross.negate(),
            () -> payment.id() + " on the customer's account");
      }
    }
  }

  private static BigDecimal sum(@Nullable JournalEntry entry, AccountRole role) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JournalLine line : entry == null ? List.<JournalLine>of() : entry.lines()) {
      sum = line.role() == role ? sum.add(line.amount().getAmount()) : sum;
    }
    return sum;
  }

  static void requireTaken(ReceivablesLedger.Appended appended, String what, Complaints out) {
    out.require(
        appended.refused().isEmpty(), () -> what + " must be taken, not " + appended.refused());
  }

  /** Conserved and reconciled, by the laws of money. */
  static void requireSound(ReceivablesLedger ledger, LocalDate last, Complaints out) {
    try {
      MoneyLaws.requireSound(ledger, last);
    } catch (AssertionError e) {
      out.require(false, () -> "the ledger: " + e.getMessage());
    }
  }

  /** What stays of a book value is rounded with each part that leaves, so that the order of the parts shows in it. */
  static Map<OpenItemId, OpenItem> inOwnCurrency(Map<OpenItemId, OpenItem> items) {
    Map<OpenItemId, OpenItem> out = new HashMap<>();
    items.forEach((id, item) -> out.put(id, unvalued(item)));
    return out;
  }

  private static OpenItem unvalued(OpenItem item) {
    return item.withBookValues(List.of()).withRevaluations(List.of());
  }

  static Map<OpenItemId, OpenItem> open(OpenItems items) {
    Map<OpenItemId, OpenItem> out = new HashMap<>();
    for (OpenItem item : items) {
      if (item.open().isPositive()) {
        out.put(item.id(), item);
      }
    }
    return out;
  }
}
