package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;

/** Ledgers with one fault each in what they refuse, for every rule; the laws must catch each of them. */
class PlantedRefusalFaultsTest {
  private static final HistorySpec SPEC = HistorySpec.twoYears().withSteps(60).withImpossible(40);
  private static final CustomerId STRANGER = CustomerId.of("stranger");

  private final Map<String, Refused> byFlaw = new LinkedHashMap<>();
  private final Map<String, RandomHistory> histories = new LinkedHashMap<>();

  PlantedRefusalFaultsTest() {
    for (long seed = 1; byFlaw.size() < Flaws.ALL.size() && seed < 1_000; seed++) {
      RandomHistory history = RandomHistory.of(SPEC, seed);
      for (Refused refused : history.refused()) {
        refused.flaw().ifPresent(flaw -> {
          byFlaw.putIfAbsent(flaw.name(), refused);
          histories.putIfAbsent(flaw.name(), history);
        });
      }
    }
  }

  @Test
  void everyRuleHasAHistoryThatBreaksIt() {
    assertThat(byFlaw).hasSameSizeAs(Flaws.ALL);
  }

  /** The event comes in, with some effect or without: a return of an unknown payment, say, the wrong side. */
  @Test
  void aLedgerThatDoesNotKnowTheRuleIsCaught() {
    byFlaw.forEach((name, refused) -> {
      RandomHistory history = histories.getOrDefault(name, RandomHistory.of(SPEC, 1));
      List<LedgerEvent> accepting = new ArrayList<>(history.offered());
      LedgerEvent event = refused.event();
      accepting.replaceAll(e -> e.equals(event)
          ? BookEvent.AllowanceChanged.of(event.stamp(), STRANGER, Money.of(CurrencyUnit.EUR, 1))
          : e);
      ReceivablesLedger.Appended wrong = ReceivablesLedger.empty().append(accepting);
      caught(name, () -> RefusalLaws.requireJudged(history, wrong));
    });
  }

  @Test
  void aRefusalForAnotherReasonIsCaught() {
    byFlaw.forEach((name, refused) -> {
      caughtIf(name, p -> with(p, ProblemCodes.MISSING_VALUE, p.field(), p.taints()));
      caughtIf(name, p -> with(p, p.code(), "other " + p.field(), p.taints()));
    });
  }

  @Test
  void aRefusalThatMarksOtherCustomersIsCaught() {
    byFlaw.forEach((name, refused) -> {
      caughtIf(name, p -> with(p, p.code(), p.field(), List.of(STRANGER)));
      if (!refused.taints().isEmpty()) {
        caughtIf(name, p -> with(p, p.code(), p.field(), List.of()));
      }
    });
  }

  @Test
  void aRefusalWithoutAWordIsCaught() {
    RandomHistory history = RandomHistory.of(SPEC, 1);
    ReceivablesLedger.Appended sound = ReceivablesLedger.empty().append(history.offered());
    RefusalLaws.requireJudged(history, sound);
    caught(
        "none",
        () -> RefusalLaws.requireJudged(
            history, new ReceivablesLedger.Appended(sound.ledger(), List.of(), 0)));
    List<Problem> twice = new ArrayList<>(sound.refused());
    Problem one = twice.get(0);
    twice.add(new Problem(
        one.code(), one.type(), "some other event", one.field(), "", "", "", List.of()));
    caught("one too many", () -> RefusalLaws.requireRefused(history.refused(), twice));
  }

  @Test
  void booksThatForgetWhatTheyLackAreCaught() {
    RandomHistory history = RandomHistory.of(SPEC, 1);
    ReceivablesLedger forgetful = ReceivablesLedger.of(history.events());
    caught("forgotten", () -> RefusalLaws.requireIncomplete(history, forgetful));
  }

  @Test
  void aLedgerThatTakesEventsOutOfPlaceIsCaught() {
    RandomHistory history = RandomHistory.of(SPEC, 1);
    ReceivablesLedger ledger =
        ReceivablesLedger.empty().append(history.offered()).ledger();
    ReceivablesLedger lacking = ReceivablesLedger.empty()
        .append(history.offered().subList(0, history.offered().size() / 2))
        .ledger();
    RefusalLaws.requireStampsKept(ledger, history, new Random(1), history.spec().lastDay());
    for (int seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      // What is recorded after the last event it has is in order for it.
      caught("out of place", () -> {
        for (int i = 0; i < 20; i++) {
          RefusalLaws.requireStampsKept(lacking, history, random, history.spec().lastDay());
        }
      });
    }
  }

  private void caughtIf(String name, UnaryOperator<Problem> change) {
    Refused refused = byFlaw.getOrDefault(name, new ArrayList<>(byFlaw.values()).get(0));
    RandomHistory history = histories.getOrDefault(name, RandomHistory.of(SPEC, 1));
    List<Problem> said =
        new ArrayList<>(ReceivablesLedger.empty().append(history.offered()).refused());
    RefusalLaws.requireRefused(history.refused(), said);
    String id = refused.event().id().value();
    said.replaceAll(p -> p.id().equals(id) ? change.apply(p) : p);
    caught(name, () -> RefusalLaws.requireRefused(history.refused(), said));
  }

  private static Problem with(Problem p, ProblemCode code, String field, List<CustomerId> taints) {
    return new Problem(code, p.type(), p.id(), field, p.value(), p.rule(), p.hint(), taints);
  }

  private static void caught(String what, ThrowingCallable law) {
    assertThatThrownBy(law).as(what).isInstanceOf(AssertionError.class);
  }
}
