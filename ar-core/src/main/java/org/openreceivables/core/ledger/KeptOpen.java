package org.openreceivables.core.ledger;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.internal.collection.HashTrie.Edit;
import org.openreceivables.core.ledger.Timeline.Spacing;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.openitem.OpenItem;

/** What is open after some of the chunks, set right after entries came in between. */
final class KeptOpen {
  private final Spacing spacing;
  private final List<Chunk> chunks;

  /** Of these chunks, which are changed. */
  KeptOpen(Spacing spacing, List<Chunk> chunks) {
    this.spacing = spacing;
    this.chunks = chunks;
  }

  /** Whichever is less work: the items that changed, in all that is kept since, or all entries since. */
  void mend(EventStamp from, Set<OpenItemId> changed, LedgerState state) {
    int first = Timeline.chunkOf(chunks, from);
    long entries = 0;
    long kept = 0;
    for (Chunk chunk : chunks.subList(first, chunks.size())) {
      entries += chunk.size();
      kept += chunk.openAfter().isPresent() ? 1 : 0;
    }
    if (kept * changed.size() <= entries) {
      patch(first, changed, state);
    } else {
      keepAgain(first);
    }
  }

  private void patch(int first, Set<OpenItemId> changed, LedgerState state) {
    for (int i = first; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      if (chunk.openAfter().isPresent()) {
        Edit edit = new Edit();
        HashTrie<OpenItemId, OpenItem> open = chunk.openAfter().get();
        for (OpenItemId id : changed) {
          open = with(open, id, Trail.upTo(state.items.trail(id), chunk.last()), edit);
        }
        chunks.set(i, chunk.withOpenAfter(open));
      }
    }
  }

  private static HashTrie<OpenItemId, OpenItem> with(
      HashTrie<OpenItemId, OpenItem> open,
      OpenItemId id,
      @Nullable Trail<OpenItem> trail,
      Edit edit) {
    return trail == null || trail.value.isSettled()
        ? open.without(id, edit)
        : open.with(id, trail.value, edit);
  }

  /** Keeps anew what is open, from the last that stands before a chunk. */
  void keepAgain(int first) {
    int begin = first;
    while (begin > 0 && chunks.get(begin - 1).openAfter().isEmpty()) {
      begin--;
    }
    HashTrie<OpenItemId, OpenItem> open =
        begin == 0 ? HashTrie.empty() : chunks.get(begin - 1).openAfter().orElseThrow();
    Edit edit = new Edit();
    int since = 0;
    for (int i = begin; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      for (LedgerEntry entry : chunk.entries) {
        for (OpenItem item : entry.after()) {
          open =
              item.isSettled() ? open.without(item.id(), edit) : open.with(item.id(), item, edit);
        }
      }
      since += chunk.size();
      boolean due = spacing.isDue(since, open.size());
      chunks.set(i, chunk.withOpenAfter(due ? open : null));
      edit = due ? new Edit() : edit;
      since = due ? 0 : since;
    }
  }
}
