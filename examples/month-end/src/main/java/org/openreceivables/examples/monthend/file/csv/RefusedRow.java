package org.openreceivables.examples.monthend.file.csv;

import java.util.List;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.MoneyTotals;

/**
 * A row that is not used, with all that is wrong with it.
 *
 * <p>Customer and amount belong to the row, not to each problem: a row with two problems would have
 * added its amount once.
 *
 * @param file the file
 * @param line the physical line on which the record starts; 0 when the file as a whole is refused
 * @param named whom or what it names, as far as it could be read
 * @param customers the customers of whom it is, if they could be told: their figures are incomplete
 * @param wouldAdd what the row would have added; empty when no amount could be read
 * @param problems why it is refused, at least one
 */
public record RefusedRow(
    String file,
    long line,
    Named named,
    List<CustomerId> customers,
    MoneyTotals wouldAdd,
    List<RowProblem> problems) {

  /**
   * Copies the lists.
   *
   * @param file the file
   * @param line the line
   * @param named whom or what it names
   * @param customers the customers of whom it is
   * @param wouldAdd what the row would have added
   * @param problems why it is refused
   */
  public RefusedRow {
    customers = List.copyOf(customers);
    problems = List.copyOf(problems);
  }

  /** A refused row of which nothing could be read. */
  public static RefusedRow unread(RowProblem problem) {
    return new RefusedRow(
        problem.file(),
        problem.line(),
        Named.nobody(),
        List.of(),
        MoneyTotals.none(),
        List.of(problem));
  }

  /**
   * {@return the row, known to be of these customers}
   *
   * @param whose the customers
   */
  public RefusedRow of(List<CustomerId> whose) {
    return new RefusedRow(file, line, named, whose, wouldAdd, problems);
  }

  /** {@return whether an amount could be read} */
  public boolean hasAmount() {
    return !wouldAdd.currencies().isEmpty();
  }

  /** {@return the same as problems of the library} */
  public List<Problem> toProblems() {
    return problems.stream().map(p -> p.toProblem(customers)).toList();
  }
}
