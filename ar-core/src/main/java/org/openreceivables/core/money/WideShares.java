package org.openreceivables.core.money;

import java.math.BigInteger;
import java.util.Arrays;

/** The shares of a {@link Proration} whose products or whose sum of weights do not fit 64 bits. */
final class WideShares {
  private WideShares() {}

  /**
   * {@return the rank of what each share lost by rounding, equal for equal ones}
   *
   * @param total the amount, not zero
   * @param weights the weights
   * @param sum their sum
   * @param parts receives the shares, rounded toward zero
   */
  static long[] of(long total, long[] weights, BigInteger sum, long[] parts) {
    BigInteger[] fractions = new BigInteger[weights.length];
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] share = BigInteger.valueOf(total)
          .multiply(BigInteger.valueOf(weights[i]))
          .divideAndRemainder(sum);
      parts[i] = share[0].longValueExact();
      fractions[i] = share[1].abs();
    }
    BigInteger[] order = Arrays.stream(fractions).sorted().distinct().toArray(BigInteger[]::new);
    return Arrays.stream(fractions)
        .mapToLong(f -> Arrays.binarySearch(order, f))
        .toArray();
  }
}
