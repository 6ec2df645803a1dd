package org.openreceivables.examples.quickstart.recipe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.policy.credit.ApprovalStep;
import org.openreceivables.policy.credit.CreditApplication;
import org.openreceivables.policy.credit.CreditAssessment;
import org.openreceivables.policy.credit.CreditAssessmentPolicy;
import org.openreceivables.policy.credit.CreditDecision;
import org.openreceivables.policy.credit.CreditLimitRules;
import org.openreceivables.policy.credit.ScoreBand;
import org.openreceivables.policy.credit.SupplyTerms;
import org.openreceivables.policy.credit.score.AttributeCondition;
import org.openreceivables.policy.credit.score.Characteristic;
import org.openreceivables.policy.credit.score.CreditScore;
import org.openreceivables.policy.credit.score.ScoreFacts;
import org.openreceivables.policy.credit.score.Scorecard;

/** How much may a customer owe? Points, a band, a limit, and who has the last word. */
public final class AssessCustomer {
  private AssessCustomer() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    Scorecard card = Scorecard.builder()
        .name("trade-2026")
        .addCharacteristic(Characteristic.builder()
            .name("years")
            .add(AttributeCondition.missing(), 5)
            .add(AttributeCondition.below("2"), 0)
            .add(AttributeCondition.between("2", "10"), 20)
            .add(AttributeCondition.atLeast("10"), 40)
            .build())
        .addCharacteristic(Characteristic.builder()
            .name("daysLate")
            .add(AttributeCondition.missing(), 10)
            .add(AttributeCondition.below("5"), 60)
            .add(AttributeCondition.between("5", "30"), 35)
            .add(AttributeCondition.atLeast("30"), 0)
            .build())
        .build();
    ScoreFacts facts = ScoreFacts.none().with("years", 12).with("daysLate", 8);
    CreditScore score = card.score(facts);
    System.out.println(score.summarize());

    ScoreBand low = ScoreBand.builder()
        .name("C")
        .below(50)
        .decision(CreditDecision.DECLINE)
        .reviewMonths(12)
        .build();
    ScoreBand high = ScoreBand.builder()
        .name("B")
        .atLeast(50)
        .decision(CreditDecision.APPROVE)
        .limit(CreditLimitRules.percentOf(Percentage.of(10), "netWorth"))
        .terms(new SupplyTerms.OpenAccount(PaymentTerms.net(30)))
        .reviewMonths(12)
        .build();
    CreditAssessmentPolicy policy = CreditAssessmentPolicy.builder()
        .addBands(low, high)
        .addApprovals(
            ApprovalStep.upTo(Money.parse("EUR 10000.00"), "clerk"),
            ApprovalStep.anyAmount("credit manager"))
        .limitRounding(new Rounding(RoundingMode.DOWN, BigDecimal.valueOf(1000)))
        .build();
    CreditApplication application = CreditApplication.builder()
        .customer(CustomerId.of("ACME"))
        .currency(CurrencyUnit.EUR)
        .putFigure("netWorth", Money.parse("EUR 247000.00"))
        .facts(facts)
        .build();
    CreditAssessment assessment = policy.assess(application, score, LocalDate.of(2026, 1, 15));
    System.out.println(assessment.summarize());
  }
}
