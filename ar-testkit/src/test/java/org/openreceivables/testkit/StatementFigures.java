package org.openreceivables.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.aging.statement.BroughtForward;
import org.openreceivables.aging.statement.StatementEngine;
import org.openreceivables.aging.statement.StatementItem;
import org.openreceivables.aging.statement.StatementLine;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.aging.statement.StatementRun;
import org.openreceivables.aging.statement.StatementSection;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;

/** What is printed of one account in one currency, so that a test can falsify it. Zero where it has no section. */
record StatementFigures(
    Money opening,
    List<Line> lines,
    Money closing,
    Money items,
    Money foot,
    Money asStated,
    List<Line> corrections,
    Money asKnownNow) {

  /** A line as it is printed. */
  record Line(String text, LocalDate posted, Money amount, Money balance) {
    static Line of(StatementLine line) {
      return new Line(
          line.event() + " " + line.summarize(), line.postingDate(), line.amount(), line.balance());
    }
  }

  /** Somebody who draws up statements, honestly or not. */
  interface Clerk {
    Drawn draw(ReceivablesLedger ledger, StatementRequest request);

    static Clerk of(StatementEngine engine) {
      return (ledger, request) -> {
        StatementRun run = engine.run(ledger, request);
        return (customer, currency) -> run.of(customer)
            .flatMap(s -> s.in(currency))
            .map(StatementFigures::of)
            .orElseGet(() -> none(currency));
      };
    }
  }

  /** The statements of a run. */
  interface Drawn {
    StatementFigures of(CustomerId customer, CurrencyUnit currency);
  }

  static StatementFigures none(CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    return new StatementFigures(zero, List.of(), zero, zero, zero, zero, List.of(), zero);
  }

  static StatementFigures of(StatementSection section) {
    Optional<BroughtForward> before = section.broughtForward();
    Money zero = Money.zero(section.currency());
    return new StatementFigures(
        section.opening(),
        section.lines().stream().map(Line::of).toList(),
        section.closing(),
        Stream.concat(
                section.items().stream().map(StatementItem::open),
                section.credits().stream().map(c -> c.open().negated()))
            .reduce(zero, Money::plus),
        section.foot().balance(),
        before.map(BroughtForward::asStated).orElse(zero),
        before.map(BroughtForward::corrections).orElse(List.of()).stream()
            .map(Line::of)
            .toList(),
        before.map(BroughtForward::asKnownNow).orElse(zero));
  }

  StatementFigures withOpening(Money other) {
    return new StatementFigures(
        other, lines, closing, items, foot, asStated, corrections, asKnownNow);
  }

  StatementFigures withLines(List<Line> others) {
    return new StatementFigures(
        opening, others, closing, items, foot, asStated, corrections, asKnownNow);
  }

  StatementFigures withClosing(Money other) {
    return new StatementFigures(
        opening, lines, other, items, foot, asStated, corrections, asKnownNow);
  }

  StatementFigures withItems(Money other) {
    return new StatementFigures(
        opening, lines, closing, other, foot, asStated, corrections, asKnownNow);
  }

  StatementFigures withFoot(Money other) {
    return new StatementFigures(
        opening, lines, closing, items, other, asStated, corrections, asKnownNow);
  }

  StatementFigures withCorrections(List<Line> others) {
    return new StatementFigures(opening, lines, closing, items, foot, asStated, others, asKnownNow);
  }
}
