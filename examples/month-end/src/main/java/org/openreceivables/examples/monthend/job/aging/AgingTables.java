package org.openreceivables.examples.monthend.job.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.aging.AgedItem;
import org.openreceivables.aging.AgingBucket;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.aging.AgingRow;
import org.openreceivables.core.CustomerId;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.examples.monthend.job.Completeness;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Names;
import org.openreceivables.examples.monthend.job.ProblemTables;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** An aging report as tables: by customer, by currency and bucket, item by item. */
public final class AgingTables {
  private static final int SHOWN_CUSTOMERS = 10;

  private final AgingReport report;
  private final Names names;
  private final boolean somethingRefused;
  private final long postedLater;

  /** {@return how many items of these rows were posted after a day} */
  public static long postedAfter(LocalDate day, FileRead<ReceivableRow> file) {
    return file.values().stream()
        .flatMap(row -> row.items().stream())
        .filter(item -> item.postingDate().isAfter(day))
        .count();
  }

  /** Totals are incomplete as soon as anything was refused, even if nobody knows whose it was. */
  public AgingTables(AgingReport report, Names names, ProblemTables problems, long postedLater) {
    this.report = report;
    this.names = names;
    this.somethingRefused = problems.any();
    this.postedLater = postedLater;
  }

  /** One row a customer and currency: by currency, the most overdue first. */
  public Table customers() {
    List<Column> columns = new ArrayList<>(List.of(
        Column.of("customer", "Customer"),
        Column.of("name", "Name"),
        Column.forFiles("currency"),
        Column.forFiles("items"),
        Column.of("notDue", "Not due"),
        Column.of("overdue", "Overdue"),
        Column.forFiles("credits"),
        Column.of("lessCredits", "Credits"),
        Column.of("balance", "Balance")));
    buckets().forEach(b -> columns.add(Column.forFiles(b.label())));
    columns.add(Column.forFiles("disputed"));
    columns.add(Column.of("oldestDays", "Days"));
    columns.add(Completeness.column(somethingRefused));
    columns.add(Column.forFiles("reasons"));
    Table.Builder table = Table.named(
        "aging",
        "Customers as of " + report.asOf() + ", the most overdue first",
        columns.toArray(Column[]::new));
    Map<CurrencyUnit, Integer> shown = new HashMap<>();
    report.rows().stream()
        .sorted(Comparator.comparing(AgingRow::currency)
            .thenComparing(AgingTables::overdue, Comparator.reverseOrder())
            .thenComparing(r -> r.customer().map(CustomerId::value).orElse("")))
        .forEach(r -> {
          if (shown.merge(r.currency(), 1, Integer::sum) <= SHOWN_CUSTOMERS) {
            table.row(cells(r));
          } else {
            table.hidden(cells(r));
          }
        });
    report.totals().forEach(r -> table.total(cells(r)));
    return table.build();
  }

  private Cell[] cells(AgingRow row) {
    List<Cell> cells = new ArrayList<>(List.of(
        Cell.of(row.customer().map(CustomerId::value).orElse("Total")),
        Cell.of(row.customer().map(names::of).orElse("")),
        Cell.of(row.currency().getCode()),
        Cell.of(row.itemCount()),
        Cell.of(row.buckets().get(0)),
        Cell.of(overdue(row)),
        Cell.of(row.credits()),
        Cell.of(row.credits().negated()),
        Cell.of(row.balance())));
    row.buckets().forEach(b -> cells.add(Cell.of(b)));
    cells.add(Cell.of(row.disputed()));
    cells.add(
        row.oldestDaysPastDue().isPresent()
            ? Cell.of(row.oldestDaysPastDue().getAsLong())
            : Cell.none());
    boolean incomplete = row.incomplete() || (row.customer().isEmpty() && somethingRefused);
    cells.add(Completeness.cell(incomplete));
    cells.add(Completeness.reasons(incomplete, reasons(row)));
    return cells.toArray(Cell[]::new);
  }

  private static List<String> reasons(AgingRow row) {
    List<String> reasons = new ArrayList<>();
    reasons.add(Counted.of(row.itemCount(), "item")
        + (row.oldestDaysPastDue().isPresent()
            ? ", the oldest " + row.oldestDaysPastDue().getAsLong() + " days past due"
            : ", credits alone"));
    reasons.add(row.buckets().get(0) + " not due and " + overdue(row) + " overdue, less credits of "
        + row.credits());
    return reasons;
  }

  /** What stands in buckets of one day past due and more. */
  private static Money overdue(AgingRow row) {
    Money sum = Money.zero(row.currency());
    List<Money> buckets = row.buckets();
    for (int i = 0; i < buckets.size(); i++) {
      sum = i == 0 ? sum : sum.plus(buckets.get(i));
    }
    return sum;
  }

  /** One row a currency and bucket, with the number of items in it. */
  public Table totals() {
    Table.Builder table = Table.named(
        "aging-totals",
        "Aging as of " + report.asOf() + later(),
        Column.of("currency", "Currency"),
        Column.of("bucket", "Days past due"),
        Column.of("items", "Items"),
        Column.of("amount", "Amount"),
        Column.forFiles("reasons"));
    Map<String, Long> counts = counts();
    for (AgingRow row : report.totals()) {
      String currency = row.currency().getCode();
      for (AgingBucket bucket : buckets()) {
        table.row(
            Cell.of(currency),
            Cell.of(bucket.label()),
            Cell.of(counts.getOrDefault(currency + bucket.label(), 0L)),
            Cell.of(row.in(bucket)),
            Cell.because((bucket.label().equals("current") ? "not" : bucket.label() + " days")
                + " past due on " + report.asOf()));
      }
      table.row(
          Cell.of(currency),
          Cell.of("credits"),
          Cell.of(counts.getOrDefault(currency + "credits", 0L)),
          Cell.of(row.credits().negated()),
          Cell.because("credit notes and money on account, in no bucket"));
      table.total(
          Cell.of(currency),
          Cell.of("balance"),
          Cell.of(row.itemCount()),
          Cell.of(row.balance()),
          Cell.because("the sum of the buckets, less credits"));
      if (!row.disputed().isZero()) {
        table.total(
            Cell.of(currency),
            Cell.of("disputed in it"),
            Cell.none(),
            Cell.of(row.disputed()),
            Cell.because("shown apart, and in its buckets"));
      }
    }
    return table.build();
  }

  private String later() {
    return postedLater == 0
        ? ""
        : ", without " + postedLater + (postedLater == 1 ? " item" : " items") + " posted later";
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (AgedItem item : report.items()) {
      String place = item instanceof AgedItem.InBucket in ? in.bucket().label() : "credits";
      counts.merge(item.amount().getCurrencyUnit().getCode() + place, 1L, Long::sum);
    }
    return counts;
  }

  /** One row an item, with the reason for its bucket. */
  public Table items() {
    Table.Builder table = Table.named(
            "aged-items",
            "Open items as of " + report.asOf(),
            Column.of("customer", "Customer"),
            Column.of("item", "Item"),
            Column.of("bucket", "Bucket"),
            Column.of("daysPastDue", "Days"),
            Column.forFiles("currency"),
            Column.of("amount", "Amount"),
            Column.of("reasons", "Why"))
        .forPrograms();
    for (AgedItem item : report.items()) {
      table.row(
          Cell.of(item.customer().value()),
          Cell.of(item.item().value()),
          Cell.of(item instanceof AgedItem.InBucket in ? in.bucket().label() : "credits"),
          Cell.of(item.daysPastDue()),
          Cell.of(item.amount().getCurrencyUnit().getCode()),
          Cell.of(item.amount()),
          Cell.of(List.of(item.summarize())));
    }
    return table.build();
  }

  private List<AgingBucket> buckets() {
    return report.policy().scheme().buckets();
  }
}
