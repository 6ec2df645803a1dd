package org.openreceivables.core.revaluation;

import static java.util.Objects.requireNonNull;
import static org.openreceivables.core.revaluation.Valued.EUR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** What always holds of revaluations, as questions to any engine. */
final class RevaluationLaws {
  private RevaluationLaws() {}

  /** What values the items of a day. */
  interface Runner {
    RevaluationRun run(RevaluationMethod method, OpenItems items, LocalDate asOf);
  }

  static Runner ours(ExchangeRates rates) {
    return (method, items, asOf) -> Valued.engine(method).run(items, rates, EUR, asOf);
  }

  static ReceivablesLedger record(
      Runner runner, RevaluationMethod method, ReceivablesLedger ledger, LocalDate asOf) {
    RevaluationRun run = runner.run(method, ledger.openItems(asOf), asOf);
    ReceivablesLedger.Appended appended =
        ledger.append(run.toEvents(new Recorded(asOf, 1_000L * asOf.getDayOfYear())));
    return appended.refused().isEmpty() ? appended.ledger() : ReceivablesLedger.empty();
  }

  /** Worked out from the item alone, in decimals: what one item has to be carried at. */
  static boolean isCarriedAs(
      Runner runner,
      RevaluationMethod method,
      OpenItems items,
      Map<CurrencyUnit, BigDecimal> closing,
      LocalDate asOf) {
    RevaluationRun run = runner.run(method, items, asOf);
    for (OpenItem item : items) {
      BigDecimal booked = item.bookValue(EUR).orElseThrow().amount().getAmount();
      BigDecimal now = requireNonNull(closing.get(item.currency()))
          .multiply(item.open().getAmount())
          .setScale(2, RoundingMode.HALF_UP);
      boolean debit = item.side() == Side.DEBIT;
      BigDecimal carried = switch (method) {
        case STANDARD -> now;
        case LOSSES_ONLY -> debit ? booked.min(now) : booked.max(now);
        case INVOICE_RATE -> booked;
      };
      BigDecimal gain = debit ? carried.subtract(booked) : booked.subtract(carried);
      RevaluationLine line = run.line(item.id()).orElseThrow();
      if (line.after().getAmount().compareTo(carried) != 0
          || line.adjustment().getAmount().compareTo(gain) != 0) {
        return false;
      }
    }
    return run.lines().size() == items.size();
  }

  /** The balances after are those before and everything that was recorded in between. */
  static boolean ties(Runner runner, RevaluationMethod method, OpenItems items, LocalDate asOf) {
    RevaluationRun run = runner.run(method, items, asOf);
    Map<CurrencyUnit, Money> moved = new TreeMap<>();
    for (RevaluationLine line : run.lines()) {
      Money gain = line.reversal().plus(line.adjustment());
      moved.merge(line.item().currency(), gain, Money::plus);
      Money rise = line.after().minus(line.item().carrying(EUR).orElseThrow());
      if (!gain.equals(line.item().side() == Side.DEBIT ? rise : rise.negated())) {
        return false;
      }
    }
    return run.totals().entrySet().stream().allMatch(e -> {
      RevaluationTotal t = e.getValue();
      return t.after().minus(t.before()).equals(moved.get(e.getKey()))
          && t.gains().plus(t.losses()).equals(t.after().minus(t.historical()))
          && !t.gains().isNegative()
          && !t.losses().isPositive();
    });
  }

  /** Recorded once, a day is done. */
  static boolean isDoneOnce(
      Runner runner, RevaluationMethod method, ReceivablesLedger ledger, LocalDate asOf) {
    ReceivablesLedger recorded = record(runner, method, ledger, asOf);
    RevaluationRun again = runner.run(method, recorded.openItems(asOf), asOf);
    return again.toEvents(new Recorded(asOf, 1_000_000)).isEmpty()
        && again.lines().stream().allMatch(l -> l.difference().isZero())
        && again.lines().size() == ledger.openItems(asOf).size();
  }

  /** No debit above, no credit below what it was booked at, whatever was recorded before. */
  static boolean neverGains(
      Runner runner, RevaluationMethod first, ReceivablesLedger ledger, List<LocalDate> days) {
    ReceivablesLedger before = record(runner, first, ledger, days.get(0));
    ReceivablesLedger after = record(runner, RevaluationMethod.LOSSES_ONLY, before, days.get(1));
    for (OpenItem item : after.openItems(days.get(1))) {
      Money booked = item.bookValue(EUR).orElseThrow().amount();
      Money carried = item.carrying(EUR).orElseThrow();
      if (item.side() == Side.DEBIT ? carried.isGreaterThan(booked) : carried.isLessThan(booked)) {
        return false;
      }
    }
    return after.openItems(days.get(1)).size() == ledger.openItems(days.get(1)).size();
  }

  /** Back at the invoice rate, nothing tells that it was ever left. */
  static boolean restores(
      Runner runner, RevaluationMethod first, ReceivablesLedger ledger, List<LocalDate> days) {
    ReceivablesLedger before = record(runner, first, ledger, days.get(0));
    ReceivablesLedger after = record(runner, RevaluationMethod.INVOICE_RATE, before, days.get(1));
    return list(after.openItems(days.get(1))).equals(list(ledger.openItems(days.get(1))));
  }

  private static List<OpenItem> list(OpenItems items) {
    List<OpenItem> all = new ArrayList<>();
    items.forEach(all::add);
    return all;
  }
}
