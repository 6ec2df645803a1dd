package org.openreceivables.policy.credit;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * What follows from scores from one up to, but not including, another.
 *
 * <p>{@code B}, 60 to below 80: approve, 10 % of net worth, net 30, again in 12 months. Immutable; thread-safe
 * if the limit rule is.
 */
@Value.Immutable
public sealed interface ScoreBand extends WithScoreBand permits ImmutableScoreBand {

  /** {@return its name, for example a risk class} */
  String name();

  /** {@return the lowest score in it; empty for the lowest band} */
  Optional<BigDecimal> lowest();

  /** {@return the lowest score above it; empty for the highest band} */
  Optional<BigDecimal> endsBelow();

  /** {@return what is recommended} */
  CreditDecision decision();

  /** {@return how the limit is worked out; must be set to approve, must not be to decline} */
  Optional<CreditLimitRule> limit();

  /** {@return on which terms; cash only unless said otherwise} */
  @Value.Default
  default SupplyTerms terms() {
    return new SupplyTerms.CashOnly();
  }

  /** {@return after how many months to look again, 1 or more} */
  int reviewMonths();

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Whether the bounds ascend. */
  private boolean ordered() {
    return lowest().isEmpty()
        || endsBelow().isEmpty()
        || lowest().get().compareTo(endsBelow().get()) < 0;
  }

  /**
   * {@return whether a score lies in it}
   *
   * @param score the score
   */
  default boolean contains(BigDecimal score) {
    return lowest().map(f -> f.compareTo(score) <= 0).orElse(true)
        && endsBelow().map(t -> t.compareTo(score) > 0).orElse(true);
  }

  /** Checks the band; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("ScoreBand", name())
        .require(
            ordered(),
            ProblemCodes.OUT_OF_RANGE,
            "endsBelow",
            endsBelow().map(BigDecimal::toPlainString).orElse(""),
            "must be above " + lowest().map(BigDecimal::toPlainString).orElse(""))
        .require(
            decision() != CreditDecision.APPROVE || limit().isPresent(),
            ProblemCodes.MISSING_VALUE,
            "limit",
            "none",
            "must be set in a band that approves")
        .require(
            decision() != CreditDecision.DECLINE
                || (limit().isEmpty() && terms() instanceof SupplyTerms.CashOnly),
            ProblemCodes.OUT_OF_RANGE,
            "limit and terms",
            limit().isPresent() ? "a limit" : terms(),
            "must be no limit and cash only in a band that declines")
        .require(
            decision() != CreditDecision.APPROVE || !(terms() instanceof SupplyTerms.CashOnly),
            ProblemCodes.OUT_OF_RANGE,
            "terms",
            "cash only",
            "must grant time in a band that approves a limit")
        .require(
            reviewMonths() >= 1,
            ProblemCodes.OUT_OF_RANGE,
            "reviewMonths",
            reviewMonths(),
            "must be 1 or more")
        .orThrow();
  }

  /** Builds a {@link ScoreBand}. */
  final class Builder extends ImmutableScoreBand.Builder {
    Builder() {}

    /**
     * Sets the scores.
     *
     * @param from the lowest score in it
     * @param to the lowest score above it
     * @return this
     */
    public Builder between(long from, long to) {
      lowest(BigDecimal.valueOf(from));
      endsBelow(BigDecimal.valueOf(to));
      return this;
    }

    /**
     * Sets the scores: all below one.
     *
     * @param to the lowest score above it
     * @return this
     */
    public Builder below(long to) {
      endsBelow(BigDecimal.valueOf(to));
      return this;
    }

    /**
     * Sets the scores: one and all above.
     *
     * @param from the lowest score in it
     * @return this
     */
    public Builder atLeast(long from) {
      lowest(BigDecimal.valueOf(from));
      return this;
    }
  }
}
