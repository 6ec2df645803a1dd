package org.openreceivables.examples.monthend.html;

import java.time.LocalDate;
import java.util.Locale;
import org.openreceivables.examples.monthend.table.Report;

/** Lays a report out as a page. */
final class Pages {
  private Pages() {}

  static Page of(Report report) {
    Grids grids = new Grids(report);
    return new Page(
        title(report.command()),
        report.asOf().map(LocalDate::toString).orElse(""),
        report.command(),
        Figures.of(report),
        Sections.of(grids),
        grids.left());
  }

  private static String title(String command) {
    return switch (command) {
      case "close" -> "Month end";
      case "age" -> "Aging";
      default ->
        command.isEmpty()
            ? "Report"
            : command.substring(0, 1).toUpperCase(Locale.ROOT) + command.substring(1);
    };
  }
}
