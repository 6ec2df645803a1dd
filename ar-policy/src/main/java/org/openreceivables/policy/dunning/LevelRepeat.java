package org.openreceivables.policy.dunning;

import java.time.Period;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * How the notice of the last level is repeated.
 *
 * <p>{@code new LevelRepeat(Period.ofDays(14), 2)}: at most three notices of the last level, at least 14 days
 * apart. Months are clamped: one after 2026-01-31 is 2026-02-28. Immutable.
 *
 * @param every the least time between two of them, a day or more
 * @param times how often at most, 1 or more
 */
public record LevelRepeat(Period every, int times) {

  /**
   * Checks both.
   *
   * @param every the least time between two of them
   * @param times how often at most
   */
  public LevelRepeat {
    Rules.of("LevelRepeat", every)
        .require(
            !every.isNegative() && !every.isZero(),
            ProblemCodes.OUT_OF_RANGE,
            "every",
            every,
            "must be a day or more")
        .require(times >= 1, ProblemCodes.OUT_OF_RANGE, "times", times, "must be 1 or more")
        .orThrow();
  }

  /**
   * {@return repeated until it is paid}
   *
   * @param every the least time between two of them
   */
  public static LevelRepeat endless(Period every) {
    return new LevelRepeat(every, Integer.MAX_VALUE);
  }
}
