package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.time.DateWindow;

/**
 * All entries in the order in which they take effect, in chunks, of which some keep what was open after them.
 *
 * <p>An appended entry copies the last chunk and the list of chunks, one in between its chunk. What was open
 * on a day is known from the last chunk before it that keeps it, and the entries since. Immutable and
 * thread-safe.
 *
 * @param spacing how far apart things are kept
 * @param chunks the chunks, none empty
 * @param latest the last recording
 */
record Timeline(Spacing spacing, List<Chunk> chunks, Recorded latest) {

  /**
   * How many entries a chunk has (up to twice as many where some came in between), and after how many entries
   * at least what is open is kept: after as many as there are open items, so that asking costs as much for
   * the entries since as for the items themselves, and keeping costs a fixed share of what the entries take.
   */
  record Spacing(int chunk, int kept) {
    static final Spacing STANDARD = new Spacing(1024, 4096);

    boolean isDue(int entries, int open) {
      return entries >= Math.max(kept, open);
    }
  }

  static Timeline empty(Spacing spacing) {
    return new Timeline(spacing, List.of(), new Recorded(LocalDate.MIN, Long.MIN_VALUE));
  }

  Stream<LedgerEntry> entries() {
    return chunks.stream().flatMap(c -> c.entries.stream());
  }

  Stream<LedgerEntry> upTo(LocalDate asOf) {
    return IntStream.range(0, chunksUpTo(asOf)).boxed().flatMap(i -> upTo(asOf, i));
  }

  /** Those of a window of days; the chunks before it are not looked at. */
  Stream<LedgerEntry> within(DateWindow days) {
    int begin = days.first().equals(LocalDate.MIN)
        ? 0
        : Math.max(0, chunksUpTo(days.first().minusDays(1)) - 1);
    return IntStream.range(begin, chunksUpTo(days.last()))
        .boxed()
        .flatMap(i -> upTo(days.last(), i))
        .dropWhile(e -> e.place().postingDate().isBefore(days.first()));
  }

  private Stream<LedgerEntry> upTo(LocalDate asOf, int index) {
    Chunk chunk = chunks.get(index);
    return chunk.last().postingDate().isAfter(asOf)
        ? chunk.entries.subList(0, chunk.countUpTo(asOf)).stream()
        : chunk.entries.stream();
  }

  /** Whether both have the same events in the same order; chunks that they share are not looked into. */
  boolean hasEventsOf(Timeline other) {
    if (!latest.equals(other.latest) || size() != other.size()) {
      return false;
    }
    int shared = 0;
    while (shared < Math.min(chunks.size(), other.chunks.size())
        && chunks.get(shared).entries == other.chunks.get(shared).entries) {
      shared++;
    }
    Iterator<LedgerEntry> theirs = other.entriesFrom(shared).iterator();
    return entriesFrom(shared).allMatch(e -> e.event().equals(theirs.next().event()));
  }

  private Stream<LedgerEntry> entriesFrom(int chunk) {
    return chunks.stream().skip(chunk).flatMap(c -> c.entries.stream());
  }

  private long size() {
    return chunks.stream().mapToLong(c -> c.entries.size()).sum();
  }

  /** Entries posted until a day, but recorded after all that was known; most chunks have none of them. */
  List<LedgerEntry> notYetKnown(LocalDate asOf, Recorded knownOn) {
    if (latest.compareTo(knownOn) <= 0) {
      return List.of();
    }
    return IntStream.range(0, chunksUpTo(asOf))
        .filter(i -> chunks.get(i).latest.compareTo(knownOn) > 0)
        .boxed()
        .flatMap(i -> upTo(asOf, i))
        .filter(e -> e.place().recorded().compareTo(knownOn) > 0)
        .toList();
  }

  /** Whether every entry is posted until a day. */
  boolean endsBy(LocalDate asOf) {
    return chunks.isEmpty()
        || !chunks.get(chunks.size() - 1).last().postingDate().isAfter(asOf);
  }

  /** The items that were changed since what is open was kept, and what they were on the day, if open. */
  record Changes(HashTrie<OpenItemId, OpenItem> kept, Map<OpenItemId, Optional<OpenItem>> since) {}

  Changes changesUpTo(LocalDate asOf) {
    int end = chunksUpTo(asOf);
    int begin = end;
    HashTrie<OpenItemId, OpenItem> kept = HashTrie.empty();
    while (begin > 0) {
      Chunk before = chunks.get(begin - 1);
      if (before.openAfter().isPresent() && !before.last().postingDate().isAfter(asOf)) {
        kept = before.openAfter().get();
        break;
      }
      begin--;
    }
    Map<OpenItemId, Optional<OpenItem>> since = new HashMap<>();
    IntStream.range(begin, end)
        .boxed()
        .flatMap(i -> upTo(asOf, i))
        .forEach(e -> e.after()
            .forEach(item ->
                since.put(item.id(), item.isSettled() ? Optional.empty() : Optional.of(item))));
    return new Changes(kept, since);
  }

  /** The number of chunks of which at least the first entry is posted until a day. */
  int chunksUpTo(LocalDate asOf) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chunks.get(middle).first().postingDate().isAfter(asOf)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The first chunk that ends at a place or after it, or their number where there is none. */
  static int chunkOf(List<Chunk> chunks, EventStamp place) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (EffectiveOrder.compare(chunks.get(middle).last(), place) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
