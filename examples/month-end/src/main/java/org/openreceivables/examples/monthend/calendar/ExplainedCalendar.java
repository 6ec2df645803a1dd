package org.openreceivables.examples.monthend.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.openreceivables.core.time.BusinessCalendar;

/** A business calendar that says why a day is closed: 2024-04-01 in Germany, because it is Easter Monday. */
public interface ExplainedCalendar extends BusinessCalendar {

  /** {@return its name, for example {@code DE-BY}} */
  String name();

  /**
   * {@return why no business is done on a day, for example {@code Easter Monday} or {@code Saturday}; empty
   * where business is done}
   *
   * @param day the day
   */
  Optional<String> closed(LocalDate day);

  @Override
  default boolean isBusinessDay(LocalDate day) {
    return closed(day).isEmpty();
  }
}
