package org.openreceivables.examples.monthend.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.csv.RefusedRow;
import org.openreceivables.examples.monthend.file.csv.RowProblem;
import org.openreceivables.examples.monthend.file.csv.UsedRow;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** What was read and what was not, as tables and as lines for people. */
public final class ProblemTables {
  private static final int SHOWN = 20;

  private final List<FileRead<?>> files;
  private final List<UsedRow> used;
  private final List<Problem> refusals;

  /**
   * Makes the tables.
   *
   * @param files the files as read
   * @param refusals what the library refused of the rows that could be read
   */
  public ProblemTables(List<? extends FileRead<?>> files, List<Problem> refusals) {
    this(files, List.of(), refusals);
  }

  /**
   * Makes the tables.
   *
   * @param files the files as read
   * @param used rows that are used although something is wrong with them
   * @param refusals what the library refused of the rows that could be read
   */
  public ProblemTables(
      List<? extends FileRead<?>> files, List<UsedRow> used, List<Problem> refusals) {
    this.files = List.copyOf(files);
    this.used = List.copyOf(used);
    this.refusals = List.copyOf(refusals);
  }

  /** {@return whether anything was refused, or used with something wrong} */
  public boolean any() {
    return !refusals.isEmpty()
        || !used.isEmpty()
        || files.stream().anyMatch(f -> !f.refused().isEmpty());
  }

  /** One row a file: how many rows were read, used, left out and refused. */
  public Table files(LocalDate asOf) {
    Table.Builder table = Table.named(
            "files",
            "Files read for " + asOf,
            Column.of("file", "File"),
            Column.of("rows", "Rows"),
            Column.of("used", "Used"),
            Column.of("leftOut", "Left out"),
            Column.of("refused", "Refused"),
            Column.of("refusedAmounts", "Would have added"),
            Column.of("refusedWithoutAmount", "No amount"),
            Column.forFiles("reasons"))
        .forPrograms();
    for (FileRead<?> file : files) {
      table.row(
          Cell.of(file.file()),
          Cell.of(file.rows()),
          Cell.of(file.lines().size()),
          Cell.of(file.leftOut()),
          Cell.of(refusedRows(file)),
          Cell.of(amounts(file.refusedAmounts())),
          Cell.of(withoutAmount(file)),
          Cell.because(summary(file)));
    }
    return table.build();
  }

  /** One row a problem; the amount stands on the first problem of its row only. */
  public Table problems() {
    Table.Builder table = Table.named(
            "problems",
            "Problems",
            Column.of("file", "File"),
            Column.of("line", "Line"),
            Column.of("column", "Column"),
            Column.of("value", "Value"),
            Column.of("code", "Code"),
            Column.of("customer", "Customer"),
            Column.of("wouldAdd", "Would have added"),
            Column.forFiles("rule"),
            Column.forFiles("hint"),
            Column.forFiles("message"),
            Column.forFiles("reasons"))
        .forPrograms();
    for (FileRead<?> file : files) {
      for (RefusedRow row : file.refused()) {
        boolean first = true;
        for (RowProblem p : row.problems()) {
          add(table, p, p.column(), row.customers(), first ? amounts(row.wouldAdd()) : List.of());
          first = false;
        }
      }
    }
    for (UsedRow row : used) {
      add(table, row.problem(), row.problem().subject(), row.customers(), List.of());
    }
    for (Problem p : refusals) {
      table.row(
          Cell.none(),
          Cell.of(0),
          Cell.of(p.field()),
          Cell.of(p.value()),
          Cell.of(p.code().name()),
          Cell.of(keys(p.taints())),
          Cell.of(List.of()),
          Cell.of(p.rule()),
          Cell.of(p.hint()),
          Cell.of(p.message()),
          Cell.because(p.rule()));
    }
    return table.build();
  }

  private static void add(
      Table.Builder table,
      RowProblem p,
      String column,
      List<CustomerId> customers,
      List<String> wouldAdd) {
    table.row(
        Cell.of(p.file()),
        Cell.of(p.line()),
        Cell.of(column),
        Cell.of(p.value()),
        Cell.of(p.code().name()),
        Cell.of(keys(customers)),
        Cell.of(wouldAdd),
        Cell.of(p.rule()),
        Cell.of(p.hint()),
        Cell.of(p.message()),
        Cell.because(p.rule()));
  }

  /** {@return the first problems as messages, and how many more there are} */
  public List<String> messages() {
    List<String> all = new ArrayList<>();
    files.stream()
        .flatMap(f -> f.refused().stream())
        .flatMap(r -> r.problems().stream())
        .forEach(p -> all.add(p.message()));
    used.forEach(r -> all.add(r.problem().message()));
    refusals.forEach(p -> all.add(p.message().replace("\n", "\n  ")));
    if (all.size() <= SHOWN) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, SHOWN));
    some.add(
        "… and " + (all.size() - SHOWN) + " problems more: --table problems, or --out, has all");
    return some;
  }

  /**
   * {@return one line a file: rows read, used and refused, and what the refused would have added; then
   * one for each file that could not be used as a whole}
   */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    files.forEach(f -> lines.add(summary(f)));
    files.stream().filter(FileRead::lost).forEach(f -> lines.add(loss(f)));
    return lines;
  }

  private static String loss(FileRead<?> file) {
    return file.file() + " could not be used: every customer counts as incomplete";
  }

  private static String keys(List<CustomerId> customers) {
    return customers.stream().map(CustomerId::value).collect(Collectors.joining(" "));
  }

  private static String summary(FileRead<?> file) {
    StringBuilder line = new StringBuilder(file.file())
        .append(": ")
        .append(file.rows())
        .append(file.rows() == 1 ? " row read, " : " rows read, ")
        .append(file.lines().size())
        .append(" used, ");
    if (file.leftOut() > 0) {
      line.append(file.leftOut()).append(" left out, ");
    }
    long refused = refusedRows(file);
    line.append(refused).append(" refused");
    if (!file.refusedAmounts().currencies().isEmpty()) {
      line.append(", which would have added ")
          .append(String.join(" and ", amounts(file.refusedAmounts())));
    }
    if (withoutAmount(file) > 0) {
      line.append("; ").append(withoutAmount(file)).append(" without a readable amount");
    }
    if (file.ofNobody() > 0) {
      line.append("; ").append(file.ofNobody()).append(" of the refused belong to nobody known");
    }
    return line.toString();
  }

  /** Rows, not what is wrong with the file as a whole: a refused file refuses all its rows. */
  private static long refusedRows(FileRead<?> file) {
    return (long) file.rows() - file.lines().size() - file.leftOut();
  }

  private static long withoutAmount(FileRead<?> file) {
    long withAmount = file.refused().stream().filter(RefusedRow::hasAmount).count();
    return refusedRows(file) - withAmount;
  }

  private static List<String> amounts(MoneyTotals totals) {
    return new TreeSet<CurrencyUnit>(totals.currencies())
        .stream().map(c -> Cell.of(totals.in(c)).shown()).toList();
  }
}
