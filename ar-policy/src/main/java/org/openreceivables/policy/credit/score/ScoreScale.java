package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * The scale of a score: which odds stand at which score, and how many points double them.
 *
 * <p>{@code score = offset + factor × ln(odds)}, where {@code factor = pdo ÷ ln 2} and {@code offset = score −
 * factor × ln(odds)} at the anchor. 600 points at 50 good to 1 bad, 20 points to double the odds: factor
 * 28.853901, offset 487.122876; 100 to 1 is 620. The only floating point of the package: logarithms, with
 * {@link StrictMath} so that every machine gives the same figure, rounded before it leaves. Immutable.
 *
 * @param score the score of the anchor
 * @param odds the odds there, good to bad, more than zero
 * @param pointsToDouble the points that double the odds, not zero; negative where more points are worse
 */
public record ScoreScale(BigDecimal score, BigDecimal odds, BigDecimal pointsToDouble) {

  /**
   * Checks the figures.
   *
   * @param score the score of the anchor
   * @param odds the odds there
   * @param pointsToDouble the points that double the odds
   */
  public ScoreScale {
    score = ScoreFacts.plain(score);
    odds = ScoreFacts.plain(odds);
    pointsToDouble = ScoreFacts.plain(pointsToDouble);
    Rules.of("ScoreScale", score)
        .require(
            odds.signum() > 0, ProblemCodes.OUT_OF_RANGE, "odds", odds, "must be more than zero")
        .require(
            pointsToDouble.signum() != 0,
            ProblemCodes.OUT_OF_RANGE,
            "pointsToDouble",
            pointsToDouble,
            "must not be zero")
        .orThrow();
  }

  /**
   * {@return the scale}
   *
   * @param score the score of the anchor, for example 600
   * @param odds the odds there, good to bad, for example 50
   * @param pointsToDouble the points that double the odds, for example 20
   */
  public static ScoreScale of(long score, long odds, long pointsToDouble) {
    return new ScoreScale(
        BigDecimal.valueOf(score), BigDecimal.valueOf(odds), BigDecimal.valueOf(pointsToDouble));
  }

  /**
   * {@return points for each unit of the natural logarithm of the odds, halves away from zero}
   *
   * @param decimals to how many decimals
   */
  public BigDecimal factor(int decimals) {
    return rounded(factor(), decimals);
  }

  /**
   * {@return the score at even odds, halves away from zero}
   *
   * @param decimals to how many decimals
   */
  public BigDecimal offset(int decimals) {
    return rounded(offset(), decimals);
  }

  /**
   * {@return the score at these odds, halves away from zero}
   *
   * @param goodToBad the odds, more than zero
   * @param decimals to how many decimals
   */
  public BigDecimal scoreAt(BigDecimal goodToBad, int decimals) {
    Rules.of("ScoreScale", score)
        .require(
            goodToBad.signum() > 0,
            ProblemCodes.OUT_OF_RANGE,
            "goodToBad",
            goodToBad,
            "must be more than zero")
        .orThrow();
    return rounded(offset() + factor() * StrictMath.log(goodToBad.doubleValue()), decimals);
  }

  private double factor() {
    return pointsToDouble.doubleValue() / StrictMath.log(2);
  }

  private double offset() {
    return score.doubleValue() - factor() * StrictMath.log(odds.doubleValue());
  }

  private static BigDecimal rounded(double figure, int decimals) {
    return new BigDecimal(figure).setScale(decimals, RoundingMode.HALF_UP);
  }
}
