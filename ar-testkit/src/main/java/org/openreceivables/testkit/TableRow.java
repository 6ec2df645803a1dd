package org.openreceivables.testkit;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openreceivables.core.InvalidValueException;

/** One row of a text table, its cells by column. */
final class TableRow {
  private final int number;
  private final Map<String, String> cells;

  private TableRow(int number, Map<String, String> cells) {
    this.number = number;
    this.cells = cells;
  }

  /** The rows of a table whose first line names some of the known columns. */
  static List<TableRow> of(String table, List<String> known) {
    List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(
          "The table is empty: its first line must name the columns");
    }
    List<String> columns = cells(lines.get(0));
    for (String column : columns) {
      if (!known.contains(column)) {
        throw new IllegalArgumentException(
            "The column (" + column + ") is not known: must be one of " + known);
      }
    }
    if (new HashSet<>(columns).size() != columns.size()) {
      throw new IllegalArgumentException("The columns " + columns + " must be named once each");
    }
    List<TableRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rows.add(row(i, lines.get(i), columns));
    }
    return rows;
  }

  private static TableRow row(int number, String line, List<String> columns) {
    List<String> cells = cells(line);
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("Row " + number + " (" + line.strip() + ") has "
          + cells.size() + " cells: must have " + columns.size() + ", one for each of " + columns);
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(columns.get(i), cells.get(i));
    }
    return new TableRow(number, named);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  /** The cell's text, if there is any. */
  Optional<String> find(String column) {
    return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
  }

  /** The cell's text. */
  String text(String column) {
    return find(column)
        .orElseThrow(() -> new IllegalArgumentException(
            "Row " + number + " must have a text in column " + column));
  }

  /** The cell's value, if there is a text in it. */
  <T> Optional<T> find(String column, String expected, Function<String, T> parser) {
    return find(column).map(text -> parse(column, text, expected, parser));
  }

  /** The cell's value. */
  <T> T read(String column, String expected, Function<String, T> parser) {
    return parse(column, text(column), expected, parser);
  }

  /** What is built of the row; what it refuses names the row. */
  <T> T build(Supplier<T> factory) {
    try {
      return factory.get();
    } catch (InvalidValueException e) {
      throw new IllegalArgumentException("Row " + number + ": " + e.getMessage(), e);
    }
  }

  private <T> T parse(String column, String text, String expected, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "Row " + number + ", column " + column + " (" + text + ") must be " + expected, e);
    }
  }
}
