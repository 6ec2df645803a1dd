package org.openreceivables.matching;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;

/** Why an outcome is what it is, noted while it was decided, with amounts and margins. Immutable. */
public sealed interface MatchReason {

  /** {@return one sentence for people} */
  String summarize();

  /**
   * The amount closes everything that is named.
   *
   * @param needed what closes it without tolerance, credits taken away
   * @param missing what is missing to that, within tolerance; zero for nothing
   */
  record Closes(Money needed, Money missing) implements MatchReason {
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
  record PartPayment(OpenItemId item, Money paid, Money needed) implements MatchReason {
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
  record AmountDiffers(List<OpenItemId> items, Money needed, Money paid) implements MatchReason {
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

    @Override
    public String summarize() {
      Money margin = paid.minus(needed);
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
  record LinesDiffer(Money stated, Money paid) implements MatchReason {
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
  record WithheldByPayer(OpenItemId item, Money withheld) implements MatchReason {
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
  record AlreadyPromised(OpenItemId item, PaymentId payment) implements MatchReason {
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
  record AlreadySettled(OpenItemId item) implements MatchReason {
    @Override
    public String summarize() {
      return item + " is already settled, this would be an over-payment";
    }
  }

  /** Only credits are named. Against. */
  record OnlyCredits() implements MatchReason {
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
  record OtherCurrency(OpenItemId item, CurrencyUnit currency) implements MatchReason {
    @Override
    public String summarize() {
      return item + " is in " + currency;
    }
  }

  /**
   * Rows of the customer could not be read or were refused. Against.
   *
   * @param customer the customer
   */
  record CustomerIncomplete(CustomerId customer) implements MatchReason {
    @Override
    public String summarize() {
      return "the picture of " + customer + " is incomplete";
    }
  }

  /**
   * The payment names a document of another customer than its own. Against.
   *
   * @param number the number as it is written
   * @param customer the first customer that has it
   */
  record NamesOtherCustomer(String number, CustomerId customer) implements MatchReason {
    @Override
    public String summarize() {
      return number + " is a document of " + customer;
    }
  }

  /**
   * What was found belongs to several customers.
   *
   * @param customers the customers
   */
  record SeveralPayers(SortedSet<CustomerId> customers) implements MatchReason {
    /**
     * Copies the set.
     *
     * @param customers the customers
     */
    public SeveralPayers {
      customers = Collections.unmodifiableSortedSet(new TreeSet<>(customers));
    }

    @Override
    public String summarize() {
      return "what was found belongs to " + customers;
    }
  }

  /**
   * Several are equally good.
   *
   * @param count how many
   */
  record EquallyGood(int count) implements MatchReason {
    @Override
    public String summarize() {
      return count + " are equally good";
    }
  }

  /** Neither the customer is known nor a document named. */
  record PayerUnknown() implements MatchReason {
    @Override
    public String summarize() {
      return "the customer is not known and no document is named";
    }
  }

  /**
   * The customer is known, but no document is named and the amount closes no item.
   *
   * @param customer the customer
   */
  record NothingFits(CustomerId customer) implements MatchReason {
    @Override
    public String summarize() {
      return "no document named, and the amount closes no item of " + customer;
    }
  }
}
