package org.openreceivables.core.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * Entries in the order in which they take effect: by posting date, then recording. Mutable, owned by one
 * batch.
 *
 * <p>As long as events come in that order they are a plain list. The first that does not makes an index of
 * the entries of each item and of each allocation or write-off key, so that others are not looked at again.
 * A key that was undone may come again on other items, and which of its postings stands is known from all of
 * them only.
 */
final class EffectiveOrder {
  private static final Comparator<LedgerEvent> ORDER =
      Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded);

  private final List<LedgerEntry> list;
  private final NavigableMap<LedgerEvent, LedgerEntry> all = new TreeMap<>(ORDER);

  /** By the id of an item, and by that of an allocation. */
  private final Map<Object, NavigableMap<LedgerEvent, LedgerEntry>> byKey = new HashMap<>();

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
      keys(entry).forEach(k -> of(k).put(entry.event(), entry));
    } else {
      list.add(entry);
    }
  }

  /** Puts an entry in the place of the one of the same event, which may have moved other items. */
  void replace(LedgerEntry entry) {
    index();
    LedgerEntry before = all.put(entry.event(), entry);
    if (before != null) {
      keys(before).forEach(k -> of(k).remove(entry.event()));
    }
    keys(entry).forEach(k -> of(k).put(entry.event(), entry));
  }

  /**
   * The entries of some items and of the allocations that an event names, and of all that share an item or
   * an allocation with one of them, and so on.
   */
  NavigableMap<LedgerEvent, LedgerEntry> connectedTo(LedgerEvent event, Stream<OpenItemId> items) {
    index();
    NavigableMap<LedgerEvent, LedgerEntry> some = new TreeMap<>(ORDER);
    Set<Object> found = new HashSet<>();
    Deque<Object> frontier = new ArrayDeque<>();
    Stream.concat(items, Touched.allocations(event)).filter(found::add).forEach(frontier::add);
    while (!frontier.isEmpty()) {
      for (LedgerEntry entry : of(frontier.remove()).values()) {
        if (some.put(entry.event(), entry) == null) {
          keys(entry).filter(found::add).forEach(frontier::add);
        }
      }
    }
    return some;
  }

  private static Stream<Object> keys(LedgerEntry entry) {
    return Stream.concat(entry.items().stream(), Touched.allocations(entry.event()));
  }

  private NavigableMap<LedgerEvent, LedgerEntry> of(Object key) {
    return byKey.computeIfAbsent(key, k -> new TreeMap<>(ORDER));
  }

  private void index() {
    if (!indexed) {
      indexed = true;
      for (LedgerEntry entry : list) {
        all.put(entry.event(), entry);
        keys(entry).forEach(k -> of(k).put(entry.event(), entry));
      }
      list.clear();
    }
  }
}
