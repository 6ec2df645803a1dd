package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.settlement.ExcessDiscount;

/**
 * What several walks give to each item, kept until all are made: so an item is settled once, and its discount judged
 * on all the money that it gets.
 */
final class Plan {
  private final Map<Integer, Planned> items = new LinkedHashMap<>();
  /** The discounts that an excess of other money takes back before anything is planned. */
  private final Map<Integer, Long> takenBack = new HashMap<>();

  /** What one item gets, in the order in which it gets it. */
  record Planned(int item, Why why, List<PartSplit.Share> shares) {}

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

  /** All that is planned. */
  long sum() {
    long sum = 0;
    for (Planned item : items.values()) {
      sum = Math.addExact(sum, PartSplit.sum(item.shares()));
    }
    return sum;
  }

  /**
   * How much of the excess goes with the discount of each item; no more than is left unplanned, since some of the
   * excess may be other money's.
   *
   * @param shares whether in proportion to all their discounts; otherwise with the first, then the next
   */
  long[] extras(CustomerRun run, Funds f, boolean shares) {
    return extras(run, f, Math.min(f.excess, f.left), shares);
  }

  private long[] extras(CustomerRun run, Funds f, long excess, boolean shares) {
    long[] out = new long[items.size()];
    if (excess <= 0) {
      return out;
    }
    long sum = 0;
    int k = 0;
    for (int i : items.keySet()) {
      long whole = run.account.hasOffers(i) ? run.position(f, i).wholeMinor() - takenBack(i) : 0;
      out[k] = shares ? whole : Math.min(whole, excess - sum);
      sum = Math.addExact(sum, out[k]);
      k++;
    }
    return sum <= excess ? out : Proration.largestRemainder().split(excess, out);
  }

  /** An empty plan that has the discounts no more which an excess takes back, its own and other money's. */
  Plan without(CustomerRun run, Funds f, boolean shares) {
    boolean lost = run.policy.settlement().excessDiscount() == ExcessDiscount.FORFEIT;
    long[] extras = extras(run, f, f.excess, shares);
    Plan out = new Plan();
    int k = 0;
    for (int i : items.keySet()) {
      long more = extras[k++];
      if (more > 0) {
        out.takenBack.put(i, lost ? run.position(f, i).wholeMinor() : more);
      }
    }
    return out;
  }

  boolean takesBack() {
    return !takenBack.isEmpty();
  }

  /** What an excess has taken back of the discount on an item. */
  long takenBack(int i) {
    return takenBack.getOrDefault(i, 0L);
  }

  List<Planned> all() {
    return List.copyOf(items.values());
  }
}
