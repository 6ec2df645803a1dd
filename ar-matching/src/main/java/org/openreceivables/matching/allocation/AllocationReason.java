package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.SettlementReason;

/**
 * Why a line or a rest is as it is, noted while it was decided, with thresholds and margins. Immutable.
 */
public sealed interface AllocationReason
    permits AllocationReason.Ordered,
        AllocationReason.Backwards,
        AllocationReason.Shared,
        AllocationReason.EvenPart,
        AllocationReason.ByComponents,
        AllocationReason.Converted,
        AllocationReason.Instructed,
        AllocationReason.InstructedTooMuch,
        AllocationReason.ChargeFirst,
        AllocationReason.LinkedCredit,
        AllocationReason.Discount,
        AllocationReason.Tolerated,
        AllocationReason.Adjusted,
        AllocationReason.ToleratedTogether,
        AllocationReason.PaidShort,
        AllocationReason.NotTolerated,
        AllocationReason.NotToleratedTogether,
        AllocationReason.MoneyAtHand,
        AllocationReason.Exhausted,
        RestReason {

  /** {@return one sentence for people} */
  String summarize();

  /**
   * The order brought the item to this place.
   *
   * @param order the order
   * @param place its place among the items of this payment, from 1
   * @param decidedBy the criterion that put it behind the item before; empty for the first, and where the item before
   *     was paid first for another reason, as by a walk for another part
   */
  record Ordered(String order, int place, String decidedBy) implements AllocationReason {
    @Override
    public String summarize() {
      return "place " + place + " by " + order
          + (decidedBy.isEmpty() ? "" : ", behind the one before by " + decidedBy);
    }
  }

  /**
   * The item is not due yet, and of such items the last by the order is paid first ({@link InAdvance#LAST}). Of items
   * due on 28 February, 31 March and 30 April the last is paid first, then that of March, behind it by "oldest due"
   * turned round.
   *
   * @param order the order
   * @param place its place among the items of this payment, from 1
   * @param due the day on which it is due, after the value date of the payment
   * @param decidedBy the criterion that, turned round, put it behind the item before; empty for the first that is paid
   *     so
   */
  record Backwards(String order, int place, LocalDate due, String decidedBy)
      implements AllocationReason {
    @Override
    public String summarize() {
      return "place " + place + ", not due until " + due + ": paid backwards, the last by " + order
          + " first"
          + (decidedBy.isEmpty()
              ? ""
              : ", behind the one before by " + decidedBy + " turned round");
    }
  }

  /**
   * Equal items share what is left, as far as they need it: of EUR 300.00 the items of EUR 100.00 and EUR 50.00 share EUR
   * 150.00.
   *
   * @param available what they share, at most what closes all of them
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
   * Money paid some parts of an item before others: EUR 60.00 on NET EUR 100.00 and FEE 5.00 are FEE 5.00 and NET 55.00.
   * Said where the item had several parts open and some of it stays open.
   *
   * @param components the component order
   * @param processing whether it went through the parts of this item, or of all items
   */
  record ByComponents(String components, Processing processing) implements AllocationReason {
    @Override
    public String summarize() {
      return "parts by " + components
          + (processing == Processing.VERTICAL ? ", each of all items before the next" : "");
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
      return "converted at " + rate.summarize();
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
   * The debtor designated another part of the same debt, and may not leave its costs and interest open ({@link
   * Designations#debtorPaysChargesFirst()}).
   *
   * @param designated the item that was designated
   */
  record ChargeFirst(OpenItemId designated) implements AllocationReason {
    @Override
    public String summarize() {
      return "a charge on item " + designated + ", which was designated: charges come first";
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
   * The difference is tolerated together with those of the other items that were paid with this one that day: by the
   * same payment, or by one that paid some of the same items.
   *
   * @param difference what was missing on all of them
   * @param limit the most that is tolerated on all of them
   * @param share this item's share
   */
  record ToleratedTogether(Money difference, Money limit, Money share) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing on all items paid together, within their tolerance of " + limit
          + " by " + limit.minus(difference) + ", " + share + " of it here";
    }
  }

  /**
   * What is missing moves to an item of its own.
   *
   * @param difference what is missing beyond the discount that stands
   * @param moved what moves: all that is open, with the discount that is not earned yet
   * @param as as what it is followed up
   */
  record PaidShort(Money difference, Money moved, ShortPayment as) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing, " + (moved.equals(difference) ? "" : moved + " ")
          + "followed up as "
          + (as == ShortPayment.RESIDUAL ? "a residual item" : "a deduction");
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
   * Where limits are pooled, the differences of the items that were paid with this one that day are too large together,
   * so that each is judged by its own limit; the item stays open. EUR 10.01 missing on two items of EUR 5.00 each.
   *
   * @param difference what was missing on all of them
   * @param limit the most that is tolerated on all of them, more than zero
   */
  record NotToleratedTogether(Money difference, Money limit) implements AllocationReason {
    @Override
    public String summarize() {
      return difference + " missing on all items paid together, outside their tolerance of " + limit
          + " by " + difference.minus(limit);
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
}
