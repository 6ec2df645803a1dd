package org.openreceivables.examples.monthend.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * All days but those of the weekend.
 *
 * @param name its name
 * @param weekend the days of the week on which no business is done
 */
record Weekdays(String name, Set<DayOfWeek> weekend) implements ExplainedCalendar {
  static final Set<DayOfWeek> SATURDAY_AND_SUNDAY = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  Weekdays {
    weekend = Set.copyOf(weekend);
  }

  @Override
  public Optional<String> closed(LocalDate day) {
    return weekend.contains(day.getDayOfWeek())
        ? Optional.of(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        : Optional.empty();
  }
}
