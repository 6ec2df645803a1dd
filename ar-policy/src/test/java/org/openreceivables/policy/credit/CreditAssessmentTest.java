package org.openreceivables.policy.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.policy.credit.score.CreditScore;
import org.openreceivables.policy.credit.score.FactProblemCodes;
import org.openreceivables.policy.credit.score.ScoreFacts;

class CreditAssessmentTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 8, 31);
  private static final SupplyTerms NET_30 = new SupplyTerms.OpenAccount(PaymentTerms.net(30));
  private static final ScoreBand A = ScoreBand.builder()
      .name("A")
      .atLeast(80)
      .decision(CreditDecision.APPROVE)
      .limit(CreditLimitRules.percentOf(Percentage.of(10), "netWorth"))
      .terms(NET_30)
      .reviewMonths(12)
      .build();
  private static final ScoreBand B = ScoreBand.builder()
      .name("B")
      .between(50, 80)
      .decision(CreditDecision.REFER)
      .reviewMonths(6)
      .build();
  private static final ScoreBand C = ScoreBand.builder()
      .name("C")
      .below(50)
      .decision(CreditDecision.DECLINE)
      .reviewMonths(6)
      .build();
  private static final CreditAssessmentPolicy POLICY = CreditAssessmentPolicy.builder()
      .addBands(C, B, A)
      .addApproval(ApprovalStep.upTo(eur("10000"), "credit clerk"))
      .addApproval(ApprovalStep.anyAmount("credit manager"))
      .limitRounding(new Rounding(RoundingMode.DOWN, new BigDecimal(1000)))
      .build();
  private static final CreditApplication APPLICATION = CreditApplication.builder()
      .customer(CustomerId.of("C-1"))
      .currency(CurrencyUnit.EUR)
      .putFigure("netWorth", eur("247000"))
      .build();

  private static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  private static CreditScore score(String total, Problem... problems) {
    return new CreditScore("card", new BigDecimal(total), List.of(), List.of(), List.of(problems));
  }

  private static Money proposed(CreditLimitRule rule, CreditApplication application) {
    return ((LimitProposal.Amount) rule.propose(application, score("0"))).amount();
  }

  @Test
  void a_band_gives_decision_limit_terms_review_and_authority() {
    CreditAssessment it = POLICY.assess(APPLICATION, score("92"), AS_OF);
    assertThat(it.summarize())
        .isEqualTo("C-1: APPROVE, limit EUR 24000.00, score 92 in band A, to be approved by credit"
            + " manager, review by 2027-08-31");
    assertThat(it.terms()).isEqualTo(NET_30);
    assertThat(it.reasons())
        .extracting(r -> r.getClass().getSimpleName())
        .containsExactly("InBand", "LimitProposed", "Authority");
    assertThat(it.toLimit()).isEqualTo(CreditLimit.of(eur("24000"), AS_OF));
  }

  @ParameterizedTest
  @CsvSource({"80, APPROVE", "79.99, REFER", "50, REFER", "49.99, DECLINE", "-999, DECLINE"})
  void bands_begin_with_their_lowest_score(String score, CreditDecision decision) {
    assertThat(POLICY.assess(APPLICATION, score(score), AS_OF).decision()).isEqualTo(decision);
  }

  @Test
  void reviews_are_clamped_to_the_end_of_the_month() {
    assertThat(POLICY.assess(APPLICATION, score("60"), AS_OF).reviewOn()).isEqualTo("2027-02-28");
  }

  @Test
  void no_more_than_asked_for_and_who_may_approve_that() {
    CreditAssessment it =
        POLICY.assess(APPLICATION.withRequested(eur("10000")), score("92"), AS_OF);
    assertThat(it.limit()).isEqualTo(eur("10000"));
    assertThat(it.authority()).isEqualTo("credit clerk");
    CreditAssessment more =
        POLICY.assess(APPLICATION.withRequested(eur("10000.01")), score("92"), AS_OF);
    assertThat(more.authority()).isEqualTo("credit manager");
    assertThat(POLICY
            .assess(APPLICATION.withRequested(eur("50000")), score("92"), AS_OF)
            .reasons())
        .contains(new AssessmentReason.LessThanRequested(eur("50000"), eur("24000")));
  }

  @Test
  void what_is_not_known_is_referred_and_never_approved() {
    Problem problem =
        new Problem(FactProblemCodes.WRONG_TYPE, "f", "f", "f", "x", "must", "", List.of());
    assertThat(POLICY.assess(APPLICATION, score("92", problem), AS_OF).decision())
        .isEqualTo(CreditDecision.REFER);
    assertThat(
            POLICY.assess(APPLICATION.withIncomplete(true), score("92"), AS_OF).decision())
        .isEqualTo(CreditDecision.REFER);
    CreditAssessment lacking =
        POLICY.assess(APPLICATION.withFigures(new TreeMap<>()), score("92"), AS_OF);
    assertThat(lacking.decision()).isEqualTo(CreditDecision.REFER);
    assertThat(lacking.reasons()).contains(new AssessmentReason.FigureLacking("netWorth"));
    assertThat(
            POLICY.assess(APPLICATION.withIncomplete(true), score("1"), AS_OF).decision())
        .isEqualTo(CreditDecision.DECLINE);
  }

  @Nested
  class Limit_rules {
    /** LIMIT-NEED, credit management tools. */
    @Test
    void the_need_follows_from_forecast_and_terms() {
      CreditLimitRule need = CreditLimitRules.need("salesForecast", 12, 60, Percentage.of(20));
      assertThat(proposed(need, APPLICATION.withFigures(Map.of("salesForecast", eur("120000")))))
          .isEqualTo(eur("24000"));
    }

    @ParameterizedTest(name = "D365-AUTOLIMIT MicrosoftDocs cm-setup-information, {0} years: {1}")
    @CsvSource({"5, 100000", "10, 200000", "4, 0"})
    void a_limit_by_years_in_business(int years, String limit) {
      TreeMap<BigDecimal, Money> steps = new TreeMap<>();
      steps.put(BigDecimal.valueOf(5), eur("100000"));
      steps.put(BigDecimal.TEN, eur("200000"));
      assertThat(proposed(
              CreditLimitRules.byNumber("years", steps),
              APPLICATION.withFacts(ScoreFacts.none().with("years", years))))
          .isEqualTo(eur(limit));
    }

    @Test
    void least_average_and_what_they_lack() {
      CreditLimitRule share = CreditLimitRules.percentOf(Percentage.of(10), "netWorth");
      CreditLimitRule fixed = CreditLimitRules.fixed(eur("100.01"));
      assertThat(proposed(CreditLimitRules.leastOf(share, fixed), APPLICATION))
          .isEqualTo(eur("100.01"));
      assertThat(proposed(CreditLimitRules.averageOf(share, fixed), APPLICATION))
          .isEqualTo(eur("12400.01"));
      CreditLimitRule lacking = CreditLimitRules.percentOf(Percentage.of(10), "sales");
      assertThat(CreditLimitRules.leastOf(fixed, lacking).propose(APPLICATION, score("0")))
          .isEqualTo(new LimitProposal.Lacking("sales"));
      assertThat(proposed(share, APPLICATION.withFigures(Map.of("netWorth", eur("-5")))))
          .isEqualTo(eur("0"));
    }
  }

  @Nested
  class A_policy_refuses {
    @Test
    void gaps_overlaps_and_worse_decisions_for_better_scores() {
      assertThatThrownBy(() -> POLICY.withBands(C, A))
          .hasMessageContaining("one ends at 50, the other begins at 80");
      assertThatThrownBy(() -> POLICY.withBands(B, A)).hasMessageContaining("must cover every");
      assertThatThrownBy(() -> POLICY.withScores(ScoreOrder.LOWER_IS_BETTER))
          .hasMessageContaining("must not get worse with the score (LOWER_IS_BETTER)");
    }

    @Test
    void approvals_that_end_or_do_not_ascend() {
      assertThatThrownBy(() -> POLICY.withApprovals(ApprovalStep.upTo(eur("1"), "clerk")))
          .hasMessageContaining("must end with one for any amount");
      assertThatThrownBy(() -> POLICY.withApprovals(
              ApprovalStep.upTo(eur("5"), "a"),
              ApprovalStep.upTo(eur("5"), "b"),
              ApprovalStep.anyAmount("c")))
          .hasMessageContaining("the second is never reached");
    }

    @Test
    void bands_that_contradict_themselves() {
      assertThatThrownBy(() -> A.withLimit(Optional.empty()))
          .hasMessageContaining("must be set in a band that approves");
      assertThatThrownBy(() -> C.withTerms(NET_30)).hasMessageContaining("must be no limit");
      assertThatThrownBy(() -> A.withTerms(new SupplyTerms.CashOnly()))
          .hasMessageContaining("must grant time");
      assertThatThrownBy(() -> B.withReviewMonths(0)).hasMessageContaining("must be 1 or more");
      assertThatThrownBy(() -> new SupplyTerms.Deposit(Percentage.of(100), PaymentTerms.net(30)))
          .hasMessageContaining("less than 100 percent");
    }
  }
}
