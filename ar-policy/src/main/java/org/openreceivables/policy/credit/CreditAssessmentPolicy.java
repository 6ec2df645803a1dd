package org.openreceivables.policy.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.policy.credit.score.CreditScore;

/**
 * What follows from a score: bands, limits, terms, review, and who may approve what.
 *
 * <p>Checked as a whole when built: the bands cover every score once, a higher score never gives a worse
 * decision (unless {@link #scores()} says that lower is better), the approvals ascend to one for any amount.
 * Immutable; thread-safe if the limit rules are.
 */
@Value.Immutable
public sealed interface CreditAssessmentPolicy extends WithCreditAssessmentPolicy
    permits ImmutableCreditAssessmentPolicy {

  /** {@return the bands, lowest scores first} */
  List<ScoreBand> bands();

  /** {@return which scores are good; high ones unless said otherwise} */
  @Value.Default
  default ScoreOrder scores() {
    return ScoreOrder.HIGHER_IS_BETTER;
  }

  /** {@return who may approve which limits, least first; the last for any amount} */
  List<ApprovalStep> approvals();

  /** {@return the most that is ever recommended, if there is such a limit} */
  Optional<Money> highestLimit();

  /**
   * {@return how a limit is rounded; to the minor unit unless said otherwise}
   *
   * <p>{@code new Rounding(DOWN, BigDecimal.valueOf(1000))}: EUR 24,700.00 becomes EUR 24,000.00.
   */
  @Value.Default
  default Rounding limitRounding() {
    return Rounding.halfUp();
  }

  /**
   * {@return what is recommended}
   *
   * <p>A pure function. Incomplete scores and customers, and limits that lack a figure, are referred, never
   * approved; who is declined stays declined.
   *
   * @param application what is asked for and known
   * @param score the score
   * @param asOf the day; limits hold from it, and the review is counted from it, clamped to the month's end
   */
  default CreditAssessment assess(
      CreditApplication application, CreditScore score, LocalDate asOf) {
    return new AssessmentPass(this, application, score, asOf).run();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks the policy as a whole; called by every build. */
  @Value.Check
  default void check() {
    AssessmentRules.check(this);
  }

  /** Builds a {@link CreditAssessmentPolicy}. */
  final class Builder extends ImmutableCreditAssessmentPolicy.Builder {
    Builder() {}
  }
}
