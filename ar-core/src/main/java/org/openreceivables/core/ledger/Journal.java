package org.openreceivables.core.ledger;

import java.util.List;
import java.util.stream.Stream;

/** Posts the movements of each event. */
final class Journal {
  private Journal() {}

  static List<JournalEntry> of(JournalMapping mapping, Stream<LedgerEntry> entries) {
    return entries
        .map(e -> new JournalEntry(
            e.event().id(), e.event().postingDate(), mapping.lines(e.event(), e.movements())))
        .filter(e -> !e.lines().isEmpty())
        .toList();
  }
}
