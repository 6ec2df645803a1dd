package org.openreceivables.examples.monthend.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Table;

/** The cells of a table by the names of its columns; a column that is not there has none. */
record Named(Table table) {

  Optional<Cell> cell(List<Cell> row, String column) {
    for (int i = 0; i < row.size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return Optional.of(row.get(i));
      }
    }
    return Optional.empty();
  }

  String text(List<Cell> row, String column) {
    return cell(row, column).map(Cell::plain).orElse("");
  }

  Optional<Money> money(List<Cell> row, String column) {
    return cell(row, column)
        .flatMap(c -> c instanceof Cell.Amount a ? Optional.of(a.value()) : Optional.empty());
  }

  long count(List<Cell> row, String column) {
    return cell(row, column)
        .map(c -> c instanceof Cell.Count n ? n.value() : 0L)
        .orElse(0L);
  }

  /** {@return the rows by the currency of an amount, in their order; without an amount by nothing} */
  Map<String, List<List<Cell>>> byCurrency(List<List<Cell>> rows, String amount) {
    return rows.stream()
        .collect(Collectors.groupingBy(
            row -> money(row, amount).map(m -> m.getCurrencyUnit().getCode()).orElse(""),
            LinkedHashMap::new,
            Collectors.toList()));
  }
}
