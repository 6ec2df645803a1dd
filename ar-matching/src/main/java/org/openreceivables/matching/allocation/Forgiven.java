package org.openreceivables.matching.allocation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** Items of one customer that were designated in vain, and closed without money in the end. */
final class Forgiven {
  private final OpenItems before;
  private final Map<OpenItemId, OpenItem> closed = new HashMap<>();

  Forgiven(OpenItems before) {
    this.before = before;
  }

  /** Begins with another customer, whose items stand so in the end. */
  void begin(AllocationRows.Beside beside, Collection<OpenItem> now) {
    closed.clear();
    if (beside.notes.stream().anyMatch(n -> n.reason() instanceof RestReason.NothingLeft)) {
      now.stream().filter(OpenItem::isSettled).forEach(i -> closed.put(i.id(), i));
    }
  }

  /** Whether discount and tolerance closed what money was missing for: nobody has to be told. */
  boolean has(RestReason.NothingLeft missing) {
    OpenItem item = closed.get(missing.item());
    if (item == null) {
      return false;
    }
    OpenItem then = before.find(item.id()).orElse(item);
    Money without = Money.zero(item.currency());
    for (Effect effect : List.of(Effect.TOLERANCE, Effect.DISCOUNT)) {
      without = without.plus(item.settledBy(effect)).minus(then.settledBy(effect));
    }
    return !without.isLessThan(missing.open());
  }
}
