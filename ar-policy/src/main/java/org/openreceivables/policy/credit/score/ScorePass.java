package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.Problem;

/** One scoring: points, reasons and problems from the same walk over the characteristics. */
final class ScorePass {
  private final Scorecard card;
  private final ScoreFacts facts;
  private final List<Problem> problems = new ArrayList<>();

  ScorePass(Scorecard card, ScoreFacts facts) {
    this.card = card;
    this.facts = facts;
  }

  CreditScore run() {
    for (String name : facts.names()) {
      if (!card.factNames().contains(name)) {
        problems.add(problem(
            FactProblemCodes.UNKNOWN_FACT,
            name,
            "must be a characteristic",
            "Maybe it is misspelt"));
      }
    }
    List<PartialScore> partials =
        card.characteristics().stream().map(this::partial).toList();
    BigDecimal exact =
        partials.stream().map(PartialScore::points).reduce(card.initialScore(), BigDecimal::add);
    BigDecimal total = card.decimals().isPresent()
        ? exact.setScale(card.decimals().getAsInt(), RoundingMode.HALF_UP)
        : exact;
    // The sort is stable: equal losses stay in the order of the characteristics.
    List<ScoreReason> reasons = partials.stream()
        .filter(p -> p.lost().signum() > 0)
        .sorted(Comparator.comparing(PartialScore::lost).reversed())
        .map(p -> new ScoreReason(p.reasonCode(), p.characteristic(), p.lost()))
        .toList();
    return new CreditScore(card.name(), ScoreFacts.plain(total), partials, reasons, problems);
  }

  private PartialScore partial(Characteristic c) {
    Optional<ScoreFacts.Value> value = facts.find(c.name()).filter(v -> hasRightType(c, v));
    // Built only when every value has an attribute, so there is one.
    ScoreAttribute attribute = c.attributes().stream()
        .filter(a -> a.condition().matches(value))
        .findFirst()
        .orElseThrow();
    BigDecimal points = attribute.pointsFor(value);
    BigDecimal baseline = ScorecardRules.baseline(card, c);
    BigDecimal lost = card.reasonAlgorithm() == ReasonAlgorithm.POINTS_BELOW
        ? baseline.subtract(points)
        : points.subtract(baseline);
    return new PartialScore(
        c.name(),
        value,
        attribute.condition(),
        ScoreFacts.plain(points),
        ScoreFacts.plain(baseline),
        ScoreFacts.plain(lost),
        attribute.reasonCode().orElse(c.reasonCode()));
  }

  private boolean hasRightType(Characteristic c, ScoreFacts.Value value) {
    boolean numeric = CharacteristicRules.isNumeric(c);
    if (numeric == value instanceof ScoreFacts.NumberValue) {
      return true;
    }
    problems.add(problem(
        FactProblemCodes.WRONG_TYPE,
        c.name(),
        numeric ? "must be a number" : "must be a text",
        "Maybe it was not converted when it was read"));
    return false;
  }

  private Problem problem(FactProblemCodes code, String name, String rule, String hint) {
    String value = facts.find(name).map(Object::toString).orElse("");
    return new Problem(code, "Scorecard", card.name(), name, value, rule, hint, List.of());
  }
}
