package org.openreceivables.examples.monthend.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All tables of one run.
 *
 * @param command what was run, for example {@code age}
 * @param asOf the day
 * @param mainName the name of the table that answers the question
 * @param tables the tables, in the order of the work
 */
public record Report(String command, LocalDate asOf, String mainName, List<Table> tables) {

  /**
   * Copies the list.
   *
   * @param command what was run
   * @param asOf the day
   * @param mainName the name of the table that answers the question
   * @param tables the tables
   */
  public Report {
    tables = List.copyOf(tables);
  }

  /** {@return the table that answers the question} */
  public Table main() {
    return table(mainName).orElseThrow();
  }

  /**
   * {@return the table of this name, if there is one}
   *
   * @param name the name
   */
  public Optional<Table> table(String name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
