package org.openreceivables.testkit.portfolio;

import java.util.List;

/**
 * Chance that is the same everywhere: a counter that is mixed.
 *
 * <p>The n-th value (from 1) of a stream is {@code mix(start + n * GOLDEN)} in 64-bit arithmetic that wraps
 * around. The start is {@code mix(mix(seed + use) ^ mix(~index))}: each use of each customer or number
 * has a stream of its own, so that no book depends on which was made before it. {@code mix} is the
 * finalizer of SplitMix64 (Steele, Lea, Flood 2014, with Stafford's constants): three shifts with
 * exclusive-or, two multiplications. There is no floating point and nothing of the JDK in it. Not
 * thread-safe: one for each task.
 */
final class Dice {
  /** What chance is used for; the numbers are part of what a seed means. */
  enum Use {
    SIZE(1),
    DOCUMENT_NUMBER(2),
    PAYMENT_NUMBER(3),
    DOCUMENT_KIND(4),
    NESTING(5),
    RELATION(6),
    NAME(7),
    HABITS(8),
    DOCUMENTS(9),
    DISPUTES(10),
    DATES(11),
    PAYMENTS(12),
    REMITTANCE(13),
    PAYER(14),
    ORDERS(15);

    private final int number;

    Use(int number) {
      this.number = number;
    }
  }

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long seed, Use use, long index) {
    return new Dice(mix(mix(seed + use.number) ^ mix(~index)));
  }

  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** A number from 0 to below the bound; the upper 32 bits are spread over it. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number from the first to the last, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  boolean perMille(int rate) {
    return below(1000) < rate;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }
}
