package org.openreceivables.core.terms.text;

import java.util.List;
import java.util.Locale;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.DueDateSteps;

/**
 * A rule as an ITD segment can say it.
 *
 * @param kind how it is said
 * @param text the days, the date or the day of the month; empty where nothing is to be said
 * @param base the date that it runs from; {@link BaseDate#ISSUE} also for a fixed date, which runs from none
 */
record X12Day(Kind kind, String text, BaseDate base) {
  private static final int MOST_DAYS = 999;

  enum Kind {
    /** There is no such day. */
    NONE,
    /** Days. */
    DAYS,
    /** A date. */
    DATE,
    /** End of the month. */
    EOM,
    /** Days after the end of the month. */
    EOM_DAYS,
    /** A day of the next month. */
    PROXIMO,
    /** No segment can say so. */
    OTHER
  }

  static X12Day none() {
    return new X12Day(Kind.NONE, "", BaseDate.ISSUE);
  }

  static X12Day of(DueDateRule rule) {
    return rule instanceof DueDateRule.After after
        ? of(after.rule(), after.base())
        : of(rule, BaseDate.ISSUE);
  }

  private static X12Day of(DueDateRule rule, BaseDate base) {
    if (rule instanceof DueDateRule.Days d && d.days() <= MOST_DAYS) {
      return new X12Day(Kind.DAYS, String.valueOf(d.days()), base);
    }
    if (rule instanceof DueDateRule.OnDate on) {
      return new X12Day(
          Kind.DATE,
          String.format(
              Locale.ROOT,
              "%04d%02d%02d",
              on.date().getYear(),
              on.date().getMonthValue(),
              on.date().getDayOfMonth()),
          base);
    }
    if (rule.equals(DueDateRule.endOfMonth())) {
      return new X12Day(Kind.EOM, "", base);
    }
    if (rule instanceof DueDateRule.DayOfMonth d && d.months() == 1 && d.cutOff() == 31) {
      return new X12Day(Kind.PROXIMO, String.valueOf(d.day()), base);
    }
    if (rule instanceof DueDateSteps many) {
      List<DueDateRule> steps = many.steps();
      if (steps.size() == 2
          && steps.get(0).equals(DueDateRule.endOfMonth())
          && steps.get(1) instanceof DueDateRule.Days d
          && d.days() <= MOST_DAYS) {
        return new X12Day(Kind.EOM_DAYS, String.valueOf(d.days()), base);
      }
    }
    return new X12Day(Kind.OTHER, "", base);
  }

  boolean is(Kind... kinds) {
    return List.of(kinds).contains(kind);
  }

  /** Whether both can stand in one segment, which has one basis date. */
  boolean sharesBase(X12Day other) {
    return is(Kind.NONE, Kind.DATE) || other.is(Kind.NONE, Kind.DATE) || base == other.base;
  }
}
