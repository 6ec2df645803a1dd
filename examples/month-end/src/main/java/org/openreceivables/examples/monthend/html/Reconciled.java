package org.openreceivables.examples.monthend.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** The three figures of a reconciliation, with what lies between them. */
record Reconciled(Named table) {
  static final String RESULT = "result";

  boolean agrees(List<Cell> row) {
    return table.text(row, "agrees").equals("yes");
  }

  boolean allAgree() {
    return table.table().rows().stream().allMatch(this::agrees);
  }

  /** {@return the differences from the open items, empty where there are none} */
  List<String> differences(List<Cell> row) {
    List<String> out = new ArrayList<>();
    for (String other : List.of("ledger", "control")) {
      Optional<Money> items = table.money(row, "items");
      Optional<Money> figure = table.money(row, other);
      if (items.isPresent() && figure.isPresent() && !items.get().equals(figure.get())) {
        String name = other.equals("ledger") ? "ledger" : "control account";
        out.add(
            name + " − open items = " + Cell.of(figure.get().minus(items.get())).shown());
      }
    }
    return out;
  }

  /** {@return the table with the result in words instead of yes and no} */
  Table withResult() {
    Table.Builder out = Table.named(
        table.table().name(),
        table.table().title(),
        table.table().columns().stream()
            .map(c -> c.name().equals("agrees") ? Column.of(RESULT, "Result") : c)
            .toArray(Column[]::new));
    for (List<Cell> row : table.table().rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        boolean result = table.table().columns().get(i).name().equals("agrees");
        cells.add(result ? Cell.of(result(row)) : row.get(i));
      }
      out.row(cells.toArray(Cell[]::new));
    }
    return out.build();
  }

  private String result(List<Cell> row) {
    if (agrees(row)) {
      return "✓ agree";
    }
    List<String> differences = differences(row);
    return "✗ " + (differences.isEmpty() ? "differ" : String.join("; ", differences));
  }
}
