package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several walks give to each item, kept until all are made: so an item is settled once, and its discount judged
 * on all the money that it gets.
 */
final class Plan {
  private final Map<Integer, Planned> items = new LinkedHashMap<>();

  /** What one item gets, in the order in which it gets it. */
  record Planned(int item, Why why, List<PartSplit.Share> shares) {}

  boolean has(int i) {
    return items.containsKey(i);
  }

  void add(int i, Why why, List<PartSplit.Share> shares) {
    items
        .computeIfAbsent(i, k -> new Planned(i, why, new ArrayList<>()))
        .shares()
        .addAll(shares);
  }

  /** Takes from the capacity of each part what is planned for it. */
  void reduce(int i, long[] capacity) {
    Planned planned = items.get(i);
    if (planned != null) {
      for (PartSplit.Share share : planned.shares()) {
        capacity[share.part()] = Math.max(0, capacity[share.part()] - share.amount());
      }
    }
  }

  List<Planned> all() {
    return List.copyOf(items.values());
  }
}
