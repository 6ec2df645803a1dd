package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The split, unit for unit, beside the same rule written down with whole numbers of any size. */
class ProrationReferenceProperties {
  private static final long MAX = Long.MAX_VALUE;
  private static final long MIN = Long.MIN_VALUE;

  /** What is checked: the split of one proration, or one with a mistake in it. */
  interface Split {
    long[] of(long total, long[] weights);
  }

  @Property
  void largestRemainder(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
    check(Proration.largestRemainder()::split, total, weights);
  }

  @Property
  void allToOnePart(@ForAll("totals") long total, @ForAll("weights") long[] weights) {
    int[] weighty =
        IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    int first = weighty[0];
    int last = weighty[weighty.length - 1];
    int middle = weighty[weighty.length / 2];

    assertThat(Proration.remainderToFirst().split(total, weights))
        .isEqualTo(toOne(total, weights, first));
    assertThat(Proration.remainderToLast().split(total, weights))
        .isEqualTo(toOne(total, weights, last));
    assertThat(Proration.remainderTo(middle).split(total, weights))
        .isEqualTo(toOne(total, weights, middle));
  }

  /** The largest total whose product with the weight still fits 64 bits, and its neighbours. */
  @Property
  void bothSidesOfTheLargestProductThatFits(
      @ForAll("weights") long[] weights, @ForAll boolean credit) {
    long fits = MAX / LongStream.of(weights).max().orElseThrow();
    for (long total = fits - 2; total != fits + 3; total++) {
      check(Proration.largestRemainder()::split, credit ? -total : total, weights);
    }
  }

  @Example
  void extremesInNumbers() {
    Proration largest = Proration.largestRemainder();
    assertThat(largest.split(MAX, MAX)).containsExactly(MAX);
    assertThat(largest.split(MIN, 1)).containsExactly(MIN);
    assertThat(largest.split(MIN, MAX, 0)).containsExactly(MIN, 0);
    assertThat(largest.split(MAX, 1, 1))
        .containsExactly(4611686018427387904L, 4611686018427387903L);
    assertThat(largest.split(MAX, MAX, MAX, MAX))
        .containsExactly(3074457345618258603L, 3074457345618258602L, 3074457345618258602L);
    assertThat(largest.split(MIN, MAX, MAX, MAX))
        .containsExactly(-3074457345618258603L, -3074457345618258603L, -3074457345618258602L);
    assertThat(largest.split(1, 0, MAX, MAX, 0)).containsExactly(0, 1, 0, 0);
    assertThat(largest.split(-2, 0, 1, MAX)).containsExactly(0, 0, -2);
  }

  /** 500,000 items of one customer: picking unit by unit would look at 40 billion parts. */
  @Example
  void manyParts() {
    long[] weights = LongStream.range(0, 500_000).map(i -> i % 3).toArray();

    long[] parts = Proration.largestRemainder().split(250_000, weights);

    // The weights add up to 499,999: each of the 166,666 twos has one unit, and the 83,334 left
    // over go to the
    // first of the ones, which lost half a unit where a two lost next to nothing.
    for (int i = 0; i < parts.length; i++) {
      int group = i / 3;
      long expected = i % 3 == 2 || (i % 3 == 1 && group < 83_334) ? 1 : 0;
      if (parts[i] != expected) {
        fail("part %d is %d", i, parts[i]);
      }
    }
  }

  /** Each of these is a mistake that the check must find among a few hundred splits. */
  @Group
  class PlantedMistakes {
    private final Proration largest = Proration.largestRemainder();

    @Example
    void productsThatOverflow() {
      caught((total, weights) -> {
        long sum = LongStream.of(weights).sum();
        long[] parts =
            LongStream.of(weights).map(w -> sum == 0 ? 0 : total * w / sum).toArray();
        parts[firstWeighty(weights)] += total - LongStream.of(parts).sum();
        return parts;
      });
    }

    @Example
    void theLaterOfEquals() {
      caught((total, weights) -> backwards(largest.split(total, backwards(weights))));
    }

    @Example
    void aUnitLost() {
      caught((total, weights) -> {
        long[] parts = largest.split(total, weights);
        parts[firstWeighty(weights)] -= Long.signum(total);
        return parts;
      });
    }

    @Example
    void aUnitToAPartWithoutWeight() {
      caught((total, weights) -> {
        long[] parts = largest.split(total, weights);
        parts[0]++;
        parts[parts.length - 1]--;
        return parts;
      });
    }

    @Example
    void aCreditSplitByAnotherRule() {
      caught((total, weights) ->
          total < 0 ? toOne(total, weights, firstWeighty(weights)) : largest.split(total, weights));
    }

    @Example
    void allToTheFirst() {
      caught((total, weights) -> Proration.remainderToFirst().split(total, weights));
    }

    private void caught(Split planted) {
      assertThatThrownBy(() -> {
            Arbitrary<long[]> weights = weights();
            for (long total : new long[] {7, -7, 100, -100, 12_345_678_901L, MAX, MIN}) {
              weights.sampleStream().limit(50).forEach(w -> check(planted, total, w));
            }
          })
          .isInstanceOf(AssertionError.class);
    }

    private int firstWeighty(long[] weights) {
      return IntStream.range(0, weights.length)
          .filter(i -> weights[i] > 0)
          .findFirst()
          .orElseThrow();
    }

    private long[] backwards(long[] values) {
      return IntStream.range(0, values.length)
          .mapToLong(i -> values[values.length - 1 - i])
          .toArray();
    }
  }

  private static void check(Split split, long total, long[] weights) {
    assertThat(split.of(total, weights)).isEqualTo(reference(total, weights));
  }

  /** Whole units toward zero, then one each by what was lost, the earlier of equals first. */
  private static long[] reference(long total, long[] weights) {
    BigInteger sum = sum(weights);
    BigInteger left = BigInteger.valueOf(total).abs();
    BigInteger[] parts = new BigInteger[weights.length];
    BigInteger[] lost = new BigInteger[weights.length];
    for (int i = 0; i < weights.length; i++) {
      BigInteger share = BigInteger.valueOf(total).abs().multiply(BigInteger.valueOf(weights[i]));
      parts[i] = share.divide(sum);
      lost[i] = share.mod(sum);
      left = left.subtract(parts[i]);
    }
    List<Integer> order = IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> lost[i].negate()))
        .toList();
    for (int i : order.subList(0, left.intValueExact())) {
      parts[i] = parts[i].add(BigInteger.ONE);
    }
    BigInteger sign = BigInteger.valueOf(Long.signum(total));
    return List.of(parts).stream()
        .mapToLong(p -> p.multiply(sign).longValueExact())
        .toArray();
  }

  /** Whole units toward zero, the rest to one part. */
  private static long[] toOne(long total, long[] weights, int index) {
    BigInteger sum = sum(weights);
    BigInteger left = BigInteger.valueOf(total);
    long[] parts = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      BigInteger share =
          BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i])).divide(sum);
      parts[i] = share.longValueExact();
      left = left.subtract(share);
    }
    parts[index] = left.add(BigInteger.valueOf(parts[index])).longValueExact();
    return parts;
  }

  private static BigInteger sum(long[] weights) {
    return LongStream.of(weights)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Provide
  Arbitrary<Long> totals() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-50, 50),
        Arbitraries.longs(),
        Arbitraries.longs().between(-100_000_000_000L, 100_000_000_000L),
        Arbitraries.of(MAX, MAX - 1, MIN, MIN + 1, 1L << 31, 1L << 32, 1L << 62));
  }

  @Provide
  Arbitrary<long[]> weights() {
    Arbitrary<Long> small = Arbitraries.longs().between(0, 5);
    Arbitrary<Long> amounts = Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0L)),
        Tuple.of(5, Arbitraries.longs().between(1, 100_000_000_000L)));
    Arbitrary<Long> huge = Arbitraries.of(0L, 1L, 1L << 31, 1L << 32, 1L << 62, MAX - 1, MAX);
    Arbitrary<Long> any = Arbitraries.longs().between(0, MAX);
    return Arbitraries.of(
            List.of(small, amounts, huge, any, Arbitraries.oneOf(small, amounts, huge, any)))
        .flatMap(weight -> weight.array(long[].class).ofMinSize(1).ofMaxSize(12))
        .filter(w -> LongStream.of(w).anyMatch(x -> x > 0));
  }
}
