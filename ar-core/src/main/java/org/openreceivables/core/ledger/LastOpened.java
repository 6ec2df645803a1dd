package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;

/** When more of some items became open, from the entries of those items alone. */
final class LastOpened {
  private final Trails<OpenItemId, OpenItem> items;
  private final LocalDate asOf;
  private final Map<OpenItemId, LocalDate> days = new HashMap<>();

  // An entry with many lines is on the trails of as many items, but is read once.
  private final IdentityHashMap<LedgerEntry, Set<OpenItemId>> opened = new IdentityHashMap<>();

  LastOpened(Trails<OpenItemId, OpenItem> items, LocalDate asOf) {
    this.items = items;
    this.asOf = asOf;
  }

  private static boolean opens(LedgerMovement movement) {
    return !(movement.cause() instanceof LedgerMovement.Settlement)
        && !movement.amount().isZero();
  }

  Map<OpenItemId, LocalDate> of(Iterable<OpenItemId> asked) {
    for (OpenItemId id : asked) {
      Trail<OpenItem> at = Trail.upTo(items.trail(id), asOf);
      while (at != null && !opened(at.entry).contains(id)) {
        at = at.earlier;
      }
      if (at != null) {
        days.put(id, at.entry.place().postingDate());
      }
    }
    return days;
  }

  private Set<OpenItemId> opened(LedgerEntry entry) {
    return opened.computeIfAbsent(entry, e -> {
      Set<OpenItemId> found = new HashSet<>();
      for (LedgerMovement movement : e.movements()) {
        if (opens(movement)) {
          found.add(movement.item());
        }
      }
      return found.isEmpty() ? Set.of() : found;
    });
  }
}
