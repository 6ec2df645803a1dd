package org.openreceivables.core.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A part of the calendar at whose end something is due.
 *
 * <p>The periods of EDIFACT code list 2009 (4 to 14), but for the fortnight, of which nobody says when it
 * begins. Thursday 2026-05-14 lies in a week that ends on 05-17, ten days that end on 05-20, half a month
 * that ends on 05-15, and a month, quarter, half year and year that end on 05-31, 06-30, 06-30 and 12-31.
 */
public enum CalendarPeriod {
  /** Monday to Sunday (ISO 8601). */
  WEEK,
  /** The 1st to 10th, the 11th to 20th, the 21st to the end of a month. */
  TEN_DAYS,
  /** The 1st to 15th, the 16th to the end of a month. */
  HALF_MONTH,
  /** A month. */
  MONTH,
  /** January to March, April to June, July to September, October to December. */
  QUARTER,
  /** January to June, July to December. */
  HALF_YEAR,
  /** January to December. */
  YEAR;

  /**
   * {@return the last day of the period that a day lies in}
   *
   * @param day the day
   */
  public LocalDate endOf(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case TEN_DAYS -> endOf(day, 10);
      case HALF_MONTH -> endOf(day, 15);
      case MONTH -> endOfMonths(day, 1);
      case QUARTER -> endOfMonths(day, 3);
      case HALF_YEAR -> endOfMonths(day, 6);
      case YEAR -> endOfMonths(day, 12);
    };
  }

  private static LocalDate endOf(LocalDate day, int length) {
    int end = (day.getDayOfMonth() + length - 1) / length * length;
    // Behind the 20th or the 15th, the part is as long as the month.
    return end > 20 ? day.with(TemporalAdjusters.lastDayOfMonth()) : day.withDayOfMonth(end);
  }

  private static LocalDate endOfMonths(LocalDate day, int length) {
    int month = (day.getMonthValue() + length - 1) / length * length;
    return day.withDayOfMonth(1).withMonth(month).with(TemporalAdjusters.lastDayOfMonth());
  }
}
