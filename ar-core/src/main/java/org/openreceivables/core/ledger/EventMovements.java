package org.openreceivables.core.ledger;

import java.util.List;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * An event with what it moved.
 *
 * <p>What a return moves, say, depends on what was allocated before it, so the event alone does not tell.
 * Immutable.
 *
 * @param event the event
 * @param movements what it changed on items, in the order in which it did; empty for an event that moved nothing,
 *     such as a hold
 */
public record EventMovements(LedgerEvent event, List<LedgerMovement> movements) {

  /**
   * Copies the list.
   *
   * @param event the event
   * @param movements what it changed on items
   */
  public EventMovements {
    movements = List.copyOf(movements);
  }

  static EventMovements of(LedgerEntry entry) {
    return new EventMovements(entry.event(), entry.movements());
  }
}
