package org.openreceivables.examples.monthend.job.match;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Kinds;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** What payments are for, as tables. */
public final class MatchTables {
  private static final int SHOWN_REVIEWS = 15;

  private final Settled settled;

  /**
   * Makes the tables.
   *
   * @param settled the payments of a month end
   */
  public MatchTables(Settled settled) {
    this.settled = settled;
  }

  /** {@return how many payments were matched in which way, a currency} */
  public Table outcomes() {
    Table.Builder table = Table.named(
        "match-outcomes",
        "Payments" + later(),
        Column.of("currency", "Currency"),
        Column.of("outcome", "Outcome"),
        Column.of("payments", "Payments"),
        Column.of("amount", "Amount"),
        Column.forFiles("reasons"));
    MoneyTotals all = amounts(settled.matches());
    for (CurrencyUnit currency : new TreeSet<>(all.currencies())) {
      Map<String, List<Matched>> byOutcome = settled.matches().stream()
          .filter(m -> m.payment().currency().equals(currency))
          .sorted(Comparator.comparing(Matched::standing).thenComparing(Matched::outcome))
          .collect(
              Collectors.groupingBy(Matched::outcome, LinkedHashMap::new, Collectors.toList()));
      byOutcome.forEach((outcome, some) -> table.row(
          Cell.of(currency.getCode()),
          Cell.of(outcome),
          Cell.of(some.size()),
          Cell.of(amounts(some).in(currency)),
          Cell.because(some.get(0).standing().meaning() + "; " + Counted.of(some.size(), "payment")
              + ", the first " + some.get(0).payment().id())));
      table.total(
          Cell.of(currency.getCode()),
          Cell.of("all"),
          Cell.of(settled.matches().stream()
              .filter(m -> m.payment().currency().equals(currency))
              .count()),
          Cell.of(all.in(currency)),
          Cell.because("sum of the rows in " + currency.getCode()));
    }
    return table.build();
  }

  private String later() {
    int later = settled.later().size();
    return later == 0 ? "" : ", without " + Counted.of(later, "payment") + " posted later";
  }

  private static MoneyTotals amounts(List<Matched> matches) {
    return MoneyTotals.of(matches.stream().map(m -> m.payment().amount()).toList());
  }

  /** {@return one row a payment: whose it is, what it is for, and why} */
  public Table matches() {
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
    settled.matches().forEach(m -> table.row(cells(m)));
    return table.build();
  }

  /** {@return the payments that a person should look at: all but those that were matched} */
  public Table review() {
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
    settled.matches().stream()
        .filter(Matched::isForReview)
        .forEach(m -> table.row(SHOWN_REVIEWS, cells(m)));
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

  /** {@return what stays for a person and why, counted: one row a reason and currency} */
  public Table manual() {
    Table.Builder table = Table.named(
        "manual",
        "What a person has to look at, by reason",
        Column.of("reason", "Reason"),
        Column.forFiles("currency"),
        Column.of("payments", "Payments"),
        Column.of("amount", "Amount"),
        Column.forFiles("reasons"));
    List<Matched> manual =
        settled.matches().stream().filter(Matched::isForReview).toList();
    for (CurrencyUnit currency : new TreeSet<>(amounts(manual).currencies())) {
      List<Matched> own =
          manual.stream().filter(m -> m.payment().currency().equals(currency)).toList();
      Map<String, List<Matched>> byReason =
          own.stream().collect(Collectors.groupingBy(Matched::manualReason));
      byReason.entrySet().stream()
          .sorted(Kinds.mostFirst())
          .forEach(e -> table.row(
              Cell.of(e.getKey()),
              Cell.of(currency.getCode()),
              Cell.of(e.getValue().size()),
              Cell.of(amounts(e.getValue()).in(currency)),
              Cell.of(examples(e.getValue()))));
      table.total(
          Cell.of("all"),
          Cell.of(currency.getCode()),
          Cell.of(own.size()),
          Cell.of(amounts(own).in(currency)),
          Cell.because(Counted.of(own.size(), "payment") + " of "
              + settled.matches().stream()
                  .filter(m -> m.payment().currency().equals(currency))
                  .count()
              + " in " + currency.getCode()));
    }
    return table.build();
  }

  private static List<String> examples(List<Matched> some) {
    return some.stream()
        .limit(3)
        .map(m -> m.payment().id() + ": " + String.join("; ", m.reasons()))
        .toList();
  }
}
