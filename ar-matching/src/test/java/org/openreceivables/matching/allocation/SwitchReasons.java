package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is said of items and rests, in words. */
final class SwitchReasons {
  private SwitchReasons() {}

  static List<String> reasons(AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      a.settlements()
          .forEach(s -> s.reasons().forEach(r -> out.add(s.after().id() + ": " + r.summarize())));
      a.restReasons().forEach(r -> out.add("rest: " + r.summarize()));
    }
    return out;
  }

  static List<String> reasons(UnaryOperator<AllocationPolicy> policy, String books) {
    return reasons(Books.of(books, policy).allocate());
  }
}
