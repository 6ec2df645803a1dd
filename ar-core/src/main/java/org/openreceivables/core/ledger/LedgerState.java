package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.internal.collection.HashTrie.Edit;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.OpenItem;

/**
 * Items, payments and allocations after a run of events, each with the entries that changed it. Mutable,
 * owned by one batch, never shown; a copy shares what it has in common with the first.
 */
final class LedgerState {
  final Trails<OpenItemId, OpenItem> items;
  final Trails<PaymentId, CashEvent.Received> payments;
  final Trails<PaymentId, CashEvent.Returned> returned;
  final Trails<AllocationId, Posted> allocations;

  private TakenIn takenIn;
  private HashTrie<OpenItemId, OpenItem> open;
  private Edit edit = new Edit();

  /**
   * The lines of an allocation or write-off, what left the books with each of their sources and items (empty
   * where nothing did), where it was posted, and whether it was undone.
   */
  record Posted(
      List<AllocationLine> lines, List<BookShare> left, EventStamp place, boolean undone) {
    boolean uses(OpenItemId credit) {
      return lines.stream().anyMatch(l -> l.source().filter(credit::equals).isPresent());
    }
  }

  LedgerState() {
    this(
        new Trails<>(),
        new Trails<>(),
        new Trails<>(),
        new Trails<>(),
        TakenIn.NOTHING,
        HashTrie.empty());
  }

  private LedgerState(
      Trails<OpenItemId, OpenItem> items,
      Trails<PaymentId, CashEvent.Received> payments,
      Trails<PaymentId, CashEvent.Returned> returned,
      Trails<AllocationId, Posted> allocations,
      TakenIn takenIn,
      HashTrie<OpenItemId, OpenItem> open) {
    this.items = items;
    this.payments = payments;
    this.returned = returned;
    this.allocations = allocations;
    this.takenIn = takenIn;
    this.open = open;
  }

  LedgerState copy() {
    return new LedgerState(
        items.copy(), payments.copy(), returned.copy(), allocations.copy(), takenIn, open);
  }

  /** The books as they were before a place, to be continued from there; its open items are not known. */
  LedgerState before(EventStamp place) {
    return new LedgerState(
        items.before(place),
        payments.before(place),
        returned.before(place),
        allocations.before(place),
        TakenIn.NOTHING,
        HashTrie.empty());
  }

  /** The items that are open, as long as nothing more is applied. */
  HashTrie<OpenItemId, OpenItem> open() {
    return open;
  }

  /** The items that are open, to keep: what is applied later does not change them. */
  HashTrie<OpenItemId, OpenItem> keepOpen() {
    edit = new Edit();
    return open;
  }

  /** Whether an allocation or write-off stands; one that was undone may be posted again. */
  boolean isPosted(AllocationId id) {
    Posted posted = allocations.get(id);
    return posted != null && !posted.undone();
  }

  /** Allocations not undone that use a credit, the latest first. */
  List<AllocationId> allocationsOf(OpenItemId credit) {
    Set<AllocationId> named = new HashSet<>();
    for (Trail<OpenItem> at = items.trail(credit); at != null; at = at.earlier) {
      named.addAll(at.entry.allocations());
    }
    List<Map.Entry<AllocationId, Posted>> standing = new ArrayList<>();
    for (AllocationId id : named) {
      Posted posted = allocations.get(id);
      if (posted != null && !posted.undone() && posted.uses(credit)) {
        standing.add(Map.entry(id, posted));
      }
    }
    standing.sort(Map.Entry.comparingByValue(
        Comparator.comparing(Posted::place, EffectiveOrder.COMPARATOR).reversed()));
    return standing.stream().map(Map.Entry::getKey).toList();
  }

  /**
   * Applies an event that was not in the books before, wholly or, by throwing, not at all.
   *
   * @throws InvalidValueException with the reasons for which it is refused
   */
  LedgerEntry take(LedgerEvent event) {
    LedgerDraft draft = applied(event);
    draft.requireAsKnown();
    LedgerEntry entry = draft.entry();
    takenIn = takenIn.plus(entry);
    return draft.commit(entry);
  }

  /**
   * Applies again an event that was taken before, wholly or, by throwing, not at all.
   *
   * @throws InvalidValueException with the reasons for which it became impossible
   */
  LedgerEntry replay(LedgerEvent event) {
    return applied(event).commit();
  }

  private LedgerDraft applied(LedgerEvent event) {
    LedgerDraft draft = new LedgerDraft(this, event);
    try {
      draft.apply();
    } catch (ArithmeticException e) {
      // What no rule foresaw must not lose the events beside it.
      throw draft.refused(
          ProblemCodes.AMOUNT_OVERFLOW,
          "amounts",
          event.id(),
          "must fit 64 bits of minor units together with what is in the ledger");
    }
    return draft;
  }

  /** All that ever came into the books. */
  TakenIn takenIn() {
    return takenIn;
  }

  /** Notes what an entry changed; nothing here refuses. */
  void commit(LedgerEntry entry, Map<AllocationId, Posted> posted) {
    for (OpenItem item : entry.after()) {
      items.put(item.id(), item, entry, edit);
      noteOpen(item);
    }
    posted.forEach((id, now) -> allocations.put(id, now, entry, edit));
    if (entry.event() instanceof CashEvent.Received e) {
      payments.put(e.payment().id(), e, entry, edit);
    } else if (entry.event() instanceof CashEvent.Returned e) {
      returned.put(e.payment(), e, entry, edit);
    }
  }

  /**
   * Takes over a part of the books that was continued apart from a place on.
   *
   * @param part the part
   * @param again the entries from that place on that it has continued
   * @param in all that came into the books, with this part
   * @return the items that may be others than before, on any day from that place on
   */
  Set<OpenItemId> take(LedgerState part, Connected again, TakenIn in) {
    takenIn = in;
    Set<OpenItemId> changed = new HashSet<>(again.items);
    part.items.forEach((id, trail) -> changed.add(id));
    changed.forEach(id -> items.take(id, part.items, edit));
    again.allocations.forEach(id -> allocations.take(id, part.allocations, edit));
    allocations.take(part.allocations, edit);
    payments.take(part.payments, edit);
    returned.take(part.returned, edit);
    for (OpenItemId id : changed) {
      OpenItem item = items.get(id);
      if (item != null) {
        noteOpen(item);
      }
    }
    return changed;
  }

  /** Takes over other books that have no key in common with these. */
  void takeAll(LedgerState other) {
    takenIn = takenIn.plus(other.takenIn);
    items.take(other.items, edit);
    payments.take(other.payments, edit);
    returned.take(other.returned, edit);
    allocations.take(other.allocations, edit);
    open = open.withAll(other.open, edit);
  }

  private void noteOpen(OpenItem item) {
    open = item.isSettled() ? open.without(item.id(), edit) : open.with(item.id(), item, edit);
  }
}
