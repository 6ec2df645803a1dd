package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenItemKind;

/**
 * Why an item is not proposed, noted while it was decided, with thresholds and margins.
 *
 * <p>The first group stops an item whatever the rules say, the second says what a rule misses. Immutable.
 */
public sealed interface KeepReason {

  /** {@return one phrase for people} */
  String summarize();

  /**
   * Some rows of the customer could not be read: nothing is automatic.
   *
   * @param customer the customer
   */
  record Incomplete(CustomerId customer) implements KeepReason {
    @Override
    public String summarize() {
      return "the picture of " + customer + " is incomplete";
    }
  }

  /**
   * The customer was not handed in, so nobody knows what is on hold for it.
   *
   * @param customer the customer
   */
  record UnknownCustomer(CustomerId customer) implements KeepReason {
    @Override
    public String summarize() {
      return "customer " + customer + " is not known";
    }
  }

  /**
   * Posted after the day.
   *
   * @param postingDate its date of the books
   */
  record PostedLater(LocalDate postingDate) implements KeepReason {
    @Override
    public String summarize() {
      return "posted on " + postingDate;
    }
  }

  /**
   * It is disputed, wholly or in part. Never written off, whatever the policy.
   *
   * @param on what the hold stands on: {@code item I-1}, {@code customer C-1}
   * @param hold the hold's key
   * @param part the part in dispute, empty for the whole
   */
  record Disputed(String on, String hold, Optional<Money> part) implements KeepReason {
    @Override
    public String summarize() {
      return part.map(p -> p + " of it ").orElse("") + "disputed (" + hold + " on " + on + ")";
    }
  }

  /**
   * It is on hold: for writing off, because payment was promised, or because a direct debit is on its way.
   *
   * @param cause why
   * @param on what the hold stands on: {@code item I-1}, {@code customer C-1}
   * @param hold the hold's key
   */
  record OnHold(HoldCause cause, String on, String hold) implements KeepReason {
    @Override
    public String summarize() {
      return "on hold, " + cause + " (" + hold + " on " + on + ")";
    }
  }

  /**
   * A payment is expected.
   *
   * @param payment the payment
   */
  record Reserved(PaymentId payment) implements KeepReason {
    @Override
    public String summarize() {
      return "reserved for payment " + payment;
    }
  }

  /**
   * Others follow it up.
   *
   * @param status who
   */
  record FollowedUp(ItemStatus status) implements KeepReason {
    @Override
    public String summarize() {
      return "followed up by " + status;
    }
  }

  /**
   * The customer has money or credits that are not applied: allocate them first.
   *
   * @param open what is open
   * @param credit what there is in the currency
   */
  record CreditAtHand(Money open, Money credit) implements KeepReason {
    @Override
    public String summarize() {
      return credit + " of unapplied credit to be allocated first (" + open + " open)";
    }
  }

  /**
   * Too much is open.
   *
   * @param open what is open
   * @param limit the limit
   */
  record AboveLimit(Money open, Money limit) implements KeepReason {
    /** {@return how much too much; zero where the bound is strict and just reached} */
    public Money margin() {
      return open.minus(limit);
    }

    @Override
    public String summarize() {
      return margin().isZero()
          ? open + " open, not below the limit"
          : open + " open, " + margin() + " above the limit of " + limit;
    }
  }

  /**
   * The rule has no limit in the item's currency.
   *
   * @param currency the currency
   */
  record NoLimit(CurrencyUnit currency) implements KeepReason {
    @Override
    public String summarize() {
      return "no limit in " + currency;
    }
  }

  /**
   * Not late enough.
   *
   * @param days the days past due, negative before the due date
   * @param minimum the days that are needed
   */
  record TooYoung(long days, int minimum) implements KeepReason {
    @Override
    public String summarize() {
      return Words.count(days, "day") + " past due, " + (minimum - days) + " short of " + minimum;
    }
  }

  /**
   * Not reminded often enough.
   *
   * @param level the dunning level reached, 0 for none
   * @param minimum the level that is needed
   */
  record NotDunned(int level, int minimum) implements KeepReason {
    @Override
    public String summarize() {
      return "dunning level " + level + ", " + minimum + " needed";
    }
  }

  /**
   * The customer stands otherwise.
   *
   * @param status its status, empty where it is not known
   * @param needed the statuses of which one is needed
   */
  record StatusIsNot(Optional<CustomerStatus> status, SortedSet<CustomerStatus> needed)
      implements KeepReason {
    /**
     * Copies the set.
     *
     * @param status its status
     * @param needed the statuses of which one is needed
     */
    public StatusIsNot {
      needed = Collections.unmodifiableSortedSet(new TreeSet<>(needed));
    }

    @Override
    public String summarize() {
      return "the customer is " + status.map(CustomerStatus::name).orElse("not known")
          + ", not one of " + needed;
    }
  }

  /**
   * The claim is not time-barred, or nobody knows when it will be.
   *
   * @param from the first day on which it will be, if known
   */
  record NotTimeBarred(Optional<LocalDate> from) implements KeepReason {
    @Override
    public String summarize() {
      return from.map(day -> "time-barred from " + day).orElse("not known to be time-barred");
    }
  }

  /**
   * The rule is for other kinds of items.
   *
   * @param kind its kind
   */
  record KindIsNot(OpenItemKind kind) implements KeepReason {
    @Override
    public String summarize() {
      return "not for " + kind;
    }
  }

  /**
   * A reason of a host's own rule.
   *
   * @param text one phrase for people
   * @param facts what it rests on, by name
   */
  record Custom(String text, Map<String, String> facts) implements KeepReason {
    /**
     * Copies the facts, sorted by name.
     *
     * @param text one phrase for people
     * @param facts what it rests on
     */
    public Custom {
      facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    @Override
    public String summarize() {
      return facts.isEmpty() ? text : text + " " + facts;
    }
  }
}
