package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.internal.Words;

/** Why an item is proposed, noted while it was decided, with thresholds and margins. Immutable. */
public sealed interface WriteOffReason {

  /** {@return one phrase for people} */
  String summarize();

  /**
   * Little enough is open.
   *
   * @param open what is open
   * @param amount the amount of the limit
   * @param share the percentage of the item, if there is one
   */
  record WithinLimit(Money open, Money amount, Optional<Money> share) implements WriteOffReason {
    /** {@return the limit: the smaller of amount and share} */
    public Money limit() {
      return share.filter(s -> s.isLessThan(amount)).orElse(amount);
    }

    /** {@return how far it is from being too much} */
    public Money margin() {
      return limit().minus(open);
    }

    @Override
    public String summarize() {
      return open + " open, within the limit of " + limit() + " by " + margin()
          + share.map(s -> " (the smaller of " + amount + " and " + s + ")").orElse("");
    }
  }

  /**
   * Late enough.
   *
   * @param days the days past due
   * @param minimum the days that are needed
   */
  record PastDue(long days, int minimum) implements WriteOffReason {
    @Override
    public String summarize() {
      return Words.count(days, "day") + " past due, " + minimum + " needed";
    }
  }

  /**
   * Reminded often enough.
   *
   * @param level the dunning level reached
   * @param minimum the level that is needed
   */
  record Dunned(int level, int minimum) implements WriteOffReason {
    @Override
    public String summarize() {
      return "dunning level " + level + " reached, " + minimum + " needed";
    }
  }

  /**
   * The customer stands as it must.
   *
   * @param status its status
   */
  record StatusIs(CustomerStatus status) implements WriteOffReason {
    @Override
    public String summarize() {
      return "the customer is " + status;
    }
  }

  /**
   * The claim is time-barred.
   *
   * @param since the first day on which it is
   */
  record TimeBarred(LocalDate since) implements WriteOffReason {
    @Override
    public String summarize() {
      return "time-barred since " + since;
    }
  }

  /**
   * It is a charge on an item that is proposed: the charge goes with the claim.
   *
   * @param principal the item
   */
  record FollowsPrincipal(OpenItemId principal) implements WriteOffReason {
    @Override
    public String summarize() {
      return "a charge on " + principal + ", which is proposed";
    }
  }

  /**
   * A reason of a host's own rule.
   *
   * @param text one phrase for people
   * @param facts what it rests on, by name
   */
  record Custom(String text, Map<String, String> facts) implements WriteOffReason {
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
