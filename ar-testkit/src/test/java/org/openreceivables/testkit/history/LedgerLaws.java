package org.openreceivables.testkit.history;

import static org.openreceivables.testkit.history.ItemLaws.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** Invariants 3, 5, 6 and 10 over one history and the ledger that was made of it. */
final class LedgerLaws {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final AgingEngine AGING = AgingEngine.standard();

  private LedgerLaws() {}

  /** The same answers to every question about some days. */
  static void requireSame(
      ReceivablesLedger actual, ReceivablesLedger expected, Iterable<LocalDate> days) {
    for (LocalDate day : days) {
      OpenItems all = expected.allItems(day, NOW);
      List<OpenItemId> ids = list(all).stream().map(OpenItem::id).toList();
      requireSame(actual.allItems(day, NOW), all, day);
      requireEqual(actual.movements(day, NOW), expected.movements(day, NOW), day);
      requireEqual(actual.balance(day), expected.balance(day), day);
      requireEqual(actual.lastOpened(ids, day), expected.lastOpened(ids, day), day);
    }
  }

  static void requireSame(OpenItems actual, OpenItems expected, Object about) {
    requireEqual(list(actual), list(expected), about);
  }

  static void requireEqual(Object actual, Object expected, Object about) {
    if (!actual.equals(expected)) {
      throw new AssertionError(about + ": must be\n" + expected + "\nbut is\n" + actual);
    }
  }

  /** Invariant 3: cut into batches, and each batch turned over. */
  static ReceivablesLedger inBatches(List<LedgerEvent> events, Random random) {
    ReceivablesLedger ledger = ReceivablesLedger.empty();
    int from = 0;
    while (from < events.size()) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(events.size()));
      List<LedgerEvent> batch = new ArrayList<>(events.subList(from, to));
      Collections.shuffle(batch, random);
      ledger = ledger.append(batch).ledger();
      from = to;
    }
    return ledger;
  }

  /** Invariant 5: as if every event had been recorded on its day; see there for what could not have been. */
  static ReceivablesLedger inOrder(List<LedgerEvent> events) {
    return ReceivablesLedger.of(InOrder.of(events).orElse(events));
  }

  /** Invariant 6: what was known once is reported for ever, incomplete customers included. */
  static void requireKnownForever(
      RandomHistory history, ReceivablesLedger later, int known, Iterable<LocalDate> days) {
    List<LedgerEvent> offered = history.offered();
    Recorded then = offered.get(known).recorded();
    ReceivablesLedger earlier =
        ReceivablesLedger.empty().append(offered.subList(0, known + 1)).ledger();
    requireKnownForever(later, earlier, then, days);
  }

  static void requireKnownForever(
      ReceivablesLedger later, ReceivablesLedger earlier, Recorded then, Iterable<LocalDate> days) {
    for (LocalDate day : days) {
      OpenItems open = later.openItems(day, then);
      OpenItems before = earlier.openItems(day, NOW);
      requireEqual(open, before, day);
      requireEqual(AGING.age(open, day), AGING.age(before, day), day);
      requireSame(later.allItems(day, then), earlier.allItems(day, NOW), day);
      requireEqual(later.movements(day, then), earlier.movements(day, NOW), day);
      requireEqual(later.balance(day, then), earlier.balance(day), day);
    }
  }

  /** Invariant 6: aged customer by customer, in any order, and merged. */
  static void requireMergeable(OpenItems items, LocalDate day, Random random) {
    List<AgingReport> parts = new ArrayList<>();
    Set<CustomerId> customers = new TreeSet<>(items.customers());
    customers.addAll(items.incomplete());
    for (CustomerId c : customers) {
      List<CustomerId> incomplete = items.incomplete().contains(c) ? List.of(c) : List.of();
      parts.add(AGING.age(OpenItems.of(items.ofCustomer(c)).withIncomplete(incomplete), day));
    }
    Collections.shuffle(parts, random);
    AgingReport merged = AgingReport.empty(AGING.policy(), day);
    for (AgingReport part : parts) {
      merged = merged.merge(part);
    }
    requireMerged(merged, AGING.age(items, day));
  }

  static void requireMerged(AgingReport merged, AgingReport whole) {
    requireEqual(merged.rows(), whole.rows(), whole.asOf());
    requireEqual(merged.items(), whole.items(), whole.asOf());
    requireEqual(merged.totals(), whole.totals(), whole.asOf());
  }

  /**
   * Invariant 5: an allocation that was made and undone at once leaves nothing behind, in the books neither;
   * undone and made again, it settles what it settled. What cannot be undone is refused, with the reason.
   */
  static void requireReversible(ReceivablesLedger ledger, RandomHistory history, AllocationId id) {
    LocalDate end = history.spec().lastDay().plusDays(30);
    Reckoning reckoned = Reckoning.of(history.events(), end);
    List<LedgerEvent> all = history.offered();
    Recorded last = all.get(all.size() - 1).recorded();
    Reckoning.Posting posting = reckoned.postings.get(id);
    LedgerEvent undo = SettlementEvent.Reversed.of(stamp("undo", end, last.next()), id);
    ReceivablesLedger.Appended undone = ledger.append(List.of(undo));
    boolean possible = true;
    try {
      reckoned.add(undo);
    } catch (Impossible e) {
      possible = false;
    }
    require(undone.refused().isEmpty() == possible, "must be reversible, or have dependents", id);
    if (!possible) {
      requireRefusedWithReason(undone, ledger, end);
      return;
    }
    ItemLaws.requireItems(reckoned, undone.ledger().allItems(end, NOW));
    requireRestored(
        ledger,
        undone.ledger(),
        SettlementEvent.Allocated.of(
            stamp("redo", end, last.next().next()),
            AllocationId.of("again"),
            posting == null ? List.of() : posting.lines()),
        end);
  }

  /** The ledger before an allocation was undone, after it, and the same lines once more. */
  static void requireRestored(
      ReceivablesLedger before,
      ReceivablesLedger undone,
      SettlementEvent.Allocated again,
      LocalDate end) {
    ReceivablesLedger.Appended redone = undone.append(List.of(again));
    require(redone.refused().isEmpty(), "must be possible again", redone.refused());
    requireEqual(
        withoutBooks(redone.ledger().allItems(end, NOW)),
        withoutBooks(before.allItems(end, NOW)),
        again.allocation());
    EventStamp next = stamp("undo again", end, again.recorded().next());
    ReceivablesLedger.Appended gone =
        redone.ledger().append(List.of(SettlementEvent.Reversed.of(next, again.allocation())));
    require(gone.refused().isEmpty(), "must be reversible at once", gone.refused());
    requireSame(gone.ledger().allItems(end, NOW), undone.allItems(end, NOW), again.allocation());
  }

  private static void requireRefusedWithReason(
      ReceivablesLedger.Appended refused, ReceivablesLedger before, LocalDate end) {
    require(
        refused.refused().stream()
            .allMatch(
                p -> p.code() == ProblemCodes.DEPENDENTS_EXIST && !p.value().isEmpty()),
        "must name what rests on it",
        refused.refused());
    requireSame(refused.ledger(), before, List.of(end));
  }

  /** The same events again change nothing. */
  static void requireIdempotent(ReceivablesLedger ledger, RandomHistory history, LocalDate day) {
    List<LedgerEvent> events = history.events();
    ReceivablesLedger.Appended again = ledger.append(events);
    require(
        again.repeated() == events.size() && again.refused().isEmpty(), "repeated", events.size());
    requireSame(again.ledger(), ledger, List.of(day));
  }

  private static List<OpenItem> withoutBooks(OpenItems items) {
    return list(items).stream()
        .map(i -> i.withRevaluations(List.of()).withBookValues(List.of()))
        .toList();
  }

  static EventStamp stamp(String id, LocalDate day, Recorded recorded) {
    return EventStamp.of(EventId.of(id), day, recorded);
  }

  private static List<OpenItem> list(OpenItems items) {
    List<OpenItem> all = new ArrayList<>();
    items.forEach(all::add);
    Map<OpenItemId, Integer> seen = new HashMap<>();
    all.forEach(i -> seen.merge(i.id(), 1, Integer::sum));
    require(seen.size() == all.size(), "every item once", seen);
    return all;
  }
}
