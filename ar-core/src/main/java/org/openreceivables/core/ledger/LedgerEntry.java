package org.openreceivables.core.ledger;

import java.util.List;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.OpenItem;

/**
 * An accepted event with what it changed.
 *
 * <p>Whether an event may happen depends on what it changes, and on nothing else that can change: an event
 * that comes in between is checked against those that share an item or an allocation with it.
 *
 * @param event the event
 * @param movements what it moved; what a return moves depends on what was allocated before it
 * @param after the items that it changed, as they were afterwards
 * @param allocations the allocations and write-offs that it posted or undid
 */
record LedgerEntry(
    LedgerEvent event,
    List<LedgerMovement> movements,
    List<OpenItem> after,
    List<AllocationId> allocations) {

  EventStamp place() {
    return event.stamp();
  }
}
