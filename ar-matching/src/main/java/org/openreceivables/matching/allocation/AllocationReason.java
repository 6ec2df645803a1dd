package org.openreceivables.matching.allocation;

import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
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
