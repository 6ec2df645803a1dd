package org.openreceivables.core.openitem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.money.MoneyTotals;

/** Items as objects in memory. */
final class SortedOpenItems extends OpenItems {
  static final OpenItems NONE = new SortedOpenItems(List.of(), new TreeSet<>());

  private static final Comparator<OpenItem> WITHIN_CUSTOMER =
      Comparator.comparing(OpenItem::effectiveDueDate).thenComparing(OpenItem::id);

  private final SortedMap<CustomerId, List<OpenItem>> byCustomer = new TreeMap<>();
  private final Map<OpenItemId, OpenItem> byId;
  private final SortedSet<CustomerId> incomplete;

  private SortedOpenItems(Collection<OpenItem> unique, SortedSet<CustomerId> incomplete) {
    this(unique, byId(unique), incomplete);
  }

  private SortedOpenItems(
      Collection<OpenItem> unique,
      Map<OpenItemId, OpenItem> byId,
      SortedSet<CustomerId> incomplete) {
    Map<CustomerId, List<OpenItem>> grouped = new HashMap<>();
    for (OpenItem item : unique) {
      grouped.computeIfAbsent(item.customer(), c -> new ArrayList<>()).add(item);
    }
    grouped.forEach((customer, items) -> {
      items.sort(WITHIN_CUSTOMER);
      byCustomer.put(customer, Collections.unmodifiableList(items));
    });
    this.byId = byId;
    this.incomplete = Collections.unmodifiableSortedSet(incomplete);
  }

  static OpenItems strict(Collection<OpenItem> items) {
    Collected collected = lenient(items, List.of());
    if (!collected.problems().isEmpty()) {
      throw new InvalidValueException(collected.problems());
    }
    return collected.items();
  }

  private static Map<OpenItemId, OpenItem> byId(Collection<OpenItem> items) {
    Map<OpenItemId, OpenItem> ids = new HashMap<>(items.size() * 2);
    items.forEach(item -> ids.put(item.id(), item));
    return ids;
  }

  static Collected lenient(Collection<OpenItem> items, Collection<Problem> problems) {
    Map<OpenItemId, OpenItem> ids = byId(items);
    if (ids.size() == items.size()) {
      SortedSet<CustomerId> tainted = new TreeSet<>();
      problems.forEach(p -> tainted.addAll(p.taints()));
      return new Collected(new SortedOpenItems(items, ids, tainted), List.copyOf(problems));
    }
    return withoutClashes(items, problems);
  }

  private static Collected withoutClashes(
      Collection<OpenItem> items, Collection<Problem> problems) {
    Map<OpenItemId, Integer> rows = new HashMap<>(items.size() * 2);
    items.forEach(item -> rows.merge(item.id(), 1, Integer::sum));
    List<Problem> all = new ArrayList<>(problems);
    List<OpenItem> unique = new ArrayList<>(items.size());
    for (OpenItem item : items) {
      int count = rows.getOrDefault(item.id(), 0);
      if (count == 1) {
        unique.add(item);
      } else {
        all.add(new Problem(
            ProblemCodes.DUPLICATE_ID,
            "OpenItem",
            item.id().value(),
            "id",
            item.id().value(),
            "must stand on one item only, but stands on " + count,
            "",
            List.of(item.customer())));
      }
    }
    SortedSet<CustomerId> incomplete = new TreeSet<>();
    all.forEach(p -> incomplete.addAll(p.taints()));
    return new Collected(new SortedOpenItems(unique, incomplete), all);
  }

  static OpenItems withIncomplete(OpenItems items, Collection<CustomerId> more) {
    SortedSet<CustomerId> incomplete = new TreeSet<>(items.incomplete());
    incomplete.addAll(more);
    List<OpenItem> same = new ArrayList<>(items.size());
    items.forEach(same::add);
    return new SortedOpenItems(same, incomplete);
  }

  static MoneyTotals balance(OpenItems items) {
    List<Money> amounts = new ArrayList<>(items.size());
    items.forEach(item -> amounts.add(item.balance()));
    return MoneyTotals.of(amounts);
  }

  @Override
  public int size() {
    return byId.size();
  }

  @Override
  public List<CustomerId> customers() {
    return List.copyOf(byCustomer.keySet());
  }

  @Override
  public List<OpenItem> ofCustomer(CustomerId customer) {
    return byCustomer.getOrDefault(customer, List.of());
  }

  @Override
  public Optional<OpenItem> find(OpenItemId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public SortedSet<CustomerId> incomplete() {
    return incomplete;
  }

  @Override
  public Iterator<OpenItem> iterator() {
    return byCustomer.values().stream().flatMap(List::stream).iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SortedOpenItems that
        && byCustomer.equals(that.byCustomer)
        && incomplete.equals(that.incomplete);
  }

  @Override
  public int hashCode() {
    return byCustomer.hashCode();
  }

  @Override
  public String toString() {
    return Words.count(size(), "item") + " of " + Words.count(byCustomer.size(), "customer") + ", "
        + balance();
  }
}
