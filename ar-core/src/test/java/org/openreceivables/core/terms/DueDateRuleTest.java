package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;

class DueDateRuleTest {

  @ParameterizedTest
  // Cases term-net30-odoo, ODOO-TERM-NOW-2019-01-15 and term-net-days-leap.
  @CsvSource({
    "2022-01-01, 30, 2022-01-31",
    "2022-01-15, 30, 2022-02-14",
    "2022-01-31, 30, 2022-03-02",
    "2019-01-15, 0, 2019-01-15",
    "2024-01-30, 30, 2024-02-29",
    "2023-01-30, 30, 2023-03-01",
    "2023-01-31, 30, 2023-03-02",
    "2024-02-28, 1, 2024-02-29",
    "2023-12-31, 60, 2024-02-29",
  })
  void netDaysAreCalendarDays(LocalDate issued, int days, LocalDate due) {
    assertThat(DueDateRule.days(days).from(issued)).isEqualTo(due);
  }

  @ParameterizedTest
  // Case term-eom-odoo.
  @CsvSource({
    "2019-01-01, 2019-01-31",
    "2019-01-15, 2019-01-31",
    "2019-01-31, 2019-01-31",
    "2024-02-01, 2024-02-29",
  })
  void endOfMonthIsTheLastDayOfTheMonthOfIssue(LocalDate issued, LocalDate due) {
    assertThat(DueDateRule.endOfMonth().from(issued)).isEqualTo(due);
  }

  @ParameterizedTest
  // Case term-45-after-eom-odoo; the last row is the second French reading, standards §4.1.
  @CsvSource({
    "2019-01-01, 45, 2019-03-17",
    "2019-01-15, 45, 2019-03-17",
    "2019-01-31, 45, 2019-03-17",
    "2024-01-20, 45, 2024-03-16",
  })
  void daysAfterTheEndOfMonthRunFromTheLastDay(LocalDate issued, int days, LocalDate due) {
    assertThat(DueDateRule.endOfMonthPlus(days).from(issued)).isEqualTo(due);
  }

  @ParameterizedTest
  // "45 jours fin de mois", first reading: standards §4.1; the second row ODOO 2024-04-22, 30, 0.
  @CsvSource({"2024-01-20, 45, 2024-03-31", "2024-04-22, 30, 2024-05-31"})
  void daysThenEndOfMonthIsTheEndOfTheMonthReached(LocalDate issued, int days, LocalDate due) {
    assertThat(DueDateRule.daysThenEndOfMonth(days).from(issued)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    // Case term-proximo-cutoff.
    "10, 25, 2024-01-25, 2024-02-10",
    "10, 25, 2024-01-26, 2024-03-10",
    "10, 25, 2024-01-31, 2024-03-10",
    "10, 25, 2024-12-26, 2025-02-10",
    "10, 25, 2024-02-25, 2024-03-10",
    // A day that does not exist is the month's last day (term-netsuite-clamp); 20th of the
    // following
    // month (Dynamics GP, standards §4.1).
    "31, 31, 2024-01-31, 2024-02-29",
    "31, 31, 2026-01-31, 2026-02-28",
    "31, 15, 2026-12-16, 2027-02-28",
    "20, 31, 2024-05-01, 2024-06-20",
  })
  void proximoIsADayOfTheNextMonthOrOfTheOneAfter(
      int day, int cutOff, LocalDate issued, LocalDate due) {
    assertThat(DueDateRule.proximo(day, cutOff).from(issued)).isEqualTo(due);
  }

  @Test
  void aMonthLaterRunsFromTheEndOfThatMonth() {
    DueDateRule next = new DueDateRule.EndOf(CalendarPeriod.MONTH, 1);
    DueDateRule afterNext = new DueDateRule.EndOf(CalendarPeriod.MONTH, 2);
    assertThat(next.from(LocalDate.of(2026, 1, 31))).isEqualTo("2026-02-28");
    assertThat(afterNext.then(DueDateRule.days(10)).from(LocalDate.of(2025, 12, 5)))
        .isEqualTo("2026-03-10");
  }

  @Test
  void aFixedDayIsThatDay() {
    LocalDate day = LocalDate.of(2026, 12, 24);
    assertThat(DueDateRule.on(day).from(LocalDate.of(2026, 1, 1))).isEqualTo(day);
  }

  @Test
  void rulesReadAsTheyAreSaid() {
    assertThat(DueDateRule.days(30)).hasToString("30 days");
    assertThat(new DueDateRule.EndOf(CalendarPeriod.QUARTER, 1).then(DueDateRule.days(10)))
        .hasToString("end of quarter + 1 quarter, then 10 days");
    assertThat(DueDateRule.endOfMonth()).hasToString("end of month");
    assertThat(DueDateRule.daysThenEndOfMonth(45)).hasToString("45 days, then end of month");
    assertThat(DueDateRule.proximo(10, 25)).hasToString("day 10 proximo, cut-off 25");
    assertThat(DueDateRule.proximo(10, 31)).hasToString("day 10 proximo");
    assertThat(DueDateRule.on(LocalDate.of(2026, 1, 31))).hasToString("on 2026-01-31");
  }

  @Test
  void negativeDaysAndDaysOutsideAMonthAreRefused() {
    assertThatThrownBy(() -> DueDateRule.days(-1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The days (-1) of DueDateRule (days) must be 0 to 36500.");
    assertThatThrownBy(() -> DueDateRule.endOfMonthPlus(-1))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> DueDateRule.daysThenEndOfMonth(-1))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> DueDateRule.proximo(0, 32))
        .hasMessage("The cutOff (32) of DueDateRule (cutOff) must be 1 to 31.");
    assertThatThrownBy(() -> DueDateRule.proximo(0, 31))
        .hasMessage("The day (0) of DueDateRule (day) must be 1 to 31.");
  }
}
