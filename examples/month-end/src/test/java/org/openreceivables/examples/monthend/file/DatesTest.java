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
  void there_is_no_30_february() {
    Dates dates = Dates.of("M/d/uuuu");
    assertThat(dates.parse("2/30/2012")).isEmpty();
    assertThat(dates.looksLikeDate("2/30/2012")).isTrue();
    assertThat(dates.parse("2/29/2013")).isEmpty();
    assertThat(dates.parse("2/29/2012")).isPresent();
    assertThat(dates.looksLikeDate("n/a")).isFalse();
  }
}
