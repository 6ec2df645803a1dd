package org.openreceivables.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * Splits an amount in proportion to weights so that the parts always add up to it.
 *
 * <p>Each part is first its exact share rounded toward zero; the minor units left over are then given
 * out. {@link #largestRemainder()}, the default everywhere, gives one each to the shares that lost most
 * by rounding, the earlier of equals first: EUR 100.00 over 1 : 1 : 1 is 33.34, 33.33, 33.33, and each
 * part is within one minor unit of its exact share. A negative amount is split as the mirror of the
 * positive one. Immutable.
 */
public final class Proration {
  private static final int LARGEST = -1;
  private static final int FIRST = -2;
  private static final int LAST = -3;
  private static final Proration LARGEST_REMAINDER = new Proration("largest remainder", LARGEST);

  private final String name;
  private final int target;

  private Proration(String name, int target) {
    this.name = name;
    this.target = target;
  }

  /** {@return one minor unit each to the shares that lost most by rounding: the default} */
  public static Proration largestRemainder() {
    return LARGEST_REMAINDER;
  }

  /** {@return all that is left over to the first part whose weight is not zero} */
  public static Proration remainderToFirst() {
    return new Proration("remainder to first", FIRST);
  }

  /** {@return all that is left over to the last part whose weight is not zero} */
  public static Proration remainderToLast() {
    return new Proration("remainder to last", LAST);
  }

  /**
   * {@return all that is left over to one part}
   *
   * @param index the part, from 0; its weight must not be zero when it is used
   */
  public static Proration remainderTo(int index) {
    Rules.of("Proration", index)
        .require(index >= 0, ProblemCodes.OUT_OF_RANGE, "index", index, "must not be negative")
        .orThrow();
    return new Proration("remainder to " + index, index);
  }

  /**
   * {@return the parts, in the order of the weights}
   *
   * @param total the amount, in minor units, of either sign
   * @param weights the weights, none negative, at least one above zero unless the total is zero
   */
  public long[] split(long total, long... weights) {
    long[] parts = new long[weights.length];
    if (total == 0) {
      return parts;
    }
    long sum = 0;
    long largest = 0;
    boolean fits = true;
    for (long weight : weights) {
      requireNotNegative(weight);
      largest = Math.max(largest, weight);
      sum += weight;
      fits &= sum >= 0;
    }
    if (largest == 0) {
      Rules.of("Proration", name)
          .require(false, ProblemCodes.OUT_OF_RANGE, "weights", "all zero", "must not all be zero")
          .orThrow();
    }
    long product = total * largest;
    // A product fits 64 bits when its upper half is nothing but the sign, as for EUR 30
    // million over weights of EUR 30 million. Beyond that a split costs about ten times as
    // much.
    fits &= Math.multiplyHigh(total, largest) == product >> (Long.SIZE - 1);
    long[] fractions = fits
        ? narrow(total, weights, sum, parts)
        : WideShares.of(total, weights, sum(weights), parts);
    long left = total;
    for (long part : parts) {
      left -= part;
    }
    if (target == LARGEST) {
      giveOut(left, fractions, parts);
    } else {
      parts[indexIn(weights)] += left;
    }
    return parts;
  }

  /**
   * {@return the parts, in the order of the weights}
   *
   * @param total the amount, of either sign
   * @param weights the weights, in one currency, none negative
   */
  public List<Money> split(Money total, List<Money> weights) {
    long[] parts =
        split(Amounts.minor(total), weights.stream().mapToLong(Amounts::minor).toArray());
    CurrencyUnit currency = total.getCurrencyUnit();
    return Arrays.stream(parts).mapToObj(p -> Money.ofMinor(currency, p)).toList();
  }

  /**
   * {@return the cells of a table whose row and column sums are given, each within one minor unit of row
   * × column ÷ total}
   *
   * <p>Used to spread, say, three instalments over net and tax so that both every instalment and every
   * component add up: rows 33, 33, 34 and columns 84, 16 give 28 5, 28 5, 28 6.
   *
   * @param rows the row sums, in minor units, none negative
   * @param columns the column sums, none negative, adding up to the same total
   */
  public static long[][] matrix(long[] rows, long[] columns) {
    BigInteger total = sum(rows);
    Rules.of("Proration", "matrix")
        .require(
            total.equals(sum(columns)),
            ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
            "columns",
            sum(columns),
            "must add up to the rows (" + total + ")")
        .orThrow();
    return total.signum() == 0
        ? new long[rows.length][columns.length]
        : new ProrationMatrix(rows, columns, total).cells();
  }

  /**
   * Fills the parts with the shares, rounded toward zero, while every product fits 64 bits; the result is
   * what each lost, in units of 1 ÷ sum.
   */
  private static long[] narrow(long total, long[] weights, long sum, long[] parts) {
    long[] fractions = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      long product = total * weights[i];
      parts[i] = product / sum;
      fractions[i] = Math.abs(product % sum);
    }
    return fractions;
  }

  /** One unit each to the largest fractions, the earlier of equals first; without an object per part. */
  private static void giveOut(long left, long[] fractions, long[] parts) {
    if (left == 0) {
      return;
    }
    long[] sorted = fractions.clone();
    Arrays.sort(sorted);
    // The fractions add up to the units left, and each is below one unit: so more parts have a
    // fraction than
    // there are units, and no part without one, such as one without weight, comes into it.
    int units = (int) Math.abs(left);
    long last = sorted[sorted.length - units];
    int equals = units;
    for (long fraction : fractions) {
      equals -= fraction > last ? 1 : 0;
    }
    for (int i = 0; i < parts.length; i++) {
      if (fractions[i] > last || (fractions[i] == last && equals-- > 0)) {
        parts[i] += Long.signum(left);
      }
    }
  }

  /** The part that takes all that is left over. */
  private int indexIn(long[] weights) {
    int index = target;
    if (target == FIRST) {
      index = 0;
      while (weights[index] == 0) {
        index++;
      }
    } else if (target == LAST) {
      index = weights.length - 1;
      while (weights[index] == 0) {
        index--;
      }
    } else if (index >= weights.length || weights[index] == 0) {
      Rules.of("Proration", name)
          .require(
              false,
              ProblemCodes.OUT_OF_RANGE,
              "index",
              index,
              "must name a part whose weight is not zero")
          .orThrow();
    }
    return index;
  }

  private static BigInteger sum(long[] weights) {
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      requireNotNegative(weight);
      sum = sum.add(BigInteger.valueOf(weight));
    }
    return sum;
  }

  private static void requireNotNegative(long weight) {
    if (weight < 0) {
      Rules.of("Proration", "weights")
          .require(false, ProblemCodes.NEGATIVE_AMOUNT, "weight", weight, "must not be negative")
          .orThrow();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Proration that && target == that.target;
  }

  @Override
  public int hashCode() {
    return target;
  }

  @Override
  public String toString() {
    return name;
  }
}
