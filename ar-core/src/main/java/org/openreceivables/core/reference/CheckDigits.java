package org.openreceivables.core.reference;

import java.util.Arrays;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * The usual ways to compute check digits, for schemes of hosts too.
 *
 * <p>What each catches is exact: <em>every</em> digit that was mistyped, and every two adjacent digits that
 * changed places, unless the method says which it misses.
 */
public final class CheckDigits {
  private static final int[] WEIGHTS_731 = {7, 3, 1};
  private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

  private static final int MOST_WEIGHT = 100;
  private static final int MOST_DIVISOR = 1_000_000;

  private CheckDigits() {}

  /**
   * {@return the digit by Luhn (ISO/IEC 7812-1), also called modulus 10: 7 for {@code 123456789}}
   *
   * <p>From the right every second digit, the last among them, counts twice, in digits: 9 twice is 18, 1 + 8.
   * The check digit fills up to a multiple of ten. Misses {@code 09} for {@code 90}.
   *
   * @param digits what is to be secured
   */
  public static int luhn(String digits) {
    require(digits);
    long sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? 2 * digit : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return (int) ((10 - sum % 10) % 10);
  }

  /**
   * {@return the digit by weights 7, 3, 1 from the right: 2 for {@code 12131295}}
   *
   * <p>Fills the weighted sum up to a multiple of ten. Misses two adjacent digits that changed places where they
   * differ by 5, such as {@code 16} for {@code 61}.
   *
   * @param digits what is to be secured
   */
  public static int weights731(String digits) {
    require(digits);
    return (int) ((10 - weighted(digits, WEIGHTS_731) % 10) % 10);
  }

  /**
   * {@return the digit by recursive modulo 10 of Swiss payments: 7 for {@code 21000000000313947143000901}}
   *
   * <p>A carry is looked up for each digit in the table 0946827135. Misses some places changed, which depends on
   * the digits before: {@code 74} for {@code 47} at the beginning.
   *
   * @param digits what is to be secured
   */
  public static int recursiveMod10(String digits) {
    require(digits);
    int carry = 0;
    for (int i = 0; i < digits.length(); i++) {
      carry = CARRY[(carry + digits.charAt(i) - '0') % 10];
    }
    return (10 - carry) % 10;
  }

  /**
   * {@return 11 less the rest of the weighted sum divided by 11: 1 to 11}
   *
   * <p>What 10 and 11 are written as, every scheme says for itself; where both are, or one of them like another
   * digit, errors are missed. With weights 2 to 7 from the right {@code 1234567890} gives 3.
   *
   * @param digits what is to be secured
   * @param weights from the right, again from the first where they end; one or more, each 1 to 100
   */
  public static int weightedMod11(String digits, int... weights) {
    require(digits);
    boolean known = weights.length > 0;
    for (int weight : weights) {
      known &= weight >= 1 && weight <= MOST_WEIGHT;
    }
    if (!known) {
      refuse("weights", Arrays.toString(weights), "must be one or more of 1 to " + MOST_WEIGHT);
    }
    return 11 - (int) (weighted(digits, weights) % 11);
  }

  /**
   * {@return what is left of a number divided by another: {@code 0203430576} by 97 leaves 42}
   *
   * @param digits the number; letters count as 10 (A) to 35 (Z), as in ISO 7064
   * @param divisor 2 to 1,000,000
   */
  public static int rest(String digits, int divisor) {
    if (divisor < 2 || divisor > MOST_DIVISOR) {
      refuse("divisor", divisor, "must be 2 to " + MOST_DIVISOR);
    }
    int rest = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (!ReferenceText.isKnown(c)) {
        require(digits);
      }
      int value = Character.digit(c, 36);
      rest = (rest * (value < 10 ? 10 : 100) + value) % divisor;
    }
    return rest;
  }

  private static long weighted(String digits, int[] weights) {
    long sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(digits.length() - 1 - i) - '0') * (long) weights[i % weights.length];
    }
    return sum;
  }

  private static void require(String digits) {
    if (!ReferenceText.isDigits(digits)) {
      refuse("digits", digits, "must be digits");
    }
  }

  private static void refuse(String field, Object value, String rule) {
    Rules.of("CheckDigits", "?")
        .require(false, ProblemCodes.OUT_OF_RANGE, field, value, rule)
        .orThrow();
  }
}
