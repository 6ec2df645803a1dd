package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.item;
import static org.openreceivables.policy.dunning.Dun.itemOf;
import static org.openreceivables.policy.dunning.Dun.levels;
import static org.openreceivables.policy.dunning.Dun.notice;
import static org.openreceivables.policy.dunning.Dun.noticed;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** Runs with a fault, each of which a law must catch where it lets the real one pass. */
class PlantedFaultsTest {
  private static final DunningHistory NONE = DunningHistory.none();
  private static final DunningPolicy POLICY = levels(5, 7, 21, 35);
  private static final Dunner SOUND = Dunner.of(POLICY);
  private static final CustomerId BAD = CustomerId.of("C-2");
  private static final List<OpenItem> ROWS = List.of(
      item("I-1", "EUR 10.00", "2026-01-10"),
      item("I-2", "EUR 20.00", "2026-02-10"),
      item("I-3", "EUR 30.00", "2026-02-27"),
      itemOf("I-4", "EUR 40.00", "2026-01-15").customer(BAD).build());

  @Test
  void an_item_that_is_forgotten() {
    Dunner faulty = (rows, bad, h, day) -> {
      DunningRun run = SOUND.run(rows, bad, h, day);
      return run.withNotDunned(List.of());
    };
    catches(d -> DunningLaws.everyDebitIsDunnedOrExplained(d, ROWS, NONE), SOUND, faulty);
  }

  @Test
  void an_item_on_a_notice_of_somebody_else() {
    Dunner faulty = (rows, bad, h, day) -> SOUND
        .run(rows, bad, h, day)
        .withNotices(SOUND.run(rows, bad, h, day).notices().stream()
            .map(n -> n.withCustomer(BAD))
            .toList());
    catches(d -> DunningLaws.everyDebitIsDunnedOrExplained(d, ROWS, NONE), SOUND, faulty);
  }

  @Test
  void a_result_that_depends_on_the_first_row() {
    Dunner faulty = (rows, bad, h, day) -> SOUND.run(rows.subList(1, rows.size()), bad, h, day);
    catches(d -> DunningLaws.orderDoesNotMatter(d, ROWS, NONE, new Random(1)), SOUND, faulty);
  }

  @Test
  void a_level_that_only_an_exact_day_reaches() {
    Dunner exactDay = (rows, bad, h, day) -> SOUND.run(
        rows.stream()
            .filter(r -> day.toEpochDay() - r.effectiveDueDate().toEpochDay() < 50)
            .toList(),
        bad,
        h,
        day);
    Dunner faulty = (rows, bad, h, day) -> {
      DunningRun run = exactDay.run(rows, bad, h, day);
      List<DunningRun.NotDunned> lost = new ArrayList<>(run.notDunned());
      rows.stream()
          .filter(r -> day.toEpochDay() - r.effectiveDueDate().toEpochDay() >= 50)
          .forEach(r -> lost.add(new DunningRun.NotDunned(
              r, 0, eur("0.00"), List.of(new NotDunnedReason.ChargeAlone()))));
      return run.withNotDunned(lost);
    };
    catches(
        d -> DunningLaws.levelsAreMonotoneInArrears(d, ROWS.subList(1, 2), NONE, 40),
        SOUND,
        faulty);
  }

  @Test
  void drafts_that_count_as_sent_only_tomorrow() {
    Dunner faulty = (rows, bad, h, day) -> {
      List<PastNotice> before = new ArrayList<>();
      h.all()
          .forEach(list -> list.stream().filter(n -> n.date().isBefore(day)).forEach(before::add));
      return SOUND.run(rows, bad, DunningHistory.ofNotices(before), day);
    };
    catches(d -> DunningLaws.aSecondRunAddsNothing(d, ROWS, NONE), SOUND, faulty);
  }

  @Test
  void a_jump_where_one_up_was_promised() {
    Dunner jump = Dunner.of(POLICY.withRise(LevelRise.JUMP));
    catches(d -> DunningLaws.oneUpAndOneFeeALevel(d, ROWS, true), SOUND, jump);
  }

  @Test
  void a_fee_at_every_repetition() {
    Dunner sound =
        Dunner.of(DunningPolicy.of(DunningLevel.of("1", 1).withFee(DunningFee.fixed(eur("5.00"))))
            .withLastLevelRepeat(LevelRepeat.endless(Period.ofDays(7))));
    Dunner faulty = (rows, bad, h, day) -> {
      List<PastNotice> feeless = new ArrayList<>();
      h.all()
          .forEach(list -> list.forEach(n -> feeless.add(new PastNotice(
              n.item(), n.document(), n.notice(), n.level(), n.date(), n.due(), List.of()))));
      return sound.run(rows, bad, DunningHistory.ofNotices(feeless), day);
    };
    catches(d -> DunningLaws.oneUpAndOneFeeALevel(d, ROWS, true), sound, faulty);
  }

  @Test
  void a_bad_row_that_silences_nobody_or_everybody() {
    Dunner nobody = (rows, bad, h, day) -> SOUND.run(rows, List.of(), h, day);
    Dunner everybody = (rows, bad, h, day) ->
        bad.isEmpty() ? SOUND.run(rows, bad, h, day) : SOUND.run(List.of(), bad, h, day);
    Consumer<Dunner> law = d -> DunningLaws.aBadRowChangesNoOtherCustomer(d, ROWS, NONE, BAD);
    catches(law, SOUND, nobody);
    catches(law, SOUND, everybody);
  }

  @Test
  void a_day_too_early_or_an_interval_not_waited_for() {
    Dunner standard = Dunner.of(DunningPolicy.standard());
    Dunner early = (rows, bad, h, day) -> standard.run(rows, bad, h, day.plusDays(1));
    Dunner impatient = Dunner.of(DunningPolicy.standard().withClock(DunningClock.ARREARS));
    List<OpenItem> edge = List.of(item("I-1", "EUR 10.00", "2026-02-23"));
    catches(d -> DunningLaws.standardLevelsAreThoseByHand(d, edge, NONE), standard, early);
    DunningHistory recent = noticed(notice("I-1", 1, "2026-02-20"));
    catches(d -> DunningLaws.standardLevelsAreThoseByHand(d, ROWS, recent), standard, impatient);
  }

  @Test
  void an_item_that_misses_the_order_of_the_notice() {
    Dunner faulty = (rows, bad, h, day) -> {
      DunningRun run = SOUND.run(rows, bad, h, day);
      boolean reversed = rows.get(0).id().value().equals("I-1");
      Comparator<DunningNotice> byCustomer = Comparator.comparing(DunningNotice::customer);
      return run.withNotices(run.notices().stream()
          .sorted(reversed ? byCustomer.reversed() : byCustomer)
          .toList());
    };
    catches(d -> DunningLaws.orderDoesNotMatter(d, ROWS, NONE, new Random(3)), SOUND, faulty);
  }

  private static void catches(Consumer<Dunner> law, Dunner sound, Dunner faulty) {
    assertThatNoException().isThrownBy(() -> law.accept(sound));
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> law.accept(faulty));
  }
}
