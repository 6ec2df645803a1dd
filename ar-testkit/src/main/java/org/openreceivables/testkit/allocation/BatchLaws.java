package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;

/** What holds when the events of a result come to a ledger in parts. */
final class BatchLaws {
  private BatchLaws() {}

  /** In any batches, and payment by payment in any order, so that some are posted back: the same open items. */
  static void batches(Trial trial, Complaints out) {
    LedgerLaws.Posted posted = LedgerLaws.Posted.of(trial);
    Random random = new Random(trial.seed());
    ReceivablesLedger ledger = posted.before();
    int at = 0;
    while (at < posted.events().size()) {
      int end = Math.min(posted.events().size(), at + 1 + random.nextInt(4));
      ledger = append(ledger, posted.events().subList(at, end), out);
      at = end;
    }
    out.requireEqual(
        LedgerLaws.open(ledger.openItems(posted.last())),
        LedgerLaws.open(posted.appended().ledger().openItems(posted.last())),
        () -> "open items, events in batches");

    ReceivablesLedger backdated = posted.before();
    Recorded next = new Recorded(posted.last().plusDays(1), 1_000_000);
    List<Allocation> all = new ArrayList<>(posted.result().allocations());
    Collections.shuffle(all, random);
    for (Allocation a : all) {
      AllocationResult one = posted.result().withAllocations(List.of(a));
      List<LedgerEvent> events = one.toEvents(next);
      backdated = append(backdated, events, out);
      for (int i = 0; i < events.size(); i++) {
        next = next.next();
      }
    }
    out.requireEqual(
        LedgerLaws.inOwnCurrency(LedgerLaws.open(backdated.openItems(posted.last()))),
        LedgerLaws.inOwnCurrency(LedgerLaws.open(posted.result().items())),
        () -> "open items, payment by payment");
    LedgerLaws.requireSound(backdated, posted.last(), out);
  }

  private static ReceivablesLedger append(
      ReceivablesLedger ledger, List<LedgerEvent> events, Complaints out) {
    ReceivablesLedger.Appended appended = ledger.append(events);
    LedgerLaws.requireTaken(appended, "a batch of " + events.size(), out);
    return appended.ledger();
  }
}
