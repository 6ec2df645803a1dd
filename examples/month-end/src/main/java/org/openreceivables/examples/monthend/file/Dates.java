package org.openreceivables.examples.monthend.file;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openreceivables.examples.monthend.file.csv.RowProblem;

/**
 * Reads dates by patterns, strictly: there is no 30 February. Years before 1900 and after 9999 are what
 * programs write for "no date", such as 0001-01-01, and would be aged by centuries.
 */
final class Dates {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate EXAMPLE = LocalDate.of(2026, 3, 31);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final List<DateTimeFormatter> strict;
  private final List<DateTimeFormatter> lenient;

  private Dates(List<String> patterns) {
    this.strict = formatters(patterns, ResolverStyle.STRICT);
    this.lenient = formatters(patterns, ResolverStyle.LENIENT);
  }

  /** {@return a reader for these patterns, with | between them} */
  static Dates of(String patterns) {
    // In a strict reading y is the year of an era and needs one; everybody means u.
    return new Dates(Stream.of(patterns.split("\\|", -1))
        .map(String::strip)
        .map(p -> p.indexOf('G') < 0 ? p.replace('y', 'u') : p)
        .toList());
  }

  private static List<DateTimeFormatter> formatters(List<String> patterns, ResolverStyle style) {
    return patterns.stream().map(p -> formatter(p).withResolverStyle(style)).toList();
  }

  private static DateTimeFormatter formatter(String pattern) {
    try {
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      // A pattern without day, month or year is a mistake that no row should have to report.
      LocalDate probe = LocalDate.of(2024, 2, 29);
      if (LocalDate.parse(probe.atStartOfDay().format(formatter), formatter).equals(probe)) {
        return formatter;
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // Reported below, with the rule.
    }
    throw new MappingException("The setting dates (" + RowProblem.shown(pattern)
        + ") must be patterns with day, month and year, such as d.M.uuuu or uuuu-MM-dd");
  }

  Optional<LocalDate> parse(String text) {
    return parse(text, strict).filter(Dates::isOfOurTime);
  }

  /** {@return whether it is a day, but in a year in which nobody trades} */
  boolean isOutOfRange(String text) {
    return parse(text, strict).filter(day -> !isOfOurTime(day)).isPresent();
  }

  private static boolean isOfOurTime(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /** {@return whether it has the form of a date, real or not} */
  boolean looksLikeDate(String text) {
    return parse(text, lenient).isPresent();
  }

  /** {@return the last day of March 2026 in each of the forms} */
  String example() {
    return strict.stream().map(EXAMPLE.atStartOfDay()::format).distinct().collect(joining(" or "));
  }

  private static Optional<LocalDate> parse(String text, List<DateTimeFormatter> formatters) {
    for (DateTimeFormatter formatter : formatters) {
      try {
        return Optional.of(LocalDate.parse(text, formatter));
      } catch (DateTimeException e) {
        // The next pattern may fit.
      }
    }
    return Optional.empty();
  }
}
