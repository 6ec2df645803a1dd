package org.openreceivables.examples.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** Tables of plain text. Amounts are to the right, everything else to the left. */
final class Printout {
  private final List<List<String>> rows = new ArrayList<>();
  private final int amounts;

  /** A table whose last columns are amounts. */
  private Printout(int amounts, String... titles) {
    this.amounts = titles.length - amounts;
    row(titles);
  }

  static Printout balance(OpenItems items, MoneyTotals total) {
    Printout table = new Printout(1, "customer", "currency", "balance");
    for (CustomerId customer : items.customers()) {
      MoneyTotals sum = MoneyTotals.of(
          items.ofCustomer(customer).stream().map(OpenItem::balance).toList());
      sum.byCurrency().values().forEach(m -> table.row(name(items, customer), code(m), plain(m)));
    }
    total.byCurrency().values().forEach(m -> table.row("total", code(m), plain(m)));
    return table;
  }

  static Printout items(OpenItems items) {
    Printout table = new Printout(
        2, "item", "customer", "kind", "issued", "due", "currency", "original", "open");
    for (OpenItem i : items) {
      table.row(
          i.id().value(),
          name(items, i.customer()),
          i.kind().name(),
          i.issueDate().toString(),
          i.dueDate().map(Object::toString).orElse(""),
          code(i.open()),
          plain(i.original()),
          plain(i.balance()));
    }
    return table;
  }

  static Printout reconciliation(ControlReconciliation books) {
    Printout table = new Printout(3, "account", "currency", "", "items", "movements", "control");
    for (ControlReconciliation.Line line : books.lines()) {
      table.row(
          line.account(),
          code(line.items()),
          line.agrees() ? "agree" : "DIFFER",
          plain(line.items()),
          plain(line.ledger()),
          plain(line.control()));
    }
    return table;
  }

  List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private void row(String... cells) {
    rows.add(List.of(cells));
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String blanks = " ".repeat(widths[column] - cell.length());
      line.append(column == 0 ? "" : "  ").append(column < amounts ? cell + blanks : blanks + cell);
    }
    return line.toString().stripTrailing();
  }

  private static String name(OpenItems items, CustomerId customer) {
    return customer + (items.incomplete().contains(customer) ? " (incomplete)" : "");
  }

  private static String code(Money money) {
    return money.getCurrencyUnit().getCode();
  }

  private static String plain(Money money) {
    return money.getAmount().toPlainString();
  }
}
