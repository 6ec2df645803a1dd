package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where limits are pooled, which items are judged together: those of one day of the books and one currency that one
 * payment reached, and those that another payment of the day reached with one of them.
 */
final class Together {
  /** Of an item that is judged by itself. */
  static final Group ALONE = new Group();

  private final Account account;
  private final List<Reach> reaches = new ArrayList<>();

  Together(Account account) {
    this.account = account;
  }

  /** Money of this source came to this item, which is judged on that day. */
  private record Reach(int source, int item, LocalDate day) {}

  private record Source(int number, LocalDate day, CurrencyUnit currency) {}

  /** What is missing on all items that are judged together, and what may be. */
  static final class Group {
    long missing;
    long limit;
    long onAccount;
    private int items;

    void add(long more) {
      limit = Math.addExact(limit, more);
      items++;
    }

    /** Whether it is tolerated, unless there is money to pay it; an item alone is judged by its own limit. */
    boolean isWithinLimit() {
      return items > 1 && limit > 0 && missing <= limit;
    }

    /** Of an item that stays open, says that what is missing on all is more than what is tolerated together. */
    void explain(CustomerRun run, Funds f, int i) {
      if (items > 1 && limit > 0 && missing > limit && run.account.open[i] > 0) {
        Money difference = run.account.money(i, missing);
        run.because(
            f,
            i,
            new AllocationReason.NotToleratedTogether(difference, run.account.money(i, limit)));
      }
    }
  }

  void clear() {
    reaches.clear();
  }

  void reached(Funds f, int i, LocalDate day) {
    reaches.add(new Reach(f.number, i, day));
  }

  /** From now on notes how to come back; notes nothing without a journal. */
  void note(@Nullable Journal steps) {
    if (steps != null) {
      int size = reaches.size();
      steps.add(
          () -> reaches.subList(Math.min(size, reaches.size()), reaches.size()).clear());
    }
  }

  /** The group of each of the items that are judged before this day; which were reached is forgotten. */
  Function<Integer, Group> groups(LocalDate next) {
    Map<Integer, Integer> parents = new HashMap<>();
    Map<Source, Integer> first = new HashMap<>();
    List<Reach> later = new ArrayList<>();
    for (Reach each : reaches) {
      if (each.day().isBefore(next)) {
        Source source =
            new Source(each.source(), each.day(), account.items[each.item()].currency());
        parents.putIfAbsent(each.item(), each.item());
        Integer other = first.putIfAbsent(source, each.item());
        if (other != null) {
          parents.put(root(parents, other), root(parents, each.item()));
        }
      } else {
        later.add(each);
      }
    }
    reaches.clear();
    reaches.addAll(later);
    Map<Integer, Group> groups = new HashMap<>();
    return i -> groups.computeIfAbsent(root(parents, i), r -> new Group());
  }

  private static int root(Map<Integer, Integer> parents, int i) {
    int at = i;
    int up = parents.getOrDefault(at, at);
    while (up != at) {
      // Each look leaves a shorter way for the next.
      int further = parents.getOrDefault(up, up);
      parents.put(at, further);
      at = up;
      up = further;
    }
    return at;
  }
}
