package org.openreceivables.core.ledger;

import java.util.List;
import java.util.SortedSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * An accepted event with what it changed.
 *
 * @param event the event
 * @param movements what it moved; what a return moves depends on what was allocated before it
 * @param customers whose items it changed
 * @param items which items
 */
record LedgerEntry(
    LedgerEvent event,
    List<LedgerMovement> movements,
    SortedSet<CustomerId> customers,
    List<OpenItemId> items) {}
