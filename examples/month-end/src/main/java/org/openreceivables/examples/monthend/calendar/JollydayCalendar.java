package org.openreceivables.examples.monthend.calendar;

import static java.util.stream.Collectors.joining;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;

/**
 * Public and bank holidays of a country, region or market from Jollyday, and the weekend.
 *
 * <p>{@code of("DE")} is closed on 2024-03-29 (Good Friday) and 2024-04-01 (Easter Monday), {@code of("DE-BY")} on
 * 2024-05-30 (Corpus Christi) too, and {@code of("TARGET")} on the days on which no euro payment is settled.
 * Days that are merely observed, such as 24 December in Austria, are business days.
 *
 * <p>The weekend is Saturday and Sunday. That is so in most countries, but not in all: Friday and Saturday in
 * Egypt or Saudi Arabia are said by {@link #withWeekend}, which no code can guess for you.
 *
 * <p>Immutable and thread-safe: a year is looked up once.
 */
public final class JollydayCalendar implements ExplainedCalendar {
  private final String name;
  private final HolidayManager holidays;
  private final String[] region;
  private final Weekdays week;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  private JollydayCalendar(String name, HolidayManager holidays, String[] region, Weekdays week) {
    this.name = name;
    this.holidays = holidays;
    this.region = region.clone();
    this.week = week;
  }

  /**
   * {@return the calendar of a code, with Saturday and Sunday as weekend, or why there is none}
   *
   * <p>A region that is not known is refused: Jollyday itself would go by the country's holidays alone.
   *
   * @param code country (ISO 3166-1) and, with hyphens between, region and place as Jollyday has them: {@code
   *     DE}, {@code DE-BY}, {@code DE-BY-MU}; or a market: {@code TARGET}, {@code NYSE}
   */
  public static Validated<JollydayCalendar> of(String code) {
    List<String> parts = Arrays.asList(code.strip().toUpperCase(Locale.ROOT).split("-", -1));
    String name = String.join("-", parts);
    if (!HolidayManager.getSupportedCalendarCodes().contains(parts.get(0))) {
      return wrong(name, "country", parts.get(0), "must be a known code such as DE, AT or TARGET");
    }
    HolidayManager holidays =
        HolidayManager.getInstance(ManagerParameters.create(lower(parts.get(0))));
    CalendarHierarchy place = holidays.getCalendarHierarchy();
    for (String part : parts.subList(1, parts.size())) {
      Map<String, CalendarHierarchy> known = place.getChildren();
      CalendarHierarchy next = known.get(lower(part));
      if (next == null) {
        String rule = known.isEmpty()
            ? "must be left out: none are known there"
            : "must be one of "
                + new TreeSet<>(known.keySet())
                    .stream().map(k -> k.toUpperCase(Locale.ROOT)).collect(joining(", "));
        return wrong(name, "region", part, rule);
      }
      place = next;
    }
    String[] region = parts.stream().skip(1).map(JollydayCalendar::lower).toArray(String[]::new);
    Weekdays week = new Weekdays(name, Weekdays.SATURDAY_AND_SUNDAY);
    return new Validated.Valid<>(new JollydayCalendar(name, holidays, region, week));
  }

  /**
   * {@return a copy with another weekend}
   *
   * @param weekend the days of the week on which no business is done
   */
  public JollydayCalendar withWeekend(Set<DayOfWeek> weekend) {
    return new JollydayCalendar(name, holidays, region, new Weekdays(name, weekend));
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * {@return why no business is done on a day: the holiday in English, else the day of the weekend}
   *
   * @throws InvalidValueException for years that Jollyday cannot reckon: those before 1901 and after 2172
   *     where Islamic holidays are kept
   */
  @Override
  public Optional<String> closed(LocalDate day) {
    String holiday = years.computeIfAbsent(day.getYear(), this::find).get(day);
    return holiday == null ? week.closed(day) : Optional.of(holiday);
  }

  private Map<LocalDate, String> find(int year) {
    Map<LocalDate, String> found = new TreeMap<>();
    try {
      // New Year's Day 2022, a Saturday, was kept in the US on 2021-12-31.
      for (int each = year - 1; each <= year + 1; each++) {
        for (Holiday holiday : holidays.getHolidays(Year.of(each), region)) {
          if (holiday.getDate().getYear() == year && holiday.getType() != HolidayType.OBSERVANCE) {
            // Of two on one day the one that comes first by name, on every machine.
            found.merge(holiday.getDate(), words(holiday), (a, b) -> a.compareTo(b) <= 0 ? a : b);
          }
        }
      }
    } catch (DateTimeException e) {
      throw new InvalidValueException(problems(
          name, "year", String.valueOf(year), "must be one whose Islamic holidays are known"));
    }
    return found;
  }

  /** English: the root of the bundle, since any other locale may fall back to that of the machine. */
  private static String words(Holiday holiday) {
    return holiday.getDescription(Locale.ROOT);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Validated<JollydayCalendar> wrong(
      String name, String field, String value, String rule) {
    return new Validated.Invalid<>(problems(name, field, value, rule));
  }

  private static List<Problem> problems(String name, String field, String value, String rule) {
    return List.of(new Problem(
        ProblemCodes.OUT_OF_RANGE, "BusinessCalendar", name, field, value, rule, "", List.of()));
  }

  @Override
  public String toString() {
    return name;
  }
}
