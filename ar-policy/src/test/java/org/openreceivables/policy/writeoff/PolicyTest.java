package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.policy.writeoff.Given.approvals;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.policy;
import static org.openreceivables.policy.writeoff.Given.small;
import static org.openreceivables.policy.writeoff.Given.smallBalances;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.policy.writeoff.WriteOffCriteria.Bound;

/** What the values refuse. */
class PolicyTest {

  private static void refused(ThrowingCallable build, String message) {
    assertThatThrownBy(build)
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(message);
  }

  @Nested
  class Limits {

    @Test
    void name_each_currency_once_with_more_than_zero() {
      refused(() -> SmallBalanceLimit.of(), "must name one currency at least");
      refused(() -> SmallBalanceLimit.of(eur("0.00")), "must be more than zero");
      refused(() -> SmallBalanceLimit.of(eur("1.00"), eur("2.00")), "must name each currency once");
    }

    @Test
    void have_a_percentage_that_leaves_something() {
      refused(() -> small().withPercent(Percentage.of(0)), "must be more than 0 and at most 100");
      refused(() -> small().withPercent(Percentage.of("100.1")), "must be more than 0");
      assertThatNoException().isThrownBy(() -> small().withPercent(Percentage.of(100)));
    }
  }

  @Nested
  class Criteria {

    @Test
    void need_a_condition() {
      WriteOffCriteria aged = WriteOffRules.aged(1);
      refused(
          () -> WriteOffCriteria.builder().name("x").terms(aged.terms()).build(),
          "must be one at least, lest everything is given up");
    }

    @Test
    void are_for_claims_with_levels_from_1() {
      refused(() -> WriteOffRules.aged(1).withMinimumDunningLevel(0), "must be 1 or more");
      refused(
          () -> WriteOffRules.aged(1).withKinds(OpenItemKind.CREDIT_NOTE),
          "must be what customers owe");
      refused(() -> WriteOffRules.aged(1).withName(" x"), "must");
    }

    @Test
    void have_no_bound_without_what_it_bounds() {
      refused(() -> WriteOffRules.aged(1).withLimitBound(Bound.STRICT), "without a limit");
      refused(() -> WriteOffRules.insolvent().withDaysBound(Bound.STRICT), "without days past due");
    }
  }

  @Nested
  class Approvals {

    @ParameterizedTest
    @CsvSource(textBlock = """
        0.01,    'clerk, head, CFO'
        50.00,   'clerk, head, CFO'
        50.01,   'head, CFO'
        5000.00, 'head, CFO'
        5000.01, CFO
        """)
    void are_by_amount_inclusive(String amount, String sufficient) {
      assertThat(approvals().required(eur(amount)).sufficient())
          .hasToString("[" + sufficient + "]");
    }

    @Test
    void are_nobodys_above_the_last_limit_and_in_other_currencies() {
      ApprovalMatrix clerks =
          ApprovalMatrix.builder().upTo("clerk", eur("50.00")).build();
      assertThat(clerks.required(eur("50.01")).authority()).isEmpty();
      assertThat(approvals().required(Money.parse("USD 1.00")).summarize())
          .isEqualTo("nobody may approve USD 1.00");
    }

    @Test
    void rise_without_overlap() {
      refused(() -> ApprovalMatrix.builder().build(), "must name one authority at least");
      refused(
          () -> ApprovalMatrix.builder().upTo("a", eur("0.00")).build(), "must be more than zero");
      refused(
          () -> ApprovalMatrix.builder()
              .upTo("a", eur("5.00"))
              .upTo("b", eur("5.00"))
              .build(),
          "The limit (b EUR 5.00) of ApprovalMatrix (approvals) must be more than the one before"
              + " (a EUR 5.00)");
      refused(
          () -> ApprovalMatrix.builder()
              .upTo("a", eur("5.00"))
              .upTo("b", eur("4.00"))
              .build(),
          "must be more than the one before");
      refused(
          () -> ApprovalMatrix.builder()
              .unlimited("a", CurrencyUnit.EUR)
              .upTo("b", eur("4.00"))
              .build(),
          "must come before a unlimited in EUR");
    }

    @Test
    void rank_everybody_once_and_alike_in_all_currencies() {
      refused(
          () -> ApprovalMatrix.builder()
              .upTo("a", eur("5.00"))
              .upTo("a", eur("6.00"))
              .build(),
          "must name an authority once in EUR");
      refused(
          () -> ApprovalMatrix.builder()
              .upTo("a", eur("5.00"))
              .upTo("b", eur("6.00"))
              .upTo("b", Money.parse("USD 5.00"))
              .upTo("a", Money.parse("USD 6.00"))
              .build(),
          "must rank authorities as in EUR [a, b]");
      assertThatNoException()
          .isThrownBy(() -> ApprovalMatrix.builder()
              .upTo("a", eur("5.00"))
              .upTo("b", eur("6.00"))
              .upTo("c", Money.parse("USD 5.00"))
              .upTo("b", Money.parse("USD 6.00"))
              .build());
    }

    @Test
    void are_in_the_currency_they_say() {
      refused(
          () -> ApprovalMatrix.builder()
              .addLimits(new ApprovalMatrix.Limit(
                  Authority.of("a"), CurrencyUnit.USD, Optional.of(eur("1.00"))))
              .build(),
          "must be in USD");
      refused(() -> Authority.of(""), "must");
    }
  }

  @Nested
  class Policies {

    @Test
    void need_rules_each_once() {
      refused(() -> policy(), "must be one at least");
      refused(() -> policy(WriteOffRules.aged(1), WriteOffRules.aged(1)), "name each rule once");
      refused(
          () -> policy(WriteOffRules.aged(9), WriteOffRules.aged(1)),
          "The rules (aged) of WriteOffPolicy (policy) must have a name of its own");
    }

    @Test
    void need_a_status() {
      refused(
          () -> smallBalances().withStatuses(List.<ItemStatus>of()), "nothing is ever proposed");
    }

    @Test
    void need_somebody_to_approve_in_every_currency_of_a_limit() {
      refused(
          () -> policy(WriteOffRules.smallBalance(
              SmallBalanceLimit.of(eur("1.00"), Money.parse("USD 1.00")))),
          "must name somebody in USD, in which the rule small balance has a limit");
    }

    @Test
    void refuse_rules_that_an_earlier_one_leaves_nothing_to() {
      WriteOffCriteria small = WriteOffRules.smallBalance(small());
      WriteOffCriteria aged = WriteOffRules.aged(30);
      unreachable(aged, aged.withMinimumDaysPastDue(31));
      unreachable(aged, aged.withMinimumDaysPastDue(29).withDaysBound(Bound.STRICT));
      unreachable(aged, small.withMinimumDaysPastDue(30));
      unreachable(aged, aged.withMinimumDunningLevel(2));
      unreachable(small, small.withLimit(small().withAmounts(eur("4.00"))));
      unreachable(small, small.withLimit(small().withPercent(Percentage.of("0.5"))));
      unreachable(small, small.withLimitBound(Bound.STRICT));
      unreachable(WriteOffRules.timeBarred(), aged.withTimeBarred(true));
      unreachable(aged, aged.withKinds());
      unreachable(
          aged.withKinds(OpenItemKind.CHARGE, OpenItemKind.INVOICE),
          aged.withKinds(OpenItemKind.CHARGE));
      unreachable(aged, WriteOffRules.insolvent().withMinimumDaysPastDue(30));
    }

    @Test
    void accept_rules_that_propose_something_more() {
      WriteOffCriteria small = WriteOffRules.smallBalance(small());
      WriteOffCriteria aged = WriteOffRules.aged(30);
      reachable(aged, aged.withMinimumDaysPastDue(29));
      reachable(aged.withDaysBound(Bound.STRICT), aged.withMinimumDaysPastDue(30));
      reachable(aged.withMinimumDunningLevel(2), aged);
      reachable(small, small.withLimit(small().withAmounts(eur("6.00"))));
      reachable(small, small.withLimit(SmallBalanceLimit.of(eur("5.00"))));
      reachable(small.withLimitBound(Bound.STRICT), small);
      reachable(aged.withTimeBarred(true), aged);
      reachable(aged, aged.withKinds(OpenItemKind.REFUND));
      reachable(aged.withCustomerStatuses(WriteOffRules.insolvent().customerStatuses()), aged);
      reachable(small, aged);
    }

    private void unreachable(WriteOffCriteria earlier, WriteOffCriteria later) {
      refused(
          () -> policy(earlier, later.withName("later")),
          "The rules (later) of WriteOffPolicy (policy) must propose something that the earlier rule "
              + earlier.name() + " does not");
    }

    private void reachable(WriteOffCriteria earlier, WriteOffCriteria later) {
      assertThatNoException().isThrownBy(() -> policy(earlier, later.withName("later")));
    }
  }

  @Test
  void a_judgement_needs_a_reason() {
    refused(() -> new Judgement.Keep("x", List.of()), "must be one at least");
    refused(
        () -> new Judgement.Propose("x", WriteOffRules.aged(1).terms(), List.of()),
        "must be one at least");
  }
}
