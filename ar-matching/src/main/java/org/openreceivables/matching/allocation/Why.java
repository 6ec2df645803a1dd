package org.openreceivables.matching.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Why an item is paid: for a reason of its own, or because it is its turn by the order, forwards or backwards, which is
 * written only where somebody asks.
 */
record Why(@Nullable AllocationReason reason, int flags) {
  static final Why NEXT = new Why(null, AllocationRows.ORDERED);
  static final Why FIRST = new Why(null, AllocationRows.ORDERED | AllocationRows.FIRST);
  static final Why BACKWARDS = new Why(null, AllocationRows.BACKWARDS);
  static final Why LAST = new Why(null, AllocationRows.BACKWARDS | AllocationRows.FIRST);

  static Why of(AllocationReason reason) {
    return new Why(reason, 0);
  }

  boolean isBackwards() {
    return (flags & AllocationRows.BACKWARDS) != 0;
  }

  /** The turn of an item behind another of the same walk. */
  static Why next(Phase phase) {
    return phase.isBackwards() ? BACKWARDS : NEXT;
  }

  /** The turn of the first that a walk pays, where the walk before gave this. */
  static Why first(Phase phase, Why before) {
    return phase.isBackwards() ? LAST : before;
  }
}
