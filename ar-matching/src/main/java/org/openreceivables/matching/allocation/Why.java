package org.openreceivables.matching.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Why an item is paid: for a reason of its own, or because it is its turn by the order, which is written only where
 * somebody asks.
 */
record Why(@Nullable AllocationReason reason, int flags) {
  static final Why NEXT = new Why(null, AllocationRows.ORDERED);
  static final Why FIRST = new Why(null, AllocationRows.ORDERED | AllocationRows.FIRST);

  static Why of(AllocationReason reason) {
    return new Why(reason, 0);
  }
}
