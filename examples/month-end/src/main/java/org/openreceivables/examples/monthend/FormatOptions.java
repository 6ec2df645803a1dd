package org.openreceivables.examples.monthend;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openreceivables.examples.monthend.table.CsvTables;
import org.openreceivables.examples.monthend.table.JsonTables;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.examples.monthend.table.TextTables;
import picocli.CommandLine.Option;

/** In which form results are printed. */
final class FormatOptions {
  /** Forms of standard output. */
  enum Format {
    text,
    json,
    csv
  }

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: text.")
  Format format = Format.text;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "Print this table alone. Default with csv, which has room for one: the one that"
          + " answers the question.")
  Optional<String> table = Optional.empty();

  void print(Report report, PrintWriter to) {
    Optional<Table> chosen = table.map(name -> report
        .table(name)
        .orElseThrow(() -> new UsageException("The table of --table (" + name + ") must be one of "
            + report.tables().stream().map(Table::name).collect(Collectors.joining(", ")))));
    switch (format) {
      case json ->
        to.print(
            chosen.map(t -> JsonTables.print(report, t)).orElseGet(() -> JsonTables.print(report)));
      case csv -> to.print(CsvTables.print(chosen.orElse(report.main())));
      case text ->
        to.print(chosen
            .map(TextTables::print)
            .orElseGet(() -> report.tables().stream()
                .filter(Table::forPeople)
                .map(TextTables::print)
                .collect(Collectors.joining("\n"))));
    }
    to.flush();
  }
}
