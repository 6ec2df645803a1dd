package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;

/** What can be wrong with undoing allocations and write-offs. */
final class UndoFlaws {
  static final List<Flaw> ALL = List.of(
      Flaw.of(
          "undone, and never posted",
          ProblemCodes.UNKNOWN_ALLOCATION,
          "allocation",
          s -> Optional.of(undone(s, s.unknownKey(), s.chance.percent(50)))),
      Flaw.of(
          "undone twice",
          ProblemCodes.ALREADY_REVERSED,
          "allocation",
          s -> s.key(p -> !p.stands()).map(key -> undone(s, key, s.chance.percent(50)))),
      Flaw.of(
          "an allocation recovered",
          ProblemCodes.OUT_OF_RANGE,
          "writeOff",
          s -> s.key(p -> p.stands() && !isWriteOff(p)).map(key -> undone(s, key, true))),
      Flaw.of(
          "undone, and replaced since",
          ProblemCodes.DEPENDENTS_EXIST,
          "item",
          s -> s.keyWith(Reckoning.Posting::stands, UndoFlaws::isReplaced)
              .map(key -> undone(s, key, isWriteOff(s, key)))),
      Flaw.of(
          "returned, and replaced since",
          ProblemCodes.DEPENDENTS_EXIST,
          "item",
          s -> s.payment(credit -> s.books.postings.values().stream()
                  .anyMatch(p -> p.stands()
                      && p.uses(credit.issued.id())
                      && p.lines().stream().anyMatch(l -> {
                        ItemTally item = s.books.items.get(l.item());
                        return item != null && isReplaced(item);
                      })))
              .map(p -> CashEvent.Returned.of(s.stamp, p.getKey(), "AC04"))));

  private UndoFlaws() {}

  private static boolean isWriteOff(Reckoning.Posting posting) {
    return posting.lines().stream().allMatch(l -> l.effect() == Effect.WRITTEN_OFF);
  }

  private static boolean isWriteOff(Scene s, AllocationId key) {
    Reckoning.Posting posting = s.books.postings.get(key);
    return posting != null && isWriteOff(posting);
  }

  /** Before or since; the reckoning knows. */
  static boolean isReplaced(ItemTally item) {
    return item.settled(Effect.RESIDUAL)
            + item.settled(Effect.DEDUCTION)
            + item.settled(Effect.TRANSFERRED)
            + item.settled(Effect.MOVED)
        > 0;
  }

  private static LedgerEvent undone(Scene s, AllocationId key, boolean writeOff) {
    return writeOff
        ? SettlementEvent.Recovered.of(s.stamp, key)
        : SettlementEvent.Reversed.of(s.stamp, key);
  }
}
