package org.openreceivables.examples.monthend.job.close;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.ControlReconciliation;
import org.openreceivables.core.ledger.JournalEntry;
import org.openreceivables.core.ledger.JournalLine;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.ItemSettlement;

/** A closed month as tables, one a step. */
final class CloseTables {
  private final MonthEnd.Closed closed;

  CloseTables(MonthEnd.Closed closed) {
    this.closed = closed;
  }

  /** From what was open before the payments to what is open after, a currency. */
  Table summary() {
    Table.Builder table = Table.named(
        "close",
        "Month end " + closed.asOf(),
        Column.of("currency", "Currency"),
        Column.of("line", "Line"),
        Column.of("amount", "Amount"));
    MoneyTotals before = closed.before().balance();
    MoneyTotals after = closed.open().balance();
    MoneyTotals received = received();
    Map<Effect, MoneyTotals> effects = effects();
    for (CurrencyUnit currency : new TreeSet<>(before.plus(after).plus(received).currencies())) {
      String code = currency.getCode();
      table.row(Cell.of(code), Cell.of("open before the payments"), Cell.of(before.in(currency)));
      table.row(
          Cell.of(code),
          Cell.of("payments of known customers"),
          Cell.of(received.in(currency).negated()));
      effects.forEach((effect, totals) -> {
        if (!isMoneyOrCredit(effect) && !totals.in(currency).isZero()) {
          String words = effect.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
          table.row(Cell.of(code), Cell.of(words), Cell.of(totals.in(currency).negated()));
        }
      });
      table.row(Cell.of(code), Cell.of("open after"), Cell.of(after.in(currency)));
    }
    return table.build();
  }

  private static boolean isMoneyOrCredit(Effect effect) {
    return effect == Effect.PAID || effect == Effect.CREDITED || effect == Effect.SET_OFF;
  }

  private MoneyTotals received() {
    return MoneyTotals.of(closed.allocation().allocations().stream()
        .flatMap(a -> a.payment().stream())
        .map(Payment::amount)
        .toList());
  }

  private Map<Effect, MoneyTotals> effects() {
    Map<Effect, MoneyTotals> out = new EnumMap<>(Effect.class);
    for (Allocation allocation : closed.allocation().allocations()) {
      for (ItemSettlement settlement : allocation.settlements()) {
        for (AllocationLine line : settlement.lines()) {
          out.merge(line.effect(), MoneyTotals.none().plus(line.amount()), MoneyTotals::plus);
        }
      }
    }
    return out;
  }

  /** How many payments were matched in which way. */
  Table outcomes() {
    Table.Builder table = Table.named(
        "match-outcomes",
        "Payments" + later(),
        Column.of("currency", "Currency"),
        Column.of("outcome", "Outcome"),
        Column.of("payments", "Payments"),
        Column.of("amount", "Amount"));
    MoneyTotals all = amounts(closed.matches());
    for (CurrencyUnit currency : new TreeSet<>(all.currencies())) {
      Map<String, List<Matched>> byOutcome = closed.matches().stream()
          .filter(m -> m.payment().currency().equals(currency))
          .sorted(Comparator.comparing(Matched::standing).thenComparing(Matched::outcome))
          .collect(
              Collectors.groupingBy(Matched::outcome, LinkedHashMap::new, Collectors.toList()));
      byOutcome.forEach((outcome, some) -> table.row(
          Cell.of(currency.getCode()),
          Cell.of(outcome),
          Cell.of(some.size()),
          Cell.of(amounts(some).in(currency))));
      table.total(
          Cell.of(currency.getCode()),
          Cell.of("all"),
          Cell.of(closed.matches().stream()
              .filter(m -> m.payment().currency().equals(currency))
              .count()),
          Cell.of(all.in(currency)));
    }
    return table.build();
  }

  private String later() {
    int later = closed.later().size();
    return later == 0
        ? ""
        : ", without " + later + (later == 1 ? " payment" : " payments") + " posted later";
  }

  private static MoneyTotals amounts(List<Matched> matches) {
    return MoneyTotals.of(matches.stream().map(m -> m.payment().amount()).toList());
  }

  /** One row a payment: whose it is, what it is for, and why. */
  Table matches() {
    Table.Builder table = Table.named(
            "matches",
            "What each payment is for",
            Column.of("payment", "Payment"),
            Column.of("valueDate", "Value"),
            Column.of("customer", "Customer"),
            Column.forFiles("currency"),
            Column.of("amount", "Amount"),
            Column.of("outcome", "Matched"),
            Column.of("items", "Items"),
            Column.of("reasons", "Why"))
        .forPrograms();
    closed.matches().forEach(m -> table.row(cells(m)));
    return table.build();
  }

  /** The payments that a person should look at: all but those that were matched. */
  Table review() {
    Table.Builder table = Table.named(
        "review",
        "Payments for a person to look at",
        Column.of("payment", "Payment"),
        Column.of("valueDate", "Value"),
        Column.of("customer", "Customer"),
        Column.forFiles("currency"),
        Column.of("amount", "Amount"),
        Column.forFiles("outcome"),
        Column.forFiles("items"),
        Column.of("reasons", "Why"));
    closed.matches().stream().filter(Matched::isForReview).forEach(m -> table.row(cells(m)));
    return table.build();
  }

  private static Cell[] cells(Matched m) {
    return new Cell[] {
      Cell.of(m.payment().id().value()),
      Cell.of(m.payment().valueDate()),
      Cell.of(m.payment().customer().map(CustomerId::value).orElse("")),
      Cell.of(m.payment().currency().getCode()),
      Cell.of(m.payment().amount()),
      Cell.of(m.outcome()),
      Cell.of(m.items().stream().map(OpenItemId::value).toList()),
      Cell.of(m.reasons())
    };
  }

  /** One row a payment or credit, item and effect. */
  Table allocations() {
    Table.Builder table = Table.named(
            "allocations",
            "What was applied",
            Column.of("source", "From"),
            Column.of("item", "To"),
            Column.of("postingDate", "Posted"),
            Column.of("effect", "Effect"),
            Column.forFiles("currency"),
            Column.of("amount", "Amount"),
            Column.of("openAfter", "Open after"),
            Column.of("reasons", "Why"))
        .forPrograms();
    for (Allocation allocation : closed.allocation().allocations()) {
      for (ItemSettlement s : allocation.settlements()) {
        Map<Effect, Money> sums = new EnumMap<>(Effect.class);
        s.lines().forEach(l -> sums.merge(l.effect(), l.amount(), Money::plus));
        sums.forEach((effect, amount) -> table.row(
            Cell.of(allocation.source().value()),
            Cell.of(s.after().id().value()),
            Cell.of(s.postingDate()),
            Cell.of(effect.name()),
            Cell.of(amount.getCurrencyUnit().getCode()),
            Cell.of(amount),
            Cell.of(s.after().open()),
            Cell.of(s.reasons().stream().map(AllocationReason::summarize).toList())));
      }
    }
    return table.build();
  }

  /** One row a payment of which something stays on account; people see those not under review. */
  Table onAccount() {
    Table.Builder table = Table.named(
        "on-account",
        "Left on account, besides the payments above",
        Column.of("customer", "Customer"),
        Column.of("source", "From"),
        Column.forFiles("currency"),
        Column.of("available", "Received"),
        Column.of("rest", "On account"),
        Column.of("reasons", "Why"));
    Set<PaymentId> underReview = closed.matches().stream()
        .filter(Matched::isForReview)
        .map(m -> m.payment().id())
        .collect(Collectors.toSet());
    for (Allocation a : closed.allocation().allocations()) {
      if (a.rest().isPositive()) {
        Cell[] row = {
          Cell.of(a.customer().value()),
          Cell.of(a.payment().map(p -> p.id().value()).orElse(a.source().value())),
          Cell.of(a.rest().getCurrencyUnit().getCode()),
          Cell.of(a.available()),
          Cell.of(a.rest()),
          Cell.of(a.restReasons().stream().map(AllocationReason::summarize).toList())
        };
        if (a.payment().filter(p -> underReview.contains(p.id())).isPresent()) {
          table.hidden(row);
        } else {
          table.row(row);
        }
      }
    }
    return table.build();
  }

  /** Three roads to one figure. */
  Table reconciliation() {
    Table.Builder table = Table.named(
        "reconciliation",
        "Sub-ledger and control account",
        Column.forFiles("account"),
        Column.of("currency", "Currency"),
        Column.of("items", "Open items"),
        Column.of("ledger", "Ledger"),
        Column.of("control", "Control account"),
        Column.of("agrees", "Agrees"));
    for (ControlReconciliation.Line line : closed.reconciliation().lines()) {
      table.row(
          Cell.of(line.account()),
          Cell.of(line.items().getCurrencyUnit().getCode()),
          Cell.of(line.items()),
          Cell.of(line.ledger()),
          Cell.of(line.control()),
          Cell.of(line.agrees() ? "yes" : "NO"));
    }
    return table.build();
  }

  /** One row a line of the journal. */
  Table journal() {
    Table.Builder table = Table.named(
            "journal",
            "Journal",
            Column.of("event", "Event"),
            Column.of("postingDate", "Posted"),
            Column.of("account", "Account"),
            Column.of("side", "Side"),
            Column.forFiles("currency"),
            Column.of("amount", "Amount"))
        .forPrograms();
    for (JournalEntry entry : closed.journal()) {
      for (JournalLine line : entry.lines()) {
        table.row(
            Cell.of(entry.event().value()),
            Cell.of(entry.postingDate()),
            Cell.of(List.of(line.role().name(), line.account()).stream()
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "))),
            Cell.of(line.amount().isNegative() ? "credit" : "debit"),
            Cell.of(line.amount().getCurrencyUnit().getCode()),
            Cell.of(line.amount().abs()));
      }
    }
    return table.build();
  }
}
