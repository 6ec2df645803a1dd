package org.openreceivables.matching.allocation;

import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.AllocationInstruction.Assent;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.AllocationInstruction.Rest;

/** Why money or credit was not applied, as a whole or the rest of it, with thresholds and margins. Immutable. */
public sealed interface RestReason extends AllocationReason {

  /**
   * A rest goes on account because nothing more could be paid, nor is anything open in other currencies but what has a
   * reason of its own.
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

  /**
   * A rest goes on account because nothing more could be paid in its currency, and other money than its own it does not
   * pay, by policy ({@link ForeignMoney#refused()}): CHF 94.05, where EUR 100.00 are open.
   *
   * @param currency the currency of the money
   * @param passedOver how many open items in it were passed over because they are on hold or reserved
   * @param owed in which other currencies something is open that it might pay if it were converted, by code
   */
  record NothingInCurrency(CurrencyUnit currency, int passedOver, List<CurrencyUnit> owed)
      implements RestReason {
    /**
     * Copies the list.
     *
     * @param currency the currency of the money
     * @param passedOver how many open items in it were passed over
     * @param owed in which other currencies something is open
     */
    public NothingInCurrency {
      owed = List.copyOf(owed);
    }

    @Override
    public String summarize() {
      String others = owed.stream().map(CurrencyUnit::getCode).collect(Collectors.joining(" and "));
      return "no open item left in " + currency
          + (passedOver == 0 ? "" : " but " + passedOver + " on hold or reserved")
          + "; what is owed in " + others + " is not paid with it, by policy";
    }
  }

  /**
   * What designated items did not need goes on account, because it was said so, or because the policy says so and the
   * instruction leaves it to it.
   *
   * @param said what the instruction says of a rest: {@link Rest#ON_ACCOUNT}, or {@link Rest#BY_POLICY}
   */
  record RestOnAccount(Rest said) implements RestReason {
    @Override
    public String summarize() {
      return said == Rest.BY_POLICY
          ? "the rest of what was designated stays on account, by policy"
          : "the rest stays on account, as instructed";
    }
  }

  /** A credit, or what is left of it, stays because the policy uses of credits only what is linked or named. */
  record CreditKept() implements RestReason {
    @Override
    public String summarize() {
      return "of credits only what is linked or named is used, by policy";
    }
  }

  /**
   * A rest goes on account because an amount was said, or an item named, in another currency than the payment's. What is
   * designated is never converted, whatever the policy does with other money.
   *
   * @param item the item named
   * @param amount what was said; of an item that is owed in another currency, what is open
   */
  record WrongCurrency(OpenItemId item, Money amount) implements RestReason {
    @Override
    public String summarize() {
      return amount + " for item " + item + " is not in the currency of the payment";
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
   * What was designated is left aside, because the word of this side does not count ({@link Designations}); the money went
   * by the order, as if nobody had said what it is for.
   *
   * @param by who designated
   * @param right when the word counts
   * @param assent what the other side said to it
   */
  record ChoiceNotFollowed(Designation by, DesignationRight right, Assent assent)
      implements RestReason {
    @Override
    public String summarize() {
      String other = by == Designation.DEBTOR ? "creditor" : "debtor";
      String one = by == Designation.DEBTOR ? "debtor" : "creditor";
      return "what the " + one + " designated does not count, "
          + (right == DesignationRight.IF_AGREED
              ? "since the " + other
                  + (assent == Assent.OBJECTED ? " objected" : " did not agree to it")
              : "since the " + other + " objected");
    }
  }

  /**
   * A rest goes on account although items are open, because the order leaves them out: debts that are time-barred, and
   * that nobody designated.
   *
   * @param as as what they are left out
   * @param items how many of them
   * @param passedOver how many others were passed over because they are on hold or reserved
   */
  record LeftOut(String as, int items, int passedOver) implements RestReason {
    @Override
    public String summarize() {
      return "no open item left but " + items + " left out: " + as
          + (passedOver == 0 ? "" : ", and " + passedOver + " on hold or reserved");
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
      return amount + " left over, proposed to be paid back";
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
   * An excess is too large to be kept where a small one would be: of EUR 105.01 on EUR 100.00, with EUR 5.00 that may be
   * kept, nothing is.
   *
   * @param excess what is too much
   * @param limit the most that is kept, more than zero
   */
  record ExcessTooLarge(Money excess, Money limit) implements RestReason {
    @Override
    public String summarize() {
      return excess + " too much, more than the " + limit + " that may be kept, by "
          + excess.minus(limit);
    }
  }

  /**
   * Nothing was left for an item that was designated, so that it got none of this money; there is no rest, but who
   * designated it should know.
   *
   * @param item the item
   * @param open what was open of it
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

  /**
   * Items in another currency stay open although money is left, because a unit of the money is more than what is
   * open: at EUR/KWD 0.33 KWD 0.001 is EUR 0.003, which nobody can pay. No cent is made up for it.
   *
   * @param item the first of them
   * @param amount what could not be paid of it
   * @param unit the smallest amount of the money
   * @param others how many more there are
   */
  record ItemWorthNothing(OpenItemId item, Money amount, Money unit, int others)
      implements RestReason {
    @Override
    public String summarize() {
      return unit + " is more than " + amount + " of item " + item
          + (others == 0 ? "" : ", and than what is open of " + others + " more");
    }
  }

  /**
   * Money stays on account because it is worth less than a unit of the currency in which something is owed: KWD 0.001
   * is no yen at KWD/JPY 490.
   *
   * @param money what is left of the money
   * @param unit the smallest amount of what is owed
   */
  record MoneyWorthNothing(Money money, Money unit) implements RestReason {
    @Override
    public String summarize() {
      return money + " is worth less than " + unit;
    }
  }
}
