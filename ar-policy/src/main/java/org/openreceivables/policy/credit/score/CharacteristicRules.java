package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.policy.credit.score.AttributeCondition.Missing;
import org.openreceivables.policy.credit.score.AttributeCondition.NumberRange;
import org.openreceivables.policy.credit.score.AttributeCondition.Otherwise;
import org.openreceivables.policy.credit.score.AttributeCondition.TextIn;

/** The check of one characteristic as a whole. */
final class CharacteristicRules {
  private final Characteristic it;
  private final Rules rules;
  private final List<ScoreAttribute> ranges;
  private final boolean hasTexts;
  private final boolean hasOtherwise;

  private CharacteristicRules(Characteristic it) {
    this.it = it;
    this.rules = Rules.of("Characteristic", it.name());
    this.ranges = it.attributes().stream()
        .filter(a -> a.condition() instanceof NumberRange)
        .sorted(Comparator.comparing(
            a -> range(a).from(), Comparator.comparing(f -> f.orElse(null), BELOW_ALL)))
        .toList();
    this.hasTexts = count(TextIn.class) > 0;
    this.hasOtherwise = count(Otherwise.class) > 0;
  }

  private static final Comparator<BigDecimal> BELOW_ALL =
      Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder());

  static void check(Characteristic it) {
    Rules.requireKey("Characteristic", it.name());
    CharacteristicRules check = new CharacteristicRules(it);
    check.type();
    check.missingAndOtherwise();
    check.texts();
    check.rules.orThrow();
    if (!check.hasTexts) {
      check.coverage();
      check.rules.orThrow();
      check.trend();
    }
    check.rules.orThrow();
  }

  /** Whether it looks at numbers; else at texts. */
  static boolean isNumeric(Characteristic it) {
    return it.attributes().stream().anyMatch(a -> a.condition() instanceof NumberRange);
  }

  private static NumberRange range(ScoreAttribute attribute) {
    return (NumberRange) attribute.condition();
  }

  private long count(Class<? extends AttributeCondition> kind) {
    return it.attributes().stream().filter(a -> kind.isInstance(a.condition())).count();
  }

  private void type() {
    rules.require(
        ranges.isEmpty() == hasTexts,
        ProblemCodes.OUT_OF_RANGE,
        "attributes",
        it.attributes().stream().map(a -> a.condition().toString()).toList(),
        "must be for numbers or for texts, one of them");
  }

  private void missingAndOtherwise() {
    rules.require(
        count(Missing.class) == 1,
        ProblemCodes.MISSING_VALUE,
        "attributes",
        count(Missing.class) + " for a missing value",
        "must have one for a missing value");
    rules.require(
        count(Otherwise.class) <= 1,
        ProblemCodes.DUPLICATE_ID,
        "attributes",
        count(Otherwise.class) + " otherwise",
        "must have one otherwise at most");
    boolean after = false;
    for (ScoreAttribute attribute : it.attributes()) {
      boolean isMissing = attribute.condition() instanceof Missing;
      rules.require(
          !after || isMissing,
          ProblemCodes.OUT_OF_RANGE,
          "attribute",
          attribute.condition(),
          "must stand before the otherwise: no value can reach it");
      after |= attribute.condition() instanceof Otherwise;
    }
  }

  private void texts() {
    Set<String> seen = new HashSet<>();
    for (ScoreAttribute attribute : it.attributes()) {
      if (attribute.condition() instanceof TextIn in) {
        in.texts()
            .forEach(text -> rules.require(
                seen.add(text),
                ProblemCodes.DUPLICATE_ID,
                "text",
                text,
                "must stand in one attribute only"));
      }
    }
    rules.require(
        !hasTexts || hasOtherwise,
        ProblemCodes.MISSING_VALUE,
        "attributes",
        "no otherwise",
        "must end with an otherwise, since texts have no end");
  }

  /** No two ranges overlap; gaps only where an otherwise fills them, and then there must be one. */
  private void coverage() {
    boolean gap = range(ranges.get(0)).from().isPresent();
    gap |= range(ranges.get(ranges.size() - 1)).to().isPresent();
    rules.require(
        !gap || hasOtherwise,
        ProblemCodes.OUT_OF_RANGE,
        "attributes",
        range(ranges.get(0)) + ", …, " + range(ranges.get(ranges.size() - 1)),
        "must cover every number: the lowest and the highest range must be open");
    for (int i = 1; i < ranges.size(); i++) {
      NumberRange before = range(ranges.get(i - 1));
      NumberRange after = range(ranges.get(i));
      int order = compareEnds(before.to(), after.from());
      rules.require(
          order <= 0,
          ProblemCodes.OUT_OF_RANGE,
          "attributes",
          before + " and " + after,
          "must not overlap");
      rules.require(
          order >= 0 || hasOtherwise,
          ProblemCodes.OUT_OF_RANGE,
          "attributes",
          before + " and " + after,
          "must leave no gap, but " + before.to().map(BigDecimal::toPlainString).orElse("")
              + " is in neither");
      gap |= order < 0;
    }
    rules.require(
        gap || !hasOtherwise,
        ProblemCodes.OUT_OF_RANGE,
        "attribute",
        "otherwise",
        "must be left out: the ranges cover every number, so none can reach it");
  }

  /** Compares the upper end of one range with the lower end of the next; open ends lie outside. */
  private static int compareEnds(Optional<BigDecimal> to, Optional<BigDecimal> from) {
    return to.isEmpty() || from.isEmpty() ? 1 : to.get().compareTo(from.get());
  }

  private void trend() {
    if (it.trend() == Trend.ANY) {
      return;
    }
    int sign = it.trend() == Trend.RISING ? 1 : -1;
    for (int i = 0; i < ranges.size(); i++) {
      ScoreAttribute attribute = ranges.get(i);
      boolean holds = attribute.perUnit().signum() * sign >= 0;
      if (i > 0) {
        ScoreAttribute before = ranges.get(i - 1);
        // Both ends are there: coverage was checked before.
        BigDecimal end = pointsAt(before, range(before).to().orElseThrow());
        BigDecimal start = pointsAt(attribute, range(attribute).from().orElseThrow());
        holds &= start.compareTo(end) * sign >= 0;
      }
      rules.require(
          holds,
          ProblemCodes.OUT_OF_RANGE,
          "points",
          attribute.condition() + ": " + attribute.points(),
          "must not " + (sign > 0 ? "fall" : "rise") + " as the number grows (trend " + it.trend()
              + ")");
    }
  }

  private static BigDecimal pointsAt(ScoreAttribute attribute, BigDecimal number) {
    return attribute.pointsFor(Optional.of(new ScoreFacts.NumberValue(number)));
  }
}
