package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;

/** Brings the movements of each event together and posts them. */
final class Journal {
  private Journal() {}

  static List<JournalEntry> of(
      JournalMapping mapping, List<LedgerEvent> events, List<LedgerMovement> movements) {
    Map<EventId, List<LedgerMovement>> byEvent = new LinkedHashMap<>();
    movements.forEach(
        m -> byEvent.computeIfAbsent(m.event(), e -> new ArrayList<>()).add(m));
    List<JournalEntry> entries = new ArrayList<>();
    for (LedgerEvent event : events) {
      List<LedgerMovement> moved = byEvent.getOrDefault(event.id(), List.of());
      if (!moved.isEmpty()) {
        List<JournalLine> lines = mapping.lines(event, moved);
        if (!lines.isEmpty()) {
          entries.add(new JournalEntry(event.id(), event.postingDate(), lines));
        }
      }
    }
    return List.copyOf(entries);
  }
}
