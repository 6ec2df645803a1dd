package org.openreceivables.examples.monthend;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openreceivables.examples.monthend.generate.MonthEndSettings;
import org.openreceivables.examples.monthend.generate.PortfolioCsv;
import org.openreceivables.testkit.portfolio.Portfolios;

/**
 * A file to read, wherever it is.
 *
 * @param name how results and messages call it
 * @param bytes what is in it
 */
record Source(String name, Supplier<byte[]> bytes) {

  /**
   * Files by layout, and what holds for all of them.
   *
   * @param byLayout {@code invoices}, {@code payments}, …
   * @param settings the day, and which amounts close an item
   */
  record Set(Map<String, Source> byLayout, MonthEndSettings settings) {}

  /** A file of the user's. */
  static Source of(String what, Path file) {
    return new Source(file.toString(), () -> Inputs.read(what, file));
  }

  /** The files of a folder, as {@code generate} writes them; those that are there. */
  static Set folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("The folder of --dir (" + folder + ") must exist");
    }
    Map<String, Source> out = new TreeMap<>();
    for (String layout : InputOptions.LAYOUTS) {
      Path file = folder.resolve(layout + ".csv");
      if (Files.exists(file)) {
        out.put(layout, new Source(layout + ".csv", () -> Inputs.read("file", file)));
      }
    }
    Path settings = folder.resolve(MonthEndSettings.FILE);
    return new Set(
        out,
        Files.exists(settings)
            ? MonthEndSettings.parse(
                new String(Inputs.read("file", settings), StandardCharsets.UTF_8))
            : MonthEndSettings.none());
  }

  /** The bundled portfolio, made when it is asked for: the same files as {@code generate} writes. */
  static Set bundled() {
    Map<String, StringWriter> files = new TreeMap<>();
    try {
      PortfolioCsv.write(
          Portfolios.bundled(), name -> files.computeIfAbsent(name, n -> new StringWriter()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // strings take everything
    }
    Map<String, Source> out = new TreeMap<>();
    for (String layout : InputOptions.LAYOUTS) {
      Optional.ofNullable(files.get(layout + ".csv"))
          .map(text -> text.toString().getBytes(StandardCharsets.UTF_8))
          .ifPresent(bytes -> out.put(layout, new Source(layout + ".csv", () -> bytes)));
    }
    return new Set(
        out,
        MonthEndSettings.parse(
            Optional.ofNullable(files.get(MonthEndSettings.FILE)).orElseThrow().toString()));
  }
}
