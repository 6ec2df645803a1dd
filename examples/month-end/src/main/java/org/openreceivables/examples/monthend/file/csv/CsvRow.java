package org.openreceivables.examples.monthend.file.csv;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the physical line on which it starts, from 1
 * @param fields the fields, without the quotes around them
 */
public record CsvRow(long line, List<String> fields) {

  /**
   * Copies the list.
   *
   * @param line the line
   * @param fields the fields
   */
  public CsvRow {
    fields = List.copyOf(fields);
  }

  /** The last physical line of the record: a field may contain line feeds. */
  long lastLine() {
    return line + fields.stream().mapToLong(CsvRow::lineFeeds).sum();
  }

  private static long lineFeeds(String text) {
    return text.chars().filter(c -> c == '\n').count()
        + text.chars().filter(c -> c == '\r').count()
        - countCrLf(text);
  }

  private static long countCrLf(String text) {
    long count = 0;
    for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
      count++;
    }
    return count;
  }

  boolean isBlank() {
    return fields.stream().allMatch(String::isBlank);
  }
}
