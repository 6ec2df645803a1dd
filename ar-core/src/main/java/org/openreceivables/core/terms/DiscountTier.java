package org.openreceivables.core.terms;

import java.math.BigDecimal;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.money.Percentage;

/**
 * So much off for a payment valued by a day: the "2/10" of "2/10 net 30".
 *
 * <p>The last day still counts. Grace days are days after it on which the seller still takes the
 * discount where the settlement policy says so. Immutable.
 *
 * @param rate how much is off
 * @param until the rule for the last day
 * @param graceDays days of grace, zero or more
 */
public record DiscountTier(DiscountRate rate, DueDateRule until, int graceDays) {

  /**
   * Checks rate and grace.
   *
   * @param rate how much is off
   * @param until the rule for the last day
   * @param graceDays days of grace
   */
  public DiscountTier {
    boolean inRange = (rate instanceof DiscountRate.Percent p && inRange(p.percentage()))
        || (rate instanceof DiscountRate.PercentOf q
            && inRange(q.percentage())
            && q.agreed().isPositive())
        || (rate instanceof DiscountRate.Fixed f && f.amount().isPositive());
    Rules.of("DiscountTier", until)
        .require(
            inRange,
            ProblemCodes.OUT_OF_RANGE,
            "rate",
            rate,
            "must be above 0 and at most 100 percent")
        .require(
            graceDays >= 0,
            ProblemCodes.OUT_OF_RANGE,
            "graceDays",
            graceDays,
            "must not be negative")
        .orThrow();
  }

  /**
   * {@return a percentage off within so many days of issue, without grace}
   *
   * @param percent for example {@code "2"}
   * @param days for example 10
   */
  public static DiscountTier percent(String percent, int days) {
    return new DiscountTier(
        new DiscountRate.Percent(Percentage.of(percent)), DueDateRule.days(days), 0);
  }

  private static boolean inRange(Percentage percentage) {
    return percentage.value().signum() > 0
        && percentage.value().compareTo(BigDecimal.valueOf(100)) <= 0;
  }

  @Override
  public String toString() {
    return rate + " within " + until
        + (graceDays == 0 ? "" : " + " + Words.count(graceDays, "day") + " of grace");
  }
}
