package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * One row of a scorecard: for these values, so many points.
 *
 * <p>Points are {@code points + perUnit × value}; {@code perUnit} is zero for nearly all, and may differ
 * from zero on ranges of numbers only (PMML's complex partial score). Immutable.
 *
 * @param condition which values
 * @param points the points, of either sign
 * @param perUnit the points added for each unit of the value
 * @param reasonCode the reason when points are lost here; empty for that of the characteristic
 */
public record ScoreAttribute(
    AttributeCondition condition,
    BigDecimal points,
    BigDecimal perUnit,
    Optional<String> reasonCode) {

  /**
   * Strips zeros at the end.
   *
   * @param condition which values
   * @param points the points
   * @param perUnit the points added for each unit of the value
   * @param reasonCode the reason when points are lost here
   */
  public ScoreAttribute {
    points = ScoreFacts.plain(points);
    perUnit = ScoreFacts.plain(perUnit);
    Rules.of("ScoreAttribute", condition)
        .require(
            perUnit.signum() == 0 || condition instanceof AttributeCondition.NumberRange,
            ProblemCodes.OUT_OF_RANGE,
            "perUnit",
            perUnit,
            "must be zero unless the attribute is for a range of numbers")
        .orThrow();
  }

  /**
   * {@return points for some values}
   *
   * @param condition which values
   * @param points the points, of either sign
   */
  public static ScoreAttribute of(AttributeCondition condition, long points) {
    return new ScoreAttribute(
        condition, BigDecimal.valueOf(points), BigDecimal.ZERO, Optional.empty());
  }

  /**
   * {@return the same row with points that grow with the value}
   *
   * @param points added for each unit, for example {@code "0.03"}
   */
  public ScoreAttribute plusPerUnit(String points) {
    return new ScoreAttribute(condition, this.points, new BigDecimal(points), reasonCode);
  }

  /**
   * {@return the same row with a reason of its own}
   *
   * @param code the reason when points are lost here
   */
  public ScoreAttribute withReason(String code) {
    return new ScoreAttribute(condition, points, perUnit, Optional.of(code));
  }

  /** The points for a value; exact. */
  BigDecimal pointsFor(Optional<ScoreFacts.Value> value) {
    if (perUnit.signum() != 0 && value.orElse(null) instanceof ScoreFacts.NumberValue number) {
      return points.add(perUnit.multiply(number.number()));
    }
    return points;
  }
}
