package org.openreceivables.examples.monthend.job.allocate;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Allocation policies as people name them. */
public final class PolicyNames {
  /** The policy with everything at its default. */
  public static final String STANDARD = "standard";

  private static final SortedMap<String, AllocationPolicy> ALL = new TreeMap<>();

  static {
    ALL.put(STANDARD, AllocationPolicy.standard());
    ALL.put("oldest-issued-first", by(AllocationOrders.oldestIssuedFirst()));
    ALL.put("pro-rata", by(AllocationOrders.proRata()));
    ALL.put("smallest-first", by(AllocationOrders.smallestFirst()));
  }

  private PolicyNames() {}

  private static AllocationPolicy by(AllocationOrder order) {
    return AllocationPolicy.standard().withOrder(order);
  }

  /** {@return all of them, by name} */
  public static SortedMap<String, AllocationPolicy> all() {
    return Collections.unmodifiableSortedMap(ALL);
  }

  /**
   * {@return the policy of a name; case does not count}
   *
   * @param name the name
   */
  public static Optional<NamedPolicy> named(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(ALL.get(key)).map(policy -> new NamedPolicy(key, policy));
  }
}
