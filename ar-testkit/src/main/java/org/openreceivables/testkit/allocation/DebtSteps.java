package org.openreceivables.testkit.allocation;

import java.util.stream.IntStream;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.order.ComponentOrder;

/** At which steps of a component order the parts of an item stand. */
record DebtSteps(ComponentOrder order) {

  /** The first step at which something is open; none where nothing is. */
  int firstOpen(OpenItem item) {
    return open(item).min().orElse(Integer.MAX_VALUE);
  }

  /** The last step at which money paid something. */
  int lastPaid(ItemSettlement s) {
    return s.before().components().isEmpty()
        ? whole(s.before())
        : s.lines().stream()
            .filter(l -> l.effect() == Effect.PAID)
            .mapToInt(l -> step(l.component().kind()))
            .max()
            .orElse(-1);
  }

  private IntStream open(OpenItem item) {
    if (item.components().isEmpty()) {
      return item.open().isPositive() ? IntStream.of(whole(item)) : IntStream.empty();
    }
    return item.components().stream()
        .filter(c -> c.open().isPositive())
        .mapToInt(c -> step(c.component().kind()));
  }

  /** Without parts a charge is costs, anything else a price. */
  private int whole(OpenItem item) {
    return step(item.accessoryTo().isPresent() ? ComponentKind.COST : ComponentKind.NET);
  }

  private int step(ComponentKind kind) {
    return IntStream.range(0, order.steps().size())
        .filter(i -> order.steps().get(i).kinds().contains(kind))
        .findFirst()
        .orElseThrow();
  }
}
