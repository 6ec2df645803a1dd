package org.openreceivables.core.terms;

import java.time.LocalDate;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/** What the rules for due dates have in common. */
final class DueDateChecks {
  private DueDateChecks() {}

  /** A day of a month that is so many months later, or its last where it is shorter. */
  static LocalDate dayIn(LocalDate date, int months, int day) {
    LocalDate month = date.withDayOfMonth(1).plusMonths(months);
    return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
  }

  static void count(String field, int count, int most) {
    Rules.of("DueDateRule", field)
        .require(
            count >= 0 && count <= most,
            ProblemCodes.OUT_OF_RANGE,
            field,
            count,
            "must be 0 to " + most)
        .orThrow();
  }

  static void day(String field, int day) {
    Rules.of("DueDateRule", field)
        .require(day >= 1 && day <= 31, ProblemCodes.OUT_OF_RANGE, field, day, "must be 1 to 31")
        .orThrow();
  }

  /** Checks that no day up to a cut-off leads to an earlier one. */
  static void dayOfMonth(int months, int day, int cutOff) {
    count("months", months, DueDateRule.MOST_PERIODS);
    day("day", day);
    Rules.of("DueDateRule", "day of month")
        .require(
            months > 0 || day >= cutOff,
            ProblemCodes.DATE_ORDER,
            "day",
            day,
            "must not be before the last day (" + cutOff + ") that counts for the same month")
        .orThrow();
  }
}
