package org.openreceivables.policy.credit.score;

import java.util.List;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * Turns days late into an index from 1 (worst) to 100, by a table.
 *
 * <p>{@link #standard()} is the table that trade-credit agencies publish for their dollar-weighted index: 80
 * is prompt, 50 is 30 days late. Between two rows it is interpolated and rounded up to a whole number: 25 days
 * late is 57. Before the first row it is the first index; after the last it falls as between the last two,
 * down to 1. Immutable.
 *
 * @param rows the table, days ascending, index descending, at least two
 */
public record PaymentIndex(List<Row> rows) {
  private static final PaymentIndex STANDARD = new PaymentIndex(List.of(
      new Row(-30, 100),
      new Row(-20, 90),
      new Row(0, 80),
      new Row(15, 70),
      new Row(22, 60),
      new Row(30, 50),
      new Row(60, 40),
      new Row(90, 30),
      new Row(120, 20)));

  /**
   * Checks the order.
   *
   * @param rows the table
   */
  public PaymentIndex {
    rows = List.copyOf(rows);
    Rules rules = Rules.of("PaymentIndex", rows)
        .require(
            rows.size() >= 2,
            ProblemCodes.MISSING_VALUE,
            "rows",
            rows.size(),
            "must be two at least");
    for (int i = 1; i < rows.size(); i++) {
      rules.require(
          rows.get(i).days() > rows.get(i - 1).days()
              && rows.get(i).index() < rows.get(i - 1).index(),
          ProblemCodes.OUT_OF_RANGE,
          "row",
          rows.get(i),
          "must have more days and a lower index than " + rows.get(i - 1));
    }
    rules.orThrow();
  }

  /** {@return the published table: 100 is 30 days early, 80 prompt, 50 is 30 days late, 20 is 120} */
  public static PaymentIndex standard() {
    return STANDARD;
  }

  /**
   * {@return the index}
   *
   * @param daysLate days after the due date; negative for early payment
   */
  public int indexOf(long daysLate) {
    if (daysLate <= rows.get(0).days()) {
      return rows.get(0).index();
    }
    int i = 1;
    while (i < rows.size() - 1 && daysLate > rows.get(i).days()) {
      i++;
    }
    Row before = rows.get(i - 1);
    Row after = rows.get(i);
    long fall = Math.multiplyExact(daysLate - before.days(), before.index() - after.index());
    // Rounded up: the fall is rounded down.
    long index = before.index() - fall / (after.days() - before.days());
    return (int) Math.max(1, index);
  }

  /**
   * One row.
   *
   * @param days days late, negative for early
   * @param index the index, 1 to 100
   */
  public record Row(int days, int index) {
    /**
     * Checks the index.
     *
     * @param days days late
     * @param index the index
     */
    public Row {
      Rules.of("Row", days)
          .require(
              index >= 1 && index <= 100,
              ProblemCodes.OUT_OF_RANGE,
              "index",
              index,
              "must be 1 to 100")
          .orThrow();
    }
  }
}
