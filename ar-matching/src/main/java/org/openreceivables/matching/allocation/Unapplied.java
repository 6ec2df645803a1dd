package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** A result without one of its allocations. */
record Unapplied(List<Allocation> allocations, OpenItems items) {

  static Unapplied of(
      AllocationResult result, OpenItemId source, Function<Allocation, OpenItem> before) {
    Allocation undone = result.allocations().stream()
        .filter(a -> a.source().equals(source))
        .findFirst()
        .orElse(null);
    Rules.of("AllocationResult", result.asOf())
        .require(
            undone != null,
            ProblemCodes.UNKNOWN_ITEM,
            "source",
            source,
            "must be a payment or credit that was applied")
        .orThrow();
    Allocation there = Objects.requireNonNull(undone);
    Map<OpenItemId, OpenItem> changed = new HashMap<>();
    Set<OpenItemId> gone = new HashSet<>();
    there.deductions().forEach(d -> gone.add(d.item().id()));
    for (ItemSettlement settlement : there.settlements()) {
      OpenItem now = result.items().find(settlement.before().id()).orElseThrow();
      changed.put(now.id(), reopened(now, settlement));
    }
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : result.items()) {
      if (!gone.contains(item.id())) {
        items.add(changed.getOrDefault(item.id(), item));
      }
    }
    OpenItem free = before.apply(there);
    items.replaceAll(i -> i.id().equals(source) ? free : i);
    List<Allocation> allocations = new ArrayList<>();
    for (Allocation each : result.allocations()) {
      if (!each.source().equals(source)) {
        allocations.add(each);
      } else if (each.payment().isPresent()) {
        allocations.add(each.withSettlements(List.of())
            .withDeductions(List.of())
            .withExcessTaken(each.excessTaken().minus(each.excessTaken()))
            .withRest(each.available())
            .withRestReasons(List.of(new RestReason.Unapplied()))
            .withWaitsFor(Optional.empty())
            .withRefundProposed(false)
            .withSourceAfter(free));
      }
    }
    return new Unapplied(
        allocations, OpenItems.of(items).withIncomplete(result.items().incomplete()));
  }

  /** The lines undone, the last first; what left the books with them comes back. */
  private static OpenItem reopened(OpenItem item, ItemSettlement settlement) {
    OpenItem out = item;
    BookShare book = settlement.before().bookShare().minus(settlement.after().bookShare());
    for (int k = settlement.lines().size() - 1; k >= 0; k--) {
      AllocationLine line = settlement.lines().get(k);
      BookShare back = k == 0 ? book : BookShare.none();
      out = line.offer().isPresent()
          ? out.reopenUnderOffer(
              line.effect(), line.component(), line.amount(), line.offer().get(), back)
          : out.reopen(line.effect(), line.component(), line.amount(), back);
    }
    return out;
  }
}
