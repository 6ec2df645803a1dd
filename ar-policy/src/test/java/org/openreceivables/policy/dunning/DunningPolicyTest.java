package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.levels;

import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.policy.dunning.DunningFee.Tier;
import org.openreceivables.policy.dunning.DunningLevel.Anchor;

/** A policy that could surprise is refused when it is built, by value and rule. */
class DunningPolicyTest {
  private static final DunningPolicy STANDARD = DunningPolicy.standard();

  @Test
  void the_standard_is_whole_and_compares_and_prints() {
    assertThat(STANDARD).isEqualTo(DunningPolicy.standard());
    assertThat(STANDARD.toString()).contains("Final demand", "ARREARS_AND_INTERVAL");
    assertThat(STANDARD.withRise(LevelRise.JUMP).withClock(DunningClock.ARREARS).rise())
        .isEqualTo(LevelRise.JUMP);
  }

  @Test
  void levels_must_be_there_and_rise() {
    refuses(() -> DunningPolicy.builder().build(), "The levels (none)", "must have a level");
    refuses(() -> levels(0, 5, 5), "5 of L2", "must be more than the days of L1 (5)");
    refuses(() -> levels(0, 5, 20, 10), "10 of L3", "must be more than the days of L2 (20)");
  }

  @Test
  void nothing_comes_before_the_first_notice() {
    refuses(
        () -> DunningPolicy.of(DunningLevel.of("1", 5).withInterval(3)),
        "levels[1].interval (3)",
        "must be 0");
    refuses(
        () -> DunningPolicy.of(DunningLevel.of("1", 5).withAnchor(Anchor.LAST_NOTICE)),
        "levels[1].anchor (LAST_NOTICE)",
        "none before the first level");
    refuses(() -> DunningLevel.of("1", 0).withAnchor(Anchor.LAST_NOTICE), "days (0)", "1 or more");
  }

  @Test
  void a_level_that_a_jump_never_reaches() {
    DunningPolicy both = levels(0, 3, 8).withGraceDays(7);
    refuses(() -> both.withRise(LevelRise.JUMP), "8 of L2", "L1 is never reached");
    // One day more, and the first day past the grace period is one of level 1.
    assertThat(levels(0, 3, 9).withGraceDays(7).withRise(LevelRise.JUMP).levels())
        .hasSize(2);
    assertThat(levels(0, 3, 8)
            .withThresholdBoundary(Boundary.STRICT)
            .withGraceDays(7)
            .withRise(LevelRise.JUMP)
            .levels())
        .hasSize(2);
    // And so it is where the grace period ends on its last day.
    assertThat(levels(0, 3, 8)
            .withGraceBoundary(Boundary.INCLUSIVE)
            .withGraceDays(7)
            .withRise(LevelRise.JUMP)
            .levels())
        .hasSize(2);
  }

  @Test
  void a_jump_needs_a_clock_that_asks_for_days() {
    for (DunningClock clock : List.of(DunningClock.LAST_NOTICE, DunningClock.LAST_NOTICE_DUE)) {
      refuses(
          () -> STANDARD.withClock(clock).withRise(LevelRise.JUMP),
          "clock (" + clock + ")",
          "jump");
    }
  }

  @Test
  void a_clock_by_the_last_notice_needs_a_time_to_wait() {
    refuses(
        () -> levels(0, 5, 10).withClock(DunningClock.LAST_NOTICE),
        "levels[2].interval (0)",
        "day by day");
    assertThat(levels(1, 5, 10).withClock(DunningClock.LAST_NOTICE).clock())
        .isEqualTo(DunningClock.LAST_NOTICE);
  }

  @Test
  void what_is_sent_before_the_due_date_costs_nothing() {
    DunningLevel before = DunningLevel.of("soon", -3);
    assertThat(before.onlyOverdue()).isFalse();
    refuses(() -> before.withFee(DunningFee.fixed(eur("1.00"))), "fee", "past due");
    refuses(() -> before.withOnlyOverdue(true), "onlyOverdue (true)", "before the due date (-3)");
  }

  @Test
  void days_within_a_century() {
    refuses(() -> DunningLevel.of("1", 36_501), "days (36501)", "within 36500");
    refuses(() -> DunningLevel.of("1", Integer.MIN_VALUE), "days", "within 36500");
    refuses(() -> DunningLevel.of("1", 1).withInterval(-1), "interval (-1)", "from 0");
    refuses(() -> DunningLevel.of("1", 1).withPayWithin(-1), "payWithin (-1)", "from 0");
    refuses(() -> STANDARD.withGraceDays(-1), "graceDays (-1)", "from 0");
  }

  @Test
  void minima_that_contradict_or_say_nothing() {
    DunningMinimum.Builder all = DunningMinimum.builder();
    refuses(
        () -> all.addPerItem(eur("60.00")).addPerCustomer(eur("50.00")).build(),
        "perItem (EUR 60.00)",
        "must not be more than perCustomer (EUR 50.00)");
    DunningMinimum.Builder any = DunningMinimum.builder().join(DunningMinimum.Join.ANY);
    refuses(
        () -> any.addPerItem(eur("50.00")).addPerCustomer(eur("50.00")).build(),
        "perItem (EUR 50.00)",
        "must be less than perCustomer (EUR 50.00)");
    refuses(() -> DunningMinimum.perCustomer(eur("1.00"), eur("2.00")), "EUR 2.00", "the only one");
    refuses(() -> DunningMinimum.perCustomer(eur("0.00")), "EUR 0.00", "more than zero");
    refuses(
        () -> DunningMinimum.builder().ofOpen(Percentage.of(101)).build(), "ofOpen", "at most 100");
    refuses(
        () -> DunningMinimum.builder().ofOpen(Percentage.of(0)).build(), "ofOpen", "more than 0");
  }

  @Test
  void fees_of_one_amount_a_currency_from_zero_upwards() {
    refuses(() -> DunningFee.fixed(), "amounts (none)", "at least one");
    refuses(() -> DunningFee.fixed(eur("1.00"), eur("2.00")), "EUR 2.00", "only one");
    refuses(() -> DunningFee.fixed(eur("0.00")), "EUR 0.00", "more than zero");
    refuses(() -> DunningFee.slices(), "tiers (none)", "must have a tier");
    Tier zero = Tier.fixed(eur("0.00"), eur("1.00"));
    Tier hundred = Tier.fixed(eur("100.00"), eur("2.00"));
    Tier dollars = Tier.fixed(Money.parse("USD 0.00"), Money.parse("USD 1.00"));
    refuses(() -> DunningFee.slices(hundred), "EUR 100.00", "smaller debts");
    refuses(() -> DunningFee.tierReached(zero, hundred, hundred), "EUR 100.00", "tier before");
    refuses(() -> DunningFee.tierReached(zero, dollars, zero), "EUR 0.00", "beside");
    refuses(() -> Tier.fixed(eur("0.00"), Money.parse("USD 1.00")), "USD 1.00", "in the currency");
    refuses(() -> Tier.percent(eur("0.00"), Percentage.of(-1)), "percent (-1%)", "not be negative");
    refuses(() -> Tier.fixed(eur("-1.00"), eur("1.00")), "EUR -1.00", "not be negative");
    refuses(() -> Tier.fixed(eur("0.00"), eur("-1.00")), "EUR -1.00", "not be negative");
  }

  @Test
  void compensation_of_a_level_that_is_there() {
    Compensation eu = Compensation.eu();
    refuses(() -> STANDARD.withCompensation(eu.withFromLevel(4)), "fromLevel (4)", "3 levels");
    refuses(() -> eu.withFromLevel(0), "fromLevel (0)", "1 or more");
    refuses(() -> eu.withUnit(ChargeUnit.NOTICE), "unit (NOTICE)", "ITEM or DOCUMENT");
    refuses(() -> eu.withAmount(DunningFee.none()), "amount (none)", "must be an amount");
    refuses(() -> eu.withTypes(Set.of()), "types (none)", "somebody");
    refuses(
        () -> STANDARD.withFeeUnit(ChargeUnit.DOCUMENT), "feeUnit (DOCUMENT)", "ITEM or NOTICE");
  }

  @Test
  void kinds_and_repeats() {
    refuses(() -> STANDARD.withKinds(Set.of()), "kinds", "what customers owe");
    refuses(
        () -> STANDARD.withKinds(Set.of(OpenItemKind.CREDIT_NOTE)), "kinds", "what customers owe");
    refuses(() -> new LevelRepeat(Period.ZERO, 1), "every", "a day or more");
    refuses(() -> new LevelRepeat(Period.of(0, 1, -1), 1), "every", "a day or more");
    refuses(() -> new LevelRepeat(Period.ofDays(1), 0), "times (0)", "1 or more");
  }

  private static void refuses(Callable<?> build, String... words) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(build::call)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }
}
