package org.openreceivables.core.time;

import java.time.LocalDate;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * A first and a last day, both included.
 *
 * <p>{@link LocalDate#MIN} and {@link LocalDate#MAX} stand for "always" and "until further notice": {@code
 * DateWindow.from(2026-01-10)} contains 2026-01-10 and every later day. Immutable.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DateWindow(LocalDate first, LocalDate last) {

  /**
   * Checks the order.
   *
   * @param first the first day
   * @param last the last day
   */
  public DateWindow {
    Rules.of("DateWindow", first)
        .require(
            !last.isBefore(first),
            ProblemCodes.DATE_ORDER,
            "last",
            last,
            "must not be before the first day")
        .orThrow();
  }

  /** {@return every day} */
  public static DateWindow always() {
    return new DateWindow(LocalDate.MIN, LocalDate.MAX);
  }

  /**
   * {@return this day and every later one}
   *
   * @param first the first day
   */
  public static DateWindow from(LocalDate first) {
    return new DateWindow(first, LocalDate.MAX);
  }

  /**
   * {@return whether the day lies within}
   *
   * @param day the day
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  @Override
  public String toString() {
    return (first.equals(LocalDate.MIN) ? "always" : first.toString())
        + ".."
        + (last.equals(LocalDate.MAX) ? "open" : last.toString());
  }
}
