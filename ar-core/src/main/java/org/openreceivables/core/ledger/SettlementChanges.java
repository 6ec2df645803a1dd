package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.LedgerState.Posted;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.ReasonCode;

/** What settlement events change. */
final class SettlementChanges {
  private final LedgerDraft draft;
  private final LedgerState state;

  SettlementChanges(LedgerDraft draft, LedgerState state) {
    this.draft = draft;
    this.state = state;
  }

  void apply(SettlementEvent e) {
    if (e instanceof SettlementEvent.Allocated a) {
      requireNew(a.allocation());
      a.lines()
          .forEach(line -> draft.require(
              endsHere(line.effect()),
              ProblemCodes.OUT_OF_RANGE,
              "effect",
              line.effect(),
              "must not be one of an allocation, since what it takes away must arrive elsewhere"));
      post(a.allocation(), a.lines());
    } else if (e instanceof SettlementEvent.WrittenOff w) {
      requireNew(w.writeOff());
      w.lines()
          .forEach(line -> draft.require(
              line.effect() == Effect.WRITTEN_OFF,
              ProblemCodes.OUT_OF_RANGE,
              "effect",
              line.effect(),
              "must be WRITTEN_OFF on every line of a write-off"));
      post(w.writeOff(), w.lines().stream().map(l -> reasoned(l, w.reason())).toList());
    } else if (e instanceof SettlementEvent.Reversed r) {
      undo(r.allocation());
    } else if (e instanceof SettlementEvent.Recovered r) {
      Posted posted = state.allocations.get(r.writeOff());
      draft.require(
          posted == null
              || posted.undone()
              || posted.lines().stream().allMatch(l -> l.effect() == Effect.WRITTEN_OFF),
          ProblemCodes.OUT_OF_RANGE,
          "writeOff",
          r.writeOff(),
          "must be a write-off; an allocation is reversed");
      undo(r.writeOff());
    }
  }

  /** The reason of the line, or that of the whole. */
  private static AllocationLine reasoned(AllocationLine line, ReasonCode reason) {
    return line.reason().isPresent() ? line : line.withReason(reason);
  }

  /** Whether an effect needs no second item, payment or source to which the amount goes. */
  private static boolean endsHere(Effect effect) {
    return switch (effect) {
      case PAID, CREDITED, SET_OFF, DISCOUNT, TOLERANCE, FEE, WRITTEN_OFF, EXCESS_TAKEN -> true;
      case DEDUCTION, RESIDUAL, TRANSFERRED, MOVED, APPLIED, REFUNDED, RETURNED -> false;
    };
  }

  private void requireNew(AllocationId id) {
    draft.require(
        !state.isPosted(id),
        ProblemCodes.DUPLICATE_ID,
        "allocation",
        id,
        "must not be posted before, unless it was undone");
  }

  private void post(AllocationId id, List<AllocationLine> lines) {
    List<BookShare> left = new ArrayList<>();
    for (AllocationLine line : lines) {
      line.source().ifPresent(source -> left.add(useUp(source, line)));
      left.add(draft.settle(line));
    }
    new SourceRules(draft).requireSameWorthTogether(lines);
    boolean valued = left.stream().anyMatch(share -> !share.isEmpty());
    draft.post(id, new Posted(lines, valued ? left : List.of(), draft.stamp(), false));
  }

  /** Undoes every line; what else left the same items since, to a residual say, stays where it is. */
  void undo(AllocationId id) {
    Posted before = draft.posted(id);
    if (before == null) {
      throw draft.refused(
          ProblemCodes.UNKNOWN_ALLOCATION, "allocation", id, "must be posted before it is undone");
    }
    draft.require(
        !before.undone(),
        ProblemCodes.ALREADY_REVERSED,
        "allocation",
        id,
        "must not be undone already");
    Iterator<BookShare> left = before.left().iterator();
    for (AllocationLine line : before.lines()) {
      line.source().ifPresent(source -> draft.reopenSource(source, line, id, next(left)));
      draft.reopen(line, id, next(left));
    }
    draft.post(id, new Posted(before.lines(), before.left(), before.place(), true));
  }

  private static BookShare next(Iterator<BookShare> left) {
    return left.hasNext() ? left.next() : BookShare.none();
  }

  private BookShare useUp(OpenItemId source, AllocationLine line) {
    SourceRules rules = new SourceRules(draft);
    rules.requireEffectOf(draft.item(source), line);
    rules.requireSameWorth(line);
    return draft.settle(source, line.sourceComponent(), Effect.APPLIED, line.sourceAmount());
  }
}
