package org.openreceivables.policy.credit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/** The check of an assessment policy as a whole. */
final class AssessmentRules {
  private AssessmentRules() {}

  static void check(CreditAssessmentPolicy policy) {
    Rules rules = Rules.of("CreditAssessmentPolicy", "policy");
    bands(policy, rules);
    approvals(policy.approvals(), rules);
    rules.require(
        !policy.highestLimit().map(Money::isNegative).orElse(false),
        ProblemCodes.NEGATIVE_AMOUNT,
        "highestLimit",
        policy.highestLimit().map(Money::toString).orElse(""),
        "must not be negative");
    rules.orThrow();
  }

  private static void bands(CreditAssessmentPolicy policy, Rules rules) {
    List<ScoreBand> bands = policy.bands();
    rules.require(
        !bands.isEmpty()
            && bands.get(0).lowest().isEmpty()
            && bands.get(bands.size() - 1).endsBelow().isEmpty(),
        ProblemCodes.OUT_OF_RANGE,
        "bands",
        bands.stream().map(ScoreBand::name).toList(),
        "must cover every score: the first is open downwards, the last upwards");
    Set<String> names = new HashSet<>();
    bands.forEach(b -> rules.require(
        names.add(b.name()), ProblemCodes.DUPLICATE_ID, "band", b.name(), "must stand there once"));
    for (int i = 1; i < bands.size(); i++) {
      adjoining(policy, bands.get(i - 1), bands.get(i), rules);
    }
  }

  private static void adjoining(
      CreditAssessmentPolicy policy, ScoreBand lower, ScoreBand upper, Rules rules) {
    String to = lower.endsBelow().map(BigDecimal::toPlainString).orElse("open");
    String from = upper.lowest().map(BigDecimal::toPlainString).orElse("open");
    boolean meet = lower.endsBelow().isPresent()
        && upper.lowest().isPresent()
        && lower.endsBelow().get().compareTo(upper.lowest().get()) == 0;
    rules.require(
        meet,
        ProblemCodes.OUT_OF_RANGE,
        "bands",
        lower.name() + " and " + upper.name(),
        "must meet without gap or overlap, but one ends at " + to + ", the other begins at "
            + from);
    int order = upper.decision().compareTo(lower.decision());
    rules.require(
        policy.scores() == ScoreOrder.HIGHER_IS_BETTER ? order <= 0 : order >= 0,
        ProblemCodes.OUT_OF_RANGE,
        "decision",
        lower.name() + " " + lower.decision() + ", " + upper.name() + " " + upper.decision(),
        "must not get worse with the score (" + policy.scores() + ")");
  }

  private static void approvals(List<ApprovalStep> approvals, Rules rules) {
    rules.require(
        !approvals.isEmpty() && approvals.get(approvals.size() - 1).upTo().isEmpty(),
        ProblemCodes.MISSING_VALUE,
        "approvals",
        approvals,
        "must end with one for any amount");
    for (int i = 0; i < approvals.size(); i++) {
      rules.require(
          !approvals.get(i).authority().isBlank(),
          ProblemCodes.MISSING_VALUE,
          "authority",
          approvals.get(i),
          "must be named");
      if (i > 0) {
        rules.require(
            ascend(approvals.get(i - 1), approvals.get(i)),
            ProblemCodes.OUT_OF_RANGE,
            "approvals",
            approvals.get(i - 1) + " and " + approvals.get(i),
            "must ascend, in one currency: the second is never reached");
      }
    }
  }

  private static boolean ascend(ApprovalStep before, ApprovalStep after) {
    return before.upTo().isPresent()
        && (after.upTo().isEmpty()
            || (before.upTo().get().isSameCurrency(after.upTo().get())
                && before.upTo().get().isLessThan(after.upTo().get())));
  }
}
