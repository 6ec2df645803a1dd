package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.internal.Words;
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
   * <p>Asked where a Yes changes something: by money that earns more by it, or that counts for a later payment that
   * earns it; of an item that is paid whole or not at all, where it would be closed. Not where a tolerance closed the
   * item, nor where an excess takes the discount back whole. EUR 99.00 on EUR 100.00 at 2 %: where an excess shrinks the
   * discount, a Yes gives EUR 1.00; of EUR 100.00 nothing is asked, for a Yes would give nothing.
   *
   * <p>A payment is asked once about an item, and answers for money on account that is named with it, too: of EUR 98.00
   * on account and EUR 2.00 of a payment, EUR 100.00 are asked about. Where part payments are linked, a Yes to the
   * payment that closes the item counts for the money that waited, and for what closes with it an item that is paid
   * whole or not at all. Of other money on account nobody is asked, and a late discount is refused.
   *
   * <p>Answered by {@code lateDiscountsGranted} or {@code lateDiscountsRefused} of the instruction; refused so far.
   *
   * @param customer the account
   * @param source the payment's item
   * @param item the item
   * @param offer the offer
   * @param valueDate the value date of the payment, or that of the money on account named with it that comes first
   * @param paid what was paid on the item with the payment and what is named with it, or, where it is paid whole or not at all, what is there for it
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
          + " paid on " + valueDate + ", "
          + Words.count(ChronoUnit.DAYS.between(offer.lastDay(), valueDate), "day")
          + " late: is it granted?";
    }
  }
}
