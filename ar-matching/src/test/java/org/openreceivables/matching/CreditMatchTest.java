package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.rule.EvidenceKind;

/** Credits that reduce what must be paid, named by the payer or linked to what it pays. */
class CreditMatchTest {
  private static final OpenItem INVOICE = Samples.item("C-1", "INV-1000", eur("1000.00"));
  private static final OpenItem CREDIT =
      Samples.item("C-1", "CN-1", eur("200.00"), OpenItemKind.CREDIT_NOTE);
  private static final OpenItem LINKED =
      CREDIT.withRelatesTo(Optional.of(DocumentId.of("INV-1000")));

  @Test
  void a_linked_credit_that_is_not_named_is_netted_with_evidence() {
    assertThat(
            match(OpenItems.of(List.of(INVOICE, LINKED)), "800.00", "INV-1000").summarize())
        .isEqualTo("P-1 EUR 800.00 matched: C-1, INV-1000/1 less [CN-1/1];"
            + " text names INV-1000 (INV-1000/1); credit CN-1/1 takes EUR 200.00 off INV-1000/1;"
            + " EUR 800.00 closes it");
  }

  @Test
  void the_net_is_an_exact_amount_too_and_the_gross_is_not() {
    OpenItems items = OpenItems.of(List.of(INVOICE, LINKED));
    assertThat(match(items, "800.00", "").summarize()).contains("matched: C-1, INV-1000/1");
    assertThat(match(items, "1000.00", "").summarize())
        .contains("unmatched", "EUR 200.00 away from the open amount of INV-1000");
    assertThat(match(items, "1000.00", "INV-1000").summarize())
        .contains("proposed", "EUR 200.00 more than the EUR 800.00 that close");
  }

  @Test
  void a_linked_credit_that_is_named_counts_once() {
    OpenItems items = OpenItems.of(List.of(INVOICE, LINKED));
    MatchPolicy policy = MatchPolicy.builder().shortestNumber(3).build();
    assertThat(match(policy, items, "800.00", "INV-1000 less CN-1").summarize())
        .contains("matched: C-1, INV-1000/1 less [CN-1/1]");
  }

  @Test
  void a_policy_that_leaves_credits_alone_nets_nothing() {
    MatchPolicy policy = MatchPolicy.builder().credits(CreditUse.NONE).build();
    OpenItems items = OpenItems.of(List.of(INVOICE, LINKED));
    assertThat(match(policy, items, "1000.00", "INV-1000").summarize()).contains("matched");
    assertThat(match(policy, items, "800.00", "INV-1000").summarize()).contains("proposed");
  }

  @Test
  void a_credit_that_is_named_and_not_linked_is_used_by_allocation_as_promised() {
    OpenItems items = OpenItems.of(List.of(INVOICE, CREDIT));
    MatchPolicy policy = MatchPolicy.builder().shortestNumber(3).build();
    MatchResult result = match(policy, items, "800.00", "INV-1000 less CN-1");
    AllocationResult allocated = AllocationEngine.standard()
        .allocate(items, result.accepted(), result.instructions(), Samples.AS_OF);
    assertThat(allocated.problems()).isEmpty();
    assertThat(allocated.items())
        .allMatch(OpenItem::isSettled)
        .extracting(OpenItem::id)
        .contains(OpenItemId.of("INV-1000/1"), OpenItemId.of("CN-1/1"));
  }

  @Test
  void
      less_with_a_reference_is_no_clear_part_payment_while_a_credit_note_fits_into_what_is_missing() {
    Payment payment = Samples.payment(
        "P-1", "C-1", eur("800.00"), new RemittanceAdvice("", List.of("INV-1000"), List.of()));
    assertThat(one(OpenItems.of(List.of(INVOICE, CREDIT)), payment))
        .contains("proposed", "credit CN-1/1 over EUR 200.00 may have been taken off");
    OpenItem larger = Samples.item("C-1", "CN-2", eur("1000.01"), OpenItemKind.CREDIT_NOTE);
    OpenItem others = Samples.item("C-2", "CN-3", eur("200.00"), OpenItemKind.CREDIT_NOTE);
    assertThat(one(OpenItems.of(List.of(INVOICE, larger, others)), payment))
        .contains("matched", "EUR 800.00 is a part of the EUR 1000.00");
  }

  @Test
  void less_with_a_good_and_a_broken_reference_is_no_clear_part_payment() {
    Payment payment = Samples.payment(
        "P-1",
        "C-1",
        eur("800.00"),
        new RemittanceAdvice("", List.of("INV-1000", "RF18539007547035"), List.of()));
    assertThat(one(OpenItems.of(List.of(INVOICE)), payment))
        .contains("proposed", "something else that the payer names cannot be read");
  }

  private static String one(OpenItems items, Payment payment) {
    return MatchEngine.standard()
        .match(items, List.of(payment), Samples.AS_OF)
        .outcomes()
        .get(0)
        .summarize();
  }

  @Test
  void a_credit_that_closes_one_of_two_items_leaves_the_other_to_the_money() {
    OpenItems items =
        OpenItems.of(List.of(Samples.item("C-1", "INV-0200", eur("200.00")), INVOICE, CREDIT));
    MatchPolicy policy = MatchPolicy.builder().shortestNumber(3).build();
    MatchResult result = match(policy, items, "1000.00", "INV-0200, INV-1000, CN-1");
    AllocationResult allocated = AllocationEngine.standard()
        .allocate(items, result.accepted(), result.instructions(), Samples.AS_OF);
    assertThat(result.accepted()).hasSize(1);
    assertThat(allocated.problems()).isEmpty();
    assertThat(allocated.items()).allMatch(OpenItem::isSettled);
  }

  @Test
  void a_credit_later_than_the_payment_is_not_used() {
    OpenItems items =
        OpenItems.of(List.of(INVOICE, CREDIT.withPostingDate(Samples.PAID.plusDays(1))));
    MatchPolicy policy = MatchPolicy.builder().shortestNumber(3).build();
    assertThat(match(policy, items, "800.00", "INV-1000 less CN-1").summarize())
        .contains("proposed", "credit CN-1/1 is on hold or later than the payment");
  }

  @Test
  void what_counts_as_the_debtors_word_is_a_switch() {
    OpenItems items = OpenItems.of(List.of(INVOICE));
    assertThat(designation(MatchPolicy.standard(), items, "INV-1000"))
        .isEqualTo(Designation.DEBTOR);
    assertThat(designation(MatchPolicy.standard(), items, "")).isEqualTo(Designation.CREDITOR);
    MatchPolicy amounts =
        MatchPolicy.builder().addDebtorDesignates(EvidenceKind.EXACT_AMOUNT).build();
    assertThat(designation(amounts, items, "")).isEqualTo(Designation.DEBTOR);
    assertThat(designation(amounts, items, "INV-1000")).isEqualTo(Designation.CREDITOR);
  }

  private static Designation designation(MatchPolicy policy, OpenItems items, String text) {
    return match(policy, items, "1000.00", text).instructions().get(0).designatedBy();
  }

  private static MatchResult match(OpenItems items, String amount, String text) {
    return match(MatchPolicy.standard(), items, amount, text);
  }

  private static MatchResult match(
      MatchPolicy policy, OpenItems items, String amount, String text) {
    Payment payment = Samples.payment("P-1", "C-1", eur(amount), text);
    return MatchEngine.of(policy).match(items, List.of(payment), Samples.AS_OF);
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
