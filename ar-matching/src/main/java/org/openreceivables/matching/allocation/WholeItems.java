package org.openreceivables.matching.allocation;

import java.util.HashSet;
import java.util.Set;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.OpenItem;

/**
 * Items that are paid whole or not at all, and were paid short by what may be tolerated: whether it is, the end of the
 * day says. Where it is not, the customer is begun anew and the item passed over.
 */
final class WholeItems {
  private final Set<Integer> within = new HashSet<>();
  private final Set<Integer> denied = new HashSet<>();
  private boolean again;

  /** Begins with another customer. */
  void begin() {
    denied.clear();
    restart();
  }

  /** Begins with the same customer, and remembers what was denied. */
  void restart() {
    within.clear();
    again = false;
  }

  /** What may be missing of what closes an item, if the end of the day allows it. */
  long tolerated(AllocationPolicy policy, Funds f, int i, OpenItem item) {
    return f.isMoney() && !isDenied(i)
        ? Amounts.minor(policy.settlement().underpayment().of(item.original()))
        : 0;
  }

  void isPaidWithinTolerance(int i) {
    within.add(i);
  }

  /** Whether what is missing on this item is known not to be tolerated at the end of the day. */
  boolean isDenied(int i) {
    return denied.contains(i);
  }

  /** The day of an item is over; one that was to be paid whole and is open must not have been paid at all. */
  void judged(int i, long open) {
    if (open > 0 && within.contains(i)) {
      again |= denied.add(i);
    }
  }

  boolean again() {
    return again;
  }
}
