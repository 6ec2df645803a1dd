package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * How an exact figure becomes an amount: a mode and a step.
 *
 * <p>The default, {@link #halfUp()}, rounds to the minor unit, halves away from zero: EUR 0.125 gives
 * EUR 0.13 and EUR -0.125 gives EUR -0.13. A step of 0.05 gives Swiss cash amounts: CHF 20.43 becomes
 * CHF 20.45. Figures are rounded once, at the end. Immutable.
 *
 * @param mode the mode
 * @param step the step in whole units, or zero for the currency's minor unit
 */
public record Rounding(RoundingMode mode, BigDecimal step) {
  /** More digits than any number of steps has. */
  private static final int FARTHEST = 140;

  private static final Rounding HALF_UP = new Rounding(RoundingMode.HALF_UP, BigDecimal.ZERO);

  /**
   * Checks the step.
   *
   * @param mode the mode
   * @param step the step, zero or more
   */
  public Rounding {
    Rules.of("Rounding", mode)
        .require(
            step.signum() >= 0, ProblemCodes.OUT_OF_RANGE, "step", step, "must not be negative")
        .require(Decimals.isModest(step), ProblemCodes.OUT_OF_RANGE, "step", step, Decimals.MODEST)
        .orThrow();
    step = step.signum() == 0 ? BigDecimal.ZERO : step.stripTrailingZeros();
  }

  /** {@return to the minor unit, halves away from zero: the default everywhere} */
  public static Rounding halfUp() {
    return HALF_UP;
  }

  /**
   * {@return to the minor unit in this mode}
   *
   * @param mode the mode, for example {@code HALF_EVEN}
   */
  public static Rounding of(RoundingMode mode) {
    return new Rounding(mode, BigDecimal.ZERO);
  }

  /**
   * {@return the rounded amount}
   *
   * @param currency the currency; the step must be a multiple of its minor unit
   * @param exact the exact figure in whole units
   */
  public Money round(CurrencyUnit currency, BigDecimal exact) {
    BigDecimal unit = unit(currency);
    return Amounts.of(currency, steps(exact, unit).multiply(unit));
  }

  /**
   * {@return the rounded amount of {@code amount × numerator ÷ denominator}}
   *
   * <p>Exact until the one rounding: EUR 980.00 × 1 ÷ 3 is EUR 326.67.
   *
   * @param amount the amount
   * @param numerator the numerator
   * @param denominator the denominator, not zero
   */
  public Money ratio(Money amount, BigDecimal numerator, BigDecimal denominator) {
    BigDecimal unit = unit(amount.getCurrencyUnit());
    BigDecimal steps = steps(amount.getAmount().multiply(numerator), denominator.multiply(unit));
    return Amounts.of(amount.getCurrencyUnit(), steps.multiply(unit));
  }

  /** The amount in the other currency: multiplied, divided, and only then rounded. */
  Money convert(Money amount, ConversionRate rate) {
    BigDecimal unit = unit(rate.to());
    BigDecimal steps =
        steps(amount.getAmount().multiply(rate.numerator()), rate.denominator().multiply(unit));
    try {
      return Amounts.of(rate.to(), steps.multiply(unit));
    } catch (InvalidValueException e) {
      if (e.problems().get(0).code() == ProblemCodes.AMOUNT_OVERFLOW) {
        Rules.of("ConversionRate", rate)
            .require(
                false,
                ProblemCodes.AMOUNT_OVERFLOW,
                "amount",
                amount,
                "must fit 64 bits of minor units in " + rate.to())
            .orThrow();
      }
      throw e;
    }
  }

  private BigDecimal unit(CurrencyUnit currency) {
    return step.signum() == 0 ? BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces()) : step;
  }

  /** Divides and rounds; figures far outside any amount are never written out digit by digit. */
  private BigDecimal steps(BigDecimal dividend, BigDecimal divisor) {
    if (dividend.signum() == 0) {
      return BigDecimal.ZERO;
    }
    long sign = dividend.signum() == divisor.signum() ? 1 : -1;
    long magnitude = Decimals.magnitude(dividend) - Decimals.magnitude(divisor);
    if (magnitude > FARTHEST) {
      // One more than any amount, so that it is refused as such.
      return BigDecimal.valueOf(sign).movePointRight(FARTHEST);
    }
    if (magnitude < -2) {
      return BigDecimal.valueOf(sign, 2).setScale(0, mode);
    }
    return dividend.divide(divisor, 0, mode);
  }
}
