package org.openreceivables.examples.quickstart.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.examples.quickstart.document.Refusals.assertCodes;
import static org.openreceivables.examples.quickstart.document.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.aging.AgingBucket;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.aging.AgingScheme;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.AmountReason;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchOutcome;
import org.openreceivables.matching.MatchPolicy;
import org.openreceivables.matching.MatchResult;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.RestReason;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;
import org.openreceivables.matching.rule.MatchRule;
import org.openreceivables.testkit.Scenario;

/** What the pages of steps 3, 4, 5 and 7 say can go wrong does, and looks as they say. */
class WhatIsPaidTest {
  private static final LocalDate END = LocalDate.of(2026, 2, 28);
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final OpenItems ITEMS = Scenario.items("""
      item   | customer | issued     | amount
      INV-42 | ACME     | 2026-01-10 | EUR 100.00
      INV-77 | ZETA     | 2026-01-10 | EUR 100.00
      """);

  @Test
  void payments_with_one_key_are_refused_and_the_others_go_on() {
    List<Payment> payments = Scenario.payments("""
        payment | customer | amount     | valued
        P-1     | ACME     | EUR 100.00 | 2026-02-01
        P-1     | ACME     | EUR 50.00  | 2026-02-01
        P-2     | ZETA     | EUR 100.00 | 2026-02-01
        """);
    MatchResult match = MatchEngine.standard().match(ITEMS, payments, END);
    assertThat(match.refused()).hasSize(2);
    assertCodes(match.problems(), ProblemCodes.DUPLICATE_ID);
    assertThat(match.problems().get(0).taints()).containsExactly(ACME);
    assertThat(match.accepted()).extracting(Payment::id).containsExactly(PaymentId.of("P-2"));

    AllocationResult result = AllocationEngine.standard().allocate(ITEMS, payments, List.of(), END);
    assertThat(result.unassigned()).hasSize(2);
    assertThat(result.allocations()).hasSize(1);
  }

  @Test
  void a_payment_without_a_customer_or_of_a_later_day_is_left() {
    List<Payment> payments = Scenario.payments("""
        payment | customer | amount     | valued
        P-1     |          | EUR 12.00  | 2026-02-01
        P-2     | ACME     | EUR 100.00 | 2026-03-01
        """);
    MatchResult match = MatchEngine.standard().match(ITEMS, payments, END);
    assertThat(match.outcomes()).singleElement().isInstanceOf(MatchOutcome.Unmatched.class);
    assertThat(match.later()).hasSize(1);
    AllocationResult result = AllocationEngine.standard().allocate(ITEMS, payments, List.of(), END);
    assertThat(result.unassigned()).hasSize(1);
    assertThat(result.later()).hasSize(1);
    assertCodes(result.problems(), ProblemCodes.UNKNOWN_PAYER);
  }

  @Test
  void another_customers_document_and_a_second_payment_are_only_proposed() {
    List<Payment> payments = Scenario.payments("""
        payment | customer | amount     | valued     | text
        P-1     | ACME     | EUR 100.00 | 2026-02-01 | INV-77
        P-2     | ZETA     | EUR 100.00 | 2026-02-01 | INV-77
        P-3     | ZETA     | EUR 100.00 | 2026-02-02 | INV-77
        """);
    List<MatchOutcome> outcomes =
        MatchEngine.standard().match(ITEMS, payments, END).outcomes();
    assertThat(outcomes.get(0)).isNotInstanceOf(MatchOutcome.Matched.class);
    assertThat(outcomes.get(1)).isInstanceOf(MatchOutcome.Matched.class);
    assertThat(outcomes.get(2)).isInstanceOf(MatchOutcome.Proposed.class);
    assertThat(((MatchOutcome.Proposed) outcomes.get(2)).pairing().reasons())
        .hasAtLeastOneElementOfType(AmountReason.AlreadyPromised.class);
  }

  @Test
  void a_rule_that_proposes_what_is_not_there_is_a_mistake_of_its_programmer() {
    OpenItem stranger = Scenario.items("""
            item | customer | issued     | amount
            X-1  | ACME     | 2026-01-10 | EUR 1.00
            """).iterator().next();
    MatchRule rule = (payment, candidates) ->
        List.of(MatchProposal.of(stranger, new Evidence.Custom("ours", Map.of())));
    MatchEngine engine = MatchEngine.of(MatchPolicy.builder().addRule(rule).build());
    assertThatThrownBy(() -> engine.match(ITEMS, payment(), END))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_instruction_that_cannot_be_followed_leaves_the_money_on_account() {
    Allocation unknown = instructed("INV-77", "EUR 100.00");
    assertThat(unknown.rest()).isEqualTo(Money.parse("EUR 100.00"));
    assertThat(unknown.restReasons())
        .hasAtLeastOneElementOfType(RestReason.UnknownDesignation.class);
    assertThat(instructed("INV-42", "USD 100.00").restReasons())
        .hasAtLeastOneElementOfType(RestReason.WrongCurrency.class);
  }

  @Test
  void an_incomplete_customer_is_marked_in_every_step() {
    OpenItems items = ITEMS.withIncomplete(List.of(ACME));
    assertThat(MatchEngine.standard().match(items, payment(), END).outcomes())
        .singleElement()
        .isInstanceOf(MatchOutcome.Proposed.class);
    AllocationResult result =
        AllocationEngine.standard().allocate(items, payment(), List.of(), END);
    assertThat(result.allocations().get(0).incomplete()).isTrue();
    AgingReport report = AgingEngine.standard().age(items, END);
    assertThat(report.incomplete()).containsExactly(ACME);
    assertThat(report.totals()).allMatch(row -> row.incomplete());
  }

  @Test
  void buckets_with_a_gap_and_reports_that_do_not_belong_together_are_refused() {
    assertRefused(
        ProblemCodes.OUT_OF_RANGE,
        () -> AgingScheme.builder()
            .addBuckets(AgingBucket.current(), AgingBucket.atLeast(2))
            .build());
    AgingReport report = AgingEngine.standard().age(ITEMS, END);
    assertThatThrownBy(() -> report.merge(AgingEngine.standard().age(ITEMS, END.plusDays(1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> report.merge(report)).isInstanceOf(IllegalArgumentException.class);
    AgingReport earlier = AgingEngine.standard().age(ITEMS, LocalDate.of(2026, 1, 9));
    assertThat(earlier.postedLater().count()).isEqualTo(2);
    assertThat(report.diff(earlier)).isNotEmpty();
  }

  private static List<Payment> payment() {
    return Scenario.payments("""
        payment | customer | amount     | valued
        P-1     | ACME     | EUR 100.00 | 2026-02-01
        """);
  }

  private static Allocation instructed(String item, String amount) {
    AllocationInstruction word = AllocationInstruction.builder()
        .payment(PaymentId.of("P-1"))
        .addAmount(InstructedAmount.paid(OpenItemId.of(item), Money.parse(amount)))
        .build();
    AllocationResult result =
        AllocationEngine.standard().allocate(ITEMS, payment(), List.of(word), END);
    assertThat(result.problems()).isNotEmpty();
    return result.allocations().get(0);
  }
}
