package org.openreceivables.examples.monthend.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All tables of one run.
 *
 * @param command what was run, for example {@code age}
 * @param day the day, if the answer depends on one
 * @param mainName the name of the table that answers the question
 * @param tables the tables, in the order of the work
 */
public record Report(String command, @Nullable LocalDate day, String mainName, List<Table> tables) {

  /**
   * Copies the list.
   *
   * @param command what was run
   * @param day the day, if the answer depends on one
   * @param mainName the name of the table that answers the question
   * @param tables the tables
   */
  public Report {
    tables = List.copyOf(tables);
  }

  /**
   * {@return a report whose answer depends on no day}
   *
   * @param command what was run
   * @param mainName the name of the table that answers the question
   * @param tables the tables
   */
  public static Report undated(String command, String mainName, Table... tables) {
    return new Report(command, null, mainName, List.of(tables));
  }

  /** {@return the day, if the answer depends on one} */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(day);
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
