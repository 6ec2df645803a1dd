package org.openreceivables.matching.allocation.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.NeedsDecision;

/**
 * What two results did otherwise besides amounts: the day of posting, reason codes, a rest that waits or is proposed to be
 * paid back, what is asked.
 */
final class Besides {
  private record Place(OpenItemId source, Optional<OpenItemId> item) {}

  /** What was done at a place, and why. */
  private static final class Done {
    private Money amount;
    private final Map<String, Money> ways = new TreeMap<>();
    private final List<AllocationReason> reasons = new ArrayList<>();

    Done(Money amount) {
      this.amount = amount;
    }

    void add(String way, Money more) {
      ways.merge(way, more, Money::plus);
    }
  }

  private final Map<Place, Done> all = new LinkedHashMap<>();

  private Besides(AllocationResult result, Predicate<CustomerId> whose) {
    result.allocations().stream().filter(a -> whose.test(a.customer())).forEach(this::note);
    for (NeedsDecision question : result.decisions()) {
      if (question instanceof NeedsDecision.LateDiscountWaits late && whose.test(late.customer())) {
        Money none = Money.zero(late.paid().getCurrencyUnit());
        all.computeIfAbsent(new Place(late.source(), Optional.of(late.item())), p -> new Done(none))
            .add("ASKED, discount until " + late.offer().lastDay(), late.paid());
      }
    }
  }

  private void note(Allocation allocation) {
    for (ItemSettlement s : allocation.settlements()) {
      Done done = new Done(Money.zero(s.before().currency()));
      for (AllocationLine line : s.lines()) {
        done.amount = done.amount.plus(line.amount());
        String because =
            line.reason().map(r -> " because " + r.code() + ", tax " + r.tax()).orElse("");
        done.add(
            line.effect() + " " + line.component() + " on " + s.postingDate() + because,
            line.amount());
      }
      done.reasons.addAll(s.reasons());
      all.put(new Place(allocation.source(), Optional.of(s.before().id())), done);
    }
    Done rest = new Done(allocation.rest());
    allocation.waitsFor().ifPresent(d -> rest.add("WAITS FOR " + d, allocation.rest()));
    if (allocation.refundProposed()) {
      rest.add("REFUND PROPOSED", allocation.rest());
    }
    rest.reasons.addAll(allocation.restReasons());
    all.put(new Place(allocation.source(), Optional.empty()), rest);
  }

  /** What differs for some customers at places where the amounts are the same. */
  static List<AllocationDifference> between(
      AllocationResult here, AllocationResult there, Predicate<CustomerId> whose) {
    Map<Place, Done> mine = new Besides(here, whose).all;
    Map<Place, Done> theirs = new Besides(there, whose).all;
    Set<Place> places = new LinkedHashSet<>(mine.keySet());
    places.addAll(theirs.keySet());
    List<AllocationDifference> out = new ArrayList<>();
    for (Place place : places) {
      Done a = Optional.ofNullable(mine.get(place)).orElseGet(() -> nothing(theirs, place));
      Done b = Optional.ofNullable(theirs.get(place)).orElseGet(() -> nothing(mine, place));
      if (a.amount.equals(b.amount) && !a.ways.equals(b.ways)) {
        out.add(new AllocationDifference(
            place.source(),
            place.item(),
            a.amount,
            b.amount,
            a.ways,
            b.ways,
            a.reasons,
            b.reasons));
      }
    }
    return out;
  }

  /** Where one did nothing the amounts differ, or the other asks without having done anything, too. */
  private static Done nothing(Map<Place, Done> other, Place place) {
    Money amount = Objects.requireNonNull(other.get(place)).amount;
    return new Done(place.item().isPresent() ? Money.zero(amount.getCurrencyUnit()) : amount);
  }

  /** What differs in any way, amounts first. */
  static List<AllocationDifference> all(AllocationResult here, AllocationResult there) {
    List<AllocationDifference> out = new ArrayList<>(here.diff(there));
    out.addAll(between(here, there, customer -> true));
    return out;
  }
}
