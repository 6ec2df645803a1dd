package org.openreceivables.examples.monthend.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.html.Page.Figure;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Report;

/** What a reader wants to know first, as far as the report has it. */
final class Figures {
  private Figures() {}

  static List<Figure> of(Report report) {
    List<Figure> out = new ArrayList<>();
    report.table("aging").map(Named::new).ifPresent(t -> {
      out.add(open(t));
      out.add(overdue(t));
    });
    report.table("match-outcomes").map(Named::new).ifPresent(t -> out.add(matched(t)));
    report
        .table("review")
        .ifPresent(t -> out.add(rows("For a person", t.rows().size(), "payment", "payments")));
    report
        .table("dunning")
        .ifPresent(t -> out.add(rows("Notices proposed", t.rows().size(), "notice", "notices")));
    report
        .table("write-offs")
        .ifPresent(t -> out.add(rows("Write-offs proposed", t.rows().size(), "item", "items")));
    report.table("reconciliation").map(Named::new).ifPresent(t -> out.add(reconciles(t)));
    report.table("problems").map(t -> problems(t.rows().size())).ifPresent(out::add);
    return out;
  }

  /** The outcome's first word is how certain the match was. */
  static boolean isAutomatic(Named table, List<Cell> row) {
    return table.text(row, "outcome").startsWith("matched");
  }

  private static Figure open(Named aging) {
    return new Figure("Open", orNone(totals(aging, "balance")), List.of("after credits"), "");
  }

  private static Figure overdue(Named aging) {
    List<String> notes = new ArrayList<>();
    for (List<Cell> row : aging.table().totals()) {
      aging.money(row, "overdue").ifPresent(overdue -> notes.add(share(aging, row, overdue)));
    }
    notes.removeIf(String::isEmpty);
    return new Figure("Overdue", orNone(totals(aging, "overdue")), notes, "");
  }

  /** Of what is open before credits, since overdue amounts are before credits too. */
  private static String share(Named aging, List<Cell> row, Money overdue) {
    return aging
        .money(row, "balance")
        .flatMap(balance -> aging.money(row, "credits").map(balance::plus))
        .filter(Money::isPositive)
        .map(gross -> percent(overdue.getAmount(), gross.getAmount()) + " of "
            + Cell.of(gross).shown() + " before credits")
        .orElse("");
  }

  private static List<String> totals(Named table, String column) {
    return table.table().totals().stream()
        .flatMap(row -> table.money(row, column).stream())
        .map(m -> Cell.of(m).shown())
        .toList();
  }

  private static List<String> orNone(List<String> values) {
    return values.isEmpty() ? List.of("nothing") : values;
  }

  private static Figure matched(Named outcomes) {
    long all = 0;
    long automatic = 0;
    for (List<Cell> row : outcomes.table().rows()) {
      long payments = outcomes.count(row, "payments");
      all += payments;
      automatic += isAutomatic(outcomes, row) ? payments : 0;
    }
    return all == 0
        ? new Figure("Matched without a person", List.of("no payments"), List.of(), "")
        : new Figure(
            "Matched without a person",
            List.of(percent(BigDecimal.valueOf(automatic), BigDecimal.valueOf(all))),
            List.of(Cell.of(automatic).shown() + " of " + Words.count(all, "payment", "payments")),
            "");
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  private static Figure rows(String label, long n, String one, String many) {
    return new Figure(label, List.of(n == 0 ? "none" : Words.count(n, one, many)), List.of(), "");
  }

  private static Figure reconciles(Named table) {
    Reconciled reconciled = new Reconciled(table);
    if (reconciled.allAgree()) {
      return new Figure(
          "Books reconcile",
          List.of("✓ yes"),
          List.of("open items = ledger = control account"),
          "good");
    }
    List<String> notes = new ArrayList<>();
    table.table().rows().forEach(row -> notes.addAll(reconciled.differences(row)));
    return new Figure("Books reconcile", List.of("✗ no"), notes, "bad");
  }

  private static Figure problems(long n) {
    return n == 0
        ? new Figure("Problems in the data", List.of("✓ none"), List.of(), "good")
        : new Figure(
            "Problems in the data",
            List.of("✗ " + Words.count(n, "problem", "problems")),
            List.of("figures may be incomplete"),
            "bad");
  }
}
