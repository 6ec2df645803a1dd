package org.openreceivables.matching;

import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.SettlementOption;

/**
 * The item whose closing amount is nearest to a payment. Immutable.
 *
 * @param item the item
 * @param document its document
 * @param option the way of closing it that was nearly met
 * @param margin how far the payment is from it, tolerance included; more than zero
 */
public record NearestMiss(
    OpenItemId item, DocumentId document, SettlementOption option, Money margin) {

  /** {@return one phrase for people} */
  public String summarize() {
    return margin + " away from the " + (option.discount().isZero() ? "open" : "discounted")
        + " amount of " + document;
  }
}
