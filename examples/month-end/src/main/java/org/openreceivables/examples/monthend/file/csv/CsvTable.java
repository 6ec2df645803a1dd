package org.openreceivables.examples.monthend.file.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A file as rows under named columns.
 *
 * @param file the file as the user named it
 * @param header the names of the columns, each once: see {@link #unique}
 * @param headerLine the line of the header; 0 when there is none
 * @param rows the rows that could be told apart
 * @param refused the lines that could not
 */
public record CsvTable(
    String file,
    List<String> header,
    long headerLine,
    List<CsvRow> rows,
    List<RefusedRow> refused) {

  /**
   * Copies the lists.
   *
   * @param file the file
   * @param header the names of the columns
   * @param headerLine the line of the header
   * @param rows the rows
   * @param refused the other lines
   */
  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
  }

  /** A file that cannot be read at all. */
  static CsvTable unreadable(RowProblem problem) {
    return new CsvTable(
        problem.file(), List.of(), 0, List.of(), List.of(RefusedRow.unread(problem)));
  }

  /** {@return whether there is a header} */
  public boolean isReadable() {
    return headerLine > 0;
  }

  /**
   * {@return the position of a column; capitals do not count where that leaves one choice}
   *
   * @param name the name
   */
  public OptionalInt position(String name) {
    int exact = header.indexOf(name);
    if (exact >= 0) {
      return OptionalInt.of(exact);
    }
    int[] similar = java.util.stream.IntStream.range(0, header.size())
        .filter(i -> header.get(i).equalsIgnoreCase(name))
        .toArray();
    return similar.length == 1 ? OptionalInt.of(similar[0]) : OptionalInt.empty();
  }

  /**
   * Makes names unique: the second {@code date} is {@code date#2}, the third column, if it has no name,
   * is {@code #3}. (Not {@code date.1}, which some exports really have.)
   */
  static List<String> unique(List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> out = new ArrayList<>();
    for (String raw : names) {
      String name = raw.strip();
      int count = seen.merge(name, 1, Integer::sum);
      if (name.isEmpty()) {
        out.add("#" + (out.size() + 1));
      } else {
        out.add(count == 1 ? name : name + "#" + count);
      }
    }
    return out;
  }
}
