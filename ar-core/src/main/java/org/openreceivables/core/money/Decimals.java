package org.openreceivables.core.money;

import java.math.BigDecimal;

/** How large a decimal number is, found without writing out its digits. */
final class Decimals {
  /** The rule that {@link #isModest} checks. */
  static final String MODEST = "must have at most 18 digits before and 100 behind the point";

  private Decimals() {}

  /** The number of digits before the point; negative for zeros behind it. */
  static long magnitude(BigDecimal number) {
    return number.precision() - (long) number.scale();
  }

  /** Whether reckoning with it is quick: 1E+999999999 has a billion digits. */
  static boolean isModest(BigDecimal number) {
    return number.signum() == 0 || (magnitude(number) <= 18 && number.scale() <= 100);
  }
}
