package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationId;
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
          s -> s.key(p -> p.stands() && !isWriteOff(p)).map(key -> undone(s, key, true))));

  private UndoFlaws() {}

  private static boolean isWriteOff(Reckoning.Posting posting) {
    return posting.lines().stream().allMatch(l -> l.effect() == Effect.WRITTEN_OFF);
  }

  private static LedgerEvent undone(Scene s, AllocationId key, boolean writeOff) {
    return writeOff
        ? SettlementEvent.Recovered.of(s.stamp, key)
        : SettlementEvent.Reversed.of(s.stamp, key);
  }
}
