package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.OpenItem;

/** Compares what two runs did. */
final class Differences {
  private Differences() {}

  /** What a source did to an item, part by part, or what stays of it. */
  private record Done(Money amount, Map<String, Money> ways, List<AllocationReason> reasons) {}

  private record Place(OpenItemId source, Optional<OpenItemId> item) {}

  static List<AllocationDifference> between(AllocationResult here, AllocationResult there) {
    Map<Place, Done> mine = done(here.allocations());
    Map<Place, Done> theirs = done(there.allocations());
    Map<Place, Done> all = new LinkedHashMap<>(mine);
    theirs.forEach(all::putIfAbsent);
    List<AllocationDifference> out = new ArrayList<>();
    all.forEach((place, any) -> {
      Done a = mine.getOrDefault(place, untouched(here, place, any));
      Done b = theirs.getOrDefault(place, untouched(there, place, any));
      if (!a.amount().equals(b.amount()) || !a.ways().equals(b.ways())) {
        out.add(new AllocationDifference(
            place.source(),
            place.item(),
            a.amount(),
            b.amount(),
            a.ways(),
            b.ways(),
            a.reasons(),
            b.reasons()));
      }
    });
    return List.copyOf(out);
  }

  /** Where a run has no such allocation, nothing is settled, and of a credit that it left alone all stays. */
  private static Done untouched(AllocationResult result, Place place, Done other) {
    Money none = Money.zero(other.amount().getCurrencyUnit());
    Money stays = place.item().isPresent()
        ? none
        : result.items().find(place.source()).map(OpenItem::open).orElse(none);
    return new Done(stays, Map.of(), List.of());
  }

  private static Map<Place, Done> done(List<Allocation> allocations) {
    Map<Place, Done> out = new LinkedHashMap<>();
    for (Allocation a : allocations) {
      for (ItemSettlement s : a.settlements()) {
        Money settled = Money.zero(s.before().currency());
        Map<String, Money> ways = new TreeMap<>();
        for (AllocationLine line : s.lines()) {
          settled = settled.plus(line.amount());
          ways.merge(line.effect() + " " + line.component(), line.amount(), Money::plus);
        }
        out.put(
            new Place(a.source(), Optional.of(s.before().id())),
            new Done(settled, ways, s.reasons()));
      }
      out.put(
          new Place(a.source(), Optional.empty()), new Done(a.rest(), Map.of(), a.restReasons()));
    }
    return out;
  }
}
