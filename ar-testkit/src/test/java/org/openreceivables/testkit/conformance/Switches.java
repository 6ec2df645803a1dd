package org.openreceivables.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openreceivables.testkit.conformance.Row.Because;

/**
 * The switches of {@code docs/concepts}: a row that differs names one of them, and what we chose.
 *
 * @param rows the table rows below the heading "Switches", by page
 */
record Switches(Map<String, List<String>> rows) {

  static Switches of(Path folder) throws IOException {
    Map<String, List<String>> rows = new HashMap<>();
    List<Path> pages;
    try (Stream<Path> found = Files.list(folder)) {
      pages = found.toList();
    }
    for (Path page : pages) {
      rows.put(page.getFileName().toString(), rowsOf(Files.readAllLines(page)));
    }
    return new Switches(rows);
  }

  private static List<String> rowsOf(List<String> lines) {
    List<String> rows = new ArrayList<>();
    boolean below = false;
    for (String line : lines) {
      below = line.startsWith("## ") ? line.equals("## Switches") : below;
      if (below && line.startsWith("|")) {
        rows.add(line);
      }
    }
    return rows;
  }

  List<String> faults(Because because) {
    if (because instanceof Because.SourceError error) {
      return error.documented().strip().split("\\s+", -1).length < 3
          ? List.of("the error of the source (" + error.documented() + ") must be described")
          : List.of();
    }
    Because.Switch named = (Because.Switch) because;
    if (named.value().isBlank()) {
      return List.of("the value of the switch (" + named.name() + ") must be named");
    }
    boolean stands = rows.getOrDefault(named.page(), List.of()).stream()
        .anyMatch(
            row -> row.startsWith("| `" + named.name() + "` |") && row.contains(named.value()));
    return stands
        ? List.of()
        : List.of("the switch (" + named.name() + ") with the value (" + named.value()
            + ") must stand in a table of switches of docs/concepts/" + named.page());
  }
}
