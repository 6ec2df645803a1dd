package org.openreceivables.matching.allocation;

import java.util.HashSet;
import java.util.Set;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.SettlementPolicy;

/**
 * Items that are paid whole or not at all, and were paid short by what may be tolerated: whether it is, the end of the
 * day says. Where it is not, the customer is begun anew and the item passed over.
 */
final class WholeItems {
  private final CustomerRun run;
  private final Set<Integer> within = new HashSet<>();
  private final Set<Integer> denied = new HashSet<>();
  private boolean again;

  WholeItems(CustomerRun run) {
    this.run = run;
  }

  /** Before it begins with another customer: nothing is denied yet. */
  void begin() {
    denied.clear();
  }

  /** Begins with the same customer, and remembers what was denied. */
  void restart() {
    within.clear();
    again = false;
  }

  /** What may be missing of what closes an item, if the end of the day allows it. */
  long tolerated(Funds f, int i) {
    if (!f.isMoney() || isDenied(i)) {
      return 0;
    }
    OpenItem item = run.account.items[i];
    SettlementPolicy settlement = run.policy.settlement();
    long limit = Amounts.minor(settlement.underpayment().of(item.original()));
    if (settlement.discountAdjustment().isNone() || !run.account.hasOffers(i)) {
      return limit;
    }
    // What is missing may be more discount, where one stands.
    return run.position(f, i).offer().isPresent()
        ? Math.max(limit, Amounts.minor(settlement.discountAdjustment().of(item.original())))
        : limit;
  }

  /** Remembers it, unless what was paid is undone. */
  void isPaidWithinTolerance(int i) {
    Journal steps = run.account.noted();
    if (within.add(i) && steps != null) {
      steps.add(() -> within.remove(i));
    }
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
