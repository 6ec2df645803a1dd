package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;

/** What holds when allocations are taken out of a result that is not in any books yet. */
final class TakeBackLaws {
  private TakeBackLaws() {}

  /** Any of them in any order: those are free again, the others as they were decided; all of them: as before. */
  static void free(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    List<OpenItemId> sources = new ArrayList<>();
    result.allocations().forEach(a -> sources.add(a.source()));
    Collections.shuffle(sources, new Random(trial.seed()));
    List<OpenItemId> some =
        sources.subList(0, sources.isEmpty() ? 0 : trial.random().nextInt(sources.size()) + 1);
    List<OpenItemId> backwards = new ArrayList<>(some);
    Collections.reverse(backwards);
    AllocationResult without = without(result, some);
    out.requireEqual(
        without(result, backwards).items(),
        without.items(),
        () -> "taken back the other way round");
    Trial left = trial.with(without);
    ItemLaws.changes(left, out);
    SourceLaws.gross(left, out);
    out.requireEqual(
        others(without, some), others(result, some), () -> "what was not taken back: " + some);
    requireFree(without, some, out);
    out.requireEqual(
        items(without(result, sources)), before(trial, result), () -> "the items, all taken back");
  }

  /** What was taken back, posted after all else: the open items of the result. */
  static void added(Trial trial, Complaints out) {
    LedgerLaws.Posted posted = LedgerLaws.Posted.of(trial);
    List<Allocation> all = new ArrayList<>(posted.result().allocations());
    Collections.shuffle(all, new Random(trial.seed()));
    List<Allocation> taken = all.subList(0, (all.size() + 1) / 2);
    AllocationResult without =
        without(posted.result(), taken.stream().map(Allocation::source).toList());
    Recorded next = new Recorded(posted.last().plusDays(1), 1_000_000);
    List<LedgerEvent> events = new ArrayList<>(without.toEvents(next));
    for (LedgerEvent event :
        posted.result().withAllocations(taken).toEvents(new Recorded(next.day(), 2_000_000))) {
      if (!(event instanceof CashEvent.Received)) {
        events.add(event);
      }
    }
    ReceivablesLedger.Appended appended = posted.before().append(events);
    LedgerLaws.requireTaken(appended, "what was taken back and added again", out);
    out.requireEqual(
        LedgerLaws.inOwnCurrency(LedgerLaws.open(appended.ledger().openItems(posted.last()))),
        LedgerLaws.inOwnCurrency(LedgerLaws.open(posted.result().items())),
        () -> "open items after " + taken.size() + " were taken back and added again");
  }

  private static AllocationResult without(AllocationResult result, List<OpenItemId> sources) {
    AllocationResult out = result;
    for (OpenItemId source : sources) {
      // A credit that did nothing is in no list any more.
      if (out.allocations().stream().anyMatch(a -> a.source().equals(source))) {
        out = out.unapply(source);
      }
    }
    return out;
  }

  private static List<Allocation> others(AllocationResult result, List<OpenItemId> taken) {
    Set<OpenItemId> back = new HashSet<>(taken);
    return result.allocations().stream().filter(a -> !back.contains(a.source())).toList();
  }

  private static void requireFree(
      AllocationResult result, List<OpenItemId> sources, Complaints out) {
    for (Allocation a : result.allocations()) {
      if (sources.contains(a.source())) {
        out.require(
            a.settlements().isEmpty() && a.deductions().isEmpty() && a.rest().equals(a.available()),
            () -> a.source() + " was taken back and still settles " + a.settlements());
      }
    }
  }

  private static Map<OpenItemId, OpenItem> items(AllocationResult result) {
    Map<OpenItemId, OpenItem> out = new HashMap<>();
    result.items().forEach(i -> out.put(i.id(), i));
    return out;
  }

  private static Map<OpenItemId, OpenItem> before(Trial trial, AllocationResult result) {
    Map<OpenItemId, OpenItem> out = new HashMap<>();
    trial.books().items().forEach(i -> out.put(i.id(), i));
    for (Allocation a : result.allocations()) {
      a.payment().ifPresent(p -> out.put(a.source(), UndoLaws.onAccount(a, p)));
    }
    return out;
  }
}
