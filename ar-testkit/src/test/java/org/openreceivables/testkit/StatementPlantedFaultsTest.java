package org.openreceivables.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.aging.statement.StatementAccount;
import org.openreceivables.aging.statement.StatementEngine;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.aging.statement.StatementRun;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.testkit.StatementFigures.Clerk;
import org.openreceivables.testkit.StatementFigures.Drawn;
import org.openreceivables.testkit.StatementFigures.Line;

/** Clerks with a fault, each of which a law must catch where it lets the honest one pass. */
class StatementPlantedFaultsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Clerk HONEST = Clerk.of(StatementEngine.standard());
  private static final Money CENT = Money.parse("EUR 0.01");

  private final List<LedgerEvent> history = StatementHistory.invoiceAndPartPayment();
  private final ReceivablesLedger ledger = ReceivablesLedger.of(history);

  @Test
  void a_statement_that_does_not_tie() {
    Consumer<StatementLaws> law = l -> l.aStatementTies(ledger, FIRST, FIRST.plusDays(30));

    catches(law, f -> f.withClosing(f.closing().plus(CENT)), "balance after the lines");
    catches(law, f -> f.withLines(f.lines().subList(0, 1)), "balance after the lines");
    catches(
        law, f -> f.withLines(f.lines().stream().map(l -> more(l)).toList()), "running balance");
    catches(law, f -> f.withItems(f.items().plus(CENT)), "[items]");
    catches(law, f -> f.withFoot(f.foot().plus(CENT)), "[foot]");
    catches(
        law,
        (books, request) -> HONEST.draw(ReceivablesLedger.of(history.subList(0, 2)), request),
        "[ledger]");
  }

  @Test
  void a_day_on_two_statements_or_on_none() {
    Consumer<StatementLaws> law =
        l -> l.aPeriodIsItsParts(ledger, FIRST, FIRST.plusDays(10), FIRST.plusDays(30));

    catches(law, f -> f.withOpening(f.opening().plus(CENT)), "[opening]");
    catches(
        law,
        (books, request) -> HONEST.draw(
            books,
            request.withPeriod(new DateWindow(
                request.period().first().minusDays(1), request.period().last()))),
        "[opening]");
    catches(
        law,
        (books, request) -> HONEST.draw(
            books,
            request.withPeriod(new DateWindow(
                request.period().first().plusDays(1), request.period().last()))),
        "[opening]");
  }

  @Test
  void forgetting_what_was_known() {
    Consumer<StatementLaws> law =
        l -> l.whatWasStatedIsRemembered(history, 2, FIRST, FIRST.plusDays(20), FIRST.plusDays(30));

    catches(
        law,
        (books, request) -> HONEST.draw(books, request.withKnownOn(StatementLaws.NOW)),
        "[again]");
    catches(law, f -> f.withCorrections(List.of()), "balance after the lines");
    catches(law, f -> f.withOpening(f.opening().plus(CENT)), "[as known now]");
  }

  @Test
  void an_order_that_matters() {
    StatementRequest request = StatementRequest.of(FIRST, FIRST.plusDays(30), StatementLaws.NOW);
    Function<List<LedgerEvent>, StatementRun> honest =
        events -> StatementEngine.standard().run(ReceivablesLedger.of(events), request);
    StatementLaws.anyOrderGivesTheSame(honest, history, new Random(1));

    assertThatThrownBy(() -> StatementLaws.anyOrderGivesTheSame(
            events -> honest.apply(events.subList(0, 2)), history, new Random(1)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_group_that_lacks_a_customer() {
    StatementRequest request = StatementRequest.of(FIRST, FIRST.plusDays(30), StatementLaws.NOW);
    StatementAccount lacking = new StatementAccount("G", List.of(CustomerId.of("C-2")));
    StatementLaws.aGroupIsItsCustomers(
        StatementEngine.standard().run(ledger, request), ledger, FIRST.plusDays(30));

    assertThatThrownBy(() -> StatementLaws.aGroupIsItsCustomers(
            StatementEngine.standard().run(ledger, request.withAccounts(lacking)),
            ledger,
            FIRST.plusDays(30)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[group]");
  }

  private static Line more(Line line) {
    return new Line(line.text(), line.posted(), line.amount(), line.balance().plus(CENT));
  }

  /** Falsifies the statement of the only customer. */
  private static void catches(
      Consumer<StatementLaws> law, UnaryOperator<StatementFigures> fault, String says) {
    catches(
        law,
        (books, request) -> {
          Drawn drawn = HONEST.draw(books, request);
          return (customer, currency) -> {
            StatementFigures figures = drawn.of(customer, currency);
            return figures.lines().isEmpty() && figures.corrections().isEmpty()
                ? figures
                : fault.apply(figures);
          };
        },
        says);
  }

  private static void catches(Consumer<StatementLaws> law, Clerk faulty, String says) {
    law.accept(new StatementLaws(HONEST));
    assertThatThrownBy(() -> law.accept(new StatementLaws(faulty)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(says);
  }
}
