package org.openreceivables.core.ledger;

import java.util.List;
import org.openreceivables.core.ledger.event.LedgerEvent;

/** Says which accounts an event moves. One method, so that a host may post in its own way. */
@FunctionalInterface
public interface JournalMapping {

  /**
   * {@return the lines of an event, balanced in every currency; empty for an event that moves no money}
   *
   * @param event the event
   * @param movements what it changed on items; empty for an event of the books alone, such as a revaluation
   */
  List<JournalLine> lines(LedgerEvent event, List<LedgerMovement> movements);

  /**
   * {@return the direct method: write-offs are an expense when they are made}
   *
   * <p>An invoice debits receivables and credits revenue and tax; a payment debits cash (and bank charges)
   * and credits receivables; applying it moves nothing on the control account. Discount, tolerance and
   * write-off are posted gross: their tax part is not split off.
   */
  static JournalMapping direct() {
    return new DirectMapping();
  }
}
