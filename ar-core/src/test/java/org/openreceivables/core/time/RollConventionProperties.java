package org.openreceivables.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the holidays. */
class RollConventionProperties {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @Property
  void every_roll_ends_on_a_business_day_on_its_side_with_none_between(
      @ForAll @IntRange(max = 400) int at,
      @ForAll @Size(max = 300) Set<@IntRange(max = 420) Integer> holidays) {
    LocalDate day = FIRST.plusDays(at);
    BusinessCalendar calendar = BusinessCalendar.weekdays()
        .except(holidays.stream().map(FIRST::plusDays).collect(Collectors.toSet()));

    LocalDate after = RollConvention.FOLLOWING.roll(day, calendar);
    LocalDate before = RollConvention.PRECEDING.roll(day, calendar);
    assertThat(calendar.isBusinessDay(after)).isTrue();
    assertThat(calendar.isBusinessDay(before)).isTrue();
    assertThat(after).isAfterOrEqualTo(day);
    assertThat(before).isBeforeOrEqualTo(day);
    for (LocalDate d = before.plusDays(1); d.isBefore(after); d = d.plusDays(1)) {
      assertThat(calendar.isBusinessDay(d)).isFalse();
    }

    boolean sameMonth = YearMonth.from(after).equals(YearMonth.from(day));
    assertThat(RollConvention.MODIFIED_FOLLOWING.roll(day, calendar))
        .isEqualTo(sameMonth ? after : before);
    boolean nearerBefore =
        ChronoUnit.DAYS.between(before, day) < ChronoUnit.DAYS.between(day, after);
    assertThat(RollConvention.NEAREST.roll(day, calendar)).isEqualTo(nearerBefore ? before : after);
    assertThat(RollConvention.NONE.roll(day, calendar)).isEqualTo(day);
  }
}
