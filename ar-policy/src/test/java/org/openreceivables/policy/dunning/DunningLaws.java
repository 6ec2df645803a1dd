package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.RandomDunning.RUN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** What holds of every run; each law throws an {@link AssertionError} where it does not. */
final class DunningLaws {
  private static final List<CustomerId> NOBODY = List.of();

  private DunningLaws() {}

  /** Every open debit item is on one notice or explained, once; nothing else is. */
  static void everyDebitIsDunnedOrExplained(Dunner dunner, List<OpenItem> rows, DunningHistory h) {
    DunningRun run = dunner.run(rows, NOBODY, h, RUN);
    Stream<OpenItem> noticed = run.notices().stream()
        .flatMap(n -> Stream.concat(
            n.lines().stream().map(DunningNotice.Line::item),
            n.accompanying().stream().map(DunningNotice.Accompanying::item)));
    assertThat(Stream.concat(noticed, run.notDunned().stream().map(DunningRun.NotDunned::item)))
        .containsExactlyInAnyOrderElementsOf(rows.stream()
            .filter(row -> row.side() == Side.DEBIT && !row.isSettled())
            .toList());
    assertThat(run.notDunned()).noneMatch(n -> n.reasons().isEmpty());
    assertThat(run.notices()).allMatch(n -> !n.lines().isEmpty());
    for (DunningNotice notice : run.notices()) {
      for (DunningNotice.Line line : notice.lines()) {
        assertThat(line.reasons()).isNotEmpty();
        assertThat(line.dunned().isPositive()).isTrue();
        assertThat(line.dunned().plus(line.held())).isEqualTo(line.item().open());
        assertThat(line.item().customer()).isEqualTo(notice.customer());
        assertThat(line.item().currency()).isEqualTo(notice.currency());
      }
    }
  }

  /** Invariant 3: the order of rows and notices does not matter, and a run changes nothing. */
  static void orderDoesNotMatter(
      Dunner dunner, List<OpenItem> rows, DunningHistory h, Random random) {
    List<OpenItem> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<PastNotice> notices = new ArrayList<>();
    h.all().forEach(notices::addAll);
    Collections.shuffle(notices, random);
    DunningRun first = dunner.run(rows, NOBODY, h, RUN);
    assertThat(dunner.run(shuffled, NOBODY, DunningHistory.ofNotices(notices), RUN))
        .isEqualTo(first);
    assertThat(dunner.run(rows, NOBODY, h, RUN)).isEqualTo(first);
  }

  /** Invariant 8: later, with the same history, no level is lower. */
  static void levelsAreMonotoneInArrears(
      Dunner dunner, List<OpenItem> rows, DunningHistory h, int days) {
    Map<OpenItemId, Integer> now = levels(dunner.run(rows, NOBODY, h, RUN));
    Map<OpenItemId, Integer> later = levels(dunner.run(rows, NOBODY, h, RUN.plusDays(days)));
    assertThat(later)
        .allSatisfy(
            (item, level) -> assertThat(level).isGreaterThanOrEqualTo(now.getOrDefault(item, 0)));
  }

  /** Invariant 8: confirmed, a second run of the day adds nothing. */
  static void aSecondRunAddsNothing(Dunner dunner, List<OpenItem> rows, DunningHistory h) {
    DunningRun run = dunner.run(rows, NOBODY, h, RUN);
    DunningRun again = dunner.run(rows, NOBODY, confirmed(h, run), RUN);
    for (DunningNotice notice : again.notices()) {
      assertThat(notice.lines())
          .extracting(l -> l.item().id())
          .doesNotContainAnyElementsOf(run.notices().stream()
              .flatMap(n -> n.lines().stream())
              .map(l -> l.item().id())
              .toList());
    }
    DunningRun third = dunner.run(rows, NOBODY, confirmed(confirmed(h, run), again), RUN);
    assertThat(third.notices()).isEmpty();
  }

  /** One level up a run at most, and every fee once a level, over a year of runs. */
  static void oneUpAndOneFeeALevel(Dunner dunner, List<OpenItem> rows, boolean oneUp) {
    DunningHistory h = DunningHistory.none();
    Map<String, Integer> fees = new TreeMap<>();
    for (LocalDate day = RUN; day.isBefore(RUN.plusDays(200)); day = day.plusDays(3)) {
      DunningRun run = dunner.run(rows, NOBODY, h, day);
      for (DunningNotice notice : run.notices()) {
        for (DunningNotice.Line line : notice.lines()) {
          if (oneUp) {
            assertThat(line.level()).isLessThanOrEqualTo(line.previousLevel() + 1);
          }
          line.charges().stream()
              .filter(c -> c.amount().isPositive())
              .forEach(c -> fees.merge(line.item().id() + " " + c.code(), 1, Integer::sum));
        }
      }
      h = confirmed(h, run);
    }
    assertThat(fees).allSatisfy((fee, times) -> assertThat(times).isEqualTo(1));
  }

  /** Invariant 10: a bad row silences its customer and changes nothing of the others. */
  static void aBadRowChangesNoOtherCustomer(
      Dunner dunner, List<OpenItem> rows, DunningHistory h, CustomerId bad) {
    DunningRun clean = dunner.run(rows, NOBODY, h, RUN);
    DunningRun tainted = dunner.run(rows, List.of(bad), h, RUN);
    assertThat(tainted.incomplete()).containsExactly(bad);
    assertThat(tainted.notices())
        .isEqualTo(
            clean.notices().stream().filter(n -> !n.customer().equals(bad)).toList());
    assertThat(tainted.notDunned())
        .filteredOn(n -> !n.item().customer().equals(bad))
        .isEqualTo(clean.notDunned().stream()
            .filter(n -> !n.item().customer().equals(bad))
            .toList());
    assertThat(tainted.notDunned())
        .filteredOn(n -> n.item().customer().equals(bad))
        .allMatch(n -> n.reasons().contains(new NotDunnedReason.Incomplete()));
  }

  /** The standard levels, worked out by hand for each item. */
  static void standardLevelsAreThoseByHand(Dunner dunner, List<OpenItem> rows, DunningHistory h) {
    Map<OpenItemId, Integer> expected = new HashMap<>();
    int[] days = {7, 21, 35};
    for (OpenItem row : rows) {
      List<PastNotice> past = h.of(row.id());
      int level = past.stream().mapToInt(PastNotice::level).max().orElse(0);
      boolean waits =
          !past.isEmpty() && past.get(past.size() - 1).date().plusDays(14).isAfter(RUN);
      boolean counts = row.kind() == OpenItemKind.INVOICE
          && row.status() == ItemStatus.NORMAL
          && row.holds().isEmpty()
          && row.accessoryTo().isEmpty()
          && row.open().isPositive();
      if (counts && level < 3 && !waits) {
        LocalDate from = row.dueDate().orElseThrow().plusDays(days[level]);
        if (!RUN.isBefore(from)) {
          expected.put(row.id(), level + 1);
        }
      }
    }
    Map<OpenItemId, Integer> actual = new HashMap<>();
    dunner.run(rows, NOBODY, h, RUN).notices().stream()
        .flatMap(n -> n.lines().stream())
        .filter(l -> l.item().holds().isEmpty()
            && l.item().kind() == OpenItemKind.INVOICE
            && l.item().accessoryTo().isEmpty())
        .forEach(l -> actual.put(l.item().id(), l.level()));
    assertThat(actual).isEqualTo(expected);
  }

  private static Map<OpenItemId, Integer> levels(DunningRun run) {
    Map<OpenItemId, Integer> levels = new HashMap<>();
    run.notices().forEach(n -> n.lines().forEach(l -> levels.put(l.item().id(), l.level())));
    run.notDunned().forEach(n -> levels.put(n.item().id(), n.level()));
    return levels;
  }

  static DunningHistory confirmed(DunningHistory before, DunningRun run) {
    List<PastNotice> all = new ArrayList<>();
    before.all().forEach(all::addAll);
    for (DunningNotice n : run.notices()) {
      for (DunningNotice.Line line : n.lines()) {
        all.add(new PastNotice(
            line.item().id(),
            Optional.of(line.item().document()),
            "N-" + n.customer() + n.currency() + run.runDate(),
            line.level(),
            run.runDate(),
            Optional.of(n.due()),
            line.charges()));
      }
    }
    return DunningHistory.ofNotices(all);
  }
}
