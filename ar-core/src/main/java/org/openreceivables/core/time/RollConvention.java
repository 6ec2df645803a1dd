package org.openreceivables.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * Where a date goes that is no business day.
 *
 * <p>Saturday 2024-03-30, between Good Friday and Easter Monday, Monday to Friday open otherwise: {@link
 * #FOLLOWING} gives Tuesday 2024-04-02, {@link #MODIFIED_FOLLOWING}, {@link #PRECEDING} and {@link
 * #NEAREST} give Thursday 2024-03-28. A business day always stays where it is. The names are those of
 * bond and loan agreements (ISDA 2006 Definitions, section 4.12).
 */
public enum RollConvention {
  /** It stays where it is. The default: what is printed on the document is the day. */
  NONE,
  /**
   * The next business day. What the law says of a last day in many countries: BGB § 193, Regulation (EEC,
   * Euratom) 1182/71 article 3(4).
   */
  FOLLOWING,
  /** The next business day of the same month; where there is none, the one before. */
  MODIFIED_FOLLOWING,
  /** The business day before. */
  PRECEDING,
  /**
   * The business day that is fewer days away, the later one of two. For a weekend of Saturday and Sunday that
   * is the one before a Saturday and the one after a Sunday or Monday, as ISDA has it.
   */
  NEAREST;

  /** More days in a row without business than any calendar of this world has. */
  private static final int FARTHEST = 366;

  /**
   * {@return the business day for a day}
   *
   * @param day the day
   * @param calendar on which days business is done; not asked by {@link #NONE}
   * @throws org.openreceivables.core.InvalidValueException when the calendar knows no business day within
   *     366 days
   */
  public LocalDate roll(LocalDate day, BusinessCalendar calendar) {
    if (this == NONE || calendar.isBusinessDay(day)) {
      return day;
    }
    return switch (this) {
      case NONE, FOLLOWING -> after(day, calendar);
      case MODIFIED_FOLLOWING -> {
        LocalDate after = after(day, calendar);
        yield YearMonth.from(after).equals(YearMonth.from(day)) ? after : before(day, calendar);
      }
      case PRECEDING -> before(day, calendar);
      case NEAREST -> nearest(day, calendar);
    };
  }

  private static LocalDate after(LocalDate day, BusinessCalendar calendar) {
    return found(day, search(day, 1, calendar));
  }

  private static LocalDate before(LocalDate day, BusinessCalendar calendar) {
    return found(day, search(day, -1, calendar));
  }

  private static LocalDate nearest(LocalDate day, BusinessCalendar calendar) {
    for (int away = 1; away <= FARTHEST; away++) {
      if (calendar.isBusinessDay(day.plusDays(away))) {
        return day.plusDays(away);
      }
      if (calendar.isBusinessDay(day.minusDays(away))) {
        return day.minusDays(away);
      }
    }
    return found(day, Optional.empty());
  }

  private static Optional<LocalDate> search(LocalDate from, int step, BusinessCalendar calendar) {
    LocalDate day = from;
    for (int away = 1; away <= FARTHEST; away++) {
      day = day.plusDays(step);
      if (calendar.isBusinessDay(day)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static LocalDate found(LocalDate from, Optional<LocalDate> day) {
    Rules.of("BusinessCalendar", "?")
        .require(
            day.isPresent(),
            ProblemCodes.OUT_OF_RANGE,
            "day",
            from,
            "must have a business day within " + FARTHEST + " days")
        .orThrow();
    return day.orElseThrow();
  }
}
