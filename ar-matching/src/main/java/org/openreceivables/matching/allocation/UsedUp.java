package org.openreceivables.matching.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.AllocationInstruction;

/**
 * Says what was designated in vain, where money that waited on account for one item was used up there later. Of amounts
 * that is said when they are stated.
 */
final class UsedUp {
  private final CustomerRun run;

  UsedUp(CustomerRun run) {
    this.run = run;
  }

  /** The customer, whose rows begin there, is done: of each payment that waited, and of which nothing is left. */
  void note(int firstRow, Set<Integer> freed) {
    AllocationRows.Beside beside = run.beside;
    if (beside == null || (beside.linked.isEmpty() && freed.isEmpty())) {
      return;
    }
    Map<Integer, Set<Integer>> reached = new HashMap<>();
    for (int row = firstRow; row < run.rows.size(); row++) {
      if (run.rows.effect(row) == Effect.PAID) {
        reached
            .computeIfAbsent(run.rows.source(row), s -> new HashSet<>())
            .add(run.rows.item(row) - run.account.offset);
      }
    }
    for (Funds f : run.funds) {
      boolean waited = f.waitsFor != null || freed.contains(f.number);
      if (f.payment != null && f.said != null && f.left == 0 && waited) {
        note(f, f.said, reached.getOrDefault(f.number, Set.of()));
      }
    }
  }

  private void note(Funds f, AllocationInstruction said, Set<Integer> paid) {
    Set<OpenItemId> designated = new LinkedHashSet<>();
    said.groups().forEach(g -> designated.addAll(g.items()));
    for (OpenItemId id : designated) {
      int i = run.account.find(id);
      if (i >= 0
          && run.account.open[i] > 0
          && run.account.isOf(i, f.currency)
          && !paid.contains(i)) {
        run.restBecause(
            f, new RestReason.NothingLeft(id, run.account.money(i, run.account.open[i])));
      }
    }
  }
}
