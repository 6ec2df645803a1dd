package org.openreceivables.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * On which days business is done, so that a date on another day can be moved.
 *
 * <p>The library knows no holidays: a host passes its own list, or adapts a library of holidays in one
 * line. {@code BusinessCalendar.weekdays().except(Set.of(2024-04-01))} is open on Tuesday 2024-04-02, and
 * not on Monday 2024-04-01 nor on a Saturday or Sunday. Must be pure: one day, one answer.
 */
@FunctionalInterface
public interface BusinessCalendar {

  /**
   * {@return whether business is done on a day}
   *
   * @param day the day
   */
  boolean isBusinessDay(LocalDate day);

  /** {@return every day is a business day: nothing is ever moved} */
  static BusinessCalendar everyDay() {
    return day -> true;
  }

  /** {@return Monday to Friday} */
  static BusinessCalendar weekdays() {
    return day -> !isWeekend(day.getDayOfWeek());
  }

  /**
   * {@return this calendar without some days}
   *
   * @param holidays days on which no business is done
   */
  default BusinessCalendar except(Set<LocalDate> holidays) {
    Set<LocalDate> closed = Set.copyOf(holidays);
    return day -> isBusinessDay(day) && !closed.contains(day);
  }

  /**
   * {@return days on which business is done here and there: that of the buyer and that of the seller's bank}
   *
   * @param other the other calendar
   */
  default BusinessCalendar and(BusinessCalendar other) {
    return day -> isBusinessDay(day) && other.isBusinessDay(day);
  }

  private static boolean isWeekend(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
