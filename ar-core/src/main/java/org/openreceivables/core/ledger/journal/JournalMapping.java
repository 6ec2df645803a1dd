package org.openreceivables.core.ledger.journal;

import java.util.List;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.journal.JournalPolicy.TaxCorrection;

/** Says which accounts an event moves. One method, so that a host may post in its own way. */
@FunctionalInterface
public interface JournalMapping {

  /**
   * {@return the lines of an event, balanced in every currency; empty for an event that moves no money}
   *
   * @param event the event
   * @param movements what it changed on items, in the order in which it did; empty for an event that changed
   *     none, such as another allowance
   * @throws InvalidValueException when something of the event cannot be posted, such as an item without a
   *     value in the currency of the books; the journal goes on without the event and names the problem
   */
  List<JournalLine> lines(LedgerEvent event, List<LedgerMovement> movements);

  /**
   * {@return the accounts by a policy}
   *
   * @param policy the choices
   */
  static JournalMapping of(JournalPolicy policy) {
    return new PolicyMapping(policy);
  }

  /**
   * {@return the direct method in document currencies: write-offs are an expense when they are made}
   *
   * <p>An invoice debits receivables and credits revenue and tax; a payment debits cash (and bank charges)
   * and credits receivables; applying it moves nothing on the control account. Discount, tolerance and
   * write-off are posted gross, whatever their reason says: their tax part is not split off. {@link
   * JournalPolicy} has every other choice.
   */
  static JournalMapping direct() {
    return of(JournalPolicy.builder()
        .discountTax(TaxCorrection.NEVER)
        .toleranceTax(TaxCorrection.NEVER)
        .writeOffTax(TaxCorrection.NEVER)
        .build());
  }
}
