package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;

/** What holds when allocations are undone. */
final class UndoLaws {
  private UndoLaws() {}

  /** All allocations undone in any order: everything stands as before, the payments on account. */
  static void asBefore(Trial trial, Complaints out) {
    LedgerLaws.Posted posted = LedgerLaws.Posted.of(trial);
    ReceivablesLedger ledger = posted.appended().ledger();
    if (dependsOn(posted)) {
      return;
    }
    List<SettlementEvent.Allocated> all = allocated(posted);
    Collections.shuffle(all, new Random(trial.seed()));
    LocalDate day = posted.last();
    for (int i = 0; i < all.size(); i++) {
      ReceivablesLedger.Appended undone = ledger.append(
          List.of(reversed(all.get(i).allocation(), all.get(i).postingDate(), day, i)));
      LedgerLaws.requireTaken(undone, "the reversal of " + all.get(i).allocation(), out);
      ledger = undone.ledger();
    }
    Map<OpenItemId, OpenItem> expected = LedgerLaws.open(trial.books().items());
    for (Payment payment : trial.books().payments()) {
      posted.result().allocations().stream()
          .filter(a -> a.payment().filter(p -> p.id().equals(payment.id())).isPresent())
          .filter(a -> payment.amount().isPositive())
          .forEach(a -> expected.put(a.source(), onAccount(a, payment)));
    }
    // Money that waits for a document goes on waiting for it.
    for (Allocation a : posted.result().allocations()) {
      expected.computeIfPresent(
          a.source(), (id, item) -> item.withRelatesTo(a.sourceAfter().relatesTo()));
    }
    out.requireEqual(
        LedgerLaws.open(ledger.openItems(posted.last())),
        expected,
        () -> "open items after all was undone");
    LedgerLaws.requireSound(ledger, posted.last(), out);
  }

  /** One allocation undone and applied again: everything stands as after. */
  static void asAfter(Trial trial, Complaints out) {
    LedgerLaws.Posted posted = LedgerLaws.Posted.of(trial);
    List<SettlementEvent.Allocated> all = allocated(posted);
    if (all.isEmpty() || dependsOn(posted)) {
      return;
    }
    SettlementEvent.Allocated one = all.get(trial.random().nextInt(all.size()));
    LocalDate day = posted.last();
    AllocationId again = AllocationId.of(one.allocation() + "/again");
    LedgerEvent applied = SettlementEvent.Allocated.of(
        new EventStamp(
            EventId.of("allocated/" + again),
            one.valueDate(),
            one.postingDate(),
            new Recorded(day.plusDays(3), 3_000_000)),
        again,
        one.lines());
    ReceivablesLedger.Appended appended = posted
        .appended()
        .ledger()
        .append(List.of(reversed(one.allocation(), one.postingDate(), day, 0), applied));
    LedgerLaws.requireTaken(appended, one.allocation() + ", undone and applied again,", out);
    out.requireEqual(
        LedgerLaws.inOwnCurrency(LedgerLaws.open(appended.ledger().openItems(day))),
        LedgerLaws.inOwnCurrency(LedgerLaws.open(posted.result().items())),
        () -> "open items after " + one.allocation() + " was undone and applied again");
  }

  /** Whether something rests on the allocations: what was held back moved to an item of its own. */
  private static boolean dependsOn(LedgerLaws.Posted posted) {
    return posted.result().allocations().stream().anyMatch(a -> !a.deductions().isEmpty());
  }

  private static List<SettlementEvent.Allocated> allocated(LedgerLaws.Posted posted) {
    List<SettlementEvent.Allocated> all = new ArrayList<>();
    for (LedgerEvent event : posted.events()) {
      if (event instanceof SettlementEvent.Allocated a) {
        all.add(a);
      }
    }
    return all;
  }

  private static LedgerEvent reversed(
      AllocationId id, LocalDate posting, LocalDate day, int number) {
    return SettlementEvent.Reversed.of(
        EventStamp.of(
            EventId.of("reversed/" + id),
            posting,
            new Recorded(day.plusDays(2), 2_000_000 + number)),
        id);
  }

  /** The payment as it came, no part of it applied. */
  static OpenItem onAccount(Allocation a, Payment payment) {
    OpenItem.Builder credit = OpenItem.builder();
    return credit
        .id(a.source())
        .customer(a.customer())
        .kind(OpenItemKind.ON_ACCOUNT)
        .document(DocumentId.of(payment.id().value()))
        .issueDate(payment.valueDate())
        .postingDate(payment.postingDate())
        .controlAccount(payment.controlAccount())
        .original(payment.amount())
        .open(payment.amount())
        .build();
  }
}
