package org.openreceivables.examples.monthend.html;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.table.Table;

/** Takes the tables of a report by name and knows which are left. */
final class Grids {
  private final Report report;
  private final Set<String> taken = new HashSet<>();

  Grids(Report report) {
    this.report = report;
  }

  Optional<Table> take(String name) {
    taken.add(name);
    return report.table(name);
  }

  /** {@return the table as one grid; none if it is not there} */
  List<Page.Grid> of(String name, UnaryOperator<GridBuilder> how) {
    return take(name).map(t -> how.apply(new GridBuilder(t, "table-" + name)).build()).stream()
        .toList();
  }

  /** {@return the table as one grid a currency, since bars of two currencies cannot be compared} */
  List<Page.Grid> perCurrency(String name, String amount, UnaryOperator<GridBuilder> how) {
    return take(name).map(t -> perCurrency(t, t.title(), t.rows(), amount, how)).orElse(List.of());
  }

  /** {@return some rows of a table as one grid a currency; one empty grid for no rows} */
  static List<Page.Grid> perCurrency(
      Table table,
      String title,
      List<List<Cell>> rows,
      String amount,
      UnaryOperator<GridBuilder> how) {
    Named named = new Named(table);
    Map<String, List<List<Cell>>> groups = named.byCurrency(rows, amount);
    Map<String, List<List<Cell>>> totals = named.byCurrency(table.totals(), amount);
    if (groups.isEmpty()) {
      groups.put("", List.of());
    }
    return groups.entrySet().stream()
        .map(group -> {
          String code = group.getKey();
          GridBuilder grid = new GridBuilder(table, "table-" + table.name() + code)
              .rows(group.getValue(), totals.getOrDefault(code, List.of()))
              .caption(code.isEmpty() ? title : title + ", " + code);
          return how.apply(grid).build();
        })
        .toList();
  }

  /** {@return all tables that were not taken, collapsed: they are detail} */
  List<Page.Grid> left() {
    return report.tables().stream()
        .filter(t -> !taken.contains(t.name()))
        .map(t -> new GridBuilder(t, "table-" + t.name()).collapsed().build())
        .toList();
  }
}
