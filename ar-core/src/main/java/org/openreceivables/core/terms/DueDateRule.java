package org.openreceivables.core.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.internal.Words;

/**
 * How a date follows from the date of issue, or from another.
 *
 * <p>The resulting day still counts: a payment valued on it is on time. Days of the month that do not
 * exist become the month's last day (31 in February 2026 is the 28th), reckoned from the date that terms run
 * from and never from a date that was cut short: 31 January and two months are 31 March. No rule gives a day
 * before the one it starts from, but for {@link OnDate}. Weekends and holidays are looked at by
 * {@link PaymentTerms#dueDateRoll()}, not here.
 *
 * <p>Rules are put together with {@link #then}: {@code days(45).then(endOfMonth())} and {@code
 * endOfMonth().then(days(45))} are the two readings of "45 jours fin de mois" (2024-01-20 gives 2024-03-31 and
 * 2024-03-16). Records, so rules are comparable.
 */
public sealed interface DueDateRule
    permits DayLimits,
        DueDateRule.Days,
        DueDateRule.Months,
        DueDateRule.EndOf,
        DueDateRule.DayOfMonth,
        DueDateRule.NextDay,
        DueDateRule.NextWeekday,
        DueDateRule.OnDate,
        DueDateRule.After,
        DueDateSteps {

  /** The most days that a rule may count: a hundred years. */
  int MOST_DAYS = 36_500;

  /** The most months, or other periods, that a rule may count: a hundred years. */
  int MOST_PERIODS = 1_200;

  /**
   * {@return the day that follows from a date}
   *
   * @param date the date from which the rule runs, usually that of issue
   */
  LocalDate from(LocalDate date);

  /**
   * {@return the day that follows from the date that the rule names, else from that of issue}
   *
   * @param dates the dates
   * @throws org.openreceivables.core.InvalidValueException when the date that the rule names is not there
   */
  default LocalDate from(ScheduleDates dates) {
    return from(dates.issued());
  }

  /**
   * {@return this rule, and another from the day it gives}
   *
   * @param next the other rule; neither may be a fixed date or name a base date
   */
  default DueDateRule then(DueDateRule next) {
    return DueDateSteps.of(this, next);
  }

  /**
   * {@return this rule, run from another date than that of issue; from that of issue it is this rule itself}
   *
   * @param base the date; the rule may not name one already, nor be a fixed date
   */
  default DueDateRule after(BaseDate base) {
    boolean names = this instanceof After || this instanceof OnDate;
    return base == BaseDate.ISSUE && !names ? this : new After(base, this);
  }

  /**
   * {@return so many days after: 2026-01-10 and 30 days give 2026-02-09}
   *
   * @param days how many, zero for at once
   */
  static DueDateRule days(int days) {
    return new Days(days);
  }

  /**
   * {@return so many months after: 2024-01-31 and 1 give 2024-02-29}
   *
   * @param months how many
   */
  static DueDateRule months(int months) {
    return new Months(months);
  }

  /** {@return the last day of the month: 2026-01-10 gives 2026-01-31} */
  static DueDateRule endOfMonth() {
    return endOf(CalendarPeriod.MONTH);
  }

  /**
   * {@return the last day of the period: of the quarter, 2026-01-10 gives 2026-03-31}
   *
   * @param period the period
   */
  static DueDateRule endOf(CalendarPeriod period) {
    return new EndOf(period, 0);
  }

  /**
   * {@return so many days after the end of the month: 2026-01-10 and 10 give 2026-02-10}
   *
   * @param days how many
   */
  static DueDateRule endOfMonthPlus(int days) {
    return endOfMonth().then(days(days));
  }

  /**
   * {@return the end of the month that is reached after so many days: 2024-01-20 and 45 give 2024-03-31}
   *
   * @param days how many
   */
  static DueDateRule daysThenEndOfMonth(int days) {
    return days(days).then(endOfMonth());
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
    return new DayOfMonth(1, day, cutOff);
  }

  /**
   * {@return the first such day of a month on the date or after it: 2024-01-15 and the 10th give 2024-02-10}
   *
   * @param day the day of the month, 31 for the last
   */
  static DueDateRule nextDay(int day) {
    return new NextDay(day);
  }

  /**
   * {@return the first such day of the week on the date or after it}
   *
   * @param day the day of the week
   */
  static DueDateRule next(DayOfWeek day) {
    return new NextWeekday(day);
  }

  /**
   * {@return a fixed day}
   *
   * @param date the day, whatever the date of issue
   */
  static DueDateRule on(LocalDate date) {
    return new OnDate(date);
  }

  /**
   * So many days after.
   *
   * @param days how many, zero to {@link #MOST_DAYS}
   */
  record Days(int days) implements DueDateRule {
    /**
     * Checks the days.
     *
     * @param days how many
     */
    public Days {
      DueDateChecks.count("days", days, MOST_DAYS);
    }

    @Override
    public LocalDate from(LocalDate date) {
      return date.plusDays(days);
    }

    @Override
    public String toString() {
      return Words.count(days, "day");
    }
  }

  /**
   * The same day so many months after, or the last of that month.
   *
   * @param months how many, zero to {@link #MOST_PERIODS}
   */
  record Months(int months) implements DueDateRule {
    /**
     * Checks the months.
     *
     * @param months how many
     */
    public Months {
      DueDateChecks.count("months", months, MOST_PERIODS);
    }

    @Override
    public LocalDate from(LocalDate date) {
      return date.plusMonths(months);
    }

    @Override
    public String toString() {
      return Words.count(months, "month");
    }
  }

  /**
   * The last day of a period.
   *
   * @param period the period
   * @param later how many periods after the one that the date lies in, zero to {@link #MOST_PERIODS}
   */
  record EndOf(CalendarPeriod period, int later) implements DueDateRule {
    /**
     * Checks the number.
     *
     * @param period the period
     * @param later how many periods after
     */
    public EndOf {
      DueDateChecks.count("later", later, MOST_PERIODS);
    }

    @Override
    public LocalDate from(LocalDate date) {
      LocalDate end = period.endOf(date);
      for (int i = 0; i < later; i++) {
        end = period.endOf(end.plusDays(1));
      }
      return end;
    }

    @Override
    public String toString() {
      String name = period.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return "end of " + name + (later == 0 ? "" : " + " + Words.count(later, name));
    }
  }

  /**
   * A day of a later month, with a cut-off.
   *
   * @param months how many months after, for dates up to the cut-off; one more behind it. Zero only where
   *     {@code day} is no earlier than {@code cutOff}
   * @param day the day, 1 to 31; 31 is the month's last
   * @param cutOff the last day that counts for its month, 1 to 31
   */
  record DayOfMonth(int months, int day, int cutOff) implements DueDateRule {
    /**
     * Checks the days.
     *
     * @param months how many months after
     * @param day the day
     * @param cutOff the cut-off day
     */
    public DayOfMonth {
      DueDateChecks.day("cutOff", cutOff);
      DueDateChecks.dayOfMonth(months, day, cutOff);
    }

    @Override
    public LocalDate from(LocalDate date) {
      return DueDateChecks.dayIn(date, date.getDayOfMonth() <= cutOff ? months : months + 1, day);
    }

    @Override
    public String toString() {
      return "day " + day + (months == 1 ? " proximo" : " of month " + months)
          + (cutOff == 31 ? "" : ", cut-off " + cutOff);
    }
  }

  /**
   * The first such day of a month, on the date or after it.
   *
   * @param day the day, 1 to 31; 31 is the month's last
   */
  record NextDay(int day) implements DueDateRule {
    /**
     * Checks the day.
     *
     * @param day the day
     */
    public NextDay {
      DueDateChecks.day("day", day);
    }

    @Override
    public LocalDate from(LocalDate date) {
      LocalDate here = DueDateChecks.dayIn(date, 0, day);
      return here.isBefore(date) ? DueDateChecks.dayIn(date, 1, day) : here;
    }

    @Override
    public String toString() {
      return "next day " + day;
    }
  }

  /**
   * The first such day of the week, on the date or after it.
   *
   * @param day the day of the week
   */
  record NextWeekday(DayOfWeek day) implements DueDateRule {
    @Override
    public LocalDate from(LocalDate date) {
      return date.with(TemporalAdjusters.nextOrSame(day));
    }

    @Override
    public String toString() {
      return "next " + day.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A fixed day.
   *
   * @param date the day
   */
  record OnDate(LocalDate date) implements DueDateRule {
    /**
     * Checks the year.
     *
     * @param date the day
     */
    public OnDate {
      ScheduleDates.requireYear("DueDateRule", "date", date);
    }

    @Override
    public LocalDate from(LocalDate other) {
      return date;
    }

    @Override
    public String toString() {
      return "on " + date;
    }
  }

  /**
   * A rule that runs from another date than that of issue.
   *
   * @param base the date, not {@link BaseDate#ISSUE}: rules run from it anyway
   * @param rule the rule
   */
  record After(BaseDate base, DueDateRule rule) implements DueDateRule {
    /**
     * Checks that one date is named.
     *
     * @param base the date
     * @param rule the rule
     */
    public After {
      Rules.of("DueDateRule", base)
          .require(
              base != BaseDate.ISSUE,
              ProblemCodes.OUT_OF_RANGE,
              "base",
              base,
              "must be another date: rules run from it anyway")
          .require(
              !(rule instanceof After) && !(rule instanceof OnDate),
              ProblemCodes.OUT_OF_RANGE,
              "rule",
              rule,
              "must not name a date of its own")
          .orThrow();
    }

    @Override
    public LocalDate from(LocalDate date) {
      return rule.from(date);
    }

    @Override
    public LocalDate from(ScheduleDates dates) {
      return rule.from(dates.of(base));
    }

    @Override
    public String toString() {
      return rule + " from " + base.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
