package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/** The check of a scorecard as a whole, and the baselines. */
final class ScorecardRules {
  private ScorecardRules() {}

  static void check(Scorecard card) {
    Rules.requireKey("Scorecard", card.name());
    Rules rules = Rules.of("Scorecard", card.name());
    rules.require(
        !card.characteristics().isEmpty(),
        ProblemCodes.MISSING_VALUE,
        "characteristics",
        "none",
        "must be one at least");
    rules.require(
        card.decimals().orElse(0) >= 0 && card.decimals().orElse(0) <= 10,
        ProblemCodes.OUT_OF_RANGE,
        "decimals",
        card.decimals(),
        "must be 0 to 10");
    Set<String> names = new HashSet<>();
    Map<String, String> codes = new HashMap<>();
    for (Characteristic c : card.characteristics()) {
      rules.require(
          names.add(c.name()),
          ProblemCodes.DUPLICATE_ID,
          "characteristic",
          c.name(),
          "must stand there once");
      codes(c)
          .distinct()
          .forEach(code -> rules.require(
              Objects.requireNonNullElse(codes.putIfAbsent(code, c.name()), c.name())
                  .equals(c.name()),
              ProblemCodes.DUPLICATE_ID,
              "reasonCode",
              code,
              "must stand on one characteristic, not on " + codes.get(code) + " and " + c.name()));
      baseline(card, c, rules);
    }
    rules.orThrow();
  }

  private static Stream<String> codes(Characteristic c) {
    return Stream.concat(
        Stream.of(c.reasonCode()), c.attributes().stream().flatMap(a -> a.reasonCode().stream()));
  }

  private static void baseline(Scorecard card, Characteristic c, Rules rules) {
    boolean varies = c.attributes().stream().anyMatch(a -> a.perUnit().signum() != 0);
    rules.require(
        !varies || c.baseline().isPresent(),
        ProblemCodes.MISSING_VALUE,
        "baseline",
        c.name(),
        "must be set, since points grow with the value");
    if (!varies && c.baseline().isPresent()) {
      boolean below = card.reasonAlgorithm() == ReasonAlgorithm.POINTS_BELOW;
      boolean reachable = c.attributes().stream()
          .mapToInt(a -> a.points().compareTo(c.baseline().get()))
          .anyMatch(order -> below ? order < 0 : order > 0);
      rules.require(
          reachable,
          ProblemCodes.OUT_OF_RANGE,
          "baseline",
          c.name() + " " + c.baseline().get(),
          "must be " + (below ? "above" : "below") + " the points of some attribute ("
              + card.reasonAlgorithm() + ")");
    }
  }

  /** From where lost points are counted. */
  static BigDecimal baseline(Scorecard card, Characteristic c) {
    Comparator<BigDecimal> best = card.reasonAlgorithm() == ReasonAlgorithm.POINTS_BELOW
        ? Comparator.naturalOrder()
        : Comparator.reverseOrder();
    return c.baseline()
        .orElseGet(() ->
            c.attributes().stream().map(ScoreAttribute::points).max(best).orElse(BigDecimal.ZERO));
  }
}
