package org.openreceivables.testkit.allocation;

import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Whether the criterion that is said to put an item behind the one before does so, asked of the order anew. */
final class TurnLaws {
  private TurnLaws() {}

  static boolean isBehindAnother(
      Trial trial, Allocation a, ItemSettlement s, AllocationReason.Ordered reason) {
    return reason.decidedBy().isEmpty()
        || a.settlements().stream()
            .filter(t -> !t.equals(s) && has(t, AllocationReason.Ordered.class))
            .anyMatch(t -> trial.order().compare(t.before(), s.before(), a.valueDate()) < 0
                && decidedBy(trial, a, t, s).equals(reason.decidedBy()));
  }

  /** Backwards it stands behind one that the order has after it. */
  static boolean isBehindAnother(
      Trial trial, Allocation a, ItemSettlement s, AllocationReason.Backwards reason) {
    return reason.decidedBy().isEmpty()
        || a.settlements().stream()
            .filter(t -> !t.equals(s) && has(t, AllocationReason.Backwards.class))
            .anyMatch(t -> trial.order().compare(t.before(), s.before(), a.valueDate()) > 0
                && decidedBy(trial, a, t, s).equals(reason.decidedBy()));
  }

  private static boolean has(ItemSettlement t, Class<? extends AllocationReason> type) {
    return t.reasons().stream().anyMatch(type::isInstance);
  }

  private static String decidedBy(Trial trial, Allocation a, ItemSettlement t, ItemSettlement s) {
    return trial.order().decidedBy(t.before(), s.before(), a.valueDate());
  }
}
