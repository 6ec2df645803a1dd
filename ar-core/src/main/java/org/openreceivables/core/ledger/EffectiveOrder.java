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
 * the entries of each item, so that those of other items are not looked at again.
 */
final class EffectiveOrder {
  private static final Comparator<LedgerEvent> ORDER =
      Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded);

  private final List<LedgerEntry> list;
  private final NavigableMap<LedgerEvent, LedgerEntry> all = new TreeMap<>(ORDER);
  private final Map<OpenItemId, NavigableMap<LedgerEvent, LedgerEntry>> byItem = new HashMap<>();
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
      entry.items().forEach(i -> of(i).put(entry.event(), entry));
    } else {
      list.add(entry);
    }
  }

  /** Puts an entry in the place of the one of the same event, which may have moved other items. */
  void replace(LedgerEntry entry) {
    index();
    LedgerEntry before = all.put(entry.event(), entry);
    if (before != null) {
      before.items().forEach(i -> of(i).remove(entry.event()));
    }
    entry.items().forEach(i -> of(i).put(entry.event(), entry));
  }

  /** The entries of some items, and of all that share an event with one of them, and so on. */
  NavigableMap<LedgerEvent, LedgerEntry> connectedTo(Stream<OpenItemId> items) {
    index();
    NavigableMap<LedgerEvent, LedgerEntry> some = new TreeMap<>(ORDER);
    Set<OpenItemId> found = new HashSet<>();
    Deque<OpenItemId> frontier = new ArrayDeque<>();
    items.filter(found::add).forEach(frontier::add);
    while (!frontier.isEmpty()) {
      for (LedgerEntry entry : of(frontier.remove()).values()) {
        if (some.put(entry.event(), entry) == null) {
          entry.items().stream().filter(found::add).forEach(frontier::add);
        }
      }
    }
    return some;
  }

  private NavigableMap<LedgerEvent, LedgerEntry> of(OpenItemId item) {
    return byItem.computeIfAbsent(item, i -> new TreeMap<>(ORDER));
  }

  private void index() {
    if (!indexed) {
      indexed = true;
      for (LedgerEntry entry : list) {
        all.put(entry.event(), entry);
        entry.items().forEach(i -> of(i).put(entry.event(), entry));
      }
      list.clear();
    }
  }
}
