package org.openreceivables.examples.monthend.job;

import java.util.List;
import org.openreceivables.examples.monthend.table.Report;

/**
 * What a job hands back.
 *
 * @param report its results
 * @param problems what was wrong with the data
 * @param notes what is good to know besides, a line each
 */
public record Run(Report report, ProblemTables problems, List<String> notes) {

  /**
   * Copies the list.
   *
   * @param report its results
   * @param problems what was wrong with the data
   * @param notes what is good to know besides
   */
  public Run {
    notes = List.copyOf(notes);
  }

  /**
   * A run of which nothing is to be known besides.
   *
   * @param report its results
   * @param problems what was wrong with the data
   */
  public Run(Report report, ProblemTables problems) {
    this(report, problems, List.of());
  }
}
