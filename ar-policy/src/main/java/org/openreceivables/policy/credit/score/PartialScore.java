package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points of one characteristic, and why.
 *
 * @param characteristic its name
 * @param value the value that was scored; empty when the fact was missing or of the wrong type
 * @param attribute the attribute that matched first
 * @param points its points
 * @param baseline from where lost points are counted
 * @param lost points lost against the baseline; negative when it did better
 * @param reasonCode the reason if points are lost
 */
public record PartialScore(
    String characteristic,
    Optional<ScoreFacts.Value> value,
    AttributeCondition attribute,
    BigDecimal points,
    BigDecimal baseline,
    BigDecimal lost,
    String reasonCode) {

  /** {@return one line for people, for example {@code years 12 (from 10): 30 of 30 points}} */
  public String summarize() {
    return characteristic
        + value.map(v -> " " + v + " (" + attribute + ")").orElse(" (missing)")
        + ": "
        + points.toPlainString()
        + " of "
        + baseline.toPlainString()
        + " points";
  }
}
