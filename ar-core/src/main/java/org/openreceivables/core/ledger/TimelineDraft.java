package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.Timeline.Spacing;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.Recorded;

/** A timeline that grows. Mutable, owned by one batch. */
final class TimelineDraft {
  private final Spacing spacing;
  private final List<Chunk> chunks;
  private final List<LedgerEntry> tail = new ArrayList<>();
  private final Set<OpenItemId> changed = new HashSet<>();
  private @Nullable EventStamp changedFrom;
  private int sinceKept;

  /** Whether so many entries came in between that what is kept may stand too far apart. */
  private boolean split;

  private Recorded latest;

  TimelineDraft(Timeline timeline) {
    spacing = timeline.spacing();
    chunks = new ArrayList<>(timeline.chunks());
    latest = timeline.latest();
    int last = chunks.size() - 1;
    if (last >= 0 && chunks.get(last).size() < spacing.chunk()) {
      tail.addAll(chunks.remove(last).entries);
    }
    int index = chunks.size() - 1;
    while (index >= 0 && chunks.get(index).openAfter().isEmpty()) {
      sinceKept += chunks.get(index).size();
      index--;
    }
  }

  Recorded latest() {
    return latest;
  }

  /** Whether a place is after all entries. */
  boolean isLast(EventStamp place) {
    if (!tail.isEmpty()) {
      return EffectiveOrder.compare(place, tail.get(tail.size() - 1).place()) > 0;
    }
    return chunks.isEmpty()
        || EffectiveOrder.compare(place, chunks.get(chunks.size() - 1).last()) > 0;
  }

  /** Adds an entry after all others; the state has it already. */
  void append(LedgerEntry entry, LedgerState state) {
    tail.add(entry);
    note(entry);
    sealFull(state);
  }

  /** Adds an entry between others; the state has it already, with what it made of these items since. */
  void insert(LedgerEntry entry, Set<OpenItemId> items, LedgerState state) {
    int index = Timeline.chunkOf(chunks, entry.place());
    if (index == chunks.size()) {
      tail.add(position(tail, entry.place()), entry);
    } else {
      List<LedgerEntry> more = new ArrayList<>(chunks.get(index).entries);
      more.add(position(more, entry.place()), entry);
      set(index, more);
    }
    note(entry);
    changed.addAll(items);
    if (changedFrom == null || EffectiveOrder.compare(entry.place(), changedFrom) < 0) {
      changedFrom = entry.place();
    }
    sealFull(state);
  }

  /** Puts entries in the places of those of the same events, in order; a chunk is copied once for all of its own. */
  void replaceAll(List<LedgerEntry> entries) {
    int from = 0;
    while (from < entries.size()) {
      int index = Timeline.chunkOf(chunks, entries.get(from).place());
      if (index == chunks.size()) {
        entries.subList(from, entries.size()).forEach(e -> tail.set(position(tail, e.place()), e));
        return;
      }
      Chunk chunk = chunks.get(index);
      int to = from + 1;
      while (to < entries.size()
          && EffectiveOrder.compare(entries.get(to).place(), chunk.last()) <= 0) {
        to++;
      }
      List<LedgerEntry> same = new ArrayList<>(chunk.entries);
      entries.subList(from, to).forEach(e -> same.set(position(same, e.place()), e));
      chunks.set(index, chunk.withEntries(same));
      from = to;
    }
  }

  Timeline finish(LedgerState state) {
    if (changedFrom != null) {
      KeptOpen kept = new KeptOpen(spacing, chunks);
      if (split) {
        kept.keepAgain(Timeline.chunkOf(chunks, changedFrom));
      } else {
        kept.mend(changedFrom, changed, state);
      }
    }
    List<Chunk> all = new ArrayList<>(chunks);
    if (!tail.isEmpty()) {
      all.add(Chunk.of(tail));
    }
    return new Timeline(spacing, List.copyOf(all), latest);
  }

  /** What was open after the chunk stays with its last part. */
  private void set(int index, List<LedgerEntry> entries) {
    Chunk before = chunks.get(index);
    int middle = entries.size() > 2 * spacing.chunk() ? entries.size() / 2 : 0;
    chunks.set(
        index,
        Chunk.of(entries.subList(middle, entries.size()))
            .withOpenAfter(before.openAfter().orElse(null)));
    if (middle > 0) {
      chunks.add(index, Chunk.of(entries.subList(0, middle)));
      split = true;
    }
  }

  private void sealFull(LedgerState state) {
    if (tail.size() >= spacing.chunk()) {
      Chunk chunk = Chunk.of(tail);
      sinceKept += chunk.size();
      tail.clear();
      boolean due = spacing.isDue(sinceKept, state.open().size());
      chunks.add(due ? chunk.withOpenAfter(state.keepOpen()) : chunk);
      sinceKept = due ? 0 : sinceKept;
    }
  }

  private void note(LedgerEntry entry) {
    if (entry.place().recorded().compareTo(latest) > 0) {
      latest = entry.place().recorded();
    }
  }

  /** Where an entry of this place is, or would be. */
  private static int position(List<LedgerEntry> entries, EventStamp place) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (EffectiveOrder.compare(entries.get(middle).place(), place) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
