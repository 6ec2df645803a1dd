package org.openreceivables.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.testkit.StatementFigures.Clerk;
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
    forEachAccount((customer, currency) -> {
      StatementFigures f = clerk.figures(ledger, request, customer, currency);
      requireRunning(f.opening(), f.lines(), f.closing());
      assertThat(f.items()).as("items").isEqualTo(f.closing());
      assertThat(f.foot()).as("foot").isEqualTo(f.closing());
      assertThat(f.closing()).as("ledger").isEqualTo(open(ledger, last, customer, currency));
    });
  }

  /** The closing of one is the opening of the next, and both together are the whole. */
  void aPeriodIsItsParts(ReceivablesLedger ledger, LocalDate first, LocalDate cut, LocalDate last) {
    forEachAccount((customer, currency) -> {
      StatementFigures one =
          clerk.figures(ledger, StatementRequest.of(first, cut, NOW), customer, currency);
      StatementFigures other = clerk.figures(
          ledger, StatementRequest.of(cut.plusDays(1), last, NOW), customer, currency);
      StatementFigures whole =
          clerk.figures(ledger, StatementRequest.of(first, last, NOW), customer, currency);
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
    forEachAccount((customer, currency) -> {
      StatementFigures first0 = clerk.figures(then, before, customer, currency);
      assertThat(clerk.figures(ledger, before, customer, currency)).as("again").isEqualTo(first0);
      StatementFigures second = clerk.figures(ledger, next, customer, currency);
      assertThat(second.asStated()).as("as stated").isEqualTo(first0.closing());
      assertThat(second.asKnownNow()).as("as known now").isEqualTo(second.opening());
      requireRunning(second.asStated(), second.corrections(), second.asKnownNow());
      assertThat(second.corrections())
          .as("corrections")
          .allMatch(l -> !l.amount().isZero() && !l.posted().isAfter(cut));
    });
  }

  private static void requireRunning(Money from, List<Line> lines, Money to) {
    Money balance = from;
    for (Line line : lines) {
      balance = balance.plus(line.amount());
      assertThat(line.balance()).as("running balance of %s", line).isEqualTo(balance);
    }
    assertThat(to).as("balance after the lines").isEqualTo(balance);
  }

  private static Money open(
      ReceivablesLedger ledger, LocalDate day, CustomerId customer, CurrencyUnit currency) {
    return ledger.openItems(day, NOW).ofCustomer(customer).stream()
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
