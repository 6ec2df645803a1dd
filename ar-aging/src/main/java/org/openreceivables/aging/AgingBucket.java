package org.openreceivables.aging;

import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * A first and a last day past due, both included.
 *
 * <p>{@link Integer#MIN_VALUE} and {@link Integer#MAX_VALUE} stand for an open end: {@code 91+} contains
 * every day from 91. Days before the due date are negative. Immutable.
 *
 * @param label the name of the column, for example {@code 31-60}
 * @param from the first day
 * @param to the last day, not before the first
 */
public record AgingBucket(String label, int from, int to) {

  /**
   * Checks label and order.
   *
   * @param label the name of the column
   * @param from the first day
   * @param to the last day
   */
  public AgingBucket {
    Rules.of("AgingBucket", label)
        .require(!label.isBlank(), ProblemCodes.MISSING_VALUE, "label", label, "must not be blank")
        .require(
            from <= to,
            ProblemCodes.OUT_OF_RANGE,
            "to",
            to,
            "must not be before the first day (" + from + ")")
        .orThrow();
  }

  /** {@return everything that is not past due, day 0 included, labelled {@code current}} */
  public static AgingBucket current() {
    return new AgingBucket("current", Integer.MIN_VALUE, 0);
  }

  /**
   * {@return the days between, labelled for example {@code 1-30}}
   *
   * @param from the first day
   * @param to the last day
   */
  public static AgingBucket between(int from, int to) {
    return new AgingBucket(from + (from < 0 ? ".." : "-") + to, from, to);
  }

  /**
   * {@return this day and every later one, labelled for example {@code 91+}}
   *
   * @param from the first day
   */
  public static AgingBucket atLeast(int from) {
    return new AgingBucket(from + "+", from, Integer.MAX_VALUE);
  }

  /**
   * {@return whether the day lies within}
   *
   * @param days days past due, negative before the due date
   */
  public boolean contains(long days) {
    return (from == Integer.MIN_VALUE || days >= from) && (to == Integer.MAX_VALUE || days <= to);
  }

  @Override
  public String toString() {
    return label;
  }
}
