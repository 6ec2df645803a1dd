package org.openreceivables.matching.allocation.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.order.Debts;

/** Finds the first difference of each customer, and the switches that decided it. */
final class Deciding {
  private final AllocationPolicy here;
  private final AllocationPolicy there;
  private final Function<AllocationPolicy, OpenItems> items;
  private final Collection<AllocationInstruction> instructions;
  private final AllocationResult mine;
  private final AllocationResult theirs;
  private final Turns turns;
  private final Map<OpenItemId, Allocation> allocationsHere = new LinkedHashMap<>();
  private final Map<OpenItemId, Allocation> allocationsThere = new LinkedHashMap<>();
  private final Map<CustomerId, Map<PaymentId, Payment>> payments = new TreeMap<>();

  Deciding(
      AllocationPolicy here,
      AllocationPolicy there,
      Function<AllocationPolicy, OpenItems> items,
      Collection<AllocationInstruction> instructions,
      AllocationResult mine,
      AllocationResult theirs) {
    this.here = here;
    this.there = there;
    this.items = items;
    this.instructions = instructions;
    this.mine = mine;
    this.theirs = theirs;
    this.turns = new Turns(items.apply(here), here.credits(), mine, theirs);
    mine.allocations().forEach(a -> allocationsHere.put(a.source(), a));
    theirs.allocations().forEach(a -> allocationsThere.put(a.source(), a));
    turns
        .payments()
        .forEach((source, payment) -> payments
            .computeIfAbsent(turns.customer(source), c -> new TreeMap<>())
            .put(payment.id(), payment));
  }

  ComparisonResult result() {
    List<AllocationDifference> differences = new ArrayList<>(mine.diff(theirs));
    SortedMap<CustomerId, FirstDifference> decided = new TreeMap<>();
    byCustomer(differences)
        .forEach(
            (customer, own) -> decided.put(customer, first(customer, own, AllocationResult::diff)));
    List<AllocationDifference> besides =
        Besides.between(mine, theirs, customer -> !decided.containsKey(customer));
    differences.addAll(besides);
    byCustomer(besides)
        .forEach((customer, own) -> decided.put(customer, first(customer, own, Besides::all)));
    return new ComparisonResult(mine, theirs, differences, List.copyOf(decided.values()));
  }

  private Map<CustomerId, List<AllocationDifference>> byCustomer(
      List<AllocationDifference> differences) {
    return differences.stream().collect(Collectors.groupingBy(d -> turns.customer(d.source())));
  }

  /** Of what the same source did otherwise, items come before the rest, those that it paid here before others. */
  private FirstDifference first(
      CustomerId customer, List<AllocationDifference> own, Alone.Compare compare) {
    AllocationDifference place = own.stream()
        .min(Comparator.comparing(AllocationDifference::source, turns.order())
            .thenComparing(d -> d.item().isEmpty()))
        .orElseThrow();
    Optional<Allocation> a = Optional.ofNullable(allocationsHere.get(place.source()));
    Optional<Allocation> b = Optional.ofNullable(allocationsThere.get(place.source()));
    Details details = new Details(
        here,
        there,
        policy -> Debts.among(items.apply(here), mine.asOf(), policy.components()),
        place,
        a,
        b);
    Trials.Found found =
        new Trials(here, there, alone(customer, compare), place, own, turns.order()).found();
    return new FirstDifference(
        customer,
        place,
        found.decided().stream().map(details::of).toList(),
        found.takenAlong().stream().map(s -> s.between(here, there)).toList());
  }

  /** Payments that neither run applied had a problem, or are for later: they change nothing. */
  private Alone alone(CustomerId customer, Alone.Compare compare) {
    Map<PaymentId, Payment> paid = payments.getOrDefault(customer, Map.of());
    Set<PaymentId> ids = paid.keySet();
    return new Alone(
        policy -> OpenItems.of(items.apply(policy).ofCustomer(customer)),
        paid.values(),
        instructions.stream().filter(i -> ids.contains(i.payment())).toList(),
        mine.asOf(),
        compare);
  }
}
