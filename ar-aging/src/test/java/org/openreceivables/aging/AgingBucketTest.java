package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;

class AgingBucketTest {
  @Test
  void contains_both_of_its_ends() {
    AgingBucket bucket = AgingBucket.between(31, 60);
    assertThat(bucket.contains(30)).isFalse();
    assertThat(bucket.contains(31)).isTrue();
    assertThat(bucket.contains(60)).isTrue();
    assertThat(bucket.contains(61)).isFalse();
  }

  @Test
  void an_open_end_contains_days_that_no_int_holds() {
    assertThat(AgingBucket.current().contains(-5_000_000_000L)).isTrue();
    assertThat(AgingBucket.current().contains(1)).isFalse();
    assertThat(AgingBucket.atLeast(91).contains(5_000_000_000L)).isTrue();
    assertThat(AgingBucket.atLeast(91).contains(90)).isFalse();
  }

  @Test
  void labels_itself() {
    assertThat(AgingBucket.current()).hasToString("current");
    assertThat(AgingBucket.between(1, 30)).hasToString("1-30");
    assertThat(AgingBucket.between(-30, -11)).hasToString("-30..-11");
    assertThat(AgingBucket.atLeast(91)).hasToString("91+");
  }

  @Test
  void refuses_an_end_before_its_begin_and_an_empty_label() {
    assertThatThrownBy(() -> new AgingBucket("x", 30, 1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The to (1) of AgingBucket (x) must not be before the first day (30).");
    assertThatThrownBy(() -> new AgingBucket(" ", 1, 30))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("label");
  }
}
