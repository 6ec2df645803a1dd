package org.openreceivables.core.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Test
  void the_next_place_is_one_further_on_the_same_day() {
    assertThat(new Recorded(DAY, 7).next()).isEqualTo(new Recorded(DAY, 8));
    assertThat(new Recorded(DAY, Long.MAX_VALUE - 1).next()).isEqualTo(Recorded.endOf(DAY));
  }

  @Test
  void nothing_comes_after_the_end_of_a_day() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Recorded.endOf(DAY).next())
        .withMessage("No place is left after the end of 2026-01-31: number events from the place"
            + " after the last one, as in new Recorded(day, 1)");
  }

  @Test
  void the_day_comes_before_the_place() {
    assertThat(new Recorded(DAY, 9)).isLessThan(new Recorded(DAY.plusDays(1), 1));
    assertThat(new Recorded(DAY, 9))
        .isGreaterThan(new Recorded(DAY, 8))
        .isLessThan(Recorded.endOf(DAY));
  }
}
