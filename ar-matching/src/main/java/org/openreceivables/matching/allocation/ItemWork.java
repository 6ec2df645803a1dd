package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** What one source does to one item. */
final class ItemWork {
  final OpenItem before;
  OpenItem after;
  final List<AllocationLine> lines = new ArrayList<>();
  final List<AllocationReason> reasons = new ArrayList<>();
  /** The day of the money for which the source waited. */
  LocalDate since = LocalDate.MIN;

  boolean ordered;
  /** Its place among the items of the source, from 1, once something of it is settled. */
  int place;
  /** Whether something of it moves to another item. */
  boolean moves;

  ItemWork(OpenItem item) {
    before = item;
    after = item;
  }

  /**
   * Its turn by the order, and what put it behind the one before; nothing did where another walk, as one for another
   * part, paid that first.
   */
  AllocationReason turn(
      AllocationOrder order, LocalDate day, int place, boolean backwards, @Nullable ItemWork last) {
    String decidedBy = "";
    if (last != null) {
      int compared = order.compare(last.before, before, day);
      boolean behind = backwards ? compared > 0 : compared < 0;
      decidedBy = behind ? order.decidedBy(last.before, before, day) : "";
    }
    return backwards
        ? new AllocationReason.Backwards(
            order.toString(), place, before.effectiveDueDate(), decidedBy)
        : new AllocationReason.Ordered(order.toString(), place, decidedBy);
  }

  /** As a ledger has it, where what moves to another item leaves before the money is applied. */
  OpenItem movedFirst() {
    OpenItem out = before;
    for (AllocationLine line : lines) {
      out = moves(line.effect()) ? out.settle(line.effect(), line.component(), line.amount()) : out;
    }
    for (AllocationLine line : lines) {
      out = moves(line.effect())
          ? out
          : Account.settled(
              out,
              line.component(),
              line.effect(),
              line.amount(),
              AllocationRows.Detail.of(line.offer()));
    }
    return out;
  }

  /** Says why these parts, where money had to choose. */
  void explainParts(AllocationPolicy policy) {
    boolean several =
        before.components().stream().filter(c -> c.open().isPositive()).count() > 1;
    if (several && !after.isSettled() && lines.stream().anyMatch(l -> l.effect() == Effect.PAID)) {
      reasons.add(
          new AllocationReason.ByComponents(policy.components().toString(), policy.processing()));
    }
  }

  static boolean moves(Effect effect) {
    return effect == Effect.RESIDUAL || effect == Effect.DEDUCTION;
  }

  void because(AllocationReason reason) {
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }
}
