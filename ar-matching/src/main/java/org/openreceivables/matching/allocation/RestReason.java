package org.openreceivables.matching.allocation;

import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;

/** Why money or credit was not applied, as a whole or the rest of it, with thresholds and margins. Immutable. */
public sealed interface RestReason extends AllocationReason {

  /**
   * A rest goes on account because nothing more could be paid.
   *
   * @param passedOver how many open items were passed over because they are on hold or reserved
   */
  record NothingToPay(int passedOver) implements RestReason {
    @Override
    public String summarize() {
      return passedOver == 0
          ? "no open item left"
          : "no open item left but " + passedOver + " on hold or reserved";
    }
  }

  /** A rest goes on account because it was said so. */
  record RestOnAccount() implements RestReason {
    @Override
    public String summarize() {
      return "the rest stays on account, as instructed";
    }
  }

  /** A credit stays because the policy does not use it. */
  record CreditKept() implements RestReason {
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
  record WrongCurrency(OpenItemId item, Money instructed) implements RestReason {
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
  record UnknownDesignation(OpenItemId item) implements RestReason {
    @Override
    public String summarize() {
      return "designated item " + item + " is not open on this account";
    }
  }

  /**
   * An item is passed over because it is paid whole or not at all.
   *
   * @param item the item
   * @param needed what closes it
   * @param left what there was
   */
  record NotWhole(OpenItemId item, Money needed, Money left) implements RestReason {
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
  record WaitsFor(DocumentId document, Money needed, Money available) implements RestReason {
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
  record RefundProposed(Money amount) implements RestReason {
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
  record OverpaymentRefused(Money excess) implements RestReason {
    @Override
    public String summarize() {
      return "not applied, because " + excess + " would be left";
    }
  }

  /**
   * A small excess is kept.
   *
   * @param excess what was too much
   * @param limit the most that is kept
   */
  record ExcessKept(Money excess, Money limit) implements RestReason {
    @Override
    public String summarize() {
      return excess + " too much, kept within the limit of " + limit + " by " + limit.minus(excess);
    }
  }

  /**
   * Nothing was left for an item that was designated; there is no rest, but who designated it should know.
   *
   * @param item the item
   * @param open what is open of it
   */
  record NothingLeft(OpenItemId item, Money open) implements RestReason {
    @Override
    public String summarize() {
      return "nothing left for designated item " + item + ", " + open + " stays open";
    }
  }

  /** The allocation was taken back. */
  record Unapplied() implements RestReason {
    @Override
    public String summarize() {
      return "taken back";
    }
  }

  /** Nobody said what the money is for, and the policy pays only what was designated. */
  record NotDesignated() implements RestReason {
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
  record WriteOffTooLarge(OpenItemId item, Money instructed, Money limit) implements RestReason {
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
  record NoRate(String why) implements RestReason {
    @Override
    public String summarize() {
      return why;
    }
  }
}
