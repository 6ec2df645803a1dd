package org.openreceivables.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * Oldest due first as a user would write it: immutable records with Joda-Money, a new item for every payment
 * on it, one currency, no dates, components, discounts, checks or reasons.
 */
final class NaiveAllocation {
  /** An invoice. */
  record Item(String id, String customer, LocalDate due, Money open) {
    Item less(Money amount) {
      return new Item(id, customer, due, open.minus(amount));
    }
  }

  /** Money that came in. */
  record Receipt(String id, String customer, Money amount) {}

  /** So much of a payment on an item. */
  record Line(String payment, String item, Money amount) {}

  private NaiveAllocation() {}

  static List<Item> items(ScaleBooks books) {
    return books.items().stream()
        .map(i -> new Item(i.id().value(), i.customer().value(), i.effectiveDueDate(), i.open()))
        .toList();
  }

  static List<Receipt> receipts(ScaleBooks books) {
    return books.payments().stream()
        .map(p -> new Receipt(p.id().value(), p.customer().orElseThrow().value(), p.amount()))
        .toList();
  }

  /** The items of each customer, the oldest first. */
  static Map<String, List<Item>> group(List<Item> items) {
    Map<String, List<Item>> groups = new HashMap<>();
    for (Item item : items) {
      groups.computeIfAbsent(item.customer(), c -> new ArrayList<>()).add(item);
    }
    groups.values().forEach(g -> g.sort(Comparator.comparing(Item::due).thenComparing(Item::id)));
    return groups;
  }

  /** The payments of each customer, in the order in which they come. */
  static Map<String, List<Receipt>> groupReceipts(List<Receipt> receipts) {
    Map<String, List<Receipt>> groups = new HashMap<>();
    for (Receipt receipt : receipts) {
      groups.computeIfAbsent(receipt.customer(), c -> new ArrayList<>()).add(receipt);
    }
    return groups;
  }

  /** As the other walk, customer by customer, so that each is looked up once. */
  static List<Line> walkGrouped(
      Map<String, List<Item>> groups, Map<String, List<Receipt>> receipts) {
    List<Line> lines = new ArrayList<>();
    receipts.forEach((customer, paid) -> {
      List<Item> items = groups.getOrDefault(customer, List.of());
      Item item = items.isEmpty() ? null : items.get(0);
      int at = 0;
      for (Receipt receipt : paid) {
        Money left = receipt.amount();
        while (left.isPositive() && item != null) {
          Money amount = left.isLessThan(item.open()) ? left : item.open();
          item = item.less(amount);
          lines.add(new Line(receipt.id(), item.id(), amount));
          left = left.minus(amount);
          if (item.open().isZero()) {
            at++;
            item = at < items.size() ? items.get(at) : null;
          }
        }
      }
    });
    return lines;
  }

  /** Each payment, in the order in which they come, on the oldest items that are still open. */
  static List<Line> walk(Map<String, List<Item>> groups, List<Receipt> receipts) {
    Map<String, Integer> next = new HashMap<>();
    Map<String, List<Item>> open = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Receipt receipt : receipts) {
      List<Item> items = open.computeIfAbsent(
          receipt.customer(), c -> new ArrayList<>(groups.getOrDefault(c, List.of())));
      int first = next.getOrDefault(receipt.customer(), 0);
      Money left = receipt.amount();
      while (left.isPositive() && first < items.size()) {
        Item item = items.get(first);
        Money amount = left.isLessThan(item.open()) ? left : item.open();
        Item after = item.less(amount);
        items.set(first, after);
        lines.add(new Line(receipt.id(), item.id(), amount));
        left = left.minus(amount);
        first += after.open().isZero() ? 1 : 0;
      }
      next.put(receipt.customer(), first);
    }
    return lines;
  }
}
