package org.openreceivables.policy.credit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever can be built has one attribute for each value; the ranges are made from random cuts. */
class ScorecardProperties {
  private static List<ScoreAttribute> ranges(Random random) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      cuts.add(random.nextInt(20));
    }
    List<ScoreAttribute> ranges = new ArrayList<>();
    Optional<BigDecimal> from = Optional.empty();
    for (int cut : cuts) {
      Optional<BigDecimal> to = Optional.of(BigDecimal.valueOf(cut));
      ranges.add(ScoreAttribute.of(
          new AttributeCondition.NumberRange(from, to), random.nextInt(40) - 10L));
      from = to;
    }
    ranges.add(ScoreAttribute.of(
        new AttributeCondition.NumberRange(from, Optional.empty()), random.nextInt(40)));
    ranges.add(ScoreAttribute.of(AttributeCondition.missing(), -5));
    Collections.shuffle(ranges, random);
    return ranges;
  }

  private static Characteristic characteristic(String name, List<ScoreAttribute> attributes) {
    return Characteristic.builder().name(name).addAllAttributes(attributes).build();
  }

  @Property
  void every_value_has_one_attribute_and_points_add_up(
      @ForAll long seed, @ForAll @IntRange(min = -5, max = 25) int value) {
    Random random = new Random(seed);
    List<ScoreAttribute> a = ranges(random);
    List<ScoreAttribute> b = ranges(random);
    CreditScore score = Scorecard.builder()
        .name("card")
        .addCharacteristics(characteristic("a", a), characteristic("b", b))
        .build()
        .score(ScoreFacts.none().with("a", value));
    Optional<ScoreFacts.Value> number =
        Optional.of(new ScoreFacts.NumberValue(BigDecimal.valueOf(value)));
    List<ScoreAttribute> matching =
        a.stream().filter(x -> x.condition().matches(number)).toList();
    assertThat(matching).hasSize(1);
    assertThat(score.total().longValueExact())
        .isEqualTo(matching.get(0).points().longValueExact() - 5);
    // The default baseline is the best attribute, so nothing is gained and reasons add up.
    BigDecimal lost = score.reasons().stream()
        .map(ScoreReason::pointsLost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal best = best(a).add(best(b));
    assertThat(score.total().add(lost)).isEqualByComparingTo(best);
    assertThat(score.reasons())
        .isSortedAccordingTo((x, y) -> y.pointsLost().compareTo(x.pointsLost()));
  }

  private static BigDecimal best(List<ScoreAttribute> attributes) {
    return attributes.stream()
        .map(ScoreAttribute::points)
        .max(BigDecimal::compareTo)
        .orElseThrow();
  }

  /** Planted: a range that is moved by one leaves a gap on one side or overlaps on the other. */
  @Property
  void a_range_that_is_moved_is_refused(@ForAll long seed, @ForAll boolean up) {
    Random random = new Random(seed);
    List<ScoreAttribute> attributes = ranges(random);
    int i = 0;
    while (!(attributes.get(i).condition() instanceof AttributeCondition.NumberRange)) {
      i++;
    }
    AttributeCondition.NumberRange range =
        (AttributeCondition.NumberRange) attributes.get(i).condition();
    BigDecimal by = new BigDecimal(up ? "0.5" : "-0.5");
    attributes.set(
        i,
        ScoreAttribute.of(
            new AttributeCondition.NumberRange(
                range.from().map(by::add), range.to().map(by::add)),
            0));
    assertThatThrownBy(() -> characteristic("a", attributes))
        .hasMessageMatching("(?s).*must (not overlap|leave no gap|cover every number).*");
  }
}
