package org.openreceivables.examples.monthend.file.csv;

import java.util.List;
import org.openreceivables.core.CustomerId;

/**
 * A row that is used although something is wrong with it: what it says cannot be followed.
 *
 * @param problem what is wrong
 * @param customers the customers of whom it is: their figures are incomplete
 */
public record UsedRow(RowProblem problem, List<CustomerId> customers) {

  /**
   * Copies the list.
   *
   * @param problem what is wrong
   * @param customers the customers of whom it is
   */
  public UsedRow {
    customers = List.copyOf(customers);
  }
}
