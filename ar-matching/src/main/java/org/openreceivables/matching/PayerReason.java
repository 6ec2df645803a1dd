package org.openreceivables.matching;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.matching.rule.PayerKey;

/** Who pays, and whose items they are. Immutable. */
public sealed interface PayerReason extends MatchReason {

  /**
   * Rows of the customer could not be read or were refused. Against.
   *
   * @param customer the customer
   */
  record CustomerIncomplete(CustomerId customer) implements PayerReason {
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
  record NamesOtherCustomer(String number, CustomerId customer) implements PayerReason {
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
  record SeveralPayers(SortedSet<CustomerId> customers) implements PayerReason {
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

  /** Neither the customer is known nor a document named. */
  record PayerUnknown() implements PayerReason {
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
  record NothingFits(CustomerId customer) implements PayerReason {
    @Override
    public String summarize() {
      return "no document named, and the amount closes no item of " + customer;
    }
  }

  /**
   * The payer is known, and by what.
   *
   * @param customer the customer
   * @param key by what
   */
  record PayerKnown(CustomerId customer, PayerKey key) implements PayerReason {
    @Override
    public String summarize() {
      return "the payer is " + customer + by(key);
    }
  }

  /**
   * The payer is known by its name only, and names no document. Against, unless the policy says otherwise.
   *
   * @param customer the customer
   */
  record KnownByNameOnly(CustomerId customer) implements PayerReason {
    @Override
    public String summarize() {
      return "only the name says that the payer is " + customer;
    }
  }

  /**
   * The account belongs to one customer, the name to another. Against where no document is named.
   *
   * @param account whose account it is
   * @param name whose name it is
   */
  record NameContradicts(CustomerId account, CustomerId name) implements PayerReason {
    @Override
    public String summarize() {
      return "the account is that of " + account + ", the name that of " + name;
    }
  }

  /**
   * Account or name point to several customers, so to none.
   *
   * @param customers the customers
   * @param key by what
   */
  record PayerShared(SortedSet<CustomerId> customers, PayerKey key) implements PayerReason {
    /**
     * Copies the set.
     *
     * @param customers the customers
     * @param key by what
     */
    public PayerShared {
      customers = Collections.unmodifiableSortedSet(new TreeSet<>(customers));
    }

    @Override
    public String summarize() {
      return "the payer may be any of " + customers + by(key);
    }
  }

  /**
   * The payer is one customer and names the documents of another. Against, unless both belong together.
   *
   * @param payer who pays
   * @param key by what it is known
   * @param customer whose documents are named
   */
  record PaysForOther(CustomerId payer, PayerKey key, CustomerId customer) implements PayerReason {
    @Override
    public String summarize() {
      return "the payer is " + payer + by(key) + ", the documents are those of " + customer;
    }
  }

  private static String by(PayerKey key) {
    return switch (key) {
      case HOST -> "";
      case ACCOUNT -> " by its account";
      case NAME -> " by its name";
    };
  }
}
