package org.openreceivables.matching.allocation;

import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.SettlementReason;

/**
 * Why a line or a rest is as it is, noted while it was decided, with thresholds and margins. Immutable.
 */
public sealed interface AllocationReason {

  /** {@return one sentence for people} */
  String summarize();

  /**
   * The order brought the item to this place.
   *
   * @param order the order
   * @param place its place among the items of this payment, from 1
   * @param decidedBy the criterion that put it behind the item before; empty for the first
   */
  record Ordered(String order, int place, String decidedBy) implements AllocationReason {
    @Override
    public String summarize() {
      return "place " + place + " by " + order
          + (decidedBy.isEmpty() ? "" : ", behind the one before by " + decidedBy);
    }
  }

  /**
   * Equal items share what is left.
   *
   * @param available what there was to share
   * @param closing what closes this item
   * @param closingAll what closes all that share
   */
  record Shared(Money available, Money closing, Money closingAll) implements AllocationReason {
    @Override
    public String summarize() {
      return "share of " + available + " by " + closing + " of " + closingAll;
    }
  }

  /**
   * Items that are not due yet get even parts.
   *
   * @param available what there was to share
   * @param items how many items share it
   */
  record EvenPart(Money available, int items) implements AllocationReason {
    @Override
    public String summarize() {
      return "even part of " + available + " over " + items;
    }
  }

  /**
   * Money in another currency settles it.
   *
   * @param rate the rate
   */
  record Converted(ExchangeRate rate) implements AllocationReason {
    @Override
    public String summarize() {
      return "converted at " + rate;
    }
  }

  /**
   * It was said so.
   *
   * @param by who said it
   * @param place its place in the instruction, from 1
   */
  record Instructed(Designation by, int place) implements AllocationReason {
    @Override
    public String summarize() {
      return "designated by the " + (by == Designation.DEBTOR ? "debtor" : "creditor") + ", place "
          + place;
    }
  }

  /**
   * More was said to go here than the item needs.
   *
   * @param instructed what was said
   * @param applied what it took
   */
  record InstructedTooMuch(Money instructed, Money applied) implements AllocationReason {
    @Override
    public String summarize() {
      return instructed + " designated, " + instructed.minus(applied)
          + " more than could be applied";
    }
  }

  /**
   * A credit reduces the document that it is linked to.
   *
   * @param document the document
   */
  record LinkedCredit(DocumentId document) implements AllocationReason {
    @Override
    public String summarize() {
      return "credit for document " + document;
    }
  }

  /**
   * What the settlement rules say of a discount.
   *
   * @param settlement the reason
   */
  record Discount(SettlementReason settlement) implements AllocationReason {
    @Override
    public String summarize() {
      return settlement.summarize();
    }
  }

  /**
   * The difference is small enough not to be claimed.
   *
   * @param difference what was missing
   * @param limit the most that is tolerated on this item
   */
  record Tolerated(Money difference, Money limit) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing, within the tolerance of " + limit + " by "
          + limit.minus(difference);
    }
  }

  /**
   * The difference is small enough to be added to the discount.
   *
   * @param difference what was missing
   * @param limit the most by which the discount of this item is raised
   */
  record Adjusted(Money difference, Money limit) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing, added to the discount, within the limit of " + limit + " by "
          + limit.minus(difference);
    }
  }

  /**
   * The difference is tolerated together with those of the other items of the payment.
   *
   * @param difference what was missing on all of them
   * @param limit the most that is tolerated on all of them
   * @param share this item's share
   */
  record ToleratedTogether(Money difference, Money limit, Money share) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing on all items of the payment, within their tolerance of " + limit
          + " by " + limit.minus(difference) + ", " + share + " of it here";
    }
  }

  /**
   * What is missing moves to an item of its own.
   *
   * @param difference what is missing
   * @param as as what it is followed up
   */
  record PaidShort(Money difference, ShortPayment as) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing, followed up as "
          + (as == ShortPayment.RESIDUAL ? "a residual item" : "a deduction");
    }
  }

  /**
   * A small excess is kept.
   *
   * @param excess what was too much
   * @param limit the most that is kept
   */
  record ExcessKept(Money excess, Money limit) implements AllocationReason {
    @Override
    public String summarize() {
      return excess + " too much, kept within the limit of " + limit + " by " + limit.minus(excess);
    }
  }

  /**
   * An item is passed over because it is paid whole or not at all.
   *
   * @param item the item
   * @param needed what closes it
   * @param left what there was
   */
  record NotWhole(OpenItemId item, Money needed, Money left) implements AllocationReason {
    @Override
    public String summarize() {
      return "item " + item + " is paid whole or not at all, and " + needed.minus(left) + " of "
          + needed + " are missing";
    }
  }

  /**
   * Too small to close an item, the money waits on account, linked to its document.
   *
   * @param document the document
   * @param needed what closes the item
   * @param available this money and what waits for the same document already
   */
  record WaitsFor(DocumentId document, Money needed, Money available) implements AllocationReason {
    @Override
    public String summarize() {
      return "waits for document " + document + ", " + needed.minus(available) + " short of "
          + needed;
    }
  }

  /**
   * The rest is proposed to be paid back.
   *
   * @param amount how much
   */
  record RefundProposed(Money amount) implements AllocationReason {
    @Override
    public String summarize() {
      return amount + " too much, proposed to be paid back";
    }
  }

  /**
   * The payment was not applied because it would leave something on account.
   *
   * @param excess how much
   */
  record OverpaymentRefused(Money excess) implements AllocationReason {
    @Override
    public String summarize() {
      return "not applied, because " + excess + " would be left";
    }
  }

  /** The allocation was taken back. */
  record Unapplied() implements AllocationReason {
    @Override
    public String summarize() {
      return "taken back";
    }
  }

  /** Nobody said what the money is for, and the policy pays only what was designated. */
  record NotDesignated() implements AllocationReason {
    @Override
    public String summarize() {
      return "only what is designated is paid, by policy";
    }
  }

  /**
   * More was to be written off than the policy allows.
   *
   * @param item the item
   * @param instructed what was said
   * @param limit the most that may be written off on it
   */
  record WriteOffTooLarge(OpenItemId item, Money instructed, Money limit)
      implements AllocationReason {
    @Override
    public String summarize() {
      return instructed + " to be written off on item " + item + " is more than " + limit;
    }
  }

  /**
   * Money in another currency stays on account because there is no rate.
   *
   * @param why why there is none
   */
  record NoRate(String why) implements AllocationReason {
    @Override
    public String summarize() {
      return why;
    }
  }

  /**
   * The difference is too large to be tolerated; the item stays open with it.
   *
   * @param difference what is missing
   * @param limit the most that is tolerated on this item
   */
  record NotTolerated(Money difference, Money limit) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing, outside the tolerance of " + limit + " by "
          + difference.minus(limit);
    }
  }

  /**
   * The difference is small, but money of the same day stands on account.
   *
   * @param difference what is missing
   * @param onAccount what stands on account
   */
  record MoneyAtHand(Money difference, Money onAccount) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing is not tolerated while " + onAccount
          + " of the same day stands on account";
    }
  }

  /**
   * A part stays open because nothing is left to pay it.
   *
   * @param open what stays open
   */
  record Exhausted(Money open) implements AllocationReason {
    @Override
    public String summarize() {
      return "nothing left, " + open + " stays open";
    }
  }

  /**
   * A rest goes on account because nothing more could be paid.
   *
   * @param passedOver how many open items were passed over because they are on hold or reserved
   */
  record NothingToPay(int passedOver) implements AllocationReason {
    @Override
    public String summarize() {
      return passedOver == 0
          ? "no open item left"
          : "no open item left but " + passedOver + " on hold or reserved";
    }
  }

  /** A rest goes on account because it was said so. */
  record RestOnAccount() implements AllocationReason {
    @Override
    public String summarize() {
      return "the rest stays on account, as instructed";
    }
  }

  /** A credit stays because the policy does not use it. */
  record CreditKept() implements AllocationReason {
    @Override
    public String summarize() {
      return "credits that are not linked stay, by policy";
    }
  }

  /**
   * A rest goes on account because an amount was said in another currency than the payment's.
   *
   * @param item the item named
   * @param instructed what was said
   */
  record WrongCurrency(OpenItemId item, Money instructed) implements AllocationReason {
    @Override
    public String summarize() {
      return instructed + " for item " + item + " is not in the currency of the payment";
    }
  }

  /**
   * A rest goes on account because an item was named that is not open on the payer's account.
   *
   * @param item the item
   */
  record UnknownDesignation(OpenItemId item) implements AllocationReason {
    @Override
    public String summarize() {
      return "designated item " + item + " is not open on this account";
    }
  }
}
