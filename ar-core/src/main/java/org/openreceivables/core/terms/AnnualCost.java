package org.openreceivables.core.terms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Percentage;

/**
 * What it costs a buyer in a year not to take a discount, as if the discount were interest.
 *
 * <p>At 2/10 net 30 a buyer of EUR 100.00 who waits has EUR 98.00 for 20 days more, and pays EUR 2.00 for it:
 * 2 ÷ 98 × 365 ÷ 20 is 37.24 % {@link #simple()}, and (1 + 2 ÷ 98) to the power of 365 ÷ 20, less one, is 44.59
 * % {@link #compounded()}. With 360 days it is 36.73 % and 43.86 %. Textbooks often print 36.73 and 44.59 beside
 * each other, which are of two years. Exact until rounded once. Immutable.
 *
 * @param discount what is off
 * @param paid what is paid when the discount is taken, in the same unit
 * @param daysSooner from the last day of the discount to the due date, 1 to 3,650
 * @param daysInYear the length of the year, 360, 365 or 366
 */
public record AnnualCost(BigDecimal discount, BigDecimal paid, int daysSooner, int daysInYear) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST = 3_650;
  private static final MathContext EXACT = new MathContext(60);

  /**
   * Checks that there is something off, something to pay and time between.
   *
   * @param discount what is off
   * @param paid what is paid
   * @param daysSooner days from the last day of the discount to the due date
   * @param daysInYear the length of the year
   */
  public AnnualCost {
    Rules.of("AnnualCost", "discount")
        .require(
            discount.signum() > 0,
            ProblemCodes.OUT_OF_RANGE,
            "discount",
            discount,
            "must be more than zero")
        .require(
            paid.signum() > 0, ProblemCodes.OUT_OF_RANGE, "paid", paid, "must be more than zero")
        .require(
            daysSooner >= 1 && daysSooner <= LONGEST,
            ProblemCodes.OUT_OF_RANGE,
            "daysSooner",
            daysSooner,
            "must be 1 to " + LONGEST)
        .require(
            daysInYear == 360 || daysInYear == 365 || daysInYear == 366,
            ProblemCodes.OUT_OF_RANGE,
            "daysInYear",
            daysInYear,
            "must be 360, 365 or 366")
        .orThrow();
  }

  /**
   * {@return the cost of not taking a percentage}
   *
   * @param discount what is off, above 0 and below 100
   * @param daysSooner days from the last day of the discount to the due date
   * @param daysInYear the length of the year
   */
  public static AnnualCost of(Percentage discount, int daysSooner, int daysInYear) {
    return new AnnualCost(
        discount.value(), HUNDRED.subtract(discount.value()), daysSooner, daysInYear);
  }

  /**
   * {@return the cost of not taking an offer on an instalment, by its amounts: EUR 20.00 off EUR 1,190.00}
   *
   * @param installment the instalment
   * @param offer one of its offers, that ends before it is due
   * @param daysInYear the length of the year
   */
  public static AnnualCost of(Installment installment, DiscountOffer offer, int daysInYear) {
    return new AnnualCost(
        offer.full().getAmount(),
        installment.amount().minus(offer.full()).getAmount(),
        Math.toIntExact(ChronoUnit.DAYS.between(offer.lastDay(), installment.dueDate())),
        daysInYear);
  }

  /** {@return percent a year without interest on interest, rounded half up to two decimals} */
  public BigDecimal simple() {
    return discount
        .multiply(BigDecimal.valueOf(100L * daysInYear))
        .divide(paid.multiply(BigDecimal.valueOf(daysSooner)), 2, RoundingMode.HALF_UP);
  }

  /**
   * {@return percent a year with interest on interest, rounded half up to two decimals}
   *
   * <p>Good to 50 digits; 50 % off for a day is a number of 112.
   */
  public BigDecimal compounded() {
    BigDecimal growth = discount.add(paid).divide(paid, EXACT);
    BigDecimal year = root(growth, daysSooner).pow(daysInYear, EXACT);
    return year.subtract(BigDecimal.ONE).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
  }

  /** Newton's method from above, where each step is smaller than the one before; 1 or more. */
  private static BigDecimal root(BigDecimal value, int degree) {
    BigDecimal n = BigDecimal.valueOf(degree);
    int digits = value.precision() - value.scale();
    // Both are no less than the root, the second by Bernoulli's inequality.
    BigDecimal guess = BigDecimal.ONE
        .movePointRight(digits / degree + 1)
        .min(value.subtract(BigDecimal.ONE).divide(n, EXACT).add(BigDecimal.ONE));
    while (true) {
      BigDecimal step =
          guess.subtract(value.divide(guess.pow(degree - 1, EXACT), EXACT)).divide(n, EXACT);
      if (step.compareTo(guess.movePointLeft(50)) < 0) {
        return guess;
      }
      guess = guess.subtract(step, EXACT);
    }
  }
}
