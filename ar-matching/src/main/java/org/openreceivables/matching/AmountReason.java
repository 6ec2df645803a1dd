package org.openreceivables.matching;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;

/** How the amount of a payment fits what is named. Immutable. */
public sealed interface AmountReason extends MatchReason {

  /**
   * The amount closes everything that is named.
   *
   * @param needed what closes it without tolerance, credits taken away
   * @param missing what is missing to that, within tolerance; zero for nothing
   */
  record Closes(Money needed, Money missing) implements AmountReason {
    @Override
    public String summarize() {
      return needed + " closes it" + (missing.isZero() ? "" : ", " + missing + " tolerated");
    }
  }

  /**
   * It is clearly a part payment of this item.
   *
   * @param item the item
   * @param paid what is paid on it
   * @param needed what would have closed it
   */
  record PartPayment(OpenItemId item, Money paid, Money needed) implements AmountReason {
    @Override
    public String summarize() {
      return paid + " is a part of the " + needed + " that close " + item;
    }
  }

  /**
   * The amount does not close what is named. Against.
   *
   * @param items what is named
   * @param needed the nearest amount that closes it
   * @param paid the amount
   */
  record AmountDiffers(List<OpenItemId> items, Money needed, Money paid) implements AmountReason {
    /**
     * Copies the list.
     *
     * @param items what is named
     * @param needed the nearest amount
     * @param paid the amount
     */
    public AmountDiffers {
      items = List.copyOf(items);
    }

    /** {@return how far the amount is from what closes it, negative for too little} */
    public Money margin() {
      return paid.minus(needed);
    }

    @Override
    public String summarize() {
      Money margin = margin();
      return paid + " is " + margin.abs() + (margin.isNegative() ? " less" : " more") + " than the "
          + needed + " that close " + items;
    }
  }

  /**
   * The amounts of the remittance lines do not add up to the payment. Against.
   *
   * @param stated what the lines add up to
   * @param paid the amount
   */
  record LinesDiffer(Money stated, Money paid) implements AmountReason {
    @Override
    public String summarize() {
      return "the lines add up to " + stated + ", " + stated.minus(paid).abs() + " from " + paid;
    }
  }

  /**
   * The payer takes a discount or a deduction that does not follow from the terms. Against.
   *
   * @param item the item
   * @param withheld what it holds back
   */
  record WithheldByPayer(OpenItemId item, Money withheld) implements AmountReason {
    @Override
    public String summarize() {
      return "the payer holds back " + withheld + " of " + item;
    }
  }

  /**
   * An earlier payment of this run already pays the item; this one would be an over-payment. Against.
   *
   * @param item the item
   * @param payment the earlier payment
   */
  record AlreadyPromised(OpenItemId item, PaymentId payment) implements AmountReason {
    @Override
    public String summarize() {
      return item + " is already paid by " + payment + ", this would be an over-payment";
    }
  }

  /**
   * Nothing is open on the item; the payment would be an over-payment. Against.
   *
   * @param item the item
   */
  record AlreadySettled(OpenItemId item) implements AmountReason {
    @Override
    public String summarize() {
      return item + " is already settled, this would be an over-payment";
    }
  }

  /**
   * A credit that is named cannot be used with this payment: it is on hold or posted later. Against.
   *
   * @param credit the credit
   */
  record CreditNotUsable(OpenItemId credit) implements AmountReason {
    @Override
    public String summarize() {
      return "credit " + credit + " is on hold or later than the payment";
    }
  }

  /**
   * An earlier payment over the same amount may have been for it: this may be the same debt paid twice. Against.
   *
   * <p>EUR 1,190.00 on 3 March, which names nothing and waits for a person; EUR 1,190.00 on 10 March, which names
   * INV-7: if the first was for INV-7 too, the second is to be paid back. See {@link
   * MatchPolicy#paidTwiceWithin()}.
   *
   * @param earlier the earlier payment
   * @param why why it may have been for the same
   */
  record MayBePaidTwice(PaymentId earlier, Earlier why) implements AmountReason {
    @Override
    public String summarize() {
      return earlier + " over the same amount " + why.text;
    }
  }

  /** Why an earlier payment may have been for the same debt. */
  enum Earlier {
    /** It is proposed for one of the items. */
    FOR_SAME_ITEM("is probably for the same item and waits for a person"),
    /** It waits for a person, and was paid a few days before. */
    WAITS("a few days before waits for a person"),
    /** It was matched to another instalment of the same document, and was paid a few days before. */
    PAID_SAME_DOCUMENT("a few days before paid another part of the same document");

    private final String text;

    Earlier(String text) {
      this.text = text;
    }
  }

  /**
   * An amount alone speaks for the item, and another payment names it. Against.
   *
   * <p>Whoever names a document pays it, whichever payment comes first.
   *
   * @param item the item
   * @param payment the payment that names it
   */
  record NamedByOther(OpenItemId item, PaymentId payment) implements AmountReason {
    @Override
    public String summarize() {
      return "only the amount speaks for " + item + ", and " + payment + " names it";
    }
  }

  /**
   * An amount alone speaks for the item, and closes it only within tolerance. Against.
   *
   * @param item the item
   * @param needed what closes it
   * @param paid the amount
   */
  record OnlyTolerated(OpenItemId item, Money needed, Money paid) implements AmountReason {
    @Override
    public String summarize() {
      return "only the amount speaks for " + item + ", and it is " + needed.minus(paid)
          + " short of " + needed;
    }
  }

  /**
   * Too little is paid, and the payer has a credit that it may have taken off without a word. Against.
   *
   * <p>EUR 1,455.95 is open, EUR 1,025.88 is paid: with a credit note over EUR 430.07 that is the whole, with
   * one over EUR 400.00 or EUR 500.00 a little less or more than the whole. A credit over more than the item is
   * none that it could have been paid with.
   *
   * @param item the item
   * @param missing what is missing at most
   * @param credit the credit: the one that explains it to the cent, if there is one, else the oldest
   * @param open what is open on the credit, no more than what closes the item
   */
  record CreditMayExplain(OpenItemId item, Money missing, OpenItemId credit, Money open)
      implements AmountReason {
    @Override
    public String summarize() {
      return missing + " are missing to close " + item + ", and credit " + credit + " over " + open
          + " may have been taken off";
    }
  }

  /** Only credits are named. Against. */
  record OnlyCredits() implements AmountReason {
    @Override
    public String summarize() {
      return "only credits are named";
    }
  }

  /**
   * The item is in another currency than the payment. Against.
   *
   * @param item the item
   * @param currency its currency
   */
  record OtherCurrency(OpenItemId item, CurrencyUnit currency) implements AmountReason {
    @Override
    public String summarize() {
      return item + " is in " + currency;
    }
  }

  /**
   * A credit that is linked to the document has reduced what must be paid.
   *
   * @param credit the credit
   * @param item what it reduces
   * @param amount by how much
   */
  record LinkedCredit(OpenItemId credit, OpenItemId item, Money amount) implements AmountReason {
    @Override
    public String summarize() {
      return "credit " + credit + " takes " + amount + " off " + item;
    }
  }

  /**
   * The payer leaves out a discount that it has earned; the discount is granted and the money kept for it.
   *
   * @param rest what stays on account
   */
  record StaysOnAccount(Money rest) implements AmountReason {
    @Override
    public String summarize() {
      return "a discount that was earned is granted, " + rest + " stays on account";
    }
  }

  /**
   * It may be a part payment of this item, but not clearly. Against.
   *
   * @param item the item
   * @param paid the amount
   * @param doubt why not
   */
  record PartUnclear(OpenItemId item, Money paid, Doubt doubt) implements AmountReason {
    @Override
    public String summarize() {
      return paid + " may be a part of " + item + ", but " + doubt.text;
    }
  }

  /** Why a part payment is not clear. */
  enum Doubt {
    /** {@link MatchPolicy#leastPartInText()} is not set. */
    ONLY_IN_TEXT("a number in free text alone makes no part payment"),
    /** The payer is not known, or by its name only. */
    PAYER_NOT_SURE("the payer is not known by its account or by the host"),
    /** It is less than {@link MatchPolicy#leastPartInText()}. */
    TOO_SMALL("the part is smaller than the least that counts"),
    /** The payer names something else that cannot be read, which may be what the rest is for. */
    OTHER_UNREADABLE("something else that the payer names cannot be read or names nothing"),
    /** The payer names other documents as well, which may be what the rest is for. */
    NAMES_MORE("the payer names other documents as well");

    private final String text;

    Doubt(String text) {
      this.text = text;
    }
  }

  /** The payment is over nothing: nobody has paid. Against. */
  record NothingPaid() implements AmountReason {
    @Override
    public String summarize() {
      return "the payment is over nothing";
    }
  }
}
