package org.openreceivables.examples.monthend.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every table of a report as one CSV and one JSON file; equal reports give equal bytes. */
public final class ReportFolder {
  private ReportFolder() {}

  /**
   * Writes the files, replacing those of an earlier run.
   *
   * @param folder where to, made if it does not exist
   * @param report what
   * @throws IOException when the folder does not take them
   */
  public static void write(Path folder, Report report) throws IOException {
    Files.createDirectories(folder);
    for (Table table : report.tables()) {
      Files.writeString(
          folder.resolve(table.name() + ".csv"), CsvTables.print(table), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve(table.name() + ".json"),
          JsonTables.print(report, table),
          StandardCharsets.UTF_8);
    }
  }
}
