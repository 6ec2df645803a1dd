package org.openreceivables.examples.monthend.job.policy;

import static org.openreceivables.policy.credit.score.AttributeCondition.atLeast;
import static org.openreceivables.policy.credit.score.AttributeCondition.below;
import static org.openreceivables.policy.credit.score.AttributeCondition.between;
import static org.openreceivables.policy.credit.score.AttributeCondition.missing;
import static org.openreceivables.policy.credit.score.AttributeCondition.otherwise;
import static org.openreceivables.policy.credit.score.AttributeCondition.texts;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.policy.credit.ApprovalStep;
import org.openreceivables.policy.credit.CreditAssessmentPolicy;
import org.openreceivables.policy.credit.CreditDecision;
import org.openreceivables.policy.credit.CreditLimitRules;
import org.openreceivables.policy.credit.ScoreBand;
import org.openreceivables.policy.credit.SupplyTerms;
import org.openreceivables.policy.credit.check.CreditCheckPolicy;
import org.openreceivables.policy.credit.score.Characteristic;
import org.openreceivables.policy.credit.score.Scorecard;
import org.openreceivables.policy.dunning.DunningFee;
import org.openreceivables.policy.dunning.DunningLevel;
import org.openreceivables.policy.dunning.DunningMinimum;
import org.openreceivables.policy.dunning.DunningPolicy;
import org.openreceivables.policy.writeoff.ApprovalMatrix;
import org.openreceivables.policy.writeoff.SmallBalanceLimit;
import org.openreceivables.policy.writeoff.WriteOffPolicy;
import org.openreceivables.policy.writeoff.WriteOffRules;

/**
 * The policies of this program: an example of a house's own, not a recommendation.
 *
 * <p>Amounts are set for euros, dollars and yen; in other currencies there are no fees and minima, and
 * nobody may approve a write-off.
 */
public final class HouseRules {
  /** Over how many days turnover is counted for a credit limit. */
  static final int TURNOVER_DAYS = 180;

  /** The figure from which limits are worked out. */
  static final String TURNOVER = "turnover of 180 days";

  private HouseRules() {}

  /** {@return three reminders, 7, 21 and 35 days late, two of them with a fee} */
  static DunningPolicy dunning() {
    return DunningPolicy.builder()
        .addLevels(
            DunningLevel.of("Payment reminder", 7),
            DunningLevel.of("Demand", 21)
                .withInterval(14)
                .withFee(DunningFee.fixed(money("EUR 5"), money("USD 5"), money("JPY 500"))),
            DunningLevel.of("Final demand", 35)
                .withInterval(14)
                .withFee(DunningFee.fixed(money("EUR 10"), money("USD 10"), money("JPY 1000"))))
        .minimum(minimum())
        .build();
  }

  /** No reminder, and so no fee, for less: of one item, and of a customer. */
  private static DunningMinimum minimum() {
    return DunningMinimum.builder()
        .addPerItem(money("EUR 10"), money("USD 10"), money("JPY 1000"))
        .addPerCustomer(money("EUR 10"), money("USD 10"), money("JPY 1000"))
        .build();
  }

  /** {@return small balances, uneconomic ones, insolvent customers and what is a year late} */
  static WriteOffPolicy writeOff() {
    SmallBalanceLimit small = SmallBalanceLimit.builder()
        .addAmounts(money("EUR 5"), money("USD 5"), money("JPY 500"))
        .percent(Percentage.of(5))
        .build();
    SmallBalanceLimit cost =
        SmallBalanceLimit.of(money("EUR 50"), money("USD 50"), money("JPY 5000"));
    return WriteOffPolicy.builder()
        .addRules(
            WriteOffRules.smallBalance(small),
            WriteOffRules.uneconomic(cost, 90),
            WriteOffRules.insolvent(),
            WriteOffRules.timeBarred(),
            WriteOffRules.aged(365))
        .approvals(approvals())
        .build();
  }

  /** {@return who may approve a write-off: a clerk, the head of credit, the CFO} */
  static ApprovalMatrix approvals() {
    ApprovalMatrix.Builder matrix = ApprovalMatrix.builder();
    return matrix
        .upTo("clerk", money("EUR 50"))
        .upTo("head of credit", money("EUR 5000"))
        .unlimited("CFO", CurrencyUnit.EUR)
        .upTo("clerk", money("USD 50"))
        .upTo("head of credit", money("USD 5000"))
        .unlimited("CFO", CurrencyUnit.USD)
        .upTo("clerk", money("JPY 5000"))
        .upTo("head of credit", money("JPY 500000"))
        .unlimited("CFO", CurrencyUnit.JPY)
        .build();
  }

  /** {@return up to 100 points for how a customer pays} */
  static Scorecard scorecard() {
    return Scorecard.builder()
        .name("month-end-1")
        .addCharacteristics(
            lateness("daysBeyondTerms", "3", 40, "10", 30, "30", 15, 20),
            lateness("overdueShare", "5", 25, "25", 15, "50", 5, 25),
            lateness("oldestOverdueDays", "1", 20, "30", 12, "90", 4, 20),
            lateness("longestDelay", "15", 10, "45", 5, "90", 2, 5),
            Characteristic.builder()
                .name("status")
                .add(missing(), 0)
                .add(texts("ACTIVE"), 5)
                .add(otherwise(), -100)
                .build())
        .build();
  }

  /** Fewer is better: three bounds, points below each, none above, and points where nothing is known. */
  private static Characteristic lateness(
      String fact,
      String good,
      long best,
      String fair,
      long second,
      String poor,
      long third,
      long unknown) {
    return Characteristic.builder()
        .name(fact)
        .add(missing(), unknown)
        .add(below(good), best)
        .add(between(good, fair), second)
        .add(between(fair, poor), third)
        .add(atLeast(poor), 0)
        .build();
  }

  /**
   * {@return what is granted for how many points}
   *
   * @param currency the currency of the limits; the steps are the same in euros and dollars, a hundredfold in
   *     yen
   */
  static CreditAssessmentPolicy assessment(CurrencyUnit currency) {
    return CreditAssessmentPolicy.builder()
        .addBands(
            ScoreBand.builder()
                .name("D")
                .below(30)
                .decision(CreditDecision.DECLINE)
                .reviewMonths(6)
                .build(),
            band("C", 30, 55, CreditDecision.REFER, 15, 3),
            band("B", 55, 80, CreditDecision.APPROVE, 30, 6),
            ScoreBand.builder()
                .name("A")
                .atLeast(80)
                .decision(CreditDecision.APPROVE)
                .limit(CreditLimitRules.need(TURNOVER, 6, 60, Percentage.of(0)))
                .terms(new SupplyTerms.OpenAccount(PaymentTerms.net(30)))
                .reviewMonths(12)
                .build())
        .addApprovals(
            ApprovalStep.upTo(scaled(currency, 10_000), "clerk"),
            ApprovalStep.upTo(scaled(currency, 100_000), "head of credit"),
            ApprovalStep.anyAmount("CFO"))
        .build();
  }

  private static ScoreBand band(
      String name, long from, long to, CreditDecision decision, int days, int months) {
    return ScoreBand.builder()
        .name(name)
        .between(from, to)
        .decision(decision)
        .limit(CreditLimitRules.need(TURNOVER, 6, days, Percentage.of(0)))
        .terms(new SupplyTerms.OpenAccount(PaymentTerms.net(14)))
        .reviewMonths(months)
        .build();
  }

  /** {@return limit, status, overdue days and reminders; nothing older than 60 days, no final demand} */
  static CreditCheckPolicy creditCheck() {
    return CreditCheckPolicy.builder().maxOverdueDays(60).maxDunningLevel(2).build();
  }

  private static Money scaled(CurrencyUnit currency, long whole) {
    BigDecimal amount = BigDecimal.valueOf(whole);
    return Money.of(currency, currency.getDecimalPlaces() == 0 ? amount.movePointRight(2) : amount);
  }

  private static Money money(String text) {
    return Money.parse(text);
  }
}
