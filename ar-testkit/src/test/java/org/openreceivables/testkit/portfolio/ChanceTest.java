package org.openreceivables.testkit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources of chance, against values from elsewhere. */
class ChanceTest {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** First outputs of SplitMix64 with seed 1234567, as published with the algorithm's descriptions. */
  @Test
  void mixingIsThatOfSplitMix64() {
    String[] published = {
      "6457827717110365317",
      "3203168211198807973",
      "9817491932198370423",
      "4593380528125082431",
      "16408922859458223821"
    };
    for (int n = 1; n <= published.length; n++) {
      assertThat(Long.toUnsignedString(Dice.mix(1234567 + n * GOLDEN))).isEqualTo(published[n - 1]);
    }
  }

  @Test
  void everyNumberBelowABoundComesEquallyOften() {
    Dice dice = Dice.of(1, Dice.Use.NAME, 0);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[dice.below(7)]++;
    }
    // Six standard deviations of a binomial with 70,000 draws of one in seven are 556.
    assertThat(IntStream.of(counts)).allMatch(c -> Math.abs(c - 10_000) < 556);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 100, 133, 8_000, 13_333})
  void scatteringLosesNothingAndCanBeUndone(long size) {
    Scatter scatter = new Scatter(size, 42, Dice.Use.DOCUMENT_NUMBER);

    assertThat(LongStream.range(0, size).map(scatter::place).distinct().filter(p -> p < size))
        .hasSize((int) size);
    assertThat(LongStream.range(0, size).filter(n -> scatter.number(scatter.place(n)) != n))
        .isEmpty();
  }

  /** ISO 11649's own example and the one of the Finnish banks' guide. */
  @Test
  void creditorReferencesHaveTheCheckDigitsOfTheStandard() {
    assertThat(CreditorReference.of("539007547034")).isEqualTo("RF18539007547034");
    assertThat(CreditorReference.of("2348231")).isEqualTo("RF712348231");
  }
}
