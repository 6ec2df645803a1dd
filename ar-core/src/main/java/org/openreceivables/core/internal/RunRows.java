package org.openreceivables.core.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openreceivables.core.ProblemCodes;

/** The rows of two runs of one day over different customers, put together in the order of one run over all. */
public final class RunRows {
  private RunRows() {}

  /**
   * Checks that two runs can be put together, together with what their kind requires.
   *
   * @param type the kind of run
   * @param id what names the first run
   * @param one the day of the first run
   * @param other the day of the other run
   * @return the rules, to which the kind adds its own
   */
  public static Rules ofOneDay(String type, Object id, LocalDate one, LocalDate other) {
    return Rules.of(type, id)
        .require(one.equals(other), ProblemCodes.DATE_ORDER, "asOf", other, "must be the same day");
  }

  /**
   * {@return the rows of both, sorted}
   *
   * @param one the rows of one run
   * @param other the rows of the other
   * @param order the order of the rows within a run
   * @param <T> the row
   */
  public static <T> List<T> of(List<T> one, List<T> other, Comparator<? super T> order) {
    return Stream.concat(one.stream(), other.stream()).sorted(order).toList();
  }
}
