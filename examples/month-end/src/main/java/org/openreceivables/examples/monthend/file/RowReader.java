package org.openreceivables.examples.monthend.file;

import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.file.csv.Named;

/**
 * Makes one value of one row.
 *
 * @param <T> the type of the value
 */
public interface RowReader<T> {

  /** {@return the fields for which the mapping must have a column or a default} */
  Set<Field> required();

  /**
   * {@return the value, unless a problem was noted on the row}
   *
   * @param row the row
   */
  Optional<T> read(RowFields row);

  /**
   * {@return what the row would have added, as far as it can be read; notes no problem}
   *
   * @param row the row
   */
  Optional<Money> wouldAdd(RowFields row);

  /**
   * {@return whom or what the row names, as far as it can be read; notes no problem}
   *
   * @param row the row
   */
  default Named named(RowFields row) {
    return Named.of(row.peekCustomer());
  }

  /** {@return the option that names a column of such files; empty where columns keep their names} */
  default Optional<String> columnOption() {
    return Optional.empty();
  }

  /** {@return whether decisions about customers rest on these rows: without them nobody's are whole} */
  default boolean isDecisive() {
    return true;
  }
}
