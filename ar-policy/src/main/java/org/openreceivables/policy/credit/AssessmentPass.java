package org.openreceivables.policy.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.policy.credit.score.CreditScore;

/** One assessment: decision and reasons from the same pass. */
final class AssessmentPass {
  private final CreditAssessmentPolicy policy;
  private final CreditApplication application;
  private final CreditScore score;
  private final LocalDate asOf;
  private final List<AssessmentReason> reasons = new ArrayList<>();
  private boolean refer;

  AssessmentPass(
      CreditAssessmentPolicy policy,
      CreditApplication application,
      CreditScore score,
      LocalDate asOf) {
    this.policy = policy;
    this.application = application;
    this.score = score;
    this.asOf = asOf;
  }

  CreditAssessment run() {
    BigDecimal total = score.total();
    // The bands cover every score, so there is one.
    ScoreBand band =
        policy.bands().stream().filter(b -> b.contains(total)).findFirst().orElseThrow();
    reasons.add(new AssessmentReason.InBand(
        band.name(),
        total,
        band.lowest().map(total::subtract),
        band.endsBelow().map(t -> t.subtract(total))));
    inputs();
    Money limit = limit(band);
    CreditDecision decision =
        band.decision() == CreditDecision.APPROVE && refer ? CreditDecision.REFER : band.decision();
    ApprovalStep step = approval(limit);
    reasons.add(new AssessmentReason.Authority(step.authority(), step.upTo()));
    return new CreditAssessment(
        application.customer(),
        asOf,
        total,
        band.name(),
        decision,
        limit,
        band.terms(),
        asOf.plusMonths(band.reviewMonths()),
        step.authority(),
        reasons);
  }

  private void inputs() {
    if (!score.reasons().isEmpty()) {
      reasons.add(new AssessmentReason.PointsLost(score.reasons()));
    }
    if (!score.missing().isEmpty()) {
      reasons.add(new AssessmentReason.FactsMissing(score.missing()));
    }
    if (!score.isComplete()) {
      reasons.add(new AssessmentReason.ScoreIncomplete(score.problems()));
      refer = true;
    }
    if (application.incomplete()) {
      reasons.add(new AssessmentReason.CustomerIncomplete());
      refer = true;
    }
  }

  private Money limit(ScoreBand band) {
    Money none = Money.zero(application.currency());
    if (band.limit().isEmpty()) {
      return none;
    }
    LimitProposal proposal = band.limit().get().propose(application, score);
    if (proposal instanceof LimitProposal.Lacking lacking) {
      reasons.add(new AssessmentReason.FigureLacking(lacking.figure()));
      refer = true;
      return none;
    }
    LimitProposal.Amount amount = (LimitProposal.Amount) proposal;
    inCurrency("limit", amount.amount());
    Money rounded =
        policy.limitRounding().round(application.currency(), amount.amount().getAmount());
    reasons.add(new AssessmentReason.LimitProposed(amount.amount(), rounded, amount.basis()));
    Money limit = capped(rounded, policy.highestLimit(), "highestLimit");
    if (application.requested().filter(limit::isLessThan).isPresent()) {
      reasons.add(new AssessmentReason.LessThanRequested(application.requested().get(), limit));
    }
    return capped(limit, application.requested(), "requested");
  }

  private Money capped(Money amount, Optional<Money> cap, String name) {
    cap.ifPresent(c -> inCurrency(name, c));
    if (cap.filter(amount::isGreaterThan).isEmpty()) {
      return amount;
    }
    reasons.add(new AssessmentReason.Capped(amount, cap.get(), name));
    return cap.get();
  }

  private ApprovalStep approval(Money limit) {
    for (ApprovalStep step : policy.approvals()) {
      step.upTo().ifPresent(upTo -> inCurrency("approval", upTo));
      if (step.upTo().map(upTo -> !limit.isGreaterThan(upTo)).orElse(true)) {
        return step;
      }
    }
    throw new AssertionError("no approval for " + limit);
  }

  private void inCurrency(String field, Money amount) {
    Rules.of("CreditApplication", application.customer(), application.customer())
        .require(
            amount.getCurrencyUnit().equals(application.currency()),
            ProblemCodes.CURRENCY_MISMATCH,
            field,
            amount,
            "must be in " + application.currency())
        .orThrow();
  }
}
