package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * A share in percent, exact: {@code 2} is two percent.
 *
 * <p>{@code Percentage.of("2.5").of(EUR 100.20, Rounding.halfUp())} is EUR 2.51. Two percentages are
 * equal when their values are: 2 and 2.00 are one. Immutable.
 *
 * @param value the percent, without zeros at the end
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Strips the zeros at the end.
   *
   * @param value the percent, with at most 18 digits before and 100 behind the point
   */
  public Percentage {
    Rules.of("Percentage", value)
        .require(
            Decimals.isModest(value), ProblemCodes.OUT_OF_RANGE, "value", value, Decimals.MODEST)
        .orThrow();
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    if (value.scale() < 0) {
      value = new BigDecimal(value.toBigIntegerExact(), 0);
    }
  }

  /**
   * {@return this many percent}
   *
   * @param percent a decimal number, for example {@code "2.5"}
   * @throws NumberFormatException when it is no number
   */
  public static Percentage of(String percent) {
    return new Percentage(new BigDecimal(percent));
  }

  /**
   * {@return this many percent}
   *
   * @param percent a whole number, for example 2
   */
  public static Percentage of(long percent) {
    return new Percentage(new BigDecimal(BigInteger.valueOf(percent)));
  }

  /**
   * {@return this share of an amount, rounded once}
   *
   * @param amount the amount
   * @param rounding how to round
   */
  public Money of(Money amount, Rounding rounding) {
    return rounding.ratio(amount, value, HUNDRED);
  }

  /** {@return whether this is less than zero} */
  public boolean isNegative() {
    return value.signum() < 0;
  }

  @Override
  public int compareTo(Percentage other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString() + "%";
  }
}
