package org.openreceivables.policy.credit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.policy.credit.check.CheckCase.AS_OF;
import static org.openreceivables.policy.credit.check.CheckCase.CUSTOMER;
import static org.openreceivables.policy.credit.check.Checks.check;
import static org.openreceivables.policy.credit.check.Checks.invoice;
import static org.openreceivables.policy.credit.check.Checks.order;
import static org.openreceivables.policy.credit.check.Checks.request;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.credit.CreditLimit;

/** To the day and to the cent, and what a policy refuses. */
class CreditCheckBoundariesTest {
  @Nested
  class Boundaries {
    @Test
    void due_on_the_day_is_not_overdue() {
      CreditCheckPolicy policy = CreditCheckPolicy.builder()
          .maxOverdue(Money.parse("EUR 0.00"))
          .maxOverdueDays(0)
          .build();
      assertThat(
              check(policy, request("EUR 99.00", invoice("A", "EUR 1.00", 0))).isReleased())
          .isTrue();
      assertThat(
              check(policy, request("EUR 99.00", invoice("A", "EUR 1.00", 1))).findings())
          .hasSize(2);
    }

    @Test
    void securities_and_orders_count_to_their_last_day() {
      CreditCheckRequest request = request("EUR 20.00", invoice("A", "EUR 5.00", -9));
      DateWindow toDay = new DateWindow(AS_OF.minusDays(5), AS_OF);
      CreditAccount covered =
          request.account().withSecurities(new Security("S", Money.parse("EUR 5.00"), toDay));
      assertThat(check(request.withAccount(covered)).isReleased()).isTrue();
      assertThat(CreditCheckEngine.of(CreditCheckPolicy.standard())
              .check(request.withAccount(covered), AS_OF.plusDays(1))
              .isReleased())
          .isFalse();
      CreditCheckPolicy horizon =
          CreditCheckPolicy.builder().orderHorizonDays(7).build();
      for (int days = 7; days <= 8; days++) {
        Commitment next = order("O-2", "EUR 3.00").withExpectedOn(AS_OF.plusDays(days));
        CreditCheck check = check(horizon, request.withCommitments(Commitments.of(List.of(next))));
        assertThat(check.exposure().total())
            .isEqualTo(Money.parse(days == 7 ? "EUR 28.00" : "EUR 25.00"));
      }
    }

    @Test
    void security_covers_no_more_than_there_is() {
      CreditCheckRequest request = request("EUR 0.00");
      CreditAccount covered = request
          .account()
          .withSecurities(new Security("S", Money.parse("EUR 500.00"), DateWindow.always()));
      CreditCheck check = check(request.withAccount(covered));
      assertThat(check.exposure().total()).isEqualTo(Money.parse("EUR 0.00"));
      assertThat(check.isReleased()).isTrue();
    }

    @Test
    void dunning_level_promises_and_risk_class() {
      CreditCheckPolicy policy = CreditCheckPolicy.builder()
          .maxDunningLevel(1)
          .maxBrokenPromises(2)
          .addBlockedRisk("D")
          .putSeverity(CreditRule.DUNNING_LEVEL, Severity.STOP)
          .build();
      CreditCheckRequest request = request("EUR 99.00");
      CreditAccount allowed = request.account().withDunningLevel(1).withBrokenPromises(2);
      assertThat(check(policy, request.withAccount(allowed)).isReleased()).isTrue();
      CreditAccount bad = allowed.withDunningLevel(2).withBrokenPromises(3).withRiskClass("D");
      assertThat(check(policy, request.withAccount(bad)).findings())
          .extracting(CheckFinding::summarize)
          .containsExactly(
              "STOP DUNNING_LEVEL: 2, at most 1 allowed",
              "HOLD RISK_CLASS: D must not be one of [D]",
              "HOLD BROKEN_PROMISES: 3, at most 2 allowed");
    }

    @Test
    void what_passed_has_words_of_its_own() {
      // 30.00 owed and 20.00 ordered are 50.00 of 99.00; 10 of at most 60 days late.
      CreditCheckPolicy policy = CreditCheckPolicy.builder()
          .maxOverdueDays(60)
          .maxOverdue(Money.parse("EUR 40.00"))
          .maxDocument(Money.parse("EUR 25.00"))
          .maxDunningLevel(2)
          .maxBrokenPromises(1)
          .addBlockedRisk("D")
          .build();
      CreditCheck check = check(policy, request("EUR 99.00", invoice("A", "EUR 30.00", 10)));
      assertThat(check.passed())
          .extracting(CheckReason::summarizePassed)
          .containsExactly(
              "nothing missing",
              "status ACTIVE",
              "limit EUR 99.00 of customer " + CUSTOMER,
              "risk class none",
              "EUR 50.00 of EUR 99.00, EUR 49.00 left",
              "days overdue 10 (A) of at most 60",
              "overdue EUR 30.00 of EUR 40.00, EUR 10.00 left",
              "reminder level 0 of at most 2",
              "broken promises 0 of at most 1",
              "document EUR 20.00 of EUR 25.00, EUR 5.00 left");
    }

    @Test
    void too_little_overdue_to_count_is_said() {
      CreditCheckPolicy policy = CreditCheckPolicy.builder()
          .maxOverdueDays(60)
          .overdueDaysFrom(Money.parse("EUR 50.00"))
          .build();
      assertThat(
              check(policy, request("EUR 99.00", invoice("A", "EUR 30.00", 75))).passed())
          .extracting(CheckReason::summarizePassed)
          .contains("days overdue 75 (A), over 60, but too little is overdue to count");
    }

    @Test
    void no_limit_at_all_is_said_plainly() {
      CreditCheckRequest request = request("EUR 99.00");
      request = request.withAccount(request.account().withLimit(CreditLimit.unset()));
      assertThat(check(request).findings())
          .extracting(CheckFinding::summarize)
          .containsExactly(
              "HOLD NO_LIMIT: no limit is set for the customer, its group or by default");
    }
  }

  @Nested
  class A_policy_refuses {
    @Test
    void what_contradicts_itself() {
      assertThatThrownBy(() -> CreditCheckPolicy.builder()
              .overdueDaysFrom(Money.parse("EUR 1.00"))
              .build())
          .hasMessageContaining("must not be set without maxOverdueDays");
      assertThatThrownBy(() -> CreditCheckPolicy.builder()
              .commitments(List.of(CommitmentKind.DRAFT))
              .orderHorizonDays(3)
              .build())
          .hasMessageContaining("must not be set where orders do not count");
      assertThatThrownBy(() -> CreditCheckPolicy.builder()
              .putSeverity(CreditRule.INCOMPLETE, Severity.WARNING)
              .build())
          .hasMessageContaining("must hold at least");
      assertThatThrownBy(() -> CreditCheckPolicy.builder()
              .putSeverity(CreditRule.DOCUMENT, Severity.WARNING)
              .build())
          .hasMessageContaining("must be of a check that is on");
      assertThatThrownBy(() -> CreditCheckPolicy.builder().maxOverdueDays(-1).build())
          .hasMessageContaining("The maxOverdueDays (-1) of CreditCheckPolicy (policy) must not");
    }

    @Test
    void negative_limits_and_covers() {
      assertThatThrownBy(() -> CreditLimit.of(Money.parse("EUR -1.00")))
          .hasMessageContaining("must not be negative");
      assertThatThrownBy(() -> new Security("S", Money.parse("EUR -1.00"), DateWindow.always()))
          .hasMessageContaining("must not be negative");
    }
  }
}
