package org.openreceivables.core.terms.text;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openreceivables.core.terms.CalendarPeriod;
import org.openreceivables.core.terms.DayLimits;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.text.Token.Kind;

/** Reads one step from a day to another: 30 days, EOM + 10, 10th proximo, next Friday. */
final class StepParser {
  static final Phrase EOM_SHORT = Phrase.of("eom");
  private static final Phrase MONTH_END = Phrase.of("eom", "month end", "the month end", "the eom");
  private static final Phrase END_OF =
      Phrase.of("end of", "end of the", "the end of", "the end of the");
  private static final Phrase NEXT = Phrase.of("next", "the next", "following");
  private static final Phrase AFTER = Phrase.of("after", "from", "past");
  private static final Phrase MONTHS = Phrase.of("months", "month");
  private static final Phrase WEEKS = Phrase.of("weeks", "week");
  private static final Phrase MONTH_PLUS = Phrase.of("of month", "of the month");
  private static final Phrase MONTH_AFTER_NEXT =
      Phrase.of("of month after next", "of the month after next");
  private static final Phrase CUT_OFF = Phrase.of(", cut off", "cut off", ", cutoff", "cutoff");
  private static final Phrase UP_TO = Phrase.of("up to");
  private static final Phrase COLON = Phrase.of(":");
  private static final Phrase SEMICOLON = Phrase.of(";");
  private static final String DAY = "a day of the month such as 10th";

  private final Cursor cursor;

  StepParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Whether the number here begins a step that needs no "net" before it. */
  boolean atStep() {
    return unitAhead(Signs.DAYS)
        || unitAhead(MONTHS)
        || unitAhead(WEEKS)
        || unitAhead(Signs.ORDINAL)
        || unitAhead(Signs.PROXIMO)
        || unitAhead(EOM_SHORT);
  }

  private boolean unitAhead(Phrase unit) {
    return unit.length(cursor, 1) > 0;
  }

  /** A step behind "then", in which days need their unit. */
  DueDateRule later() {
    if (cursor.at(Kind.NUMBER) && !atStep()) {
      cursor.next();
      throw cursor.expected("days, months or another unit");
    }
    return first("days such as 10 days, EOM, 10th proximo or another step");
  }

  /** A first step, in which days need no unit. */
  DueDateRule first(String expected) {
    if (cursor.at(Kind.NUMBER)) {
      return number();
    }
    Optional<DueDateRule> end = end();
    if (end.isPresent()) {
      return end.get();
    }
    if (cursor.take(UP_TO)) {
      return limits();
    }
    if (cursor.take(NEXT)) {
      return nextDay();
    }
    throw cursor.expected(expected);
  }

  private DueDateRule number() {
    if (unitAhead(Signs.ORDINAL) || unitAhead(Signs.PROXIMO)) {
      return dayOfMonth();
    }
    if (unitAhead(MONTHS)) {
      DueDateRule months = DueDateRule.months(cursor.count("months", 0, DueDateRule.MOST_PERIODS));
      cursor.take(MONTHS);
      return withEnd(months);
    }
    if (unitAhead(WEEKS)) {
      DueDateRule weeks = DueDateRule.days(7 * cursor.count("weeks", 0, DueDateRule.MOST_DAYS / 7));
      cursor.take(WEEKS);
      return withEnd(weeks);
    }
    DueDateRule days =
        DueDateRule.days(cursor.count("a whole number of days", 0, DueDateRule.MOST_DAYS));
    // American: "10 EOM" counts from the end of the month, unlike "10 days EOM".
    return !cursor.take(Signs.DAYS) && cursor.take(EOM_SHORT)
        ? DueDateRule.endOfMonth().then(days)
        : withEnd(days);
  }

  /** "45 days end of month" is in that order, "45 days after end of month" the other way round. */
  private DueDateRule withEnd(DueDateRule counted) {
    int start = cursor.here().start();
    boolean after = cursor.at(AFTER) && endAt(1);
    if (after) {
      cursor.take(AFTER);
    }
    Optional<DueDateRule> end = endAt(0) ? end() : Optional.empty();
    if (end.isEmpty()) {
      return counted;
    }
    DueDateRule first = after ? end.get() : counted;
    DueDateRule second = after ? counted : end.get();
    return cursor.checked(start, () -> first.then(second));
  }

  private boolean endAt(int from) {
    return END_OF.length(cursor, from) > 0 || MONTH_END.length(cursor, from) > 0;
  }

  /** End of a period, with what is added to it. */
  private Optional<DueDateRule> end() {
    CalendarPeriod period = CalendarPeriod.MONTH;
    int later = 0;
    if (!cursor.take(MONTH_END)) {
      if (!cursor.take(END_OF)) {
        return Optional.empty();
      }
      later = cursor.take(NEXT) ? 1 : 0;
      Optional<CalendarPeriod> named = Periods.take(cursor);
      if (named.isEmpty()) {
        throw cursor.expected(
            "month, quarter, week, year, half-month, half-year or ten-day period");
      }
      period = named.get();
    }
    DueDateRule rule = new DueDateRule.EndOf(period, later);
    if (cursor.at(Kind.NUMBER) && Signs.DAYS.length(cursor, 1) > 0) {
      int days = cursor.count("days", 0, DueDateRule.MOST_DAYS);
      cursor.take(Signs.DAYS);
      return Optional.of(rule.then(DueDateRule.days(days)));
    }
    return Optional.of(plus(period, later));
  }

  private DueDateRule plus(CalendarPeriod period, int later) {
    DueDateRule rule = new DueDateRule.EndOf(period, later);
    boolean counted = later > 0;
    while (cursor.take(Signs.PLUS)) {
      int start = cursor.here().start();
      int count = cursor.count("a number of days, months or periods", 0, DueDateRule.MOST_DAYS);
      int unit = cursor.here().start();
      Optional<CalendarPeriod> named = Periods.take(cursor);
      DueDateRule before = rule;
      if (named.isEmpty()) {
        cursor.take(Signs.DAYS);
        return before.then(DueDateRule.days(count));
      }
      if (named.get() == period && !counted) {
        counted = true;
        rule = cursor.checked(start, () -> new DueDateRule.EndOf(period, count));
      } else if (named.get() == CalendarPeriod.MONTH && period != CalendarPeriod.MONTH) {
        return cursor.checked(start, () -> before.then(DueDateRule.months(count)));
      } else {
        throw cursor.impossible(unit, "must be days, months, or the period whose end it is");
      }
    }
    return rule;
  }

  private DueDateRule dayOfMonth() {
    int start = cursor.here().start();
    int day = day();
    int months = month();
    int cutOff = cursor.take(CUT_OFF) ? day() : months == 0 ? day : 31;
    return cursor.checked(start, () -> new DueDateRule.DayOfMonth(months, day, cutOff));
  }

  private int day() {
    int day = cursor.count(DAY, 1, 31);
    cursor.take(Signs.ORDINAL);
    return day;
  }

  /** How many months later: proximo is 1. */
  private int month() {
    if (cursor.take(Signs.PROXIMO)) {
      return 1;
    }
    if (cursor.take(MONTH_AFTER_NEXT)) {
      return 2;
    }
    cursor.require(MONTH_PLUS, "proximo, of next month or of the month + 2");
    return cursor.take(Signs.PLUS) ? cursor.count("months", 0, DueDateRule.MOST_PERIODS) : 0;
  }

  private DueDateRule limits() {
    int start = cursor.here().start();
    List<DayLimits.Limit> limits = new ArrayList<>();
    limits.add(limit());
    while (cursor.take(SEMICOLON)) {
      cursor.require(UP_TO, "up to and the last day of issue that counts");
      limits.add(limit());
    }
    return cursor.checked(start, () -> new DayLimits(limits));
  }

  private DayLimits.Limit limit() {
    int start = cursor.here().start();
    int lastDay = day();
    cursor.require(COLON, "a colon and a day such as 10th proximo");
    int day = day();
    int months = month();
    return cursor.checked(start, () -> new DayLimits.Limit(lastDay, months, day));
  }

  private DueDateRule nextDay() {
    if (cursor.at(Kind.NUMBER)) {
      return DueDateRule.nextDay(day());
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (cursor.here().says(day.name().toLowerCase(Locale.ROOT))) {
        cursor.next();
        return DueDateRule.next(day);
      }
    }
    throw cursor.expected("a day of the week, or a day of the month such as 10th");
  }
}
