package org.openreceivables.policy.credit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.policy.credit.check.CheckCase.AS_OF;
import static org.openreceivables.policy.credit.check.CheckCase.CUSTOMER;
import static org.openreceivables.policy.credit.check.Checks.ORDER;
import static org.openreceivables.policy.credit.check.Checks.check;
import static org.openreceivables.policy.credit.check.Checks.invoice;
import static org.openreceivables.policy.credit.check.Checks.order;
import static org.openreceivables.policy.credit.check.Checks.request;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.credit.CreditLimit;

/** What is held and released, what is not known, other currencies, groups and batches. */
class CreditCheckEngineTest {
  @Nested
  class Release_of_what_is_held {
    @Test
    void names_the_items_to_pay_oldest_first_then_money_on_account() {
      CreditCheckPolicy policy = CreditCheckPolicy.builder()
          .maxOverdueDays(30)
          .maxOverdue(Money.parse("EUR 15.00"))
          .build();
      // 40 days late: whole; overdue 10 + 20 may be 15; exposure 10 + 20 + 5 + 20 may be 8.
      CreditCheck check = check(
          policy,
          request(
              "EUR 8.00",
              invoice("A", "EUR 10.00", 40),
              invoice("B", "EUR 20.00", 5),
              invoice("C", "EUR 5.00", -5)));
      assertThat(check.summarize())
          .isEqualTo("O-1 held; HOLD LIMIT: EUR 55.00 of EUR 8.00, EUR 47.00 over;"
              + " HOLD OVERDUE_DAYS: 40 (A), at most 30 allowed;"
              + " HOLD OVERDUE_AMOUNT: EUR 30.00 of EUR 15.00, EUR 15.00 over;"
              + " released by EUR 10.00 on A, EUR 20.00 on B, EUR 5.00 on C,"
              + " EUR 12.00 on account");
    }

    @Test
    void takes_no_more_of_the_last_item_than_needed() {
      CreditCheck check = check(request("EUR 50.00", invoice("A", "EUR 35.00", 1)));
      assertThat(check.summarize())
          .endsWith("EUR 55.00 of EUR 50.00, EUR 5.00 over; released by EUR 5.00 on A");
    }

    @Test
    void at_the_limit_needs_a_cent_more_where_the_limit_is_too_much() {
      CreditCheckPolicy policy =
          CreditCheckPolicy.standard().withLimitBoundary(LimitBoundary.LIMIT_IS_TOO_MUCH);
      assertThat(check(policy, request("EUR 20.00")).summarize())
          .isEqualTo("O-1 held; HOLD LIMIT: EUR 20.00 of EUR 20.00, EUR 0.00 free;"
              + " released by EUR 0.01 on account");
    }

    @Test
    void no_money_mends_a_document_that_is_too_large_but_what_else_is_needed_is_said() {
      CreditCheckPolicy policy =
          CreditCheckPolicy.builder().maxDocument(Money.parse("EUR 19.99")).build();
      CreditCheck.Held held =
          (CreditCheck.Held) check(policy, request("EUR 50.00", invoice("A", "EUR 35.00", 1)));
      Release.NotByPayment release = (Release.NotByPayment) held.release();
      assertThat(release.blockedBy()).containsExactly(CreditRule.DOCUMENT);
      assertThat(release.payment().orElseThrow().total()).hasToString("[EUR 5.00]");
    }

    @Test
    void money_on_account_does_not_help_where_credits_are_ignored() {
      CreditCheckPolicy policy =
          CreditCheckPolicy.standard().withUnappliedCredits(UnappliedCredits.IGNORED);
      assertThat(
              check(policy, request("EUR 10.00", invoice("A", "EUR 35.00", 1))).summarize())
          .endsWith("no amount releases it: LIMIT");
    }
  }

  @Nested
  class What_is_not_known {
    @Test
    void holds_an_incomplete_customer_however_small_the_order() {
      CreditCheckRequest request = request("EUR 1000.00");
      request = request.withItems(request.items().withIncomplete(List.of(CUSTOMER)));
      assertThat(check(request).summarize())
          .isEqualTo("O-1 held; HOLD INCOMPLETE: rows missing of [C-1] must be complete;"
              + " no amount releases it: INCOMPLETE");
    }

    @Test
    void does_not_hold_for_what_is_missing_of_others() {
      CreditCheckRequest request = request("EUR 1000.00");
      assertThat(check(
                  request.withItems(request.items().withIncomplete(List.of(CustomerId.of("C-2")))))
              .isReleased())
          .isTrue();
    }

    @Test
    void holds_for_a_commitment_that_could_not_be_used() {
      Commitments bad = Commitments.collect(
              List.of(order("X", "EUR 1.00"), order("X", "EUR 2.00")), List.of())
          .commitments();
      assertThat(check(request("EUR 1000.00").withCommitments(bad)).isReleased())
          .isFalse();
    }

    @Test
    void holds_and_still_counts_a_document_that_follows_what_it_cannot() {
      CreditCheckRequest request = request("EUR 1000.00")
          .withCommitments(Commitments.of(List.of(order("O-0", "EUR 7.00"))))
          .withDocument(ORDER.withFollows(DocumentId.of("O-0")));
      CreditCheck check = check(request);
      assertThat(check.isReleased()).isFalse();
      assertThat(check.exposure().total()).isEqualTo(Money.parse("EUR 27.00"));
    }

    @Test
    void holds_where_no_limit_is_set_or_none_is_valid_yet() {
      CreditCheckRequest request = request("EUR 1.00");
      CreditAccount later =
          request.account().withLimit(CreditLimit.of(Money.parse("EUR 99.00"), AS_OF.plusDays(1)));
      CreditCheck check = check(request.withAccount(later));
      assertThat(check.findings())
          .extracting(CheckFinding::rule)
          .containsExactly(CreditRule.NO_LIMIT);
      assertThat(check.limit().notValid()).hasSize(1);
      assertThat(CreditCheckEngine.of(CreditCheckPolicy.standard())
              .check(request.withAccount(later), AS_OF.plusDays(1))
              .isReleased())
          .isTrue();
    }

    @Test
    void holds_amounts_in_a_currency_without_a_rate_even_credits() {
      CreditCheckRequest request = request(
          "EUR 99.00",
          CheckCase.item("A", OpenItemKind.CREDIT_NOTE, Money.parse("USD 5.00"), AS_OF));
      assertThat(check(request).summarize())
          .isEqualTo("O-1 held; HOLD CURRENCY: [USD] must have a rate into EUR of 2026-06-15 or"
              + " before; no amount releases it: CURRENCY");
    }
  }

  @Nested
  class Currencies {
    private final ExchangeRate old = rate("0.8", 9);
    private final ExchangeRate latest = rate("0.9", 1);
    private final ExchangeRate later = rate("0.1", -1);

    private ExchangeRate rate(String rate, int daysAgo) {
      return new ExchangeRate(
          CurrencyUnit.USD,
          CurrencyUnit.EUR,
          new BigDecimal(rate),
          AS_OF.minusDays(daysAgo),
          "test");
    }

    @Test
    void are_converted_at_the_latest_rate_up_to_the_day_once_a_line() {
      CreditCheckRequest request = request(
              "EUR 50.00",
              invoice("A", "USD 10.05", 3),
              invoice("B", "USD 10.05", 1),
              invoice("C", "EUR 30.00", 1))
          .withRates(later, latest, old);
      CreditCheck.Held held = (CreditCheck.Held) check(request);
      // 20.10 × 0.9 = 18.09; one by one it would be 9.045 + 9.045 = 18.10.
      assertThat(held.exposure().total()).isEqualTo(Money.parse("EUR 68.09"));
      assertThat(held.exposure().lines().get(1).rate()).contains(latest);
      assertThat(held.release().summarize())
          .isEqualTo("released by USD 10.05 on A, USD 10.05 on B");
    }

    @Test
    void of_the_last_item_no_more_is_asked_than_rounding_needs() {
      CreditCheckRequest request =
          request("EUR 25.00", invoice("A", "USD 10.00", 3)).withRates(latest);
      // 9.00 + 20.00 = 29.00: 4.00 over; 4.44 USD leave 5.56 × 0.9 = 5.004, rounded to 5.00.
      CreditCheck.Held held = (CreditCheck.Held) check(request);
      assertThat(held.release().summarize()).isEqualTo("released by USD 4.44 on A");
      assertThat(check(request.withItems(OpenItems.of(List.of(invoice("A", "USD 5.56", 3)))))
              .isReleased())
          .isTrue();
      assertThat(check(request.withItems(OpenItems.of(List.of(invoice("A", "USD 5.57", 3)))))
              .isReleased())
          .isFalse();
    }

    @Test
    void two_rates_of_one_day_are_refused() {
      assertThatThrownBy(() -> request("EUR 1.00").withRates(latest, latest))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must not repeat a pair of currencies on one day");
    }
  }

  @Nested
  class Groups_and_batches {
    private final CustomerId sister = CustomerId.of("C-2");

    @Test
    void members_share_the_limit() {
      CreditCheckRequest alone =
          request("EUR 25.00", invoice("A", "EUR 9.00", 1).withCustomer(sister));
      assertThat(check(alone).isReleased()).isTrue();
      assertThat(check(alone.withAccount(alone.account().withMembers(sister))).isReleased())
          .isFalse();
    }

    @Test
    void an_unset_limit_is_inherited_from_the_nearest() {
      CreditCheckRequest request = request("EUR 1.00");
      CreditAccount account = request
          .account()
          .withLimit(CreditLimit.unset())
          .withInherited(
              new LimitSource("parent P", CreditLimit.unset()),
              new LimitSource("group G", CreditLimit.of(Money.parse("EUR 30.00"))));
      EffectiveLimit limit = check(request.withAccount(account)).limit();
      assertThat(limit.used()).hasToString("group G: EUR 30.00");
      assertThat(limit.considered())
          .extracting(LimitSource::toString)
          .containsExactly(
              "customer C-1: unset", "parent P: unset", "group G: EUR 30.00", "default: unset");
    }

    @Test
    void each_released_order_counts_for_the_next() {
      List<Commitment> orders =
          List.of(order("O-1", "EUR 20.00"), order("O-2", "EUR 15.00"), order("O-3", "EUR 10.00"));
      CreditCheckRequest request = request("EUR 30.00").withCommitments(Commitments.of(orders));
      List<CreditCheck> checks =
          CreditCheckEngine.of(CreditCheckPolicy.standard()).checkInOrder(request, orders, AS_OF);
      assertThat(checks).extracting(CreditCheck::isReleased).containsExactly(true, false, true);
      assertThat(checks.get(2).exposure().total()).isEqualTo(Money.parse("EUR 30.00"));
    }

    @Test
    void a_draft_that_was_issued_counts_as_its_item() {
      CreditCheckRequest request = request("EUR 30.00", invoice("A", "EUR 12.00", -9))
          .withDocument(
              CheckCase.commitment(CommitmentKind.DRAFT, "DOC-A", Money.parse("EUR 20.00")));
      assertThat(check(request).exposure().total()).isEqualTo(Money.parse("EUR 12.00"));
    }

    @Test
    void the_document_must_be_of_the_account() {
      assertThatThrownBy(() -> request("EUR 1.00").withDocument(ORDER.withCustomer(sister)))
          .hasMessageContaining("must be of C-1 or a member of its group");
    }
  }
}
