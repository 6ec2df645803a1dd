package org.openreceivables.core.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent.Received;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.OpenItem;

/** The items after a run of events. Mutable, owned by one ledger, never shown. */
final class LedgerState {
  final Map<OpenItemId, OpenItem> items;
  final Map<PaymentId, Received> payments;
  final Set<PaymentId> returned;
  final Map<AllocationId, Posted> allocations;
  final Map<OpenItemId, Integer> replaced;
  int applied;

  /**
   * The lines of an allocation or write-off, what left the books with each of their sources and items (empty
   * where nothing did), its place among the events, and whether it was undone.
   */
  record Posted(List<AllocationLine> lines, List<BookShare> left, int place, boolean undone) {
    boolean uses(OpenItemId credit) {
      return lines.stream().anyMatch(l -> l.source().filter(credit::equals).isPresent());
    }
  }

  LedgerState() {
    items = new HashMap<>();
    payments = new HashMap<>();
    returned = new HashSet<>();
    allocations = new HashMap<>();
    replaced = new HashMap<>();
  }

  private LedgerState(LedgerState other) {
    items = new HashMap<>(other.items);
    payments = new HashMap<>(other.payments);
    returned = new HashSet<>(other.returned);
    allocations = new HashMap<>(other.allocations);
    replaced = new HashMap<>(other.replaced);
    applied = other.applied;
  }

  LedgerState copy() {
    return new LedgerState(this);
  }

  /** Whether an allocation or write-off stands; one that was undone may be posted again. */
  boolean isPosted(AllocationId id) {
    Posted posted = allocations.get(id);
    return posted != null && !posted.undone();
  }

  /**
   * Applies one event wholly or, by throwing, not at all.
   *
   * @throws InvalidValueException with the reasons for which it is refused
   */
  LedgerEntry apply(LedgerEvent event) {
    LedgerDraft draft = new LedgerDraft(this, event);
    draft.apply();
    LedgerEntry entry = draft.commit();
    applied++;
    return entry;
  }

  /** Takes over the items and keys of a part of the books that was replayed apart. */
  void replacePart(LedgerState part) {
    items.putAll(part.items);
    payments.putAll(part.payments);
    returned.addAll(part.returned);
    allocations.putAll(part.allocations);
    replaced.putAll(part.replaced);
    applied++;
  }
}
