package org.openreceivables.examples.monthend.job.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Kinds;
import org.openreceivables.examples.monthend.job.Names;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.policy.dunning.DunningNotice;
import org.openreceivables.policy.dunning.DunningReason;
import org.openreceivables.policy.dunning.DunningRun;

/** Reminders as tables: notices, their items, and what is on none of them. */
public final class DunningTables {
  private static final int SHOWN = 10;

  private final DunningRun run;
  private final Names names;
  private final boolean confirmed;

  /**
   * Makes the tables.
   *
   * @param run the reminders
   * @param names the names of customers
   * @param confirmed whether they were posted as sent
   */
  public DunningTables(DunningRun run, Names names, boolean confirmed) {
    this.run = run;
    this.names = names;
    this.confirmed = confirmed;
  }

  /** {@return all of them} */
  public List<Table> all() {
    return List.of(notices(), items(), notDunned(), silence());
  }

  /** One row a notice: the highest level and the largest amount first. */
  Table notices() {
    Table.Builder table = Table.named(
        "dunning",
        "Reminders as of " + run.runDate() + (confirmed ? ", posted as sent" : ", drafts"),
        Column.of("customer", "Customer"),
        Column.of("name", "Name"),
        Column.forFiles("currency"),
        Column.of("level", "Level"),
        Column.forFiles("levelName"),
        Column.of("items", "Items"),
        Column.of("amount", "Amount"),
        Column.of("held", "Held back"),
        Column.of("fee", "Fee"),
        Column.of("days", "Days"),
        Column.forFiles("due"),
        Column.forFiles("reasons"));
    Map<CurrencyUnit, List<DunningNotice>> byCurrency = new TreeMap<>();
    for (DunningNotice n : run.notices()) {
      byCurrency.computeIfAbsent(n.currency(), c -> new ArrayList<>()).add(n);
    }
    run.notices().stream()
        .sorted(Comparator.comparing(DunningNotice::level)
            .reversed()
            .thenComparing(DunningNotice::currency)
            .thenComparing(DunningNotice::amount, Comparator.reverseOrder())
            .thenComparing(DunningNotice::customer))
        .forEach(n -> table.row(SHOWN, cells(n)));
    byCurrency.forEach((currency, some) -> table.total(total(currency, some)));
    return table.build();
  }

  private Cell[] cells(DunningNotice n) {
    return new Cell[] {
      Cell.of(n.customer().value()),
      Cell.of(names.of(n.customer())),
      Cell.of(n.currency().getCode()),
      Cell.of(n.level()),
      Cell.of(n.levelName()),
      Cell.of(n.lines().size()),
      Cell.of(n.amount()),
      Cell.of(held(n)),
      Cell.of(n.charged()),
      Cell.of(
          n.lines().stream().mapToLong(DunningNotice.Line::daysPastDue).max().orElse(0)),
      Cell.of(n.due()),
      Cell.of(
          n.lines().stream().map(l -> l.item().id() + ": " + words(l.reasons())).toList())
    };
  }

  private static Cell[] total(CurrencyUnit currency, List<DunningNotice> some) {
    Money zero = Money.zero(currency);
    return new Cell[] {
      Cell.of("Total"),
      Cell.of(Counted.of(some.size(), "notice")),
      Cell.of(currency.getCode()),
      Cell.none(),
      Cell.none(),
      Cell.of(some.stream().mapToLong(n -> n.lines().size()).sum()),
      Cell.of(some.stream().map(DunningNotice::amount).reduce(zero, Money::plus)),
      Cell.of(some.stream().map(DunningTables::held).reduce(zero, Money::plus)),
      Cell.of(some.stream().map(DunningNotice::charged).reduce(zero, Money::plus)),
      Cell.none(),
      Cell.none(),
      Cell.because("sum of the notices in " + currency.getCode())
    };
  }

  private static Money held(DunningNotice n) {
    Money sum = Money.zero(n.currency());
    for (DunningNotice.Line line : n.lines()) {
      sum = sum.plus(line.held());
    }
    return sum;
  }

  private static String words(List<? extends DunningReason> reasons) {
    return String.join("; ", reasons.stream().map(DunningReason::summarize).toList());
  }

  /** One row an item on a notice. */
  Table items() {
    Table.Builder table = Table.named(
            "dunning-items",
            "Items on reminders",
            Column.of("customer", "Customer"),
            Column.of("item", "Item"),
            Column.of("previousLevel", "Before"),
            Column.of("level", "Level"),
            Column.forFiles("currency"),
            Column.of("amount", "Amount"),
            Column.of("held", "Held back"),
            Column.of("fee", "Fee"),
            Column.of("days", "Days"),
            Column.of("reasons", "Why"))
        .forPrograms();
    for (DunningNotice n : run.notices()) {
      for (DunningNotice.Line line : n.lines()) {
        table.row(
            Cell.of(n.customer().value()),
            Cell.of(line.item().id().value()),
            Cell.of(line.previousLevel()),
            Cell.of(line.level()),
            Cell.of(n.currency().getCode()),
            Cell.of(line.dunned()),
            Cell.of(line.held()),
            Cell.of(line.charged()),
            Cell.of(line.daysPastDue()),
            Cell.of(line.reasons().stream().map(DunningReason::summarize).toList()));
      }
    }
    return table.build();
  }

  /** One row an open item that is on no notice. */
  Table notDunned() {
    Table.Builder table = Table.named(
            "not-dunned",
            "Open items on no reminder",
            Column.of("item", "Item"),
            Column.of("customer", "Customer"),
            Column.of("level", "Level"),
            Column.forFiles("currency"),
            Column.of("amount", "Open"),
            Column.of("reasons", "Why"))
        .forPrograms();
    for (DunningRun.NotDunned n : run.notDunned()) {
      table.row(
          Cell.of(n.item().id().value()),
          Cell.of(n.item().customer().value()),
          Cell.of(n.level()),
          Cell.of(n.item().currency().getCode()),
          Cell.of(n.item().open()),
          Cell.of(n.reasons().stream().map(DunningReason::summarize).toList()));
    }
    return table.build();
  }

  /** The same counted: one row a kind of reason. */
  Table silence() {
    Table.Builder table = Table.named(
        "not-dunned-by-reason",
        "Open items on no reminder, by reason",
        Column.of("reason", "Reason"),
        Column.of("items", "Items"),
        Column.of("reasons", "For example"));
    Map<String, List<DunningRun.NotDunned>> byReason = new LinkedHashMap<>();
    for (DunningRun.NotDunned n : run.notDunned()) {
      byReason
          .computeIfAbsent(Kinds.words(n.reasons().get(0)), k -> new ArrayList<>())
          .add(n);
    }
    byReason.entrySet().stream()
        .sorted(Kinds.mostFirst())
        .forEach(e -> table.row(
            Cell.of(e.getKey()),
            Cell.of(e.getValue().size()),
            Cell.because(e.getValue().get(0).summarize())));
    return table.build();
  }
}
