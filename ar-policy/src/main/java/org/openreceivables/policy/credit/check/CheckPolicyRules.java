package org.openreceivables.policy.credit.check;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.internal.Rules;

/** The check of a credit check's policy as a whole. */
final class CheckPolicyRules {
  private final CreditCheckPolicy policy;
  private final Rules rules = Rules.of("CreditCheckPolicy", "policy");

  private CheckPolicyRules(CreditCheckPolicy policy) {
    this.policy = policy;
  }

  static void check(CreditCheckPolicy policy) {
    CheckPolicyRules check = new CheckPolicyRules(policy);
    check.figures();
    check.contradictions();
    check.severities();
    check.rules.orThrow();
  }

  private void figures() {
    notNegative("maxDocument", policy.maxDocument());
    notNegative("maxOverdue", policy.maxOverdue());
    notNegative("overdueDaysFrom", policy.overdueDaysFrom());
    notNegative("orderHorizonDays", policy.orderHorizonDays());
    notNegative("maxOverdueDays", policy.maxOverdueDays());
    notNegative("maxDunningLevel", policy.maxDunningLevel());
    notNegative("maxBrokenPromises", policy.maxBrokenPromises());
  }

  private void notNegative(String field, Optional<Money> amount) {
    rules.require(
        !amount.map(Money::isNegative).orElse(false),
        ProblemCodes.NEGATIVE_AMOUNT,
        field,
        amount.map(Money::toString).orElse(""),
        "must not be negative");
  }

  private void notNegative(String field, OptionalInt number) {
    rules.require(
        number.orElse(0) >= 0,
        ProblemCodes.OUT_OF_RANGE,
        field,
        number.orElse(0),
        "must not be negative");
  }

  private void contradictions() {
    rules.require(
        policy.overdueDaysFrom().isEmpty() || policy.maxOverdueDays().isPresent(),
        ProblemCodes.OUT_OF_RANGE,
        "overdueDaysFrom",
        policy.overdueDaysFrom().map(Money::toString).orElse(""),
        "must not be set without maxOverdueDays: nothing would look at it");
    rules.require(
        policy.orderHorizonDays().isEmpty() || policy.commitments().contains(CommitmentKind.ORDER),
        ProblemCodes.OUT_OF_RANGE,
        "orderHorizonDays",
        policy.orderHorizonDays().orElse(0),
        "must not be set where orders do not count");
  }

  private void severities() {
    policy.severities().forEach((rule, severity) -> {
      rules.require(
          !rule.isUncertainty() || severity != Severity.WARNING,
          ProblemCodes.OUT_OF_RANGE,
          "severity",
          rule + " " + severity,
          "must hold at least: nobody knows how much is at risk");
      rules.require(
          isOn(rule),
          ProblemCodes.OUT_OF_RANGE,
          "severity",
          rule + " " + severity,
          "must be of a check that is on");
    });
  }

  private boolean isOn(CreditRule rule) {
    return switch (rule) {
      case DOCUMENT -> policy.maxDocument().isPresent();
      case OVERDUE_AMOUNT -> policy.maxOverdue().isPresent();
      case OVERDUE_DAYS -> policy.maxOverdueDays().isPresent();
      case DUNNING_LEVEL -> policy.maxDunningLevel().isPresent();
      case BROKEN_PROMISES -> policy.maxBrokenPromises().isPresent();
      case RISK_CLASS -> !policy.blockedRisks().equals(Set.of());
      case INCOMPLETE, STATUS, NO_LIMIT, CURRENCY, LIMIT -> true;
    };
  }
}
