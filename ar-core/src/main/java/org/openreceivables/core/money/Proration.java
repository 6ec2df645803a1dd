package org.openreceivables.core.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    BigInteger sum = sum(weights);
    Rules.of("Proration", name)
        .require(
            sum.signum() > 0,
            ProblemCodes.OUT_OF_RANGE,
            "weights",
            "all zero",
            "must not all be zero")
        .orThrow();
    BigInteger[] remainders = new BigInteger[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] share = BigInteger.valueOf(total)
          .multiply(BigInteger.valueOf(weights[i]))
          .divideAndRemainder(sum);
      parts[i] = share[0].longValueExact();
      remainders[i] = share[1].abs();
      left -= parts[i];
    }
    giveOut(parts, left, weights, remainders);
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

  private void giveOut(long[] parts, long left, long[] weights, BigInteger[] remainders) {
    int[] weighty =
        IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    if (target == LARGEST) {
      List<Integer> order = new ArrayList<>(IntStream.of(weighty).boxed().toList());
      order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
      for (int k = 0; k < Math.abs(left); k++) {
        parts[order.get(k)] += Long.signum(left);
      }
      return;
    }
    int index = switch (target) {
      case FIRST -> weighty[0];
      case LAST -> weighty[weighty.length - 1];
      default -> target;
    };
    Rules.of("Proration", name)
        .require(
            index < weights.length && weights[index] > 0,
            ProblemCodes.OUT_OF_RANGE,
            "index",
            index,
            "must name a part whose weight is not zero")
        .orThrow();
    parts[index] = Math.addExact(parts[index], left);
  }

  private static BigInteger sum(long[] weights) {
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      if (weight < 0) {
        Rules.of("Proration", "weights")
            .require(false, ProblemCodes.NEGATIVE_AMOUNT, "weight", weight, "must not be negative")
            .orThrow();
      }
      sum = sum.add(BigInteger.valueOf(weight));
    }
    return sum;
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
