package org.openreceivables.core.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * A day of a later month, chosen by the day of the month of issue: SAP's terms with day limits.
 *
 * <p>Up to the 9th the 10th of the next month, up to the 25th the 25th of the next month, and behind that the
 * 10th of the month after: 2024-01-09 gives 2024-02-10, 2024-01-10 gives 2024-02-25 and 2024-01-26 gives
 * 2024-03-10 (SAP KBA 2926267). Immutable.
 *
 * @param limits by their last day, the last of which must be 31
 */
public record DayLimits(List<Limit> limits) implements DueDateRule {

  /**
   * Checks that every day of a month is in one of them, in order.
   *
   * @param limits by their last day
   */
  public DayLimits {
    limits = List.copyOf(limits);
    Rules rules = Rules.of("DueDateRule", "day limits")
        .require(
            !limits.isEmpty() && limits.get(limits.size() - 1).lastDay() == 31,
            ProblemCodes.OUT_OF_RANGE,
            "limits",
            limits,
            "must end with one up to day 31");
    for (int i = 1; i < limits.size(); i++) {
      rules.require(
          limits.get(i - 1).lastDay() < limits.get(i).lastDay(),
          ProblemCodes.OUT_OF_RANGE,
          "lastDay",
          limits.get(i).lastDay(),
          "must be later than that of the limit before it (" + limits.get(i - 1).lastDay() + ")");
    }
    rules.orThrow();
  }

  @Override
  public LocalDate from(LocalDate date) {
    return limits.stream()
        .filter(l -> date.getDayOfMonth() <= l.lastDay())
        .findFirst()
        .map(l -> DueDateChecks.dayIn(date, l.months(), l.day()))
        .orElseThrow();
  }

  @Override
  public String toString() {
    return limits.stream().map(Limit::toString).collect(Collectors.joining("; "));
  }

  /**
   * Issues up to a day of the month, behind the limit before.
   *
   * @param lastDay the last day of issue that counts, 1 to 31
   * @param months how many months after the month of issue, 0 only where {@code day} is no earlier than
   *     {@code lastDay}
   * @param day the day of the month, 1 to 31; 31 is the month's last
   */
  public record Limit(int lastDay, int months, int day) {
    /**
     * Checks the days.
     *
     * @param lastDay the last day of issue that counts
     * @param months how many months after
     * @param day the day of the month
     */
    public Limit {
      DueDateChecks.day("lastDay", lastDay);
      DueDateChecks.dayOfMonth(months, day, lastDay);
    }

    @Override
    public String toString() {
      return "until day " + lastDay + ": day " + day + " of month " + months;
    }
  }
}
