package org.openreceivables.policy.writeoff;

import java.util.List;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * Whether what was given up can be claimed again because it is paid after all. Immutable.
 *
 * <p>Recovery reinstates, then applies: the item is open again as before, and the payment is allocated to it
 * by events of its own.
 */
public sealed interface Recovery {

  /**
   * The item is open again once these events are in the ledger.
   *
   * @param item the item
   * @param events the write-off is recovered, which gives back the allowance that it used
   */
  record Reinstated(OpenItemId item, List<LedgerEvent> events) implements Recovery {
    /**
     * Copies the list.
     *
     * @param item the item
     * @param events the events
     */
    public Reinstated {
      events = List.copyOf(events);
    }
  }

  /**
   * It was given up finally; what is paid stays on account, for a refund (Fineract rejects such a payment).
   * A write-off that was a mistake is undone by {@code SettlementEvent.Recovered}, by hand.
   *
   * @param item the item
   */
  record Waived(OpenItemId item) implements Recovery {}
}
