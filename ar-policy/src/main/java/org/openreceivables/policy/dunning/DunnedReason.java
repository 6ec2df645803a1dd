package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openreceivables.core.openitem.HoldCause;

/** Why an item is on a notice, at this level and with these charges. Immutable. */
public sealed interface DunnedReason extends DunningReason {

  /**
   * The day of the level has come.
   *
   * @param level the level
   * @param from the first day on which it can be reached
   * @param daysSince days from then to the run, zero on the day itself
   */
  record LevelReached(int level, LocalDate from, long daysSince) implements DunnedReason {
    @Override
    public String summarize() {
      return "level " + level + " since " + from + ", " + ReasonText.daysAgo(daysSince);
    }
  }

  /**
   * The time since the last notice is over.
   *
   * @param last the date of the last notice
   * @param lastLevel its level
   * @param from the first day on which another may be sent
   * @param daysSince days from then to the run, zero on the day itself
   */
  record IntervalOver(LocalDate last, int lastLevel, LocalDate from, long daysSince)
      implements DunnedReason {
    @Override
    public String summarize() {
      return "level " + lastLevel + " noticed on " + last + ", another since " + from + ", "
          + ReasonText.daysAgo(daysSince);
    }
  }

  /**
   * Its arrears would allow a higher level, but it rises one at a time.
   *
   * @param level the level it gets
   * @param byArrears the highest level whose days have passed
   */
  record OneUp(int level, int byArrears) implements DunnedReason {
    @Override
    public String summarize() {
      return "level " + byArrears + " by arrears, but one up at a time: " + level;
    }
  }

  /**
   * The last level is repeated.
   *
   * @param level the last level
   * @param time which repetition it is, from 1
   */
  record Repeated(int level, int time) implements DunnedReason {
    @Override
    public String summarize() {
      return "level " + level + " repeated, time " + time;
    }
  }

  /**
   * It missed the minimum of a level and fell to a lower one.
   *
   * @param missed the minimum that it missed
   * @param level the level it gets
   */
  record FellTo(NotDunnedReason missed, int level) implements DunnedReason {
    @Override
    public String summarize() {
      return missed.summarize() + ", so level " + level;
    }
  }

  /**
   * A part is on hold and left out.
   *
   * @param hold the hold's key
   * @param cause why
   * @param until the last day of the hold; {@link LocalDate#MAX} until further notice
   * @param part what is held by it, at most what is open
   */
  record PartHeld(String hold, HoldCause cause, LocalDate until, Money part)
      implements DunnedReason {
    @Override
    public String summarize() {
      return part + " left out: " + ReasonText.hold(hold, cause, until);
    }
  }

  /**
   * Something is charged.
   *
   * @param code what: {@code dunning-2} for the fee of level 2, {@code compensation}
   * @param base on what
   * @param amount how much
   */
  record Charged(String code, Money base, Money amount) implements DunnedReason {
    @Override
    public String summarize() {
      return code + " " + amount + " on " + base;
    }
  }

  /**
   * Something is not charged.
   *
   * @param code what
   * @param why why not
   */
  record NotCharged(String code, Why why) implements DunnedReason {
    @Override
    public String summarize() {
      return "no " + code + ": " + why.text;
    }
  }

  /** Why something is not charged. */
  enum Why {
    /** It was charged, or waived, with an earlier notice, or with another line of this one. */
    CHARGED_BEFORE("charged or waived before"),
    /** The policy says nothing about the currency. */
    NO_AMOUNT_IN_CURRENCY("no amount in this currency"),
    /** What is owed are earlier charges, or is held. */
    NO_PRINCIPAL("nothing but charges"),
    /** It is not claimed from customers of this type, or the type is not known. */
    CUSTOMER_TYPE("not from this type of customer"),
    /** The item is not past due. */
    NOT_OVERDUE("not past due");

    private final String text;

    Why(String text) {
      this.text = text;
    }
  }
}
