package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A table that turns facts about a customer into points, with the reasons.
 *
 * <p>The score is the initial score plus, for each characteristic, the points of the first attribute that
 * matches; a missing fact has an attribute of its own. Reasons are ranked by points lost against the baseline
 * (PMML Scorecard 4.4). Exact decimal arithmetic; rounded once, at the end, and only if {@link #decimals()}
 * says so.
 *
 * <p>Checked as a whole when built: gaps, overlaps, attributes that nothing reaches, a missing value without
 * an attribute, points against the declared trend, a reason code that stands on two characteristics, a
 * baseline that no attribute could fall short of. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Scorecard extends WithScorecard permits ImmutableScorecard {

  /** {@return its name and version, for the record, for example {@code trade-2026-01}} */
  String name();

  /** {@return the questions, in the order in which they are reported} */
  List<Characteristic> characteristics();

  /** {@return the points to start with; zero unless said otherwise} */
  @Value.Default
  default BigDecimal initialScore() {
    return BigDecimal.ZERO;
  }

  /** {@return how lost points are counted; below the baseline unless said otherwise: more is better} */
  @Value.Default
  default ReasonAlgorithm reasonAlgorithm() {
    return ReasonAlgorithm.POINTS_BELOW;
  }

  /**
   * {@return to how many decimals the total is rounded, halves away from zero; exact unless set}
   *
   * <p>Oracle Credit Management uses 0: 70.5 is 71.
   */
  OptionalInt decimals();

  /** {@return the names of the facts that it looks at, sorted} */
  default SortedSet<String> factNames() {
    SortedSet<String> names = new TreeSet<>();
    characteristics().forEach(c -> names.add(c.name()));
    return Collections.unmodifiableSortedSet(names);
  }

  /**
   * {@return the score of these facts}
   *
   * <p>A fact of another name, or of the wrong type, is a problem of the score; the wrong type counts as
   * missing.
   *
   * @param facts what is known
   */
  default CreditScore score(ScoreFacts facts) {
    return new ScorePass(this, facts).run();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks the table as a whole; called by every build. */
  @Value.Check
  default void check() {
    ScorecardRules.check(this);
  }

  /** Builds a {@link Scorecard}. */
  final class Builder extends ImmutableScorecard.Builder {
    Builder() {}
  }
}
