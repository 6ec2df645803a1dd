package org.openreceivables.testkit.portfolio;

/**
 * A shuffle of the numbers below a size that can be asked one by one, and backwards.
 *
 * <p>Four Feistel rounds over the next power of four, walked until the result is below the size: each
 * number has one place and each place one number. Immutable.
 */
final class Scatter {
  private static final int ROUNDS = 4;

  private final long size;
  private final int half;
  private final long mask;
  private final long key;

  Scatter(long size, long seed, Dice.Use use) {
    int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
    this.size = size;
    this.half = (bits + 1) / 2;
    this.mask = (1L << half) - 1;
    this.key = Dice.of(seed, use, 0).next();
  }

  long size() {
    return size;
  }

  /** The place of a number. */
  long place(long number) {
    long at = number;
    do {
      long left = at >>> half;
      long right = at & mask;
      for (int round = 0; round < ROUNDS; round++) {
        long next = left ^ scramble(round, right);
        left = right;
        right = next;
      }
      at = (left << half) | right;
    } while (at >= size);
    return at;
  }

  /** The number at a place. */
  long number(long place) {
    long at = place;
    do {
      long left = at >>> half;
      long right = at & mask;
      for (int round = ROUNDS - 1; round >= 0; round--) {
        long before = right ^ scramble(round, left);
        right = left;
        left = before;
      }
      at = (left << half) | right;
    } while (at >= size);
    return at;
  }

  private long scramble(int round, long value) {
    return Dice.mix(key + ((long) round << 32) + value) & mask;
  }
}
