package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;

class AgingSchemeTest {
  private static final AgingBucket OPEN_END = AgingBucket.atLeast(61);

  @Test
  void standard_has_the_five_usual_buckets() {
    assertThat(AgingScheme.standard().buckets())
        .extracting(AgingBucket::label)
        .containsExactly("current", "1-30", "31-60", "61-90", "91+");
  }

  @Test
  void is_built_from_the_last_days() {
    assertThat(AgingScheme.of().buckets())
        .containsExactly(AgingBucket.current(), AgingBucket.atLeast(1));
    assertThat(AgingScheme.of(30, 60, 90)).isEqualTo(AgingScheme.standard());
    assertThat(AgingScheme.of(1).buckets()).extracting(AgingBucket::label).contains("1-1", "2+");
  }

  @Test
  void says_in_which_bucket_a_day_lies() {
    AgingScheme scheme = AgingScheme.standard();
    assertThat(List.of(Long.MIN_VALUE, 0L, 1L, 30L, 31L, 60L, 61L, 90L, 91L, Long.MAX_VALUE))
        .extracting(day -> scheme.bucketOf(day).label())
        .containsExactly(
            "current", "current", "1-30", "1-30", "31-60", "31-60", "61-90", "61-90", "91+", "91+");
  }

  @Test
  void refuses_a_gap_and_names_both_buckets() {
    assertThatThrownBy(() -> scheme(
            AgingBucket.current(),
            AgingBucket.between(1, 30),
            AgingBucket.between(32, 60),
            OPEN_END))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The buckets (1-30 and 32-60) of AgingScheme ([current, 1-30, 32-60, 61+])"
            + " must leave no gap, but day 31 is in neither.");
  }

  /** ORA-AGING-OVERLAP, docs.oracle.com E63231_01 BIAFC: overlapping ranges count twice. */
  @Test
  void refuses_an_overlap_and_names_both_buckets() {
    assertThatThrownBy(() -> scheme(
            new AgingBucket("before", Integer.MIN_VALUE, -1),
            AgingBucket.between(0, 10),
            AgingBucket.between(9, 30),
            AgingBucket.between(31, 60),
            OPEN_END))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("The buckets (0-10 and 9-30) of AgingScheme")
        .hasMessageEndingWith("must not overlap and must ascend, but the second begins with day 9,"
            + " the first ends with day 10.");
  }

  @Test
  void refuses_a_day_in_two_buckets() {
    assertThatThrownBy(() -> scheme(
            AgingBucket.current(),
            AgingBucket.between(1, 30),
            AgingBucket.between(30, 60),
            OPEN_END))
        .hasMessageStartingWith("The buckets (1-30 and 30-60)");
  }

  @Test
  void refuses_buckets_that_do_not_ascend_and_labels_used_twice() {
    assertThatThrownBy(() -> scheme(
            AgingBucket.current(),
            AgingBucket.between(31, 60),
            AgingBucket.between(1, 30),
            OPEN_END))
        .hasMessageContaining("(31-60 and 1-30)")
        .hasMessageContaining("must ascend");
    assertThatThrownBy(
            () -> scheme(AgingBucket.current(), new AgingBucket("current", 1, 2147483647)))
        .hasMessageContaining("The label (current)");
    assertThatThrownBy(() -> AgingScheme.of(30, 30))
        .hasMessage(
            "The lastDays (30) of AgingScheme ([30, 30]) must be 31 to 2147483646, since the"
                + " last days of the buckets ascend.");
    assertThatThrownBy(() -> AgingScheme.of(0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> AgingScheme.of(Integer.MAX_VALUE))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("The lastDays (2147483647) of AgingScheme");
  }

  @Test
  void refuses_to_leave_an_end_uncovered() {
    assertThatThrownBy(() -> scheme(AgingBucket.between(1, 60), OPEN_END))
        .hasMessage("The first bucket (1-60) of AgingScheme ([1-60, 61+]) must be open towards the"
            + " days before.");
    assertThatThrownBy(() -> scheme(AgingBucket.current(), AgingBucket.between(1, 60)))
        .hasMessageContaining("The last bucket (1-60)");
    assertThatThrownBy(() -> scheme()).hasMessageContaining("The first bucket (none)");
  }

  private static AgingScheme scheme(AgingBucket... buckets) {
    return AgingScheme.builder().addBuckets(buckets).build();
  }
}
