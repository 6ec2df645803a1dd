package org.openreceivables.core.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.revaluation.RevaluationLaws.isCarriedAs;
import static org.openreceivables.core.revaluation.RevaluationLaws.isDoneOnce;
import static org.openreceivables.core.revaluation.RevaluationLaws.neverGains;
import static org.openreceivables.core.revaluation.RevaluationLaws.ours;
import static org.openreceivables.core.revaluation.RevaluationLaws.restores;
import static org.openreceivables.core.revaluation.RevaluationLaws.ties;
import static org.openreceivables.core.revaluation.Valued.EUR;
import static org.openreceivables.core.revaluation.Valued.FEB_28;
import static org.openreceivables.core.revaluation.Valued.JAN_31;
import static org.openreceivables.core.revaluation.Valued.item;
import static org.openreceivables.core.revaluation.Valued.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.revaluation.RevaluationLaws.Runner;

/** Faults that somebody might write, and the law that finds each. */
class PlantedFaultsTest {
  private final RevaluationProperties.Closing falling =
      new RevaluationProperties.Closing(9500, 9400, 61, 62);
  private final Runner sound = ours(falling.rates());
  private final List<OpenItem> items = List.of(
      item("I-1", OpenItemKind.INVOICE, "USD 100.00", "92.00"),
      item("I-2", OpenItemKind.INVOICE, "USD 100.00", "96.00"),
      item("I-3", OpenItemKind.CREDIT_NOTE, "USD 10.00", "9.20"));
  private final OpenItems revalued =
      RevaluationProperties.january(falling, RevaluationMethod.STANDARD, items);

  /** The sound run with every line replaced. */
  private Runner lines(UnaryOperator<RevaluationLine> fault) {
    return (method, some, asOf) -> {
      RevaluationRun run = sound.run(method, some, asOf);
      return run.withLines(run.lines().stream().map(fault).toList());
    };
  }

  private RevaluationLine carriedAt(RevaluationLine line, Money amount) {
    return line.withValue(new BookValue(amount, line.value().rate()));
  }

  @Test
  void theSoundOnePassesEveryLaw() {
    for (RevaluationMethod method : RevaluationMethod.values()) {
      assertThat(isCarriedAs(sound, method, revalued, falling.february(), FEB_28))
          .isTrue();
      assertThat(ties(sound, method, revalued, FEB_28)).isTrue();
      assertThat(isDoneOnce(sound, method, RevaluationProperties.ledger(items), JAN_31))
          .isTrue();
      assertThat(neverGains(
              sound, method, RevaluationProperties.ledger(items), RevaluationProperties.DAYS))
          .isTrue();
      assertThat(restores(
              sound, method, RevaluationProperties.ledger(items), RevaluationProperties.DAYS))
          .isTrue();
    }
  }

  @Test
  void theGainIsAddedToWhatWasRevaluedBefore() {
    Runner adding =
        lines(l -> carriedAt(l, l.before().plus(l.after()).minus(l.historical().amount())));

    assertThat(isDoneOnce(
            adding, RevaluationMethod.STANDARD, RevaluationProperties.ledger(items), JAN_31))
        .isFalse();
    assertThat(
            isCarriedAs(adding, RevaluationMethod.STANDARD, revalued, falling.february(), FEB_28))
        .isFalse();
  }

  @Test
  void lossesAgainstTheLastValuationInsteadOfTheInvoice() {
    Runner lastOnly = (method, some, asOf) -> {
      RevaluationRun run = sound.run(RevaluationMethod.STANDARD, some, asOf);
      return method != RevaluationMethod.LOSSES_ONLY
          ? sound.run(method, some, asOf)
          : run.withLines(run.lines().stream()
              .map(l -> l.difference().isNegative() ? l : carriedAt(l, l.before()))
              .toList());
    };

    assertThat(neverGains(
            lastOnly,
            RevaluationMethod.STANDARD,
            RevaluationProperties.ledger(items),
            RevaluationProperties.DAYS))
        .isFalse();
  }

  @Test
  void creditsTakenForDebits() {
    Runner turned = (method, some, asOf) -> {
      List<OpenItem> debits = new ArrayList<>();
      some.forEach(i -> debits.add(i.withKind(OpenItemKind.INVOICE)));
      RevaluationRun run = sound.run(method, OpenItems.of(debits), asOf);
      return run.withLines(run.lines().stream()
          .map(l -> l.withItem(some.find(l.item().id()).orElseThrow()))
          .toList());
    };

    assertThat(isCarriedAs(
            turned, RevaluationMethod.LOSSES_ONLY, revalued, falling.february(), FEB_28))
        .isFalse();
    // At 0.90 the credit costs less: taken for a debit, that is a loss, and it is carried at it.
    RevaluationProperties.Closing low = new RevaluationProperties.Closing(9000, 9000, 61, 62);
    Runner turnedLow = (method, some, asOf) -> {
      OpenItem credit = some.find(items.get(2).id()).orElseThrow();
      RevaluationRun run = ours(low.rates())
          .run(method, OpenItems.of(List.of(credit.withKind(OpenItemKind.INVOICE))), asOf);
      return run.withLines(run.lines().stream().map(l -> l.withItem(credit)).toList());
    };
    ReceivablesLedger credit = RevaluationProperties.ledger(items.subList(2, 3));
    assertThat(neverGains(
            ours(low.rates()), RevaluationMethod.LOSSES_ONLY, credit, RevaluationProperties.DAYS))
        .isTrue();
    assertThat(neverGains(
            turnedLow, RevaluationMethod.LOSSES_ONLY, credit, RevaluationProperties.DAYS))
        .isFalse();
  }

  @Test
  void gainsNettedIntoOneItem() {
    Runner netted = (method, some, asOf) -> {
      RevaluationRun run = sound.run(method, some, asOf);
      RevaluationLine first = run.lines().get(0);
      Money others = run.lines().stream()
          .skip(1)
          .map(RevaluationLine::adjustment)
          .reduce(Money.zero(EUR), Money::plus);
      List<RevaluationLine> lines = new ArrayList<>();
      lines.add(carriedAt(first, first.after().plus(others)));
      run.lines().stream().skip(1).forEach(l -> lines.add(l.withValue(l.historical())));
      return run.withLines(lines);
    };

    assertThat(ties(netted, RevaluationMethod.STANDARD, revalued, FEB_28)).isTrue();
    assertThat(
            isCarriedAs(netted, RevaluationMethod.STANDARD, revalued, falling.february(), FEB_28))
        .isFalse();
  }

  @Test
  void theLastRevaluationForgotten() {
    Runner forgetful = lines(l -> l.withPrevious(Optional.empty()));

    assertThat(ties(forgetful, RevaluationMethod.STANDARD, revalued, FEB_28)).isFalse();
    assertThat(isDoneOnce(
            forgetful, RevaluationMethod.STANDARD, RevaluationProperties.ledger(items), JAN_31))
        .isFalse();
    assertThat(restores(
            forgetful,
            RevaluationMethod.STANDARD,
            RevaluationProperties.ledger(items),
            RevaluationProperties.DAYS))
        .isFalse();
  }

  @Test
  void theInvoiceRateUnderAnotherRatesName() {
    Runner renamed = lines(
        l -> l.withValue(new BookValue(l.after(), rate("USD", "0.92", FEB_28.minusDays(60)))));

    assertThat(restores(
            renamed,
            RevaluationMethod.STANDARD,
            RevaluationProperties.ledger(items),
            RevaluationProperties.DAYS))
        .isFalse();
  }
}
