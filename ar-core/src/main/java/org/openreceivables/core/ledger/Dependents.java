package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement.Settlement;
import org.openreceivables.core.ledger.LedgerState.Posted;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** What took from a credit other than by settling items with it, and still stands. */
final class Dependents {
  private static final int NAMED = 10;

  private Dependents() {}

  /** The events and what each took, the latest first: the order in which they are undone. */
  static String of(OpenItem credit, LedgerDraft draft, LedgerState state) {
    List<String> named = new ArrayList<>();
    int more = 0;
    for (Trail<OpenItem> at = state.items.trail(credit.id()); at != null; at = at.earlier) {
      Money taken = taken(at.entry, credit);
      if (taken.isPositive() && stands(at.entry, draft)) {
        if (named.size() < NAMED) {
          named.add(text(at.entry.event(), taken));
        } else {
          more++;
        }
      }
    }
    return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
  }

  private static Money taken(LedgerEntry entry, OpenItem credit) {
    Money sum = Money.zero(credit.currency());
    for (LedgerMovement movement : entry.movements()) {
      if (rests(movement, credit.id())) {
        sum = sum.plus(movement.amount().abs());
      }
    }
    return sum;
  }

  private static boolean rests(LedgerMovement movement, OpenItemId credit) {
    return movement.item().equals(credit)
        && movement.cause() instanceof Settlement settlement
        && settlement.effect() != Effect.APPLIED;
  }

  private static boolean stands(LedgerEntry entry, LedgerDraft draft) {
    if (entry.event() instanceof SettlementEvent) {
      for (AllocationId id : entry.allocations()) {
        Posted posted = draft.posted(id);
        if (posted == null || posted.undone() || !posted.place().equals(entry.place())) {
          return false;
        }
      }
    }
    return true;
  }

  private static String text(LedgerEvent event, Money taken) {
    String key = event instanceof SettlementEvent.Allocated a ? " (" + a.allocation() + ")" : "";
    return event.kind() + " " + event.id() + key + ": " + taken;
  }
}
