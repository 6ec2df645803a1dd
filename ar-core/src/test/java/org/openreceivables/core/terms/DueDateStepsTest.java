package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;

/** Months, periods, days of months and weeks, limits, and rules one after the other. */
class DueDateStepsTest {

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  // Case term-month-clamp.
  @CsvSource({
    "2023-01-31, 1, 2023-02-28",
    "2024-01-31, 1, 2024-02-29",
    "2024-02-29, 12, 2025-02-28",
    "2023-12-31, 2, 2024-02-29",
    "2024-03-31, 1, 2024-04-30",
    "2024-08-31, 6, 2025-02-28",
  })
  void months_never_run_over_the_end_of_a_month(LocalDate issued, int months, LocalDate due) {
    assertThat(DueDateRule.months(months).from(issued)).isEqualTo(due);
  }

  /** Case term-monthly-anchor. */
  @Test
  void month_ends_are_cut_short_from_the_first_day_each_time() {
    LocalDate issued = day("2024-01-31");
    DueDateRule month = DueDateRule.months(1);
    DueDateRule twice = month.then(month);
    assertThat(twice).isEqualTo(DueDateRule.months(2));
    assertThat(twice.from(issued)).isEqualTo("2024-03-31");
    assertThat(twice.then(month).from(issued)).isEqualTo("2024-04-30");
    // With days between, the months run from the day they reach.
    assertThat(month.then(DueDateRule.days(1)).then(month).from(issued)).isEqualTo("2024-04-01");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-14, WEEK, 2026-05-17",
    "2026-05-17, WEEK, 2026-05-17",
    "2026-05-18, WEEK, 2026-05-24",
    "2026-05-01, TEN_DAYS, 2026-05-10",
    "2026-05-10, TEN_DAYS, 2026-05-10",
    "2026-05-11, TEN_DAYS, 2026-05-20",
    "2026-05-20, TEN_DAYS, 2026-05-20",
    "2026-05-21, TEN_DAYS, 2026-05-31",
    "2026-05-31, TEN_DAYS, 2026-05-31",
    "2026-02-11, TEN_DAYS, 2026-02-20",
    "2026-02-21, TEN_DAYS, 2026-02-28",
    "2026-05-15, HALF_MONTH, 2026-05-15",
    "2026-05-16, HALF_MONTH, 2026-05-31",
    "2026-02-16, HALF_MONTH, 2026-02-28",
    "2024-02-10, MONTH, 2024-02-29",
    "2026-01-01, QUARTER, 2026-03-31",
    "2026-06-30, QUARTER, 2026-06-30",
    "2026-07-01, QUARTER, 2026-09-30",
    "2026-12-31, QUARTER, 2026-12-31",
    "2026-06-30, HALF_YEAR, 2026-06-30",
    "2026-07-01, HALF_YEAR, 2026-12-31",
    "2026-01-01, YEAR, 2026-12-31",
  })
  void the_end_of_a_period_is_the_last_day_of_the_one_that_the_day_lies_in(
      LocalDate issued, CalendarPeriod period, LocalDate due) {
    assertThat(DueDateRule.endOf(period).from(issued)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, MONTH, 1, 2026-02-28",
    "2026-01-31, MONTH, 13, 2027-02-28",
    "2026-05-05, TEN_DAYS, 1, 2026-05-20",
    "2026-05-25, TEN_DAYS, 2, 2026-06-20",
    "2026-11-30, QUARTER, 1, 2027-03-31",
    "2026-05-14, WEEK, 2, 2026-05-31",
  })
  void and_so_many_periods_later(
      LocalDate issued, CalendarPeriod period, int later, LocalDate due) {
    assertThat(new DueDateRule.EndOf(period, later).from(issued)).isEqualTo(due);
  }

  @ParameterizedTest
  // The last rows: 31 days, then the next 15th, as Odoo has it.
  @CsvSource({
    "2024-01-10, 0, 10, 2024-01-10",
    "2024-01-11, 0, 10, 2024-02-10",
    "2024-02-01, 0, 31, 2024-02-29",
    "2024-02-29, 0, 31, 2024-02-29",
    "2024-01-31, 0, 30, 2024-02-29",
    "2019-01-15, 31, 15, 2019-02-15",
    "2019-01-31, 31, 15, 2019-03-15",
  })
  void the_next_day_of_a_month_may_be_the_day_itself(
      LocalDate issued, int days, int day, LocalDate due) {
    DueDateRule next = DueDateRule.nextDay(day);
    assertThat(DueDateRule.days(days).then(next).from(issued)).isEqualTo(due);
    assertThat(next.from(issued.plusDays(days))).isEqualTo(due);
  }

  @Test
  void the_next_weekday_may_be_the_day_itself() {
    DueDateRule friday = DueDateRule.next(DayOfWeek.FRIDAY);
    assertThat(friday.from(day("2026-05-15"))).isEqualTo("2026-05-15");
    assertThat(friday.from(day("2026-05-16"))).isEqualTo("2026-05-22");
    assertThat(DueDateRule.days(30).then(friday).from(day("2026-01-10"))).isEqualTo("2026-02-13");
  }

  @Test
  void rules_read_as_they_are_said() {
    assertThat(DueDateRule.months(1)).hasToString("1 month");
    assertThat(DueDateRule.nextDay(15)).hasToString("next day 15");
    assertThat(DueDateRule.next(DayOfWeek.FRIDAY)).hasToString("next friday");
    assertThat(new DueDateRule.DayOfMonth(2, 10, 25)).hasToString("day 10 of month 2, cut-off 25");
    assertThat(new DueDateRule.EndOf(CalendarPeriod.HALF_YEAR, 2))
        .hasToString("end of half year + 2 half years");
  }

  @Test
  void days_and_months_outside_their_range_are_refused() {
    assertThatThrownBy(() -> DueDateRule.nextDay(0))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The day (0) of DueDateRule (day) must be 1 to 31.");
    assertThatThrownBy(() -> new DueDateRule.DayOfMonth(-1, 20, 10))
        .hasMessage("The months (-1) of DueDateRule (months) must be 0 to 1200.");
  }

  @Test
  void a_day_of_the_same_month_needs_a_cut_off_no_later() {
    DueDateRule twentieth = new DueDateRule.DayOfMonth(0, 20, 10);
    assertThat(twentieth.from(day("2026-01-10"))).isEqualTo("2026-01-20");
    assertThat(twentieth.from(day("2026-01-11"))).isEqualTo("2026-02-20");
    assertThatThrownBy(() -> new DueDateRule.DayOfMonth(0, 20, 21))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "The day (20) of DueDateRule (day of month) must not be before the last day (21)"
                + " that counts for the same month.");
  }

  @ParameterizedTest
  // Case term-sap-daylimits.
  @CsvSource({
    "2024-01-01, 2024-02-10",
    "2024-01-09, 2024-02-10",
    "2024-01-10, 2024-02-25",
    "2024-01-25, 2024-02-25",
    "2024-01-26, 2024-03-10",
    "2024-01-31, 2024-03-10",
    "2023-12-26, 2024-02-10",
  })
  void day_limits_choose_by_the_day_of_issue(LocalDate issued, LocalDate due) {
    DueDateRule limits = new DayLimits(List.of(
        new DayLimits.Limit(9, 1, 10),
        new DayLimits.Limit(25, 1, 25),
        new DayLimits.Limit(31, 2, 10)));
    assertThat(limits.from(issued)).isEqualTo(due);
    assertThat(limits)
        .hasToString("until day 9: day 10 of month 1; until day 25: day 25 of month 1;"
            + " until day 31: day 10 of month 2");
  }

  @Test
  void limits_that_leave_days_out_are_refused() {
    DayLimits.Limit ninth = new DayLimits.Limit(9, 1, 10);
    DayLimits.Limit all = new DayLimits.Limit(31, 2, 10);
    assertThatThrownBy(() -> new DayLimits(List.of(ninth)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith("must end with one up to day 31.");
    assertThatThrownBy(() -> new DayLimits(List.of())).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new DayLimits(List.of(ninth, ninth, all)))
        .hasMessage("The lastDay (9) of DueDateRule (day limits) must be later than that of the"
            + " limit before it (9).");
    assertThatThrownBy(() -> new DayLimits.Limit(32, 1, 10))
        .hasMessage("The lastDay (32) of DueDateRule (lastDay) must be 1 to 31.");
    assertThatThrownBy(() -> new DayLimits.Limit(15, 0, 10))
        .hasMessageContaining("must not be before the last day (15)");
  }

  @Test
  void steps_are_kept_in_one_list_and_days_are_added_up() {
    DueDateRule end = DueDateRule.endOfMonth();
    DueDateRule one = DueDateRule.days(10).then(DueDateRule.days(20)).then(end);
    assertThat(one).isEqualTo(DueDateRule.daysThenEndOfMonth(30));
    assertThat(one.then(end.then(DueDateRule.days(5))))
        .isEqualTo(new DueDateSteps(List.of(DueDateRule.days(30), end, end, DueDateRule.days(5))))
        .hasToString("30 days, then end of month, then end of month, then 5 days");
  }

  @Test
  void steps_that_have_no_meaning_are_refused() {
    DueDateRule end = DueDateRule.endOfMonth();
    for (DueDateRule wrong :
        List.of(DueDateRule.on(day("2026-12-24")), end.after(BaseDate.DELIVERY))) {
      assertThatThrownBy(() -> end.then(wrong))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageEndingWith(
              "must be a rule from the day before it: no fixed date, base date or steps.");
      assertThatThrownBy(() -> wrong.then(end)).isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> wrong.after(BaseDate.ORDER))
          .hasMessageEndingWith("must not name a date of its own.");
      assertThatThrownBy(() -> wrong.after(BaseDate.ISSUE))
          .isInstanceOf(InvalidValueException.class);
    }
    // Rules run from issue anyway: one meaning is one value.
    assertThat(end.after(BaseDate.ISSUE)).isSameAs(end);
    assertThatThrownBy(() -> new DueDateRule.After(BaseDate.ISSUE, end))
        .hasMessage(
            "The base (ISSUE) of DueDateRule (ISSUE) must be another date: rules run from it"
                + " anyway.");
    assertThatThrownBy(() -> new DueDateSteps(List.of(DueDateRule.days(1), DueDateRule.days(2))))
        .hasMessage("The step (2 days) of DueDateRule (steps) must be counted together with the"
            + " step before it (1 day).");
    assertThat(new DueDateSteps(Collections.nCopies(12, end)).steps()).hasSize(12);
    assertThatThrownBy(() -> new DueDateSteps(Collections.nCopies(13, end)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new DueDateSteps(List.of(end)))
        .hasMessage("The steps ([end of month]) of DueDateRule (steps) must be 2 to 12.");
    assertThatThrownBy(() -> DueDateRule.days(36_500).then(DueDateRule.days(1)))
        .hasMessage("The days (36501) of DueDateRule (days) must be 0 to 36500.");
    assertThatThrownBy(() -> DueDateRule.months(1_201)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new DueDateRule.EndOf(CalendarPeriod.WEEK, -1))
        .hasMessage("The later (-1) of DueDateRule (later) must be 0 to 1200.");
  }
}
