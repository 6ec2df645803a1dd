package org.openreceivables.examples.monthend.job.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Names;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.policy.credit.check.CheckFinding;
import org.openreceivables.policy.credit.check.CheckReason;
import org.openreceivables.policy.credit.check.CreditCheck;

/** Credit checks as tables: orders that are held first, with what would release them. */
public final class CheckTables {
  private static final int SHOWN = 10;

  private final Checked checked;
  private final Names names;

  /**
   * Makes the tables.
   *
   * @param checked the checks
   * @param names the names of customers
   */
  public CheckTables(Checked checked, Names names) {
    this.checked = checked;
    this.names = names;
  }

  /** {@return all of them} */
  public List<Table> all() {
    return List.of(counts(), checks());
  }

  /** One row an order; people see those that are held, the largest first. */
  Table checks() {
    Table.Builder table = Table.named(
        "credit-checks",
        "Orders that are held; files have those released too",
        Column.of("customer", "Customer"),
        Column.of("name", "Name"),
        Column.of("order", "Order"),
        Column.forFiles("currency"),
        Column.of("amount", "Amount"),
        Column.of("exposure", "Exposure"),
        Column.of("limit", "Limit"),
        Column.forFiles("decision"),
        Column.forFiles("releases"),
        Column.of("reasons", "Why"));
    checked.checks().stream()
        .sorted(Comparator.comparing((Checked.One o) -> o.check().isReleased())
            .thenComparing(o -> o.order().amount().getCurrencyUnit())
            .thenComparing(o -> o.order().amount(), Comparator.reverseOrder())
            .thenComparing(o -> o.order().id()))
        .forEach(o -> {
          if (o.check().isReleased()) {
            table.hidden(cells(o));
          } else {
            table.row(SHOWN, cells(o));
          }
        });
    return table.build();
  }

  private Cell[] cells(Checked.One one) {
    CreditCheck check = one.check();
    List<String> reasons =
        new ArrayList<>(check.findings().stream().map(CheckFinding::summarize).toList());
    String releases = "";
    if (check instanceof CreditCheck.Held held) {
      releases = held.release().summarize();
      reasons.add(releases);
    } else {
      check.passed().stream().map(CheckReason::summarizePassed).forEach(reasons::add);
    }
    return new Cell[] {
      Cell.of(one.order().customer().value()),
      Cell.of(names.of(one.order().customer())),
      Cell.of(one.order().id().value()),
      Cell.of(one.order().amount().getCurrencyUnit().getCode()),
      Cell.of(one.order().amount()),
      Cell.of(check.exposure().total()),
      Cell.of(check.limit().limit().toString()),
      Cell.of(check.isReleased() ? "released" : "held"),
      Cell.of(releases),
      Cell.of(reasons)
    };
  }

  /** One row a decision and currency. */
  Table counts() {
    Table.Builder table = Table.named(
        "credit-check-totals",
        "Orders checked",
        Column.of("currency", "Currency"),
        Column.of("decision", "Decision"),
        Column.of("orders", "Orders"),
        Column.of("amount", "Amount"),
        Column.forFiles("reasons"));
    Map<String, List<Checked.One>> byDecision = new TreeMap<>();
    for (Checked.One o : checked.checks()) {
      String key = o.order().amount().getCurrencyUnit().getCode()
          + (o.check().isReleased() ? " released" : " held");
      byDecision.computeIfAbsent(key, k -> new ArrayList<>()).add(o);
    }
    byDecision.forEach((key, some) -> table.row(
        Cell.of(key.substring(0, 3)),
        Cell.of(key.substring(4)),
        Cell.of(some.size()),
        Cell.of(Money.total(some.stream().map(o -> o.order().amount()).toList())),
        Cell.because(Counted.of(some.size(), "order") + ", the first: "
            + some.get(0).check().summarize())));
    return table.build();
  }
}
