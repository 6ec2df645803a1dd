package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;

/** Compares what two runs did. */
final class Differences {
  private Differences() {}

  /** What a source did to an item, or what stays of it. */
  private record Done(Money amount, List<AllocationReason> reasons) {}

  private record Place(OpenItemId source, Optional<OpenItemId> item) {}

  static List<AllocationDifference> between(List<Allocation> here, List<Allocation> there) {
    Map<Place, Done> mine = done(here);
    Map<Place, Done> theirs = done(there);
    Map<Place, Done> all = new LinkedHashMap<>(mine);
    theirs.forEach(all::putIfAbsent);
    List<AllocationDifference> out = new ArrayList<>();
    all.forEach((place, any) -> {
      Done none = new Done(Money.zero(any.amount().getCurrencyUnit()), List.of());
      Done a = mine.getOrDefault(place, none);
      Done b = theirs.getOrDefault(place, none);
      if (!a.amount().equals(b.amount())) {
        out.add(new AllocationDifference(
            place.source(), place.item(), a.amount(), b.amount(), a.reasons(), b.reasons()));
      }
    });
    return List.copyOf(out);
  }

  private static Map<Place, Done> done(List<Allocation> allocations) {
    Map<Place, Done> out = new LinkedHashMap<>();
    for (Allocation a : allocations) {
      for (ItemSettlement s : a.settlements()) {
        Money settled = Money.zero(s.before().currency());
        for (var line : s.lines()) {
          settled = settled.plus(line.amount());
        }
        out.put(
            new Place(a.source(), Optional.of(s.before().id())), new Done(settled, s.reasons()));
      }
      out.put(new Place(a.source(), Optional.empty()), new Done(a.rest(), a.restReasons()));
    }
    return out;
  }
}
