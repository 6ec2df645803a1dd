package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.time.DateWindow;

/**
 * The books up to the end of a day as they were known at some time: as they are known now, but for what was
 * recorded later, and what it changed.
 */
final class AsKnown {
  private final Timeline timeline;
  private final LedgerState head;
  private final LocalDate asOf;

  /** Entries that were others, or, where there is none, were not known. */
  private final NavigableMap<EventStamp, Optional<LedgerEntry>> entries =
      new TreeMap<>(EffectiveOrder.COMPARATOR);

  /** Items that were others at the end of the day, or did not exist. */
  private final Map<OpenItemId, Optional<OpenItem>> items = new HashMap<>();

  AsKnown(ReceivablesLedger ledger, LocalDate asOf, Recorded knownOn) {
    this.timeline = ledger.timeline;
    this.head = ledger.head;
    this.asOf = asOf;
    for (LedgerEntry later : timeline.notYetKnown(asOf, knownOn)) {
      if (!entries.containsKey(later.place())) {
        leaveOut(later, knownOn);
      }
    }
  }

  /** Plays again, without it, what shares items or allocations with an entry, from its place on. */
  private void leaveOut(LedgerEntry later, Recorded knownOn) {
    LedgerState part = head.before(later.place());
    Connected again = new Connected(later, head, asOf);
    entries.put(later.place(), Optional.empty());
    Set<OpenItemId> changed = new HashSet<>(again.items);
    for (LedgerEntry entry : again.entries.values()) {
      Optional<LedgerEntry> known = Optional.empty();
      if (entry.place().recorded().compareTo(knownOn) <= 0) {
        known = Optional.of(part.replay(entry.event()));
      }
      entries.put(entry.place(), known);
    }
    part.items.forEach((id, trail) -> changed.add(id));
    changed.forEach(id -> items.put(id, Optional.ofNullable(part.items.get(id))));
  }

  /** The entries up to the day, in order. */
  Stream<LedgerEntry> entries() {
    return asKnown(timeline.upTo(asOf));
  }

  /** The entries of a window that ends on the day, in order. */
  Stream<LedgerEntry> entries(LocalDate first) {
    return asKnown(timeline.within(new DateWindow(first, asOf)));
  }

  private Stream<LedgerEntry> asKnown(Stream<LedgerEntry> now) {
    return entries.isEmpty() ? now : now.flatMap(this::asKnown);
  }

  private Stream<LedgerEntry> asKnown(LedgerEntry entry) {
    Optional<LedgerEntry> other = entries.get(entry.place());
    return other == null ? Stream.of(entry) : other.stream();
  }

  /** What was open at the end of the day, in no order. */
  Stream<OpenItem> openItems() {
    if (items.isEmpty() && timeline.endsBy(asOf)) {
      return valuesOf(head.open());
    }
    Timeline.Changes changes = timeline.changesUpTo(asOf);
    Map<OpenItemId, Optional<OpenItem>> since = changes.since();
    since.putAll(items);
    return Stream.concat(
        valuesOf(changes.kept()).filter(item -> !since.containsKey(item.id())),
        since.values().stream().flatMap(Optional::stream).filter(item -> !item.isSettled()));
  }

  /** What existed at the end of the day, in no order. */
  Stream<OpenItem> allItems() {
    Stream.Builder<OpenItem> all = Stream.builder();
    head.items.forEach((id, trail) -> {
      Trail<OpenItem> then = Trail.upTo(trail, asOf);
      if (then != null && !items.containsKey(id)) {
        all.add(then.value);
      }
    });
    return Stream.concat(all.build(), items.values().stream().flatMap(Optional::stream));
  }

  /** The sum of all movements, by chunks where nothing was other than it is now. */
  MoneyTotals balance() {
    MoneyTotals sum = MoneyTotals.none();
    for (Chunk chunk : timeline.chunks().subList(0, timeline.chunksUpTo(asOf))) {
      boolean whole = !chunk.last().postingDate().isAfter(asOf);
      boolean same = entries.subMap(chunk.first(), true, chunk.last(), true).isEmpty();
      sum = sum.plus(
          whole && same
              ? chunk.moved()
              : Movements.total(
                  chunk.entries.subList(0, chunk.countUpTo(asOf)).stream().flatMap(this::asKnown)));
    }
    return sum;
  }

  private static Stream<OpenItem> valuesOf(HashTrie<OpenItemId, OpenItem> open) {
    Stream.Builder<OpenItem> values = Stream.builder();
    open.forEach((id, item) -> values.add(item));
    return values.build();
  }
}
