package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** What holds for an order over some items. */
record OrderLaws(AllocationOrder order, List<OpenItem> items, LocalDate day, long seed) {

  static OrderLaws of(
      AllocationOrder order, BiFunction<OpenItem, Long, OpenItem> ownFields, long seed) {
    List<OpenItem> items = new ArrayList<>();
    long number = 0;
    for (OpenItem item : RandomBooks.any(seed).items()) {
      OpenItem own = ownFields.apply(item, seed * 31 + number++);
      // An order ranks what is owed in one currency: it may compare amounts.
      if (items.isEmpty() || own.currency().equals(items.get(0).currency())) {
        items.add(own);
      }
    }
    LocalDate day = RandomBooks.FIRST.plusDays(Math.floorMod(seed, 40));
    return new OrderLaws(order, items, day, seed);
  }

  void antisymmetric() {
    for (OpenItem a : items) {
      for (OpenItem b : items) {
        int there = Integer.signum(order.compare(a, b, day));
        int back = Integer.signum(order.compare(b, a, day));
        require(there == -back, "of two items one must be first", a, b);
        require(
            order.areEqual(a, b, day) == order.areEqual(b, a, day),
            "equal must go both ways",
            a,
            b);
      }
    }
  }

  void total() {
    for (OpenItem a : items) {
      for (OpenItem b : items) {
        require(
            (order.compare(a, b, day) == 0) == a.id().equals(b.id()),
            "only an item itself must be neither before nor behind",
            a,
            b);
      }
      require(order.areEqual(a, a, day), "an item must equal itself", a);
    }
  }

  void transitive() {
    for (OpenItem a : items) {
      for (OpenItem b : items) {
        for (OpenItem c : items) {
          require(
              order.compare(a, b, day) > 0
                  || order.compare(b, c, day) > 0
                  || order.compare(a, c, day) <= 0,
              "the first must be before the third",
              a,
              b,
              c);
          require(
              !order.areEqual(a, b, day) || !order.areEqual(b, c, day) || order.areEqual(a, c, day),
              "equal to equal must be equal",
              a,
              b,
              c);
        }
      }
    }
  }

  void sorted() {
    List<OpenItem> one = new ArrayList<>(items);
    List<OpenItem> other = new ArrayList<>(items);
    Collections.shuffle(other, new Random(seed));
    try {
      one.sort(order.on(day));
      other.sort(order.on(day));
    } catch (IllegalArgumentException e) {
      require(false, "items must be sortable", items.toArray(OpenItem[]::new));
    }
    require(one.equals(other), "sorted must be the same", items.toArray(OpenItem[]::new));
  }

  void printable() {
    String name = order.toString();
    require(!name.isBlank() && !name.contains("@"), "an order must have a name: " + name);
    for (OpenItem a : items) {
      for (OpenItem b : items) {
        String decided = order.decidedBy(a, b, day);
        require(
            !decided.isBlank() && (name.contains(decided) || !order.paysUndesignated()),
            "what decided (" + decided + ") must be named by the order (" + name + ")",
            a,
            b);
      }
    }
    require(name.equals(order.toString()), "an order must not change its name: " + name);
  }

  private void require(boolean holds, String law, OpenItem... about) {
    if (!holds) {
      throw new AssertionError("Order \"" + order + "\", seed " + seed + ": " + law + "\n"
          + String.join("\n", List.of(about).stream().map(OpenItem::toString).toList()));
    }
  }
}
