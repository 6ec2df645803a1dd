package org.openreceivables.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openreceivables.aging.statement.Listing;
import org.openreceivables.aging.statement.StatementAccount;
import org.openreceivables.aging.statement.StatementEngine;
import org.openreceivables.aging.statement.StatementPolicy;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.testkit.StatementFigures.Clerk;
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
    StatementRequest request =
        StatementRequest.of(FIRST.plusDays(5), FIRST.plusDays(25), StatementLaws.NOW);
    StatementLaws.anyOrderGivesTheSame(
        events -> StatementEngine.standard().run(ReceivablesLedger.of(events), request),
        history,
        new Random(seed));
  }

  @Property
  void a_group_owes_what_its_customers_owe(
      @ForAll("histories") List<LedgerEvent> history, @ForAll @IntRange(max = 29) int days) {
    ReceivablesLedger ledger = ReceivablesLedger.of(history);
    LocalDate last = FIRST.plusDays(days);
    StatementAccount group = new StatementAccount(
        "G", List.of(CustomerId.of("C-0"), CustomerId.of("C-1"), CustomerId.of("C-2")));
    StatementLaws.aGroupIsItsCustomers(
        StatementEngine.standard()
            .run(ledger, StatementRequest.of(FIRST, last, StatementLaws.NOW).withAccounts(group)),
        ledger,
        last);
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
}
