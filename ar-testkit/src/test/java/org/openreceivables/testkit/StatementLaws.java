package org.openreceivables.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.aging.statement.StatementRun;
import org.openreceivables.aging.statement.StatementSection;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.testkit.StatementFigures.Clerk;
import org.openreceivables.testkit.StatementFigures.Drawn;
import org.openreceivables.testkit.StatementFigures.Line;

/** What holds of the statements of any history, whoever draws them up. */
final class StatementLaws {
  static final Recorded NOW = Recorded.endOf(LocalDate.of(2099, 12, 31));
  private static final List<CurrencyUnit> CURRENCIES = List.of(CurrencyUnit.EUR, CurrencyUnit.JPY);

  private final Clerk clerk;

  StatementLaws(Clerk clerk) {
    this.clerk = clerk;
  }

  /** Opening and lines are the closing, which is that of the items, of the foot and of the ledger. */
  void aStatementTies(ReceivablesLedger ledger, LocalDate first, LocalDate last) {
    StatementRequest request = StatementRequest.of(first, last, NOW);
    Drawn drawn = clerk.draw(ledger, request);
    OpenItems open = ledger.openItems(last, NOW);
    forEachAccount((customer, currency) -> {
      StatementFigures f = drawn.of(customer, currency);
      requireRunning(f.opening(), f.lines(), f.closing());
      assertThat(f.items()).as("items").isEqualTo(f.closing());
      assertThat(f.foot()).as("foot").isEqualTo(f.closing());
      assertThat(f.closing()).as("ledger").isEqualTo(balance(open, customer, currency));
    });
  }

  /** The closing of one is the opening of the next, and both together are the whole. */
  void aPeriodIsItsParts(ReceivablesLedger ledger, LocalDate first, LocalDate cut, LocalDate last) {
    Drawn ones = clerk.draw(ledger, StatementRequest.of(first, cut, NOW));
    Drawn others = clerk.draw(ledger, StatementRequest.of(cut.plusDays(1), last, NOW));
    Drawn wholes = clerk.draw(ledger, StatementRequest.of(first, last, NOW));
    forEachAccount((customer, currency) -> {
      StatementFigures one = ones.of(customer, currency);
      StatementFigures other = others.of(customer, currency);
      StatementFigures whole = wholes.of(customer, currency);
      List<Line> lines = new ArrayList<>(one.lines());
      lines.addAll(other.lines());
      assertThat(other.opening()).as("opening").isEqualTo(one.closing());
      assertThat(lines).as("lines").isEqualTo(whole.lines());
      assertThat(other.closing()).as("closing").isEqualTo(whole.closing());
      assertThat(one.lines()).allMatch(l -> !l.posted().isAfter(cut));
    });
  }

  /** Printed again later it is the same, and the next one says why it opens with another figure. */
  void whatWasStatedIsRemembered(
      List<LedgerEvent> history, int known, LocalDate first, LocalDate cut, LocalDate last) {
    ReceivablesLedger ledger = ReceivablesLedger.of(history);
    ReceivablesLedger then = ReceivablesLedger.of(history.subList(0, known));
    Recorded printed = known == 0
        ? Recorded.endOf(LocalDate.of(2000, 1, 1))
        : history.get(known - 1).recorded();
    StatementRequest before = StatementRequest.of(first, cut, printed);
    StatementRequest next = StatementRequest.of(cut.plusDays(1), last, NOW)
        .withPrevious(new StatementRequest.Previous(cut, printed));
    Drawn firsts = clerk.draw(then, before);
    Drawn again = clerk.draw(ledger, before);
    Drawn seconds = clerk.draw(ledger, next);
    forEachAccount((customer, currency) -> {
      StatementFigures stated = firsts.of(customer, currency);
      assertThat(again.of(customer, currency)).as("again").isEqualTo(stated);
      StatementFigures second = seconds.of(customer, currency);
      assertThat(second.asStated()).as("as stated").isEqualTo(stated.closing());
      assertThat(second.asKnownNow()).as("as known now").isEqualTo(second.opening());
      requireRunning(second.asStated(), second.corrections(), second.asKnownNow());
      assertThat(second.corrections())
          .as("corrections")
          .allMatch(l -> !l.amount().isZero() && !l.posted().isAfter(cut));
    });
  }

  /** A run does not depend on the order in which the events were handed in. */
  static void anyOrderGivesTheSame(
      Function<List<LedgerEvent>, StatementRun> clerk, List<LedgerEvent> history, Random random) {
    List<LedgerEvent> shuffled = new ArrayList<>(history);
    Collections.shuffle(shuffled, random);
    assertThat(clerk.apply(shuffled)).isEqualTo(clerk.apply(history));
  }

  /** What a group owes is what its customers owe. */
  static void aGroupIsItsCustomers(StatementRun run, ReceivablesLedger ledger, LocalDate last) {
    MoneyTotals owed = ledger.openItems(last, NOW).balance();
    assertThat(run.statements()).hasSizeLessThanOrEqualTo(1);
    for (CurrencyUnit currency : CURRENCIES) {
      Money closing = run.statements().stream()
          .flatMap(s -> s.in(currency).stream())
          .map(StatementSection::closing)
          .reduce(Money.zero(currency), Money::plus);
      assertThat(closing).as("group").isEqualTo(owed.in(currency));
    }
  }

  private static void requireRunning(Money from, List<Line> lines, Money to) {
    Money balance = from;
    for (Line line : lines) {
      balance = balance.plus(line.amount());
      assertThat(line.balance()).as("running balance of %s", line).isEqualTo(balance);
    }
    assertThat(to).as("balance after the lines").isEqualTo(balance);
  }

  private static Money balance(OpenItems open, CustomerId customer, CurrencyUnit currency) {
    return open.ofCustomer(customer).stream()
        .filter(i -> i.currency().equals(currency))
        .map(OpenItem::balance)
        .reduce(Money.zero(currency), Money::plus);
  }

  private interface Account {
    void check(CustomerId customer, CurrencyUnit currency);
  }

  private static void forEachAccount(Account check) {
    for (int i = 0; i < 3; i++) {
      for (CurrencyUnit currency : CURRENCIES) {
        check.check(CustomerId.of("C-" + i), currency);
      }
    }
  }
}
