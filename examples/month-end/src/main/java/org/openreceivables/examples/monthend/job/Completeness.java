package org.openreceivables.examples.monthend.job;

import java.util.ArrayList;
import java.util.List;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;

/** The mark of customers of whom something could not be read or used. */
public final class Completeness {
  private static final String WHY = "some rows could not be read or used, see problems";

  private Completeness() {}

  /**
   * {@return the column; people see it where something is missing}
   *
   * @param missing whether something is missing in any row
   */
  public static Column column(boolean missing) {
    // Room on the line is for what is not as it should be.
    return missing ? Column.of("complete", "Complete") : Column.forFiles("complete");
  }

  /**
   * {@return yes or no}
   *
   * @param missing whether something is missing in the row
   */
  public static Cell cell(boolean missing) {
    return Cell.of(missing ? "no" : "yes");
  }

  /**
   * {@return the reasons of a row, with one more where something is missing}
   *
   * @param missing whether something is missing in the row
   * @param reasons the reasons besides
   */
  public static Cell reasons(boolean missing, List<String> reasons) {
    List<String> all = new ArrayList<>(reasons);
    if (missing) {
      all.add(WHY);
    }
    return Cell.of(all);
  }
}
