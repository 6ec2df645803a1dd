package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/**
 * Histories of more than 10,000 events. A ledger keeps its events in chunks of 1,024 and what was open after
 * every 4,096: only here it looks back to what it kept, and only here a late event makes it keep other things.
 */
class LongHistoryTest {
  private static final HistorySpec SPEC = HistorySpec.twoYears().withSteps(130).withParts(100);
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final int PAIRS = 4;

  private static final RandomHistory HISTORY = RandomHistory.of(SPEC, 1);
  private static final ReceivablesLedger.Appended APPENDED =
      ReceivablesLedger.empty().append(HISTORY.offered());
  private static final ReceivablesLedger LEDGER = APPENDED.ledger();

  @Test
  void answersAreThoseOfTheReckoning() {
    assertThat(HISTORY.events()).hasSizeGreaterThan(10_000);
    assertThat(LEDGER.openItems(SPEC.lastDay()).size()).isGreaterThan(1_000);
    RefusalLaws.requireJudged(HISTORY, APPENDED);
    requireAnswers(LEDGER, HISTORY, new Random(1));
  }

  @Test
  void answersOfALedgerThatGrewAreThoseOfTheReckoning() {
    RandomHistory history = RandomHistory.of(SPEC, 2);
    assertThat(history.events()).hasSizeGreaterThan(10_000);
    requireAnswers(inBatches(history.offered(), 2_000, new Random(2)), history, new Random(2));
  }

  @Test
  void batchesDoNotMatter() {
    LedgerLaws.requireSame(
        inBatches(HISTORY.offered(), 20, new Random(3)), LEDGER, List.of(day(500), day(730)));
  }

  @Test
  void aLedgerThatForgotAnEventOfLongAgoIsCaught() {
    List<LedgerEvent> fewer = new ArrayList<>(HISTORY.offered());
    fewer.remove(fewer.stream()
        .filter(e -> e instanceof ItemEvent.Issued && e.postingDate().isBefore(day(300)))
        .findFirst()
        .orElseThrow());
    ReceivablesLedger wrong = ReceivablesLedger.empty().append(fewer).ledger();
    Reckoning reckoned = reckoned(HISTORY, day(730), NOW);

    requireAnswers(LEDGER, reckoned, day(730), NOW);
    assertThatThrownBy(() -> requireAnswers(wrong, reckoned, day(730), NOW))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aLedgerThatForgotWhatWasKnownWhenIsCaught() {
    Recorded then = HISTORY.offered().get(7_000).recorded();
    Reckoning reckoned = reckoned(HISTORY, day(400), then);

    requireAnswers(LEDGER, reckoned, day(400), then);
    assertThatThrownBy(() -> requireAnswers(LEDGER, reckoned, day(400), NOW))
        .isInstanceOf(AssertionError.class);
  }

  /** On some days as known now, as known at some other time, and at the end. */
  private static void requireAnswers(
      ReceivablesLedger ledger, RandomHistory history, Random random) {
    for (int i = 0; i < PAIRS; i++) {
      LocalDate day = day(random.nextInt(SPEC.days()));
      Recorded then =
          history.offered().get(random.nextInt(history.offered().size())).recorded();
      requireAnswers(ledger, reckoned(history, day, NOW), day, NOW);
      requireAnswers(ledger, reckoned(history, day, then), day, then);
    }
    requireAnswers(ledger, reckoned(history, day(730), NOW), day(730), NOW);
  }

  private static void requireAnswers(
      ReceivablesLedger ledger, Reckoning reckoned, LocalDate day, Recorded known) {
    ItemLaws.requireItems(reckoned, ledger.allItems(day, known));
    Map<OpenItemId, ItemTally> open = new HashMap<>(reckoned.items);
    open.values().removeIf(i -> i.open == 0);
    ItemLaws.requireItems(open, ledger.openItems(day, known));

    Figures balance = new Figures();
    ledger.balance(day, known).byCurrency().values().forEach(m -> balance.add("all", m));
    Figures moved = new Figures();
    for (LedgerMovement m : ledger.movements(day, known)) {
      moved.add(m.item().value(), m.amount());
    }
    Figures all = new Figures();
    Figures items = new Figures();
    reckoned.items.forEach((id, item) -> {
      all.add("all " + item.currency(), item.balance());
      items.add(id + " " + item.currency(), item.balance());
    });
    TieOut.requireAgreement(List.of(
        new TieOut.Side("balance", balance, all), new TieOut.Side("movements", moved, items)));
  }

  private static Reckoning reckoned(RandomHistory history, LocalDate day, Recorded known) {
    return Reckoning.of(
        history.events().stream()
            .filter(e -> e.recorded().compareTo(known) <= 0)
            .toList(),
        day);
  }

  private static LocalDate day(int place) {
    return SPEC.firstDay().plusDays(place);
  }

  /** By recording, so many at a time, and fewer. */
  private static ReceivablesLedger inBatches(List<LedgerEvent> events, int most, Random random) {
    ReceivablesLedger ledger = ReceivablesLedger.empty();
    int from = 0;
    while (from < events.size()) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(most));
      ledger = ledger.append(events.subList(from, to)).ledger();
      from = to;
    }
    return ledger;
  }
}
