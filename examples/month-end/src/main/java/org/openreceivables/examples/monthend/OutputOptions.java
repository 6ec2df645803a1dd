package org.openreceivables.examples.monthend;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openreceivables.examples.monthend.html.HtmlReport;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.table.ReportFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutputOptions {
  @Mixin
  FormatOptions format = new FormatOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write every table there, as CSV and as JSON.")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one page for people there, that needs no network.")
  Optional<Path> html = Optional.empty();

  /** Refuses a folder or page that cannot be written before any work is done. */
  void check() {
    if (html.filter(OutputOptions::isUnwritable).isPresent()) {
      throw unwritablePage(html.get());
    }
    if (out.isEmpty()) {
      return;
    }
    Path folder = out.get();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder);
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw unwritable(folder);
    }
  }

  void print(Report report, PrintWriter to) {
    format.print(report, to);
    if (out.isPresent()) {
      try {
        ReportFolder.write(out.get(), report);
      } catch (IOException e) {
        throw unwritable(out.get());
      }
    }
    if (html.isPresent()) {
      try {
        Files.writeString(html.get(), HtmlReport.print(report), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw unwritablePage(html.get());
      }
    }
  }

  private static boolean isUnwritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file)
        ? !Files.isRegularFile(file) || !Files.isWritable(file)
        : folder == null || !Files.isWritable(folder);
  }

  private static UsageException unwritablePage(Path file) {
    return new UsageException("The file of --html (" + file + ") must be writable");
  }

  private static UsageException unwritable(Path folder) {
    return new UsageException("The folder of --out (" + folder + ") must be writable");
  }
}
