package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * Entries in the order in which they take effect: by posting date, then recording. Mutable, owned by one
 * batch.
 *
 * <p>As long as events come in that order they are a plain list. The first that does not makes an index of
 * the entries of each customer, so that those of other customers are not looked at again.
 */
final class EffectiveOrder {
  private static final Comparator<LedgerEvent> ORDER =
      Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded);

  private final List<LedgerEntry> list;
  private final NavigableMap<LedgerEvent, LedgerEntry> all = new TreeMap<>(ORDER);
  private final Map<CustomerId, NavigableMap<LedgerEvent, LedgerEntry>> byCustomer =
      new HashMap<>();
  private boolean indexed;

  EffectiveOrder(List<LedgerEntry> entries) {
    list = new ArrayList<>(entries);
  }

  List<LedgerEntry> toList() {
    return indexed ? new ArrayList<>(all.values()) : list;
  }

  /** Whether an event takes effect after all that are here. */
  boolean isLast(LedgerEvent event) {
    if (indexed) {
      return all.isEmpty() || ORDER.compare(event, all.lastKey()) > 0;
    }
    return list.isEmpty() || ORDER.compare(event, list.get(list.size() - 1).event()) > 0;
  }

  void add(LedgerEntry entry) {
    if (indexed || !isLast(entry.event())) {
      index();
      all.put(entry.event(), entry);
      entry.customers().forEach(c -> of(c).put(entry.event(), entry));
    } else {
      list.add(entry);
    }
  }

  /** Puts an entry in the place of the one of the same event, which may have moved other items. */
  void replace(LedgerEntry entry) {
    index();
    LedgerEntry before = all.put(entry.event(), entry);
    if (before != null) {
      before.customers().forEach(c -> of(c).remove(entry.event()));
    }
    entry.customers().forEach(c -> of(c).put(entry.event(), entry));
  }

  /** The customers, and all that share an event with one of them. */
  SortedSet<CustomerId> closure(Set<CustomerId> customers) {
    index();
    SortedSet<CustomerId> found = new TreeSet<>(customers);
    List<CustomerId> frontier = new ArrayList<>(found);
    while (!frontier.isEmpty()) {
      CustomerId next = frontier.remove(frontier.size() - 1);
      for (LedgerEntry entry : of(next).values()) {
        if (entry.customers().size() > 1) {
          entry.customers().stream().filter(found::add).forEach(frontier::add);
        }
      }
    }
    return found;
  }

  /** The entries of some customers. */
  NavigableMap<LedgerEvent, LedgerEntry> of(Set<CustomerId> customers) {
    index();
    if (customers.size() == 1) {
      return of(customers.iterator().next());
    }
    NavigableMap<LedgerEvent, LedgerEntry> some = new TreeMap<>(ORDER);
    customers.forEach(c -> some.putAll(of(c)));
    return some;
  }

  private NavigableMap<LedgerEvent, LedgerEntry> of(CustomerId customer) {
    return byCustomer.computeIfAbsent(customer, c -> new TreeMap<>(ORDER));
  }

  private void index() {
    if (!indexed) {
      indexed = true;
      for (LedgerEntry entry : list) {
        all.put(entry.event(), entry);
        entry.customers().forEach(c -> of(c).put(entry.event(), entry));
      }
      list.clear();
    }
  }
}
