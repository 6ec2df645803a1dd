package org.openreceivables.examples.monthend.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.examples.monthend.file.csv.CsvRow;
import org.openreceivables.examples.monthend.file.csv.CsvTable;
import org.openreceivables.examples.monthend.file.csv.FileProblem;
import org.openreceivables.examples.monthend.file.csv.Named;
import org.openreceivables.examples.monthend.file.csv.RefusedRow;
import org.openreceivables.examples.monthend.file.csv.RowProblem;

/**
 * What came of a file: the good rows, and the refused ones with what they would have added.
 *
 * @param <T> the type of the values
 * @param file the file as the user named it
 * @param rows how many rows it has, the header and blank lines not counted
 * @param leftOut how many rows the mapping says to skip
 * @param lines the values, in the order of the file
 * @param refused the rows that are not used, in the order of the file
 * @param lost whether the file could not be used as a whole, and decisions about customers rest on it
 * @param ofNobody how many refused rows are of nobody known, where that was asked
 */
public record FileRead<T>(
    String file,
    int rows,
    int leftOut,
    List<Line<T>> lines,
    List<RefusedRow> refused,
    boolean lost,
    int ofNobody) {
  private static final int SHOWN_COLUMNS = 20;

  /**
   * Copies the lists.
   *
   * @param file the file
   * @param rows how many rows
   * @param leftOut how many rows the mapping says to skip
   * @param lines the values
   * @param refused the rows that are not used
   * @param lost whether the file could not be used
   * @param ofNobody how many refused rows are of nobody known
   */
  public FileRead {
    lines = List.copyOf(lines);
    refused = List.copyOf(refused);
  }

  /**
   * {@return what came of this table}
   *
   * @param <T> the type of the values
   * @param table the rows
   * @param mapping which column means what
   * @param reader makes values
   */
  public static <T> FileRead<T> of(CsvTable table, ColumnMapping mapping, RowReader<T> reader) {
    List<RefusedRow> refused = new ArrayList<>(table.refused());
    int notRows =
        (int) refused.stream().filter(r -> r.line() <= table.headerLine()).count();
    int rows = table.rows().size() + refused.size() - notRows;
    Map<Field, Integer> positions = new EnumMap<>(Field.class);
    List<RowProblem> missing = bind(table, mapping, reader, positions);
    if (!table.isReadable() || !missing.isEmpty()) {
      missing.forEach(p -> refused.add(RefusedRow.unread(p)));
      return new FileRead<>(table.file(), rows, 0, List.of(), refused, reader.isDecisive(), 0);
    }
    List<Line<T>> lines = new ArrayList<>();
    Duplicates duplicates = new Duplicates(table.file());
    int leftOut = 0;
    for (CsvRow row : table.rows()) {
      RowFields fields = new RowFields(table, positions, mapping, row);
      if (fields.isSkipped()) {
        leftOut++;
        continue;
      }
      duplicates.add(fields);
      Optional<T> value = reader.read(fields);
      if (fields.problems().isEmpty() && value.isPresent()) {
        lines.add(new Line<>(row.line(), value.get()));
      } else {
        refused.add(refusal(table.file(), fields, reader, fields.problems()));
      }
    }
    refuseDuplicates(table, positions, mapping, reader, duplicates, lines, refused);
    refused.sort(Comparator.comparingLong(RefusedRow::line));
    return new FileRead<>(table.file(), rows, leftOut, lines, refused, false, 0);
  }

  /**
   * {@return the same, each refused row with the customers that it is of}
   *
   * @param whose tells them by what the row names
   */
  public FileRead<T> tracedBy(Function<Named, List<CustomerId>> whose) {
    List<RefusedRow> traced =
        refused.stream().map(r -> r.of(whose.apply(r.named()))).toList();
    long nobodys = traced.stream().filter(r -> r.customers().isEmpty()).count();
    return new FileRead<>(file, rows, leftOut, lines, traced, lost, lost ? 0 : (int) nobodys);
  }

  private static <T> void refuseDuplicates(
      CsvTable table,
      Map<Field, Integer> positions,
      ColumnMapping mapping,
      RowReader<T> reader,
      Duplicates duplicates,
      List<Line<T>> lines,
      List<RefusedRow> refused) {
    Map<Long, RowProblem> clashes = duplicates.clashes();
    if (clashes.isEmpty()) {
      return;
    }
    lines.removeIf(line -> clashes.containsKey(line.number()));
    Map<Long, RefusedRow> before =
        refused.stream().collect(Collectors.toMap(RefusedRow::line, r -> r, (a, b) -> a));
    for (CsvRow row : table.rows()) {
      RowProblem clash = clashes.get(row.line());
      if (clash != null) {
        RefusedRow known = before.get(row.line());
        List<RowProblem> all = new ArrayList<>(known == null ? List.of() : known.problems());
        all.add(0, clash);
        refused.remove(known);
        RowFields fields = new RowFields(table, positions, mapping, row);
        refused.add(refusal(table.file(), fields, reader, all));
      }
    }
  }

  private static <T> RefusedRow refusal(
      String file, RowFields fields, RowReader<T> reader, List<RowProblem> problems) {
    Named named = reader.named(fields);
    return new RefusedRow(
        file,
        fields.line(),
        named,
        named.customer().stream().toList(),
        reader.wouldAdd(fields).map(MoneyTotals.none()::plus).orElse(MoneyTotals.none()),
        problems);
  }

  /** Finds the columns; a problem for each that the mapping or the reader must have. */
  private static <T> List<RowProblem> bind(
      CsvTable table, ColumnMapping mapping, RowReader<T> reader, Map<Field, Integer> positions) {
    List<RowProblem> missing = new ArrayList<>();
    if (!table.isReadable()) {
      return missing;
    }
    for (Field field : Field.values()) {
      FieldRule rule = mapping.rule(field);
      OptionalInt at = rule.column().map(table::position).orElse(OptionalInt.empty());
      at.ifPresent(i -> positions.put(field, i));
      boolean absent = at.isEmpty() && rule.otherwise().isEmpty();
      if (absent
          && (reader.required().contains(field)
              || (rule.column().isPresent() && !rule.optional()))) {
        missing.add(new RowProblem(
            table.file(),
            table.headerLine(),
            "column for " + field.key(),
            "",
            rule.column().orElse("none named"),
            FileProblem.MISSING_COLUMN,
            "must be in the header: " + headerOf(table),
            hint(field, reader)));
      }
    }
    return missing;
  }

  private static String hint(Field field, RowReader<?> reader) {
    List<String> ways = new ArrayList<>();
    if (field == Field.CURRENCY) {
      ways.add("--currency CODE, where all rows are in one,");
    }
    reader.columnOption().ifPresent(option -> ways.add(option + " " + field.key() + "=NAME"));
    return ways.isEmpty() ? "" : "Maybe " + String.join(" or ", ways) + " is needed";
  }

  private static String headerOf(CsvTable table) {
    String names = table.header().stream()
        .limit(SHOWN_COLUMNS)
        .map(RowProblem::shown)
        .collect(Collectors.joining(", "));
    int more = table.header().size() - SHOWN_COLUMNS;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  /** {@return what the refused rows would have added, as far as it could be read} */
  public MoneyTotals refusedAmounts() {
    return refused.stream().map(RefusedRow::wouldAdd).reduce(MoneyTotals.none(), MoneyTotals::plus);
  }

  /** {@return all problems as problems of the library} */
  public List<Problem> problems() {
    return refused.stream().flatMap(r -> r.toProblems().stream()).toList();
  }

  /** {@return the values without their lines} */
  public List<T> values() {
    return lines.stream().map(Line::value).toList();
  }
}
