package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.terms.DiscountOffer;

/**
 * A question that the policy leaves to a person. Until it is answered the engine does what costs the creditor
 * nothing; the answer goes into the payment's instruction, and the run is repeated. Immutable.
 */
public sealed interface NeedsDecision {

  /** {@return the account} */
  CustomerId customer();

  /** {@return the payment's or credit's item} */
  OpenItemId source();

  /** {@return one sentence for people} */
  String summarize();

  /**
   * A discount was taken after its last day, within grace: is it granted?
   *
   * <p>Answered by {@code lateDiscountsGranted} or {@code lateDiscountsRefused} of the instruction; refused so far.
   *
   * @param customer the account
   * @param source the payment's item
   * @param item the item
   * @param offer the offer
   * @param valueDate the value date of the payment
   * @param paid what was paid on the item
   */
  record LateDiscountWaits(
      CustomerId customer,
      OpenItemId source,
      OpenItemId item,
      DiscountOffer offer,
      LocalDate valueDate,
      Money paid)
      implements NeedsDecision {
    @Override
    public String summarize() {
      return offer.rate() + " discount on " + item + " until " + offer.lastDay() + ", " + paid
          + " paid on " + valueDate + ": is it granted?";
    }
  }
}
