package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenItemKind;

/** Why an item is not on a notice; several may hold at once. Immutable. */
public sealed interface NotDunnedReason extends DunningReason {

  /** Something of the customer could not be read: nothing automatic for it. */
  record Incomplete() implements NotDunnedReason {
    @Override
    public String summarize() {
      return "customer incomplete";
    }
  }

  /**
   * Customers of this status get no notice.
   *
   * @param status the status
   */
  record SilentStatus(CustomerStatus status) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "customer " + status;
    }
  }

  /**
   * All of the customer's items are on hold.
   *
   * @param hold the hold's key
   * @param cause why
   * @param until the last day of the hold; {@link LocalDate#MAX} until further notice
   */
  record CustomerHeld(String hold, HoldCause cause, LocalDate until) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "customer held: " + ReasonText.hold(hold, cause, until);
    }
  }

  /**
   * The item is on hold, wholly or, where the policy says so, in part.
   *
   * @param hold the hold's key
   * @param cause why
   * @param until the last day of the hold; {@link LocalDate#MAX} until further notice
   * @param part what is held by it, at most what is open
   */
  record ItemHeld(String hold, HoldCause cause, LocalDate until, Money part)
      implements NotDunnedReason {
    @Override
    public String summarize() {
      return part + " held: " + ReasonText.hold(hold, cause, until);
    }
  }

  /**
   * A payment is expected to settle it, such as a direct debit.
   *
   * @param payment the payment
   */
  record Reserved(PaymentId payment) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "payment " + payment + " expected";
    }
  }

  /**
   * Somebody else follows it up.
   *
   * @param status who
   */
  record FollowedUpElsewhere(ItemStatus status) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "followed up by " + status;
    }
  }

  /**
   * Items of this kind are not dunned.
   *
   * @param kind the kind
   */
  record KindNotDunned(OpenItemKind kind) implements NotDunnedReason {
    @Override
    public String summarize() {
      return kind + " is not dunned";
    }
  }

  /**
   * It stands in the books only after the run.
   *
   * @param postingDate its posting date
   */
  record PostedLater(LocalDate postingDate) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "posted on " + postingDate;
    }
  }

  /**
   * It is not past due, or its grace period is not over.
   *
   * @param due the due date
   * @param graceDays the days of grace
   * @param from the first day on which it is past both
   * @param daysLeft days from the run to then
   */
  record NotOverdue(LocalDate due, int graceDays, LocalDate from, long daysLeft)
      implements NotDunnedReason {
    @Override
    public String summarize() {
      return "due " + due
          + (graceDays == 0 ? "" : " and " + Words.count(graceDays, "day") + " of grace")
          + ", overdue from " + from + ", in " + Words.count(daysLeft, "day");
    }
  }

  /**
   * The day of its next level has not come.
   *
   * @param level the next level
   * @param from the first day on which it can be reached
   * @param daysLeft days from the run to then
   */
  record LevelNotReached(int level, LocalDate from, long daysLeft) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "level " + level + " from " + from + ", in " + Words.count(daysLeft, "day");
    }
  }

  /**
   * The last notice is too recent.
   *
   * @param last its date
   * @param lastLevel its level
   * @param from the first day on which another may be sent
   * @param daysLeft days from the run to then
   */
  record IntervalNotOver(LocalDate last, int lastLevel, LocalDate from, long daysLeft)
      implements NotDunnedReason {
    @Override
    public String summarize() {
      return "level " + lastLevel + " noticed on " + last + ", another from " + from + ", in "
          + Words.count(daysLeft, "day");
    }
  }

  /**
   * A notice of the day of the run, or of a later day, was confirmed: at most one a day, none backwards.
   *
   * @param last its date
   * @param lastLevel its level
   */
  record NoticedAlready(LocalDate last, int lastLevel) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "level " + lastLevel + " noticed on " + last + " already";
    }
  }

  /**
   * A condition of the level does not hold.
   *
   * @param level the level
   * @param condition the condition as text
   */
  record ConditionNotMet(int level, String condition) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "level " + level + " needs " + condition;
    }
  }

  /**
   * The last level was noticed, as often as the policy allows.
   *
   * @param level the last level
   * @param last the date of the last notice
   * @param times how many notices of it there were
   */
  record LevelsExhausted(int level, LocalDate last, int times) implements NotDunnedReason {
    @Override
    public String summarize() {
      return "last level " + level + " noticed " + times + " times, last on " + last;
    }
  }

  /**
   * It is not worth a notice.
   *
   * @param level the level
   * @param scope whose amount is too small
   * @param counted what there is
   * @param least what there must be
   */
  record BelowMinimum(int level, Scope scope, Money counted, Money least)
      implements NotDunnedReason {
    @Override
    public String summarize() {
      return scope.text + " " + counted + " below the minimum " + least + " of level " + level
          + " by " + least.minus(counted);
    }
  }

  /** Whose amount a minimum is about. */
  enum Scope {
    /** The item. */
    ITEM("item"),
    /** All items of the customer in the currency that would be dunned. */
    CUSTOMER("customer");

    private final String text;

    Scope(String text) {
      this.text = text;
    }
  }

  /**
   * It is too small a share of what the customer owes.
   *
   * @param level the level
   * @param counted what there is
   * @param open all that the customer owes in the currency
   * @param least the least share
   */
  record BelowShare(int level, Money counted, Money open, Percentage least)
      implements NotDunnedReason {
    @Override
    public String summarize() {
      return counted + " of " + open + " below the share of " + least + " of level " + level;
    }
  }

  /**
   * Credits cover all that is overdue.
   *
   * @param overdue what is overdue or would be dunned, held parts left out
   * @param credits the credits
   */
  record CoveredByCredits(Money overdue, Money credits) implements NotDunnedReason {
    @Override
    public String summarize() {
      return overdue + " covered by credits of " + credits;
    }
  }

  /** A charge is not dunned alone, and no other item is dunned. */
  record ChargeAlone() implements NotDunnedReason {
    @Override
    public String summarize() {
      return "a charge is not dunned alone";
    }
  }
}
