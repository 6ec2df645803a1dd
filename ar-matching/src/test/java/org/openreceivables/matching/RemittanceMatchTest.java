package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.rule.Claim;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;
import org.openreceivables.matching.rule.MatchRule;

class RemittanceMatchTest {
  private static final OpenItem FIRST = Samples.item("C-1", "A-1", eur("100.00"));
  private static final OpenItem SECOND = Samples.item("C-1", "A-2", eur("200.00"));
  private static final OpenItem CREDIT =
      Samples.item("C-1", "CN-1", eur("30.00"), OpenItemKind.CREDIT_NOTE);
  private static final OpenItems ITEMS = OpenItems.of(List.of(FIRST, SECOND, CREDIT));

  @Test
  void the_payers_own_amounts_are_followed_and_allocated() {
    MatchResult result =
        match(ITEMS, "250.00", advice(line("A-2", "180.00"), line("A-1", "70.00")));
    assertThat(result.summarize())
        .isEqualTo("P-1 EUR 250.00 matched: C-1, A-2/1 EUR 180.00, A-1/1 EUR 70.00;"
            + " line A-2 over EUR 180.00 names [A-2/1]; line A-1 over EUR 70.00 names [A-1/1];"
            + " EUR 180.00 is a part of the EUR 200.00 that close A-2/1;"
            + " EUR 70.00 is a part of the EUR 100.00 that close A-1/1");
    AllocationResult allocated = AllocationEngine.of(AllocationPolicy.standard())
        .allocate(ITEMS, result.accepted(), result.instructions(), Samples.AS_OF);
    assertThat(allocated.problems()).isEmpty();
    assertThat(open(allocated, "A-2/1")).isEqualTo(eur("20.00"));
    assertThat(open(allocated, "A-1/1")).isEqualTo(eur("30.00"));
  }

  @Test
  void lines_that_do_not_add_up_are_looked_at() {
    MatchResult result =
        match(ITEMS, "290.00", advice(line("A-1", "100.00"), line("A-2", "200.00")));
    assertThat(result.summarize()).contains("proposed", "add up to EUR 300.00, EUR 10.00 from");
  }

  @Test
  void more_on_one_item_than_it_needs_is_looked_at_though_the_sum_fits() {
    MatchResult result =
        match(ITEMS, "300.00", advice(line("A-1", "150.00"), line("A-2", "150.00")));
    assertThat(result.summarize())
        .contains(
            "proposed", "EUR 150.00 is EUR 50.00 more than the EUR 100.00 that close [A-1/1]");
  }

  @Test
  void a_credit_line_reduces_what_must_be_paid() {
    MatchResult result = match(
        ITEMS,
        "270.00",
        advice(line("A-1", "100.00"), line("A-2", "200.00"), line("CN-1", "-30.00")));
    assertThat(result.accepted()).hasSize(1);
    assertThat(result.summarize()).contains("less [CN-1/1]", "EUR 270.00 closes it");
  }

  @Test
  void what_the_payer_holds_back_without_terms_is_looked_at() {
    RemittanceLine line = RemittanceLine.builder()
        .documentNumber("A-1")
        .paid(eur("98.00"))
        .discount(eur("2.00"))
        .build();
    assertThat(match(ITEMS, "98.00", advice(line)).summarize())
        .contains("proposed", "the payer holds back EUR 2.00 of A-1/1");
  }

  @Test
  void a_line_that_names_one_item_is_a_clear_part_payment() {
    RemittanceLine line = RemittanceLine.builder().documentNumber("a1").build();
    assertThat(match(ITEMS, "40.00", advice(line)).summarize())
        .contains("matched", "EUR 40.00 is a part of the EUR 100.00 that close A-1/1");
  }

  @Test
  void a_reference_counts_like_a_number() {
    OpenItems items =
        OpenItems.of(List.of(FIRST.withReferences("RF18 5390 0754 7034"), SECOND, CREDIT));
    RemittanceAdvice advice = new RemittanceAdvice("", List.of("rf18539007547034"), List.of());
    assertThat(match(items, "100.00", advice).matchedByRule()).hasToString("{reference=1}");
    assertThat(match(items, "100.00", RemittanceAdvice.ofText("pay RF18 5390 0754 7034."))
            .matchedByRule())
        .hasToString("{reference=1}");
  }

  @Test
  void tolerance_is_that_of_one_item_not_pooled() {
    MatchPolicy policy = MatchPolicy.builder()
        .settlement(SettlementPolicy.builder()
            .underpayment(ToleranceLimit.upTo(eur("1.00")))
            .build())
        .shortestNumber(2)
        .build();
    RemittanceAdvice both = RemittanceAdvice.ofText("A-1 A-2");
    assertThat(match(policy, ITEMS, "299.00", both)).contains("matched", "EUR 1.00 tolerated");
    assertThat(match(policy, ITEMS, "298.99", both))
        .contains("proposed", "EUR 298.99 is EUR 1.01 less than the EUR 300.00");
  }

  @Test
  void instalments_of_one_number_are_paid_due_first() {
    OpenItem one = FIRST.withDueDate(Samples.PAID).withReferences("PLAN-77");
    OpenItem two =
        FIRST.withId(OpenItemId.of("A-1/2")).withInstallment(2).withDueDate(Samples.AS_OF);
    OpenItems items = OpenItems.of(List.of(two, one, SECOND));
    RemittanceLine line = RemittanceLine.builder().documentNumber("A-1").build();
    assertThat(match(items, "100.00", advice(line)).summarize()).contains("matched: C-1, A-1/1;");
    assertThat(match(items, "200.00", advice(line)).summarize())
        .contains("matched: C-1, A-1/1, A-1/2;");
    assertThat(match(items, "150.00", advice(line)).summarize()).contains("proposed");
  }

  @Test
  void a_reference_of_several_documents_is_ambiguous_where_each_fits() {
    OpenItem other = Samples.item("C-1", "A-3", eur("100.00")).withReferences("CONTRACT-9");
    OpenItems items = OpenItems.of(List.of(FIRST.withReferences("CONTRACT-9"), other));
    assertThat(match(items, "100.00", RemittanceAdvice.ofText("contract 9")).summarize())
        .isEqualTo("P-1 EUR 100.00 ambiguous: 2 are equally good: C-1 [A-1/1] or C-1 [A-3/1]");
  }

  @Test
  void a_host_writes_its_own_rule() {
    MatchRule rule = (payment, candidates) -> candidates.items().stream()
        .filter(i -> i.id().value().equals("A-2/1"))
        .map(i -> MatchProposal.of(i, new Evidence.Custom("mine", Map.of("b", "2", "a", "1"))))
        .toList();
    MatchPolicy policy = MatchPolicy.builder().rules(List.of(rule)).build();
    assertThat(match(policy, ITEMS, "200.00", RemittanceAdvice.none()))
        .isEqualTo("P-1 EUR 200.00 matched: C-1, A-2/1; mine {a=1, b=2}; EUR 200.00 closes it");
  }

  @Test
  void a_host_rule_that_names_what_is_not_there_is_refused() {
    Claim claim = new Claim(List.of(OpenItemId.of("NONE")), new Evidence.Custom("mine", Map.of()));
    MatchPolicy policy = MatchPolicy.builder()
        .rules(List.of((payment, candidates) ->
            List.of(new MatchProposal(CustomerId.of("C-1"), List.of(claim)))))
        .build();
    assertThatThrownBy(() -> match(policy, ITEMS, "200.00", RemittanceAdvice.none()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("The item (NONE) of MatchProposal (C-1) must be an item");
  }

  @Test
  void a_policy_without_rules_is_refused() {
    assertThatThrownBy(
            () -> MatchPolicy.builder().rules(List.of()).shortestNumber(0).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("shortestNumber")
        .hasMessageContaining("rules");
    assertThat(MatchPolicy.standard()).isEqualTo(MatchPolicy.builder().build());
  }

  private static MatchResult match(OpenItems items, String amount, RemittanceAdvice advice) {
    return MatchEngine.standard()
        .match(items, List.of(Samples.payment("P-1", "C-1", eur(amount), advice)), Samples.AS_OF);
  }

  private static String match(
      MatchPolicy policy, OpenItems items, String amount, RemittanceAdvice advice) {
    return MatchEngine.of(policy)
        .match(items, List.of(Samples.payment("P-1", "C-1", eur(amount), advice)), Samples.AS_OF)
        .summarize();
  }

  private static Money open(AllocationResult result, String item) {
    return result.items().find(OpenItemId.of(item)).orElseThrow().open();
  }

  private static RemittanceAdvice advice(RemittanceLine... lines) {
    return new RemittanceAdvice("", List.of(), Arrays.asList(lines));
  }

  private static RemittanceLine line(String number, String paid) {
    return RemittanceLine.builder().documentNumber(number).paid(eur(paid)).build();
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
