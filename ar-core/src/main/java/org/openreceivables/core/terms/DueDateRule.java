package org.openreceivables.core.terms;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.internal.Words;

/**
 * How a date follows from the date of issue.
 *
 * <p>The resulting day still counts: a payment valued on it is on time. Days of the month that do not
 * exist become the month's last day (31 in February 2026 is the 28th). No rule rolls over weekends or
 * holidays. Records, so rules are comparable and printable.
 */
public sealed interface DueDateRule {

  /**
   * {@return the day that follows from a date of issue}
   *
   * @param issued the date of issue
   */
  LocalDate from(LocalDate issued);

  /**
   * {@return so many days after issue: 2026-01-10 and 30 days give 2026-02-09}
   *
   * @param days how many, zero for at once
   */
  static DueDateRule days(int days) {
    return new Days(days);
  }

  /** {@return the last day of the month of issue: 2026-01-10 gives 2026-01-31} */
  static DueDateRule endOfMonth() {
    return new EndOfMonth(0, 0);
  }

  /**
   * {@return so many days after the end of the month of issue: 2026-01-10 and 10 give 2026-02-10}
   *
   * @param days how many
   */
  static DueDateRule endOfMonthPlus(int days) {
    return new EndOfMonth(0, days);
  }

  /**
   * {@return the end of the month that is reached after so many days: 2024-01-20 and 45 give 2024-03-31}
   *
   * @param days how many
   */
  static DueDateRule daysThenEndOfMonth(int days) {
    return new DaysThenEndOfMonth(days);
  }

  /**
   * {@return a day of the next month, or of the month after for issues behind the cut-off day}
   *
   * <p>"10th proximo" with cut-off 25: 2024-01-25 gives 2024-02-10, 2024-01-26 gives 2024-03-10.
   *
   * @param day the day of the month
   * @param cutOff the last day of issue that still counts for this month; 31 for none
   */
  static DueDateRule proximo(int day, int cutOff) {
    return new Proximo(day, cutOff);
  }

  /**
   * {@return a fixed day, whatever the date of issue}
   *
   * @param date the day
   */
  static DueDateRule on(LocalDate date) {
    return new OnDate(date);
  }

  /**
   * So many days after issue.
   *
   * @param days how many, zero or more
   */
  record Days(int days) implements DueDateRule {
    /**
     * Checks the days.
     *
     * @param days how many
     */
    public Days {
      requireDays(days);
    }

    @Override
    public LocalDate from(LocalDate issued) {
      return issued.plusDays(days);
    }

    @Override
    public String toString() {
      return Words.count(days, "day");
    }
  }

  /**
   * So many days after the end of a month.
   *
   * @param months how many months after the month of issue, zero or more
   * @param days how many days after its end, zero or more
   */
  record EndOfMonth(int months, int days) implements DueDateRule {
    /**
     * Checks months and days.
     *
     * @param months how many months
     * @param days how many days
     */
    public EndOfMonth {
      requireDays(days);
      requireDays(months);
    }

    @Override
    public LocalDate from(LocalDate issued) {
      return issued.plusMonths(months).with(TemporalAdjusters.lastDayOfMonth()).plusDays(days);
    }

    @Override
    public String toString() {
      return "end of month" + (months == 0 ? "" : " + " + Words.count(months, "month"))
          + (days == 0 ? "" : " + " + Words.count(days, "day"));
    }
  }

  /**
   * The end of the month that is reached after so many days.
   *
   * @param days how many, zero or more
   */
  record DaysThenEndOfMonth(int days) implements DueDateRule {
    /**
     * Checks the days.
     *
     * @param days how many
     */
    public DaysThenEndOfMonth {
      requireDays(days);
    }

    @Override
    public LocalDate from(LocalDate issued) {
      return issued.plusDays(days).with(TemporalAdjusters.lastDayOfMonth());
    }

    @Override
    public String toString() {
      return Words.count(days, "day") + ", then end of month";
    }
  }

  /**
   * A day of the next month, with a cut-off.
   *
   * @param day the day, 1 to 31
   * @param cutOff the last day of issue that counts for this month, 1 to 31
   */
  record Proximo(int day, int cutOff) implements DueDateRule {
    /**
     * Checks the days.
     *
     * @param day the day
     * @param cutOff the cut-off day
     */
    public Proximo {
      Rules.of("DueDateRule", "proximo")
          .require(day >= 1 && day <= 31, ProblemCodes.OUT_OF_RANGE, "day", day, "must be 1 to 31")
          .require(
              cutOff >= 1 && cutOff <= 31,
              ProblemCodes.OUT_OF_RANGE,
              "cutOff",
              cutOff,
              "must be 1 to 31")
          .orThrow();
    }

    @Override
    public LocalDate from(LocalDate issued) {
      LocalDate month =
          issued.withDayOfMonth(1).plusMonths(issued.getDayOfMonth() <= cutOff ? 1 : 2);
      return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }

    @Override
    public String toString() {
      return "day " + day + " proximo" + (cutOff == 31 ? "" : ", cut-off " + cutOff);
    }
  }

  /**
   * A fixed day.
   *
   * @param date the day
   */
  record OnDate(LocalDate date) implements DueDateRule {
    @Override
    public LocalDate from(LocalDate issued) {
      return date;
    }

    @Override
    public String toString() {
      return "on " + date;
    }
  }

  private static void requireDays(int days) {
    Rules.of("DueDateRule", "days")
        .require(days >= 0, ProblemCodes.OUT_OF_RANGE, "days", days, "must not be negative")
        .orThrow();
  }
}
