package org.openreceivables.examples.monthend.calendar;

import org.openreceivables.core.Validated;

/** Business calendars by name. */
public final class Calendars {
  private static final String WEEKDAYS = "weekdays";

  private Calendars() {}

  /** {@return Monday to Friday, whatever holidays there are} */
  public static ExplainedCalendar weekdays() {
    return new Weekdays(WEEKDAYS, Weekdays.SATURDAY_AND_SUNDAY);
  }

  /**
   * {@return the calendar of a name, or why there is none}
   *
   * @param name {@code weekdays}, or a code of {@link JollydayCalendar#of}: {@code DE}, {@code DE-BY}, {@code
   *     TARGET}
   */
  public static Validated<? extends ExplainedCalendar> named(String name) {
    return name.equalsIgnoreCase(WEEKDAYS)
        ? new Validated.Valid<>(weekdays())
        : JollydayCalendar.of(name);
  }
}
