package org.openreceivables.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void one_is_not_many() {
    assertThat(Words.count(0, "item")).isEqualTo("0 items");
    assertThat(Words.count(1, "item")).isEqualTo("1 item");
    assertThat(Words.count(-1, "day")).isEqualTo("-1 day");
    assertThat(Words.count(2, "item")).isEqualTo("2 items");
  }
}
