package org.openreceivables.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;

/** What is possible in itself, but so late that something else has happened that it makes impossible. */
final class LaterFlaws {
  static final List<Flaw> ALL = List.of(
      Flaw.later(
          "written off before it is settled",
          ProblemCodes.ITEM_OVER_APPLIED,
          s -> s.openDebit().map(i -> {
            List<AllocationLine> all = new ArrayList<>();
            i.parts.forEach((part, open) -> {
              if (open > 0) {
                all.add(Allocations.line(i, part, Effect.WRITTEN_OFF, open).build());
              }
            });
            return SettlementEvent.WrittenOff.of(s.stamp, s.freshKey(), all, Replacements.REASON);
          })),
      Flaw.later(
          "refunded before it is used",
          ProblemCodes.SOURCE_OVERDRAWN,
          s -> s.item(i -> !i.isDebit() && i.open > 0 && i.issued.kind() != OpenItemKind.ON_ACCOUNT)
              .map(i -> CashEvent.Refunded.of(s.stamp, i.issued.id(), s.units(i, i.open)))),
      Flaw.later(
          "held before it is held",
          ProblemCodes.DUPLICATE_ID,
          s -> later(s, ItemEvent.Held.class).map(e -> e.withStamp(s.stamp))),
      Flaw.later(
          "released before it is released",
          ProblemCodes.UNKNOWN_ITEM,
          s -> later(s, ItemEvent.Released.class).map(e -> e.withStamp(s.stamp))),
      Flaw.later(
          "undone before it is undone",
          ProblemCodes.ALREADY_REVERSED,
          s -> s.chance
              .pick(s.later.stream().flatMap(LaterFlaws::undone).toList())
              .map(key -> SettlementEvent.Reversed.of(s.stamp, key))));

  private LaterFlaws() {}

  private static <E extends LedgerEvent> Optional<E> later(Scene s, Class<E> kind) {
    return s.chance.pick(
        s.later.stream().filter(kind::isInstance).map(kind::cast).toList());
  }

  private static Stream<AllocationId> undone(LedgerEvent event) {
    if (event instanceof SettlementEvent.Reversed e) {
      return Stream.of(e.allocation());
    }
    return event instanceof SettlementEvent.Recovered e ? Stream.of(e.writeOff()) : Stream.of();
  }
}
