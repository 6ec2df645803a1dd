package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** A fault, planted in an allocator, and the law that finds it. */
record Fault(
    String name,
    AllocationLaw law,
    UnaryOperator<AllocationPolicy> under,
    BiFunction<AllocationPolicy, Allocator, Allocator> planted) {

  Fault(
      String name, AllocationLaw law, BiFunction<AllocationPolicy, Allocator, Allocator> planted) {
    this(name, law, UnaryOperator.identity(), planted);
  }

  /** The same, which only rules like these show. */
  Fault under(UnaryOperator<AllocationPolicy> rules) {
    return new Fault(name, law, rules, planted);
  }

  /** The engine with the fault. */
  Allocator allocator(AllocationPolicy policy) {
    return planted.apply(policy, Allocator.of(AllocationEngine.of(policy)));
  }

  /** An engine by other rules. */
  static Fault byOtherRules(
      String name, AllocationLaw law, UnaryOperator<AllocationPolicy> others) {
    return new Fault(
        name, law, (policy, real) -> AllocationEngine.of(others.apply(policy))::allocate);
  }

  /** In what an allocator gives. */
  static Fault inResult(String name, AllocationLaw law, UnaryOperator<AllocationResult> fault) {
    return new Fault(
        name,
        law,
        (policy, real) -> (items, payments, said, asOf) ->
            fault.apply(real.allocate(items, payments, said, asOf)));
  }

  /** In what an allocator is asked. */
  static Fault inBooks(String name, AllocationLaw law, UnaryOperator<AllocationBooks> fault) {
    return new Fault(
        name,
        law,
        (policy, real) -> (items, payments, said, asOf) -> fault
            .apply(new AllocationBooks(items, List.copyOf(payments), List.copyOf(said), asOf))
            .with(real));
  }

  /** In the first allocation that is like this. */
  static UnaryOperator<AllocationResult> first(
      Predicate<Allocation> like, UnaryOperator<Allocation> fault) {
    return result -> {
      List<Allocation> all = new ArrayList<>(result.allocations());
      for (int i = 0; i < all.size(); i++) {
        if (like.test(all.get(i))) {
          all.set(i, fault.apply(all.get(i)));
          break;
        }
      }
      return result.withAllocations(all);
    };
  }

  /** In the first settlement that is like this. */
  static UnaryOperator<AllocationResult> settlement(
      Predicate<ItemSettlement> like, UnaryOperator<ItemSettlement> fault) {
    return first(a -> a.settlements().stream().anyMatch(like), a -> {
      List<ItemSettlement> all = new ArrayList<>(a.settlements());
      int at = all.indexOf(all.stream().filter(like).findFirst().orElseThrow());
      all.set(at, fault.apply(all.get(at)));
      return a.withSettlements(all);
    });
  }

  /** In the lines of the first settlement that is like this. */
  static UnaryOperator<AllocationResult> lines(
      Predicate<ItemSettlement> like, UnaryOperator<List<AllocationLine>> fault) {
    return settlement(
        like,
        s -> new ItemSettlement(
            s.before(),
            s.after(),
            s.postingDate(),
            fault.apply(new ArrayList<>(s.lines())),
            s.reasons()));
  }

  /** In the first item after that is like this. */
  static UnaryOperator<AllocationResult> item(
      Predicate<OpenItem> like, UnaryOperator<OpenItem> fault) {
    return result -> {
      List<OpenItem> all = new ArrayList<>();
      boolean found = false;
      for (OpenItem item : result.items()) {
        boolean here = !found && like.test(item);
        found |= here;
        all.add(here ? fault.apply(item) : item);
      }
      return result.withItems(OpenItems.of(all).withIncomplete(result.items().incomplete()));
    };
  }
}
