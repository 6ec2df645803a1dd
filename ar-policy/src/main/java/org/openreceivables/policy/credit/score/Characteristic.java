package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One question of a scorecard and the points for each answer.
 *
 * <p>{@code years}: missing 5, below 2: 0, 2 to below 10: 15, from 10: 30. Built only when every value has
 * exactly one attribute: ranges of numbers leave no gap (unless an {@code otherwise} follows) and do not
 * overlap, no text stands twice, texts end with an {@code otherwise}, a missing value has an attribute of its
 * own, and each attribute can be reached. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Characteristic extends WithCharacteristic permits ImmutableCharacteristic {

  /** {@return the name of the fact that it looks at} */
  String name();

  /** {@return the rows; the first that matches counts} */
  List<ScoreAttribute> attributes();

  /** {@return the reason when points are lost; the name unless said otherwise} */
  @Value.Default
  default String reasonCode() {
    return name();
  }

  /**
   * {@return the points from which lost ones are counted}
   *
   * <p>Left out, it is the most that an attribute gives ({@code POINTS_BELOW}) or the least ({@code
   * POINTS_ABOVE}); it must be set where points grow with the value.
   */
  Optional<BigDecimal> baseline();

  /** {@return which way the points go as the number grows; any way unless said otherwise} */
  @Value.Default
  default Trend trend() {
    return Trend.ANY;
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks that every value has one attribute; called by every build. */
  @Value.Check
  default void check() {
    CharacteristicRules.check(this);
  }

  /** Builds a {@link Characteristic}. */
  final class Builder extends ImmutableCharacteristic.Builder {
    Builder() {}

    /**
     * Adds a row.
     *
     * @param condition for which values
     * @param points how many points
     * @return this
     */
    public Builder add(AttributeCondition condition, long points) {
      addAttribute(ScoreAttribute.of(condition, points));
      return this;
    }
  }
}
