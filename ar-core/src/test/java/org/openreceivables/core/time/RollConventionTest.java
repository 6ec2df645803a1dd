package org.openreceivables.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;

class RollConventionTest {
  /** Good Friday and Easter Monday. */
  private static final BusinessCalendar EASTER = BusinessCalendar.weekdays()
      .except(Set.of(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 1)));

  @ParameterizedTest
  @CsvSource({
    // Easter 2024: closed from Friday 29 March to Monday 1 April.
    "2024-03-30, NONE, 2024-03-30",
    "2024-03-30, FOLLOWING, 2024-04-02",
    "2024-03-30, MODIFIED_FOLLOWING, 2024-03-28",
    "2024-03-30, PRECEDING, 2024-03-28",
    "2024-03-30, NEAREST, 2024-03-28",
    "2024-03-31, NEAREST, 2024-04-02",
    "2024-03-29, NEAREST, 2024-03-28",
    "2024-04-01, NEAREST, 2024-04-02",
    "2024-04-01, PRECEDING, 2024-03-28",
    "2024-04-01, MODIFIED_FOLLOWING, 2024-04-02",
    // A plain weekend: Saturday 2026-05-16, Sunday 2026-05-17.
    "2026-05-16, FOLLOWING, 2026-05-18",
    "2026-05-16, NEAREST, 2026-05-15",
    "2026-05-17, NEAREST, 2026-05-18",
    // The month ends on a Sunday.
    "2026-05-31, FOLLOWING, 2026-06-01",
    "2026-05-31, MODIFIED_FOLLOWING, 2026-05-29",
    // So does the year.
    "2023-12-31, MODIFIED_FOLLOWING, 2023-12-29",
    "2023-12-31, FOLLOWING, 2024-01-01",
  })
  void a_day_without_business_is_moved(LocalDate day, RollConvention roll, LocalDate to) {
    assertThat(roll.roll(day, EASTER)).isEqualTo(to);
  }

  @Test
  void a_business_day_stays_where_it_is() {
    LocalDate thursday = LocalDate.of(2024, 3, 28);
    LocalDate saturday = LocalDate.of(2024, 3, 30);
    for (RollConvention roll : RollConvention.values()) {
      assertThat(roll.roll(thursday, EASTER)).isEqualTo(thursday);
      assertThat(roll.roll(saturday, BusinessCalendar.everyDay())).isEqualTo(saturday);
    }
  }

  /** Two days either way: Friday and Tuesday around a closed weekend and Monday, seen from Sunday. */
  @Test
  void of_two_days_equally_near_the_later_one_is_taken() {
    BusinessCalendar longWeekend =
        BusinessCalendar.weekdays().except(Set.of(LocalDate.of(2026, 5, 25)));
    assertThat(RollConvention.NEAREST.roll(LocalDate.of(2026, 5, 24), longWeekend))
        .isEqualTo("2026-05-26");
  }

  @Test
  void a_day_must_be_open_in_both_calendars() {
    BusinessCalendar fridaysOff = day -> day.getDayOfWeek() != DayOfWeek.FRIDAY;
    BusinessCalendar both = BusinessCalendar.weekdays().and(fridaysOff);
    assertThat(both.isBusinessDay(LocalDate.of(2026, 5, 14))).isTrue();
    assertThat(both.isBusinessDay(LocalDate.of(2026, 5, 15))).isFalse();
    assertThat(both.isBusinessDay(LocalDate.of(2026, 5, 16))).isFalse();
    assertThat(RollConvention.FOLLOWING.roll(LocalDate.of(2026, 5, 15), both))
        .isEqualTo("2026-05-18");
  }

  @Test
  void a_calendar_without_a_business_day_is_refused() {
    LocalDate saturday = LocalDate.of(2026, 5, 16);
    for (RollConvention roll : RollConvention.values()) {
      if (roll != RollConvention.NONE) {
        assertThatThrownBy(() -> roll.roll(saturday, day -> false))
            .isInstanceOf(InvalidValueException.class)
            .hasMessage("The day (2026-05-16) of BusinessCalendar (?) must have a business day"
                + " within 366 days.");
      }
    }
    assertThat(RollConvention.NONE.roll(saturday, day -> false)).isEqualTo(saturday);
  }

  @Test
  void the_farthest_business_day_is_366_days_away() {
    LocalDate day = LocalDate.of(2026, 5, 16);
    for (int side : new int[] {1, -1}) {
      RollConvention roll = side > 0 ? RollConvention.FOLLOWING : RollConvention.PRECEDING;
      for (RollConvention each : new RollConvention[] {roll, RollConvention.NEAREST}) {
        LocalDate only = day.plusDays(side * 366L);
        assertThat(each.roll(day, only::equals)).isEqualTo(only);
        assertThatThrownBy(() -> each.roll(day, only.plusDays(side)::equals))
            .isInstanceOf(InvalidValueException.class);
      }
    }
  }
}
