package org.openreceivables.core.terms.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.terms.CalendarPeriod;

/** The parts of the calendar, in words. */
final class Periods {
  private static final Map<CalendarPeriod, String> PRINTED = new EnumMap<>(Map.of(
      CalendarPeriod.WEEK, "week",
      CalendarPeriod.TEN_DAYS, "ten-day period",
      CalendarPeriod.HALF_MONTH, "half-month",
      CalendarPeriod.MONTH, "month",
      CalendarPeriod.QUARTER, "quarter",
      CalendarPeriod.HALF_YEAR, "half-year",
      CalendarPeriod.YEAR, "year"));

  private static final Map<CalendarPeriod, Phrase> READ = read();

  private Periods() {}

  private static Map<CalendarPeriod, Phrase> read() {
    Map<CalendarPeriod, Phrase> read = new EnumMap<>(CalendarPeriod.class);
    PRINTED.forEach((period, name) -> {
      String spaced = name.replace('-', ' ');
      read.put(period, Phrase.of(spaced, spaced + "s"));
    });
    return read;
  }

  static String print(CalendarPeriod period) {
    return PRINTED.getOrDefault(period, period.name());
  }

  static Optional<CalendarPeriod> take(Cursor cursor) {
    for (Map.Entry<CalendarPeriod, Phrase> entry : READ.entrySet()) {
      if (cursor.take(entry.getValue())) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }
}
