package org.openreceivables.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.openreceivables.aging.statement.Listing;
import org.openreceivables.aging.statement.StatementAccount;
import org.openreceivables.aging.statement.StatementEngine;
import org.openreceivables.aging.statement.StatementPolicy;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.aging.statement.StatementRun;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.testkit.StatementFigures.Clerk;
import org.openreceivables.testkit.StatementFigures.Line;
import org.openreceivables.testkit.jqwik.HistoryArbitraries;

/** Statements over random histories: backdated, returned, reversed, transferred, in two currencies. */
class StatementProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Property
  void a_statement_ties(
      @ForAll("histories") List<LedgerEvent> history,
      @ForAll("policies") StatementPolicy policy,
      @ForAll @IntRange(max = 29) int from,
      @ForAll @IntRange(max = 29) int days) {
    laws(policy)
        .aStatementTies(
            ReceivablesLedger.of(history), FIRST.plusDays(from), FIRST.plusDays(from + days));
  }

  @Property
  void a_period_is_its_parts(
      @ForAll("histories") List<LedgerEvent> history,
      @ForAll("policies") StatementPolicy policy,
      @ForAll @IntRange(max = 30) int cut) {
    laws(policy)
        .aPeriodIsItsParts(
            ReceivablesLedger.of(history), FIRST, FIRST.plusDays(cut), FIRST.plusDays(31));
  }

  @Property
  void what_was_stated_is_remembered(
      @ForAll("histories") List<LedgerEvent> history,
      @ForAll("policies") StatementPolicy policy,
      @ForAll @IntRange(max = 60) int known,
      @ForAll @IntRange(max = 30) int cut) {
    laws(policy)
        .whatWasStatedIsRemembered(
            history,
            Math.min(known, history.size()),
            FIRST,
            FIRST.plusDays(cut),
            FIRST.plusDays(31));
  }

  @Property
  void any_order_of_the_events_gives_an_equal_run(
      @ForAll("histories") List<LedgerEvent> history, @ForAll long seed) {
    List<LedgerEvent> shuffled = new ArrayList<>(history);
    Collections.shuffle(shuffled, new Random(seed));
    StatementRequest request =
        StatementRequest.of(FIRST.plusDays(5), FIRST.plusDays(25), StatementLaws.NOW);
    StatementRun run = StatementEngine.standard().prepare(ReceivablesLedger.of(history), request);

    assertThat(StatementEngine.standard().prepare(ReceivablesLedger.of(shuffled), request))
        .isEqualTo(run);
    assertThat(StatementFigures.texts(run.statements())).doesNotContain("");
  }

  @Property
  void a_group_owes_what_its_customers_owe(@ForAll("histories") List<LedgerEvent> history) {
    ReceivablesLedger ledger = ReceivablesLedger.of(history);
    StatementRequest request =
        StatementRequest.of(FIRST.plusDays(5), FIRST.plusDays(25), StatementLaws.NOW);
    List<CustomerId> all =
        List.of(CustomerId.of("C-0"), CustomerId.of("C-1"), CustomerId.of("C-2"));
    StatementRun run = StatementEngine.standard()
        .prepare(ledger, request.withAccounts(new StatementAccount("G", all)));

    run.statements()
        .forEach(s -> s.sections().forEach(section -> {
          Money sum = ledger.openItems(FIRST.plusDays(25)).balance().in(section.currency());
          assertThat(section.closing()).isEqualTo(sum);
          assertThat(section.foot().balance()).isEqualTo(sum);
        }));
  }

  private static StatementLaws laws(StatementPolicy policy) {
    return new StatementLaws(Clerk.of(StatementEngine.of(policy)));
  }

  @Provide
  Arbitrary<List<LedgerEvent>> histories() {
    return HistoryArbitraries.histories();
  }

  @Provide
  Arbitrary<StatementPolicy> policies() {
    return Arbitraries.of(
        StatementPolicy.standard(),
        StatementPolicy.standard().withOwnAllocations(Listing.LISTED),
        StatementPolicy.standard().withSettledItems(Listing.LISTED));
  }

  /** Clerks with a fault, each of which a law must catch where it lets the honest one pass. */
  @Group
  class Planted {
    private final List<LedgerEvent> history = StatementHistory.invoiceAndPartPayment();
    private final ReceivablesLedger ledger = ReceivablesLedger.of(history);
    private final Money cent = Money.parse("EUR 0.01");

    @Example
    void a_statement_that_does_not_tie_is_caught() {
      Consumer<StatementLaws> law = l -> l.aStatementTies(ledger, FIRST, FIRST.plusDays(30));
      catches(law, f -> f.withClosing(f.closing().plus(cent)), "balance after the lines");
      catches(law, f -> f.withItems(f.items().plus(cent)), "[items]");
      catches(law, f -> f.withFoot(f.foot().plus(cent)), "[foot]");
      catches(law, f -> f.withLines(f.lines().subList(0, 1)), "balance after the lines");
      catches(
          law, f -> f.withLines(f.lines().stream().map(this::more).toList()), "running balance");
      catches(
          law,
          (books, request, customer, currency) -> honest()
              .figures(ReceivablesLedger.of(history.subList(0, 2)), request, customer, currency),
          "[ledger]");
    }

    @Example
    void a_chain_with_a_gap_is_caught() {
      Consumer<StatementLaws> law =
          l -> l.aPeriodIsItsParts(ledger, FIRST, FIRST.plusDays(10), FIRST.plusDays(30));
      catches(law, f -> f.withOpening(f.opening().plus(cent)), "[opening]");
      // Takes the cut day into both periods.
      catches(
          law,
          (books, request, customer, currency) -> honest()
              .figures(
                  books,
                  request.withPeriod(new DateWindow(
                      request.period().first().minusDays(1), request.period().last())),
                  customer,
                  currency),
          "[opening]");
    }

    @Example
    void forgetting_what_was_known_is_caught() {
      Consumer<StatementLaws> law = l ->
          l.whatWasStatedIsRemembered(history, 2, FIRST, FIRST.plusDays(20), FIRST.plusDays(30));
      catches(
          law,
          (books, request, customer, currency) ->
              honest().figures(books, request.withKnownOn(StatementLaws.NOW), customer, currency),
          "[again]");
      catches(law, f -> f.withCorrections(List.of()), "balance after the lines");
      catches(law, f -> f.withOpening(f.opening().plus(cent)), "[as known now]");
    }

    private Clerk honest() {
      return Clerk.of(StatementEngine.standard());
    }

    private Line more(Line line) {
      return new Line(line.text(), line.posted(), line.amount(), line.balance().plus(cent));
    }

    private void catches(
        Consumer<StatementLaws> law, UnaryOperator<StatementFigures> fault, String says) {
      catches(
          law,
          (books, request, customer, currency) -> {
            StatementFigures figures = honest().figures(books, request, customer, currency);
            return figures.lines().isEmpty() && figures.corrections().isEmpty()
                ? figures
                : fault.apply(figures);
          },
          says);
    }

    private void catches(Consumer<StatementLaws> law, Clerk faulty, String says) {
      law.accept(new StatementLaws(honest()));
      assertThatThrownBy(() -> law.accept(new StatementLaws(faulty)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(says);
    }
  }
}
