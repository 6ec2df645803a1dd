package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;

class ProrationProperties {
  private final Proration largest = Proration.largestRemainder();

  @Example
  void goldenNumbers() {
    // facts/standards §9 and cases round-thirds, round-fowler-order, round-quarters.
    assertThat(largest.split(100, 1, 1, 1)).containsExactly(34, 33, 33);
    assertThat(largest.split(10_000, 1, 1, 1)).containsExactly(3334, 3333, 3333);
    assertThat(largest.split(5, 70, 30)).containsExactly(4, 1);
    assertThat(largest.split(5, 30, 70)).containsExactly(2, 3);
    assertThat(largest.split(3334, 1, 1, 1, 1)).containsExactly(834, 834, 833, 833);
    assertThat(largest.split(10_000, 100, 200, 300)).containsExactly(1667, 3333, 5000);
    // round-largest-remainder: percentages 13.626332, 47.989636, 9.596008, 28.788024.
    assertThat(largest.split(100, 13_626_332, 47_989_636, 9_596_008, 28_788_024))
        .containsExactly(14, 48, 9, 29);
    // round-negative-alloc.
    assertThat(largest.split(-100, 1, 1, 1)).containsExactly(-34, -33, -33);
  }

  @Example
  void theRemainderGoesWhereItIsSent() {
    assertThat(Proration.remainderToFirst().split(100, 1, 1, 1)).containsExactly(34, 33, 33);
    assertThat(Proration.remainderToLast().split(100, 1, 1, 1)).containsExactly(33, 33, 34);
    assertThat(Proration.remainderTo(1).split(100, 1, 1, 1)).containsExactly(33, 34, 33);
    assertThat(Proration.remainderToLast().split(-3, 5, 5, 5, 5, 0))
        .containsExactly(0, 0, 0, -3, 0);
    assertThat(Proration.remainderToFirst().split(3, 0, 5, 5, 5, 5)).containsExactly(0, 3, 0, 0, 0);
  }

  @Example
  void aNamedPartWithoutWeightIsRefused() {
    for (int index : new int[] {0, 3, 4, 7}) {
      assertThatThrownBy(() -> Proration.remainderTo(index).split(100, 0, 1, 2, 0))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("The index (" + index + ") of Proration (remainder to " + index
              + ") must name a part whose weight is not zero.");
    }
    assertThatThrownBy(() -> Proration.remainderTo(-1))
        .hasMessage("The index (-1) of Proration (-1) must not be negative.");
  }

  @Example
  void weightsThatSayNothingAreRefusedUnlessThereIsNothingToSplit() {
    assertThat(largest.split(0, 0, 0)).containsExactly(0, 0);
    assertThat(largest.split(0)).isEmpty();
    for (long[] weights : new long[][] {{}, {0}, {0, 0}}) {
      assertThatThrownBy(() -> largest.split(1, weights))
          .hasMessage(
              "The weights (all zero) of Proration (largest remainder) must not all be zero.");
    }
    assertThatThrownBy(() -> largest.split(1, 1, -1))
        .hasMessage("The weight (-1) of Proration (weights) must not be negative.");
  }

  @Example
  void prorationsAreComparedByValue() {
    assertThat(Proration.remainderTo(2))
        .isEqualTo(Proration.remainderTo(2))
        .hasSameHashCodeAs(Proration.remainderTo(2))
        .isNotEqualTo(Proration.remainderTo(3))
        .isNotEqualTo(Proration.remainderToLast());
    assertThat(Proration.remainderTo(0)).isNotEqualTo(Proration.remainderToFirst());
    assertThat(Proration.remainderTo(Integer.MAX_VALUE)).isNotEqualTo(Proration.remainderToLast());
    assertThat(Proration.remainderToLast()).isNotEqualTo("remainder to last");
  }

  @Example
  void prorationsPrintWhatTheyDoWithTheRemainder() {
    assertThat(List.of(largest, Proration.remainderToFirst(), Proration.remainderTo(2)))
        .hasToString("[largest remainder, remainder to first, remainder to 2]");
  }

  @Example
  void moneyKeepsItsCurrency() {
    CurrencyUnit kwd = CurrencyUnit.of("KWD");
    Money third = Money.ofMajor(kwd, 1);

    assertThat(largest.split(Money.parse("KWD 1000.000"), List.of(third, third, third)))
        .containsExactly(
            Money.parse("KWD 333.334"), Money.parse("KWD 333.333"), Money.parse("KWD 333.333"));
  }

  @Property
  void partsAddUpAndEachIsWithinOneUnitOfItsShare(
      @ForAll long total, @ForAll("weights") long[] weights) {
    Assume.that(total != Long.MIN_VALUE);
    checkSplit(total, weights, largest.split(total, weights));
  }

  @Property
  void everyVariantAddsUpAndTouchesNoPartWithoutWeight(
      @ForAll long total,
      @ForAll("weights") long[] weights,
      @ForAll("variants") Proration variant) {
    int named = IntStream.range(0, weights.length)
        .filter(i -> weights[i] > 0)
        .findFirst()
        .orElse(0);

    for (Proration p : List.of(variant, Proration.remainderTo(named))) {
      long[] parts = p.split(total, weights);
      assertThat(sum(parts)).isEqualTo(BigInteger.valueOf(total));
      for (int i = 0; i < parts.length; i++) {
        assertThat(weights[i] > 0 || parts[i] == 0).isTrue();
      }
    }
  }

  @Property
  void aCreditIsTheMirrorOfADebit(
      @ForAll long total,
      @ForAll("weights") long[] weights,
      @ForAll("variants") Proration variant) {
    Assume.that(total != Long.MIN_VALUE);

    long[] mirrored = Arrays.stream(variant.split(-total, weights)).map(x -> -x).toArray();

    assertThat(mirrored).isEqualTo(variant.split(total, weights));
  }

  @Property
  void amongEqualWeightsTheEarlierNeverGetsLess(
      @ForAll long total, @ForAll("weights") long[] weights) {
    Assume.that(total >= 0);
    long[] parts = largest.split(total, weights);

    for (int i = 0; i < parts.length; i++) {
      for (int j = i + 1; j < parts.length; j++) {
        assertThat(weights[i] != weights[j] || parts[i] >= parts[j]).isTrue();
      }
    }
  }

  @Example
  void theCheckItselfFindsAUnitThatIsLostOrMoved() {
    assertThatThrownBy(() -> checkSplit(100, new long[] {1, 1, 1}, new long[] {33, 33, 33}))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> checkSplit(100, new long[] {1, 1, 1}, new long[] {35, 33, 32}))
        .isInstanceOf(AssertionError.class);
  }

  private static void checkSplit(long total, long[] weights, long[] parts) {
    BigInteger all = sum(weights);
    assertThat(sum(parts)).isEqualTo(BigInteger.valueOf(total));
    for (int i = 0; i < parts.length; i++) {
      BigInteger share = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i]));
      BigInteger off =
          BigInteger.valueOf(parts[i]).multiply(all).subtract(share).abs();
      assertThat(off).as("part %d", i).isLessThan(all);
    }
  }

  @Example
  void aTableOfThreeInstalmentsAndTax() {
    assertThat(Proration.matrix(new long[] {33, 33, 34}, new long[] {84, 16}))
        .isDeepEqualTo(new long[][] {{28, 5}, {28, 5}, {28, 6}});
    assertThat(Proration.matrix(new long[] {0, 0}, new long[] {0, 0, 0}))
        .isDeepEqualTo(new long[][] {{0, 0, 0}, {0, 0, 0}});
    assertThatThrownBy(() -> Proration.matrix(new long[] {1, 1}, new long[] {1}))
        .hasMessage("The columns (1) of Proration (matrix) must add up to the rows (2).");
    assertThatThrownBy(() -> Proration.matrix(new long[] {1, -1}, new long[] {0}))
        .hasMessage("The weight (-1) of Proration (weights) must not be negative.");
  }

  @Property
  void rowsAndColumnsOfATableAreExactAndCellsWithinOneUnit(@ForAll("tables") long[][] sums) {
    checkTable(sums[0], sums[1], Proration.matrix(sums[0], sums[1]));
  }

  @Example
  void theCheckOfTablesItselfFindsAUnitThatMoved() {
    long[] rows = {33, 33, 34};
    long[] columns = {84, 16};
    assertThatThrownBy(() -> checkTable(rows, columns, new long[][] {{28, 5}, {28, 5}, {29, 5}}))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> checkTable(rows, columns, new long[][] {{26, 7}, {29, 4}, {29, 5}}))
        .isInstanceOf(AssertionError.class);
  }

  private static void checkTable(long[] rows, long[] columns, long[][] cells) {
    BigDecimal total = new BigDecimal(sum(rows));
    for (int i = 0; i < rows.length; i++) {
      assertThat(sum(cells[i])).isEqualTo(BigInteger.valueOf(rows[i]));
      for (int j = 0; j < columns.length; j++) {
        BigDecimal share = BigDecimal.valueOf(rows[i]).multiply(BigDecimal.valueOf(columns[j]));
        BigDecimal off =
            BigDecimal.valueOf(cells[i][j]).multiply(total).subtract(share).abs();
        assertThat(cells[i][j]).isNotNegative();
        assertThat(off.compareTo(total) < 0 || total.signum() == 0).isTrue();
      }
    }
    for (int j = 0; j < columns.length; j++) {
      int column = j;
      assertThat(sum(Arrays.stream(cells).mapToLong(row -> row[column]).toArray()))
          .isEqualTo(BigInteger.valueOf(columns[j]));
    }
  }

  private static BigInteger sum(long[] values) {
    return LongStream.of(values)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Provide
  Arbitrary<long[]> weights() {
    Arbitrary<Long> weight = Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(0L)),
        Tuple.of(5, Arbitraries.longs().between(1, 20)),
        Tuple.of(3, Arbitraries.longs().between(1, Long.MAX_VALUE)));
    return weight
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(w -> LongStream.of(w).anyMatch(x -> x > 0));
  }

  @Provide
  Arbitrary<Proration> variants() {
    return Arbitraries.of(
        Proration.largestRemainder(), Proration.remainderToFirst(), Proration.remainderToLast());
  }

  /** Rows and columns with one total: the rows, and the same total split at random. */
  @Provide
  Arbitrary<long[][]> tables() {
    Arbitrary<Long> small = Arbitraries.longs().between(0, 9);
    Arbitrary<Long> large = Arbitraries.longs().between(0, 100_000_000_000L);
    Arbitrary<long[]> rows =
        Arbitraries.oneOf(small, large).array(long[].class).ofMinSize(1).ofMaxSize(12);
    Arbitrary<long[]> shares =
        Arbitraries.oneOf(small, large).array(long[].class).ofMinSize(1).ofMaxSize(8);
    return Combinators.combine(rows, shares).as((r, s) -> {
      long[] columns = new long[s.length];
      long left = LongStream.of(r).sum();
      for (int j = 0; j < s.length - 1; j++) {
        columns[j] = Math.min(left, s[j]);
        left -= columns[j];
      }
      columns[s.length - 1] = left;
      return new long[][] {r, columns};
    });
  }
}
