package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;

/** Some entries that follow one another, at least one. Immutable and thread-safe. */
final class Chunk {
  final List<LedgerEntry> entries;
  final Recorded latest;
  private final @Nullable HashTrie<OpenItemId, OpenItem> openAfter;

  // Immutable itself, so that it does not matter which thread's sum is kept.
  private @Nullable MoneyTotals moved;

  private Chunk(
      List<LedgerEntry> entries,
      Recorded latest,
      @Nullable HashTrie<OpenItemId, OpenItem> openAfter) {
    this.entries = entries;
    this.latest = latest;
    this.openAfter = openAfter;
  }

  static Chunk of(List<LedgerEntry> entries) {
    Recorded latest = entries.get(0).place().recorded();
    for (LedgerEntry entry : entries) {
      if (entry.place().recorded().compareTo(latest) > 0) {
        latest = entry.place().recorded();
      }
    }
    return new Chunk(List.copyOf(entries), latest, null);
  }

  /** The same entries, and what is open after the last of them. */
  Chunk withOpenAfter(@Nullable HashTrie<OpenItemId, OpenItem> open) {
    Chunk chunk = new Chunk(entries, latest, open);
    chunk.moved = moved;
    return chunk;
  }

  /** The same events, of which some change something else; what is open afterwards is to be set right yet. */
  Chunk withEntries(List<LedgerEntry> others) {
    return new Chunk(List.copyOf(others), latest, openAfter);
  }

  /** What is open after the last entry, where it is kept. */
  Optional<HashTrie<OpenItemId, OpenItem>> openAfter() {
    return Optional.ofNullable(openAfter);
  }

  int size() {
    return entries.size();
  }

  EventStamp first() {
    return entries.get(0).place();
  }

  EventStamp last() {
    return entries.get(entries.size() - 1).place();
  }

  /** How many entries are posted until the end of a day. */
  int countUpTo(LocalDate asOf) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).place().postingDate().isAfter(asOf)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The sum of all movements, added up when it is first asked for. */
  MoneyTotals moved() {
    MoneyTotals sum = moved;
    if (sum == null) {
      sum = Movements.total(entries.stream());
      moved = sum;
    }
    return sum;
  }
}
