package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

/** A result without some of its allocations. */
record Unapplied(List<Allocation> allocations, OpenItems items) {

  /** Goes through allocations and items once, however many are taken back. */
  static Unapplied of(
      AllocationResult result,
      Collection<OpenItemId> sources,
      Function<Allocation, OpenItem> before) {
    Map<OpenItemId, Allocation> undone = new LinkedHashMap<>();
    Set<OpenItemId> named = new LinkedHashSet<>(sources);
    for (Allocation each : result.allocations()) {
      if (named.contains(each.source())) {
        undone.put(each.source(), each);
      }
    }
    for (OpenItemId source : named) {
      Rules.of("AllocationResult", result.asOf())
          .require(
              undone.containsKey(source),
              ProblemCodes.UNKNOWN_ITEM,
              "source",
              source,
              "must be a payment or credit that was applied")
          .orThrow();
    }
    Map<OpenItemId, OpenItem> changed = new HashMap<>();
    Set<OpenItemId> gone = new HashSet<>();
    for (OpenItemId source : named) {
      Allocation there = Objects.requireNonNull(undone.get(source));
      there.deductions().forEach(d -> gone.add(d.item().id()));
      for (ItemSettlement settlement : there.settlements()) {
        OpenItemId id = settlement.before().id();
        OpenItem now = changed.containsKey(id)
            ? Objects.requireNonNull(changed.get(id))
            : result.items().find(id).orElseThrow();
        changed.put(id, reopened(now, settlement));
      }
      changed.put(source, before.apply(there));
    }
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : result.items()) {
      if (!gone.contains(item.id())) {
        items.add(changed.getOrDefault(item.id(), item));
      }
    }
    List<Allocation> allocations = new ArrayList<>();
    for (Allocation each : result.allocations()) {
      if (!named.contains(each.source())) {
        allocations.add(each);
      } else if (each.payment().isPresent()) {
        allocations.add(free(each, Objects.requireNonNull(changed.get(each.source()))));
      }
    }
    return new Unapplied(
        allocations, OpenItems.of(items).withIncomplete(result.items().incomplete()));
  }

  /** A payment that was not applied: all of it is on account. */
  private static Allocation free(Allocation undone, OpenItem money) {
    return undone
        .withSettlements(List.of())
        .withDeductions(List.of())
        .withExcessTaken(undone.excessTaken().minus(undone.excessTaken()))
        .withRest(undone.available())
        .withRestReasons(List.of(new RestReason.Unapplied()))
        .withWaitsFor(Optional.empty())
        .withRefundProposed(false)
        .withSourceAfter(money);
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
