package org.openreceivables.examples.monthend.job.close;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.monthend.job.Completeness;
import org.openreceivables.examples.monthend.job.match.AppliedTable;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.ItemSettlement;

/** A closed month as tables, one a step. */
final class CloseTables {
  private static final int SHOWN = 10;

  private final Closed closed;

  CloseTables(Closed closed) {
    this.closed = closed;
  }

  /** From what was open before the payments to what is open after, a currency. */
  Table summary() {
    Table.Builder table = Table.named(
        "close",
        "Month end " + closed.books().asOf(),
        Column.of("currency", "Currency"),
        Column.of("line", "Line"),
        Column.of("amount", "Amount"),
        Column.forFiles("reasons"));
    MoneyTotals before = closed.settled().before().open().balance();
    MoneyTotals after = closed.books().open().balance();
    MoneyTotals received = received();
    Map<Effect, MoneyTotals> effects = effects();
    for (CurrencyUnit currency : new TreeSet<>(before.plus(after).plus(received).currencies())) {
      line(
          table,
          "open before the payments",
          before.in(currency),
          "documents issued and not settled");
      line(
          table,
          "payments of known customers",
          received.in(currency).negated(),
          "posted up to the day, applied or on account");
      effects.forEach((effect, totals) -> {
        if (!isMoneyOrCredit(effect) && !totals.in(currency).isZero()) {
          String words = effect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
          line(table, words, totals.in(currency).negated(), "given with payments, see allocations");
        }
      });
      Money writtenOff = closed.writtenOff().in(currency);
      if (!writtenOff.isZero()) {
        line(table, "written off", writtenOff.negated(), "approved, see write-offs");
      }
      Money charged = closed.charged().in(currency);
      if (!charged.isZero()) {
        line(table, "charged with reminders", charged, "confirmed, see dunning");
      }
      line(table, "open after", after.in(currency), "the sum of the lines above");
    }
    return table.build();
  }

  private static void line(Table.Builder table, String words, Money amount, String reason) {
    table.row(
        Cell.of(amount.getCurrencyUnit().getCode()),
        Cell.of(words),
        Cell.of(amount),
        Cell.because(reason));
  }

  private static boolean isMoneyOrCredit(Effect effect) {
    return effect == Effect.PAID || effect == Effect.CREDITED || effect == Effect.SET_OFF;
  }

  private MoneyTotals received() {
    return MoneyTotals.of(closed.settled().allocation().allocations().stream()
        .flatMap(a -> a.payment().stream())
        .map(Payment::amount)
        .toList());
  }

  private Map<Effect, MoneyTotals> effects() {
    Map<Effect, MoneyTotals> out = new EnumMap<>(Effect.class);
    for (Allocation allocation : closed.settled().allocation().allocations()) {
      for (ItemSettlement settlement : allocation.settlements()) {
        for (AllocationLine line : settlement.lines()) {
          out.merge(line.effect(), MoneyTotals.none().plus(line.amount()), MoneyTotals::plus);
        }
      }
    }
    return out;
  }

  /** One row a payment or credit, item and effect. */
  Table allocations() {
    return AppliedTable.of(
            "What was applied", Integer.MAX_VALUE, closed.settled().allocation().allocations())
        .forPrograms()
        .build();
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
        Completeness.column(closed.settled().allocation().allocations().stream()
            .anyMatch(a -> a.incomplete() && a.rest().isPositive())),
        Column.of("reasons", "Why"));
    Set<PaymentId> underReview = closed.settled().underReview();
    Map<OpenItemId, List<String>> why =
        closed.settled().whyOnAccount(closed.settled().allocation().allocations());
    for (Allocation a : closed.settled().allocation().allocations()) {
      if (a.rest().isPositive()) {
        Cell[] row = {
          Cell.of(a.customer().value()),
          Cell.of(a.payment().map(p -> p.id().value()).orElse(a.source().value())),
          Cell.of(a.rest().getCurrencyUnit().getCode()),
          Cell.of(a.available()),
          Cell.of(a.rest()),
          Completeness.cell(a.incomplete()),
          Completeness.reasons(a.incomplete(), why.getOrDefault(a.source(), List.of()))
        };
        if (a.payment().filter(p -> underReview.contains(p.id())).isPresent()) {
          table.hidden(row);
        } else {
          table.row(SHOWN, row);
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
        Column.of("agrees", "Agrees"),
        Column.forFiles("reasons"));
    for (ControlReconciliation.Line line : closed.reconciliation().lines()) {
      table.row(
          Cell.of(line.account()),
          Cell.of(line.items().getCurrencyUnit().getCode()),
          Cell.of(line.items()),
          Cell.of(line.ledger()),
          Cell.of(line.control()),
          Cell.of(line.agrees() ? "yes" : "NO"),
          Cell.because(
              line.agrees()
                  ? "three roads, one figure: items, movements, journal"
                  : "the ledger differs by " + line.items().minus(line.ledger())
                      + ", the control account by " + line.items().minus(line.control())));
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
            Column.of("amount", "Amount"),
            Column.forFiles("reasons"))
        .forPrograms();
    for (JournalEntry entry : closed.journal()) {
      for (JournalLine line : entry.lines()) {
        table.row(
            Cell.of(entry.event().value()),
            Cell.of(entry.postingDate()),
            Cell.of(List.of(line.role().name(), line.account(), line.part().code()).stream()
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "))),
            Cell.of(line.amount().isNegative() ? "credit" : "debit"),
            Cell.of(line.amount().getCurrencyUnit().getCode()),
            Cell.of(line.amount().abs()),
            Cell.because("posted for " + entry.event().value()));
      }
    }
    return table.build();
  }
}
