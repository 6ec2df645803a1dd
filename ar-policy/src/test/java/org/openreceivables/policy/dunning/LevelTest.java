package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.Dun.day;
import static org.openreceivables.policy.dunning.Dun.item;
import static org.openreceivables.policy.dunning.Dun.itemOf;
import static org.openreceivables.policy.dunning.Dun.levels;
import static org.openreceivables.policy.dunning.Dun.line;
import static org.openreceivables.policy.dunning.Dun.notice;
import static org.openreceivables.policy.dunning.Dun.noticed;
import static org.openreceivables.policy.dunning.Dun.run;
import static org.openreceivables.policy.dunning.Dun.sent;
import static org.openreceivables.policy.dunning.Dun.why;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.policy.dunning.DunnedReason.IntervalOver;
import org.openreceivables.policy.dunning.DunnedReason.LevelReached;
import org.openreceivables.policy.dunning.DunnedReason.OneUp;
import org.openreceivables.policy.dunning.DunnedReason.Repeated;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;
import org.openreceivables.policy.dunning.NotDunnedReason.IntervalNotOver;
import org.openreceivables.policy.dunning.NotDunnedReason.LevelNotReached;
import org.openreceivables.policy.dunning.NotDunnedReason.LevelsExhausted;
import org.openreceivables.policy.dunning.NotDunnedReason.NotOverdue;
import org.openreceivables.policy.dunning.NotDunnedReason.NoticedAlready;

/** Level, clock and boundaries; each reason names the first day and how far away it is. */
class LevelTest {
  private static final DunningHistory NONE = DunningHistory.none();
  private static final DunningPolicy STANDARD = DunningPolicy.standard();
  private static final OpenItem ITEM = item("I-1", "EUR 100.00", "2026-01-10");

  @Test
  void the_standard_policy_day_by_day() {
    assertThat(sent(STANDARD, ITEM, "2026-01-01", "2026-06-30"))
        .isEqualTo("01-17:1 01-31:2 02-14:3");
    // Found late, it still gets all three, 14 days apart.
    assertThat(sent(STANDARD, ITEM, "2026-03-01", "2026-06-30"))
        .isEqualTo("03-01:1 03-15:2 03-29:3");
  }

  @Test
  void other_clocks_day_by_day() {
    assertThat(sent(STANDARD.withClock(DunningClock.ARREARS), ITEM, "2026-03-01", "2026-06-30"))
        .isEqualTo("03-01:1 03-02:2 03-03:3");
    assertThat(sent(STANDARD.withClock(DunningClock.LAST_NOTICE), ITEM, "2026-01-01", "2026-06-30"))
        .isEqualTo("01-17:1 01-31:2 02-14:3");
    // Each notice allows 7 days, and the next waits 14 more.
    assertThat(sent(
            STANDARD.withClock(DunningClock.LAST_NOTICE_DUE), ITEM, "2026-01-01", "2026-06-30"))
        .isEqualTo("01-17:1 02-07:2 02-28:3");
    // Business Central: grace of 5 days from each due date, strictly past.
    DunningPolicy bc =
        levels(0, 0, 1, 2).withClock(DunningClock.LAST_NOTICE_DUE).withGraceDays(5);
    assertThat(sent(bc, ITEM, "2026-01-01", "2026-06-30")).isEqualTo("01-16:1 01-29:2 02-11:3");
  }

  @Test
  void without_a_due_date_on_the_last_notice_its_level_says_it() {
    DunningPolicy policy = STANDARD.withClock(DunningClock.LAST_NOTICE_DUE);
    DunningHistory history = noticed(notice("I-1", 1, "2026-01-17"));
    assertThat(levels(run(policy, "2026-02-06", history, ITEM))).isEqualTo("I-1 =1");
    assertThat(levels(run(policy, "2026-02-07", history, ITEM))).isEqualTo("I-1 1>2");
  }

  @Test
  void a_jump_goes_to_the_highest_and_waits_for_the_interval() {
    DunningPolicy jump = STANDARD.withRise(LevelRise.JUMP);
    assertThat(levels(run(jump, "2026-03-01", NONE, ITEM))).isEqualTo("I-1 0>3");
    DunningHistory recent = noticed(notice("I-1", 1, "2026-02-20"));
    assertThat(why(run(jump, "2026-03-01", recent, ITEM)))
        .containsExactly(new IntervalNotOver(day("2026-02-20"), 1, day("2026-03-06"), 5));
    assertThat(levels(run(jump, "2026-03-06", recent, ITEM))).isEqualTo("I-1 1>3");
  }

  @Test
  void by_notice_count_letters_count_not_levels() {
    DunningHistory twoOfLevel1 =
        noticed(notice("I-1", 1, "2026-01-17"), notice("I-1", 1, "2026-01-31"));
    OpenItem item = ITEM;
    assertThat(
            levels(run(STANDARD.withRise(LevelRise.NOTICE_COUNT), "2026-02-20", twoOfLevel1, item)))
        .isEqualTo("I-1 2>3");
    assertThat(levels(run(STANDARD, "2026-02-20", twoOfLevel1, item))).isEqualTo("I-1 1>2");
  }

  @Test
  void reasons_carry_threshold_and_margin() {
    assertThat(line(run(STANDARD, "2026-03-01", NONE, ITEM)).reasons())
        .containsExactly(new LevelReached(1, day("2026-01-17"), 43), new OneUp(1, 3));
    assertThat(line(run(STANDARD, "2026-02-14", NONE, ITEM)).reasons()).contains(new OneUp(1, 3));
    assertThat(line(run(STANDARD, "2026-02-13", NONE, ITEM)).reasons()).contains(new OneUp(1, 2));
    assertThat(line(run(STANDARD, "2026-02-01", noticed(notice("I-1", 1, "2026-01-17")), ITEM))
            .reasons())
        .containsExactly(
            new LevelReached(2, day("2026-01-31"), 1),
            new IntervalOver(day("2026-01-17"), 1, day("2026-01-31"), 1));
    assertThat(why(run(STANDARD, "2026-01-10", NONE, ITEM)))
        .containsExactly(new NotOverdue(day("2026-01-10"), 0, day("2026-01-11"), 1));
    assertThat(why(run(STANDARD, "2026-01-16", NONE, ITEM)))
        .containsExactly(new LevelNotReached(1, day("2026-01-17"), 1));
    assertThat(run(STANDARD, "2026-01-16", NONE, ITEM).notDunned().get(0).summarize())
        .isEqualTo("I-1 EUR 100.00 stays at level 0: level 1 from 2026-01-17, in 1 day");
  }

  /** Grace 5, level 1 at 5 days: two switches for the two words. */
  @ParameterizedTest
  @CsvSource({
    "STRICT, INCLUSIVE, 2026-01-16",
    "INCLUSIVE, INCLUSIVE, 2026-01-15",
    "INCLUSIVE, STRICT, 2026-01-16",
    "STRICT, STRICT, 2026-01-16"
  })
  void boundaries(Boundary grace, Boundary threshold, String first) {
    DunningPolicy policy =
        levels(0, 5).withGraceDays(5).withGraceBoundary(grace).withThresholdBoundary(threshold);
    assertThat(sent(policy, ITEM, "2026-01-01", "2026-01-31")).isEqualTo(first.substring(5) + ":1");
  }

  @Test
  void a_strict_threshold_is_strict_for_intervals_and_repeats_too() {
    DunningPolicy policy = levels(14, 7, 21)
        .withThresholdBoundary(Boundary.STRICT)
        .withLastLevelRepeat(new LevelRepeat(Period.ofDays(10), 1));
    assertThat(sent(policy, ITEM, "2026-01-01", "2026-06-30")).isEqualTo("01-18:1 02-02:2 02-13:2");
  }

  @Test
  void the_last_level_is_repeated_as_often_as_said() {
    DunningPolicy policy = STANDARD.withLastLevelRepeat(new LevelRepeat(Period.ofDays(30), 2));
    assertThat(sent(policy, ITEM, "2026-01-01", "2026-12-31"))
        .isEqualTo("01-17:1 01-31:2 02-14:3 03-16:3 04-15:3");
    DunningHistory thrice = noticed(
        notice("I-1", 3, "2026-02-14"),
        notice("I-1", 3, "2026-03-16"),
        notice("I-1", 3, "2026-04-15"));
    assertThat(why(run(policy, "2026-12-31", thrice, ITEM)))
        .containsExactly(new LevelsExhausted(3, day("2026-04-15"), 3));
    DunningHistory once = noticed(notice("I-1", 3, "2026-02-14"));
    assertThat(line(run(policy, "2026-03-16", once, ITEM)).reasons()).contains(new Repeated(3, 1));
    assertThat(why(run(policy, "2026-03-15", once, ITEM)))
        .containsExactly(new IntervalNotOver(day("2026-02-14"), 3, day("2026-03-16"), 1));
    assertThat(sent(policy.withRise(LevelRise.NOTICE_COUNT), ITEM, "2026-01-01", "2026-12-31"))
        .isEqualTo("01-17:1 01-31:2 02-14:3 03-16:3 04-15:3");
  }

  @Test
  void a_repeat_counts_from_the_last_due_date_where_the_clock_does() {
    DunningPolicy policy = levels(0, 1)
        .withClock(DunningClock.LAST_NOTICE_DUE)
        .withLastLevelRepeat(LevelRepeat.endless(Period.ofDays(3)));
    assertThat(sent(policy, ITEM, "2026-01-01", "2026-01-31")).isEqualTo("01-11:1 01-21:1 01-31:1");
  }

  @Test
  void a_due_date_put_off_stops_reminders_but_keeps_the_level() {
    DunningPolicy policy = STANDARD.withLastLevelRepeat(LevelRepeat.endless(Period.ofDays(1)));
    DunningHistory last = noticed(notice("I-1", 3, "2026-02-14"));
    DunningRun run = run(policy, "2026-03-01", last, ITEM.withDueDate(day("2026-03-01")));
    assertThat(levels(run)).isEqualTo("I-1 =3");
    assertThat(why(run))
        .containsExactly(new NotOverdue(day("2026-03-01"), 0, day("2026-03-02"), 1));
  }

  @Test
  void a_friendly_reminder_before_the_due_date() {
    DunningPolicy policy = DunningPolicy.of(DunningLevel.of("soon", -3), DunningLevel.of("late", 1))
        .withGraceDays(2);
    assertThat(sent(policy, ITEM, "2026-01-01", "2026-01-31")).isEqualTo("01-07:1 01-13:2");
  }

  @Test
  void a_level_within_the_grace_period_is_reached_when_it_is_over() {
    DunningPolicy policy = levels(0, 3).withGraceDays(7);
    assertThat(line(run(policy, "2026-01-20", NONE, ITEM)).reasons())
        .containsExactly(new LevelReached(1, day("2026-01-18"), 2));
  }

  @Test
  void a_jump_never_skips_the_notice_that_a_level_waits_for() {
    DunningPolicy policy = DunningPolicy.of(
            DunningLevel.of("1", 1),
            DunningLevel.of("2", 20),
            DunningLevel.of("3", 10).withAnchor(DunningLevel.Anchor.LAST_NOTICE))
        .withRise(LevelRise.JUMP);
    assertThat(levels(run(policy, "2026-01-20", NONE, ITEM))).isEqualTo("I-1 0>1");
    DunningHistory one = noticed(notice("I-1", 1, "2026-01-20"));
    assertThat(levels(run(policy, "2026-02-10", one, ITEM))).isEqualTo("I-1 1>2");
    DunningHistory two = noticed(notice("I-1", 2, "2026-02-10"));
    assertThat(levels(run(policy, "2026-02-20", two, ITEM))).isEqualTo("I-1 2>3");
  }

  @Test
  void no_second_notice_on_one_day_and_none_backwards() {
    DunningPolicy daily = levels(0, 1, 2).withClock(DunningClock.ARREARS);
    DunningHistory history = noticed(notice("I-1", 1, "2026-02-01"));
    assertThat(why(run(daily, "2026-02-01", history, ITEM)))
        .containsExactly(new NoticedAlready(day("2026-02-01"), 1));
    assertThat(why(run(daily, "2026-01-31", history, ITEM)))
        .containsExactly(new NoticedAlready(day("2026-02-01"), 1));
    assertThat(levels(run(daily, "2026-02-02", history, ITEM))).isEqualTo("I-1 1>2");
  }

  @Test
  void an_item_without_due_date_is_due_on_issue() {
    OpenItem item = itemOf("I-1", "EUR 1.00", "2026-01-10")
        .issueDate(day("2026-01-10"))
        .dueDate(Optional.empty())
        .build();
    assertThat(sent(STANDARD, item, "2026-01-01", "2026-01-20")).isEqualTo("01-17:1");
  }

  @Test
  void a_due_date_at_the_end_of_time_is_never() {
    OpenItem never = ITEM.withDueDate(LocalDate.MAX);
    assertThat(run(STANDARD.withGraceDays(10), "2026-03-01", NONE, never).notices())
        .isEmpty();
    DunningPolicy months = DunningPolicy.of(DunningLevel.builder()
        .name("1")
        .anchor(DunningLevel.Anchor.END_OF_MONTH)
        .days(30)
        .onlyOverdue(false)
        .build());
    assertThat(run(months, "2026-03-01", NONE, never).notices()).isEmpty();
  }

  @Test
  void a_policy_with_fewer_levels_than_before_ends_at_its_last() {
    DunningHistory five = noticed(notice("I-1", 5, "2026-02-01"));
    assertThat(why(run(STANDARD, "2026-03-01", five, ITEM)))
        .containsExactly(new LevelsExhausted(3, day("2026-02-01"), 1));
  }

  @Test
  void the_notice_goes_by_its_highest_level() {
    DunningPolicy policy =
        DunningPolicy.of(DunningLevel.of("one", 7), DunningLevel.of("two", 21).withPayWithin(3));
    OpenItem fresh = item("I-2", "EUR 50.00", "2026-01-20");
    DunningHistory history = noticed(notice("I-1", 1, "2026-01-17"));
    DunningNotice notice =
        run(policy, "2026-02-01", history, ITEM, fresh).notices().get(0);
    assertThat(notice.level()).isEqualTo(2);
    assertThat(notice.levelName()).isEqualTo("two");
    assertThat(notice.due()).isEqualTo("2026-02-04");
    assertThat(notice.lines()).extracting(DunningNotice.Line::level).containsExactly(2, 1);
  }

  @Test
  void a_due_date_far_behind_its_notice_counts_as_a_century() {
    PastNotice odd = new PastNotice(
        ITEM.id(),
        Optional.empty(),
        "N",
        1,
        day("2026-01-17"),
        Optional.of(LocalDate.MAX),
        List.of());
    DunningPolicy policy = levels(0, 1)
        .withClock(DunningClock.LAST_NOTICE_DUE)
        .withLastLevelRepeat(LevelRepeat.endless(Period.ofYears(1)));
    assertThat(levels(run(policy, "2026-03-01", noticed(odd), ITEM))).isEqualTo("I-1 =1");
  }
}
