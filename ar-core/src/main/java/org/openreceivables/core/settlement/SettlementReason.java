package org.openreceivables.core.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.terms.DiscountRate;

/** Why an amount closes an item, or a discount does not count, with the facts and the margin. Immutable. */
public sealed interface SettlementReason {

  /** {@return one sentence for people} */
  String summarize();

  /**
   * It is what is open.
   *
   * @param open the open amount
   */
  record WholeAmount(Money open) implements SettlementReason {
    @Override
    public String summarize() {
      return open + " is open";
    }
  }

  /**
   * The discount is earned.
   *
   * @param rate how much is off
   * @param lastDay the last day
   * @param valueDate the value date of the payment
   * @param daysLeft days to spare; negative within grace
   * @param graceDays the days of grace granted
   */
  record DiscountEarned(
      DiscountRate rate, LocalDate lastDay, LocalDate valueDate, long daysLeft, int graceDays)
      implements SettlementReason {
    @Override
    public String summarize() {
      String when = daysLeft >= 0
          ? Words.count(daysLeft, "day") + " to spare"
          : Words.count(-daysLeft, "day") + " late, within " + Words.count(graceDays, "day")
              + " of grace";
      return rate + " discount until " + lastDay + " earned on " + valueDate + ", " + when;
    }
  }

  /**
   * The discount is not earned because the payment is late.
   *
   * @param rate how much would be off
   * @param lastDay the last day
   * @param valueDate the value date of the payment
   * @param daysLate how many days after the last day, or after the days of grace where they are granted
   */
  record DiscountLate(DiscountRate rate, LocalDate lastDay, LocalDate valueDate, long daysLate)
      implements SettlementReason {
    @Override
    public String summarize() {
      long grace = ChronoUnit.DAYS.between(lastDay, valueDate) - daysLate;
      return rate + " discount until " + lastDay + " missed by " + Words.count(daysLate, "day")
          + " on " + valueDate
          + (grace > 0 ? ", after " + Words.count(grace, "day") + " of grace" : "");
    }
  }

  /**
   * The discount is late, within grace, and waits for somebody's answer: neither granted nor refused.
   *
   * @param rate how much is off
   * @param lastDay the last day
   * @param valueDate the value date of the payment
   * @param daysLate how many days after the last day
   * @param atStake by how much more is earned where the answer is yes: by a payment that closes the item, where a
   *     quote or position says so; by the money at hand, where an allocation does. Zero where that money only counts for
   *     a later payment to complete
   */
  record DiscountPending(
      DiscountRate rate, LocalDate lastDay, LocalDate valueDate, long daysLate, Money atStake)
      implements SettlementReason {
    @Override
    public String summarize() {
      return rate + " discount until " + lastDay + " taken " + Words.count(daysLate, "day")
          + " late on " + valueDate + ", within grace: "
          + (atStake.isZero() ? "whether it counts" : atStake) + " waits for an answer";
    }
  }

  /**
   * The discount is not earned because only a part was paid and part payments forfeit it.
   *
   * @param rate how much would be off
   * @param needed the cash that would have earned it
   * @param paid the cash paid so far; it may be more than was needed by now, in parts
   */
  record DiscountForfeited(DiscountRate rate, Money needed, Money paid)
      implements SettlementReason {
    @Override
    public String summarize() {
      return rate + " discount forfeited: " + paid + " paid"
          + (paid.isLessThan(needed)
              ? ", " + needed.minus(paid) + " short of " + needed
              : " in parts, where " + needed + " at once would have earned it");
    }
  }

  /**
   * The discount is not earned yet because only a part was paid; it is not lost.
   *
   * @param rate how much would be off
   * @param needed the cash that would have earned it
   * @param paid the cash paid
   */
  record DiscountIncomplete(DiscountRate rate, Money needed, Money paid)
      implements SettlementReason {
    @Override
    public String summarize() {
      return rate + " discount not earned yet: " + paid + " paid, " + needed.minus(paid)
          + " short of " + needed;
    }
  }

  /**
   * The discount is not earned because more was paid than closes the item with it, and an excess loses it.
   *
   * @param rate how much would be off
   * @param needed the cash that would have earned it
   * @param paid the cash paid
   */
  record DiscountExceeded(DiscountRate rate, Money needed, Money paid) implements SettlementReason {
    @Override
    public String summarize() {
      return rate + " discount lost: " + paid + " paid, " + paid.minus(needed) + " more than "
          + needed;
    }
  }

  /**
   * The discount is earned, but less of it, because more was paid than closes the item with all of it: EUR 99.00 on EUR
   * 100.00 at 2 % get EUR 1.00 ({@link ExcessDiscount#SHRINK}).
   *
   * @param rate how much is off
   * @param needed the cash that would have closed the item with the whole discount, charges not counted
   * @param paid the cash paid, charges not counted; what is more than was needed is what the discount is reduced by
   */
  record DiscountReduced(DiscountRate rate, Money needed, Money paid) implements SettlementReason {
    @Override
    public String summarize() {
      Money excess = paid.minus(needed);
      return rate + " discount reduced by " + excess + ": " + paid + " paid, " + excess
          + " more than " + needed;
    }
  }
}
