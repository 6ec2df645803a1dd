package org.openreceivables.policy.credit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.policy.credit.score.AttributeCondition.atLeast;
import static org.openreceivables.policy.credit.score.AttributeCondition.below;
import static org.openreceivables.policy.credit.score.AttributeCondition.between;
import static org.openreceivables.policy.credit.score.AttributeCondition.missing;
import static org.openreceivables.policy.credit.score.AttributeCondition.otherwise;
import static org.openreceivables.policy.credit.score.AttributeCondition.texts;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;

class ScorecardTest {
  private static final Characteristic DEPARTMENT = Characteristic.builder()
      .name("department")
      .reasonCode("RC1")
      .baseline(BigDecimal.valueOf(19))
      .add(missing(), -9)
      .add(texts("marketing"), 19)
      .add(texts("engineering"), 3)
      .add(texts("business"), 6)
      .add(otherwise(), 0)
      .build();
  private static final Characteristic AGE = Characteristic.builder()
      .name("age")
      .reasonCode("RC2")
      .baseline(BigDecimal.valueOf(18))
      .trend(Trend.RISING)
      .add(missing(), -1)
      .add(below("19"), -3)
      .add(between("19", "30"), 0)
      .add(between("30", "40"), 12)
      .add(atLeast("40"), 18)
      .build();
  private static final Characteristic INCOME = Characteristic.builder()
      .name("income")
      .reasonCode("RC3")
      .baseline(BigDecimal.TEN)
      .add(missing(), 5)
      .add(below("1001"), 26)
      .add(between("1001", "1501"), 5)
      .add(atLeast("1501"), -3)
      .build();
  private static final Scorecard SAMPLE = Scorecard.builder()
      .name("sample")
      .addCharacteristics(DEPARTMENT, AGE, INCOME)
      .build();

  private static Characteristic.Builder numbers() {
    return Characteristic.builder().name("n").add(missing(), 0);
  }

  private static void refused(Characteristic.Builder builder, String message) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(message);
  }

  @Nested
  class Worked_cases {
    // The bounds of the source are (from, to] on whole numbers; ours are [from, to), one higher.
    @Test
    void score_pmml_characteristic_codes() {
      CreditScore score = SAMPLE.score(
          ScoreFacts.none().with("department", "engineering").with("age", 25).with("income", 500));
      assertThat(score.total()).isEqualTo(new BigDecimal(29));
      assertThat(score.reasons())
          .extracting(ScoreReason::toString)
          .containsExactly("RC2 -18", "RC1 -16");
      assertThat(score.partials().get(2).lost()).isEqualTo(new BigDecimal(-16));
      assertThat(score.summarize()).isEqualTo("Score 29 (sample), lost by RC2 -18, RC1 -16");
      assertThat(score.partials().get(1).summarize())
          .isEqualTo("age 25 (19 to below 30): 0 of 18 points");
    }

    @Test
    void score_pmml_attribute_codes_override_those_of_the_characteristic() {
      Characteristic age = AGE.withAttributes(
          ScoreAttribute.of(missing(), -1).withReason("RC2_0"),
          ScoreAttribute.of(below("30"), 0).withReason("RC2_3"),
          ScoreAttribute.of(atLeast("30"), 18));
      CreditScore score = SAMPLE
          .withCharacteristics(DEPARTMENT, age, INCOME)
          .score(ScoreFacts.none()
              .with("department", "engineering")
              .with("age", 25)
              .with("income", 500));
      assertThat(score.reasons()).extracting(ScoreReason::code).containsExactly("RC2_3", "RC1");
    }

    @ParameterizedTest(name = "score-pmml-complex, income {0}: {1}")
    @CsvSource({"'', -7", "1000, 31", "1500, -5", "3000, 2"})
    void score_pmml_complex(String income, String expected) {
      Characteristic complex = INCOME.withAttributes(
          ScoreAttribute.of(missing(), 3),
          ScoreAttribute.of(below("1001"), 11).plusPerUnit("0.03"),
          ScoreAttribute.of(between("1001", "1501"), 5),
          ScoreAttribute.of(atLeast("1501"), -18).plusPerUnit("0.01"));
      Scorecard card = SAMPLE.withCharacteristics(DEPARTMENT, AGE, complex);
      ScoreFacts facts = income.isEmpty()
          ? ScoreFacts.none()
          : ScoreFacts.none().with("income", new BigDecimal(income));
      assertThat(card.score(facts).total()).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest(name = "ORA-SCORE-ROUND hosted vendor help, {0}: {1}")
    @CsvSource({"70.5, 71", "70.4, 70"})
    void ora_score_round(String raw, String expected) {
      Scorecard card = Scorecard.builder()
          .name("card")
          .addCharacteristic(numbers().add(below("0"), 0).add(atLeast("0"), 1).build())
          .initialScore(new BigDecimal(raw))
          .decimals(0)
          .build();
      assertThat(card.score(ScoreFacts.none()).total()).isEqualTo(new BigDecimal(expected));
    }

    @Test
    void score_pdo_600_60_20() {
      ScoreScale scale = ScoreScale.of(600, 60, 20);
      assertThat(scale.factor(2)).isEqualTo(new BigDecimal("28.85"));
      assertThat(scale.offset(2)).isEqualTo(new BigDecimal("481.86"));
      ScoreScale at50 = ScoreScale.of(600, 50, 20);
      assertThat(at50.factor(6)).isEqualTo(new BigDecimal("28.853901"));
      assertThat(at50.offset(6)).isEqualTo(new BigDecimal("487.122876"));
      assertThat(at50.scoreAt(new BigDecimal(25), 6)).isEqualByComparingTo("580");
      assertThat(at50.scoreAt(new BigDecimal(100), 6)).isEqualByComparingTo("620");
      assertThatThrownBy(() -> ScoreScale.of(600, 0, 20)).hasMessageContaining("more than zero");
    }

    // score-woe-iv, score-ks-auc-gini: not ours, development and validation of models.
    // score-altman-z, score-altman-all: not ours, models on annual accounts.
  }

  @Nested
  class Facts {
    @Test
    void of_another_name_or_type_are_problems_and_the_wrong_type_counts_as_missing() {
      CreditScore score =
          SAMPLE.score(ScoreFacts.none().with("agee", 25).with("age", "old").with("department", 7));
      assertThat(score.total()).isEqualTo(new BigDecimal(-9 - 1 + 5));
      assertThat(score.isComplete()).isFalse();
      assertThat(score.missing()).containsExactly("department", "age", "income");
      assertThat(score.problems())
          .extracting(p -> p.code().name() + " " + p.field())
          .containsExactly("UNKNOWN_FACT agee", "WRONG_TYPE department", "WRONG_TYPE age");
    }

    @Test
    void that_are_not_scored_can_be_left_out() {
      ScoreFacts many = ScoreFacts.none().with("age", 41).with("shoeSize", 44);
      assertThat(SAMPLE.score(many.only(SAMPLE.factNames())).isComplete()).isTrue();
    }

    @Test
    void are_compared_by_value_at_the_bounds() {
      assertThat(points("29.999")).isEqualTo(0);
      assertThat(points("30.00")).isEqualTo(12);
      assertThat(points("3E1")).isEqualTo(12);
      assertThatThrownBy(() -> ScoreFacts.none().with("n", 1).with("n", 2))
          .hasMessageContaining("must not be in use yet");
      assertThatThrownBy(() -> ScoreFacts.none().with("n", new BigDecimal("1E+999999999")))
          .isInstanceOf(InvalidValueException.class);
    }

    private int points(String age) {
      return SAMPLE
          .score(ScoreFacts.none().with("age", new BigDecimal(age)))
          .partials()
          .get(1)
          .points()
          .intValueExact();
    }
  }

  @Nested
  class A_card_refuses {
    @Test
    void gaps_and_overlaps() {
      refused(
          numbers().add(below("5"), 1).add(atLeast("6"), 2),
          "must leave no gap, but 5 is in neither");
      refused(numbers().add(below("5"), 1).add(atLeast("4"), 2), "must not overlap");
      refused(numbers().add(between("1", "5"), 1).add(atLeast("5"), 2), "must cover every number");
      refused(numbers().add(atLeast("1"), 1).add(atLeast("1"), 2), "must not overlap");
      refused(numbers().add(below("1"), 1).add(below("2"), 2), "must not overlap");
    }

    @Test
    void attributes_that_nothing_reaches() {
      refused(
          numbers().add(below("5"), 1).add(atLeast("5"), 2).add(otherwise(), 0),
          "the ranges cover every number, so none can reach it");
      refused(
          numbers().add(otherwise(), 0).add(below("5"), 1),
          "must stand before the otherwise: no value can reach it");
      refused(
          numbers().add(texts("a"), 1).add(texts("b", "a"), 2).add(otherwise(), 0),
          "The text (a) of Characteristic (n) must stand in one attribute only");
    }

    @Test
    void a_missing_value_or_other_texts_without_an_attribute() {
      refused(
          Characteristic.builder().name("n").add(below("5"), 1).add(atLeast("5"), 2),
          "must have one for a missing value");
      refused(numbers().add(texts("a"), 1), "must end with an otherwise");
      refused(numbers().add(texts("a"), 1).add(below("5"), 1), "must be for numbers or for texts");
      refused(numbers().add(otherwise(), 1), "must be for numbers or for texts");
    }

    @Test
    void points_against_the_trend() {
      refused(
          numbers().trend(Trend.RISING).add(below("5"), 2).add(atLeast("5"), 1),
          "must not fall as the number grows (trend RISING)");
      refused(
          numbers()
              .trend(Trend.FALLING)
              .add(below("5"), 2)
              .addAttribute(ScoreAttribute.of(atLeast("5"), 0).plusPerUnit("0.1")),
          "must not rise as the number grows (trend FALLING)");
    }

    @Test
    void reason_codes_and_baselines_that_say_nothing() {
      assertThatThrownBy(() -> SAMPLE.withCharacteristics(DEPARTMENT, AGE.withReasonCode("RC1")))
          .hasMessageContaining("must stand on one characteristic, not on department and age");
      assertThatThrownBy(() -> SAMPLE.withCharacteristics(AGE.withBaseline(BigDecimal.valueOf(-3))))
          .hasMessageContaining("must be above the points of some attribute (POINTS_BELOW)");
      assertThatThrownBy(() -> SAMPLE.withCharacteristics(AGE, AGE))
          .hasMessageContaining("must stand there once");
      assertThatThrownBy(() -> SAMPLE.withCharacteristics(List.of()))
          .hasMessageContaining("must be one at least");
      assertThatThrownBy(() -> SAMPLE.withCharacteristics(numbers()
              .add(below("5"), 1)
              .addAttribute(ScoreAttribute.of(atLeast("5"), 0).plusPerUnit("1"))
              .build()))
          .hasMessageContaining("must be set, since points grow with the value");
    }

    @Test
    void ranges_that_hold_nothing() {
      assertThatThrownBy(() -> between("5", "5.0")).hasMessageContaining("must be above 5");
      assertThatThrownBy(() -> ScoreAttribute.of(missing(), 1).plusPerUnit("1"))
          .hasMessageContaining("must be zero unless");
    }
  }
}
