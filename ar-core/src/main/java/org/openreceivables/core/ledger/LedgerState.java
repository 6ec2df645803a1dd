package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent.Received;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.OpenItem;

/** The items after a run of events. Mutable, owned by one ledger, never shown. */
final class LedgerState {
  final Map<OpenItemId, OpenItem> items;
  final Map<PaymentId, Received> payments;
  final Set<PaymentId> returned;
  final Map<AllocationId, Posted> allocations;
  final Map<OpenItemId, Integer> replaced;
  final List<LedgerMovement> movements;
  int applied;

  /** The lines of an allocation or write-off, its place among the events, and whether it was undone. */
  record Posted(List<AllocationLine> lines, int place, boolean undone) {}

  LedgerState() {
    items = new HashMap<>();
    payments = new HashMap<>();
    returned = new HashSet<>();
    allocations = new HashMap<>();
    replaced = new HashMap<>();
    movements = new ArrayList<>();
  }

  private LedgerState(LedgerState other) {
    items = new HashMap<>(other.items);
    payments = new HashMap<>(other.payments);
    returned = new HashSet<>(other.returned);
    allocations = new HashMap<>(other.allocations);
    replaced = new HashMap<>(other.replaced);
    movements = new ArrayList<>(other.movements);
    applied = other.applied;
  }

  LedgerState copy() {
    return new LedgerState(this);
  }

  /** Applies one event wholly or, with the problems as answer, not at all. */
  List<Problem> apply(LedgerEvent event) {
    LedgerDraft draft = new LedgerDraft(this, event);
    try {
      draft.apply();
    } catch (InvalidValueException e) {
      return e.problems();
    }
    draft.commit();
    applied++;
    return List.of();
  }
}
