package org.openreceivables.examples.monthend.table;

/**
 * One column of a table.
 *
 * @param name the name in CSV and JSON, for example {@code notDue}
 * @param label the head in a terminal; empty for a column that is only in CSV and JSON
 */
public record Column(String name, String label) {

  /**
   * {@return a column for people and programs}
   *
   * @param name the name
   * @param label the head in a terminal
   */
  public static Column of(String name, String label) {
    return new Column(name, label);
  }

  /**
   * {@return a column for programs alone}
   *
   * @param name the name
   */
  public static Column forFiles(String name) {
    return new Column(name, "");
  }

  boolean isShown() {
    return !label.isEmpty();
  }
}
