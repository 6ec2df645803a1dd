package org.openreceivables.examples.monthend.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatesTest {

  @Test
  void patterns_are_tried_in_order() {
    Dates dates = Dates.of("d.M.yyyy | uuuu-MM-dd HH:mm:ss|uuuuMMdd");
    assertThat(dates.parse("3.1.2026")).map(Object::toString).hasValue("2026-01-03");
    assertThat(dates.parse("2026-01-03 00:00:00")).map(Object::toString).hasValue("2026-01-03");
    assertThat(dates.parse("20260103")).map(Object::toString).hasValue("2026-01-03");
    assertThat(dates.parse("2026-01-03")).isEmpty();
  }

  @Test
  void months_may_have_english_names() {
    assertThat(Dates.of("d MMM uuuu").parse("29 Feb 2024"))
        .map(Object::toString)
        .hasValue("2024-02-29");
  }

  @Test
  void years_in_which_nobody_trades_are_none() {
    Dates dates = Dates.of("uuuu-MM-dd");
    for (String day :
        new String[] {"0001-01-01", "0000-01-01", "1899-12-31", "+10000-01-01", "-999999999-01-01"
        }) {
      assertThat(dates.parse(day)).as(day).isEmpty();
      assertThat(dates.isOutOfRange(day)).as(day).isTrue();
    }
    assertThat(dates.parse("1900-01-01")).isPresent();
    assertThat(dates.parse("9999-12-31")).isPresent();
    assertThat(dates.isOutOfRange("2026-02-30")).isFalse();
  }

  @Test
  void there_is_no_30_february() {
    Dates dates = Dates.of("M/d/uuuu");
    assertThat(dates.parse("2/30/2012")).isEmpty();
    assertThat(dates.looksLikeDate("2/30/2012")).isTrue();
    assertThat(dates.parse("2/29/2013")).isEmpty();
    assertThat(dates.parse("2/29/2012")).isPresent();
    assertThat(dates.looksLikeDate("n/a")).isFalse();
  }
}
