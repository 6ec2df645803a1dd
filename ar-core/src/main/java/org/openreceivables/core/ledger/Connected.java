package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.openitem.OpenItem;

/**
 * The entries after one that share an item or an allocation with it, and those that share one with them, and
 * so on: whatever it may have changed. Found by the trails, so that no other entry is looked at.
 */
final class Connected {
  final NavigableMap<EventStamp, LedgerEntry> entries = new TreeMap<>(EffectiveOrder.COMPARATOR);
  final Set<OpenItemId> items = new HashSet<>();
  final Set<AllocationId> allocations = new HashSet<>();
  private final EventStamp after;
  private final LocalDate until;
  private final Deque<LedgerEntry> frontier = new ArrayDeque<>();

  /** Of the entries posted until a day; the first need not be in the books. */
  Connected(LedgerEntry first, LedgerState books, LocalDate until) {
    this.after = first.place();
    this.until = until;
    frontier.add(first);
    while (!frontier.isEmpty()) {
      LedgerEntry entry = frontier.remove();
      for (OpenItem item : entry.after()) {
        if (items.add(item.id())) {
          follow(books.items.trail(item.id()));
        }
      }
      for (AllocationId id : entry.allocations()) {
        if (allocations.add(id)) {
          follow(books.allocations.trail(id));
        }
      }
    }
  }

  private void follow(@Nullable Trail<?> trail) {
    Trail<?> at = trail;
    while (at != null && EffectiveOrder.compare(at.entry.place(), after) > 0) {
      if (!at.entry.place().postingDate().isAfter(until)
          && entries.put(at.entry.place(), at.entry) == null) {
        frontier.add(at.entry);
      }
      at = at.earlier;
    }
  }
}
