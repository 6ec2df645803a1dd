package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationEngine;

/** What names a document and fits, and is left to a person all the same. */
class CautiousMatchTest {
  private static final OpenItem INVOICE = Samples.item("C-1", "INV-1000", eur("1455.95"));

  @Nested
  class A_part_of_an_item_beside_credits {
    @Test
    void is_a_part_payment_where_there_is_no_credit() {
      assertThat(byReference("1025.88", INVOICE))
          .contains("matched", "EUR 1025.88 is a part of the EUR 1455.95 that close INV-1000/1");
    }

    @Test
    void is_proposed_with_the_credit_that_explains_it_to_the_cent() {
      OpenItem exact = credit("CN-2", "430.07");
      MatchResult result = match("1025.88", INVOICE, credit("CN-1", "100.00"), exact);
      assertThat(result.outcomes().get(0).summarize())
          .contains(
              "proposed",
              "less [CN-2/1]",
              "EUR 430.07 are missing to close INV-1000/1, and credit CN-2/1 over EUR 430.07 may have been taken off");
      // Accepted by a person, it closes both.
      assertThat(AllocationEngine.standard()
              .allocate(
                  OpenItems.of(List.of(INVOICE, exact)),
                  List.of(result.outcomes().get(0).payment()),
                  List.of(((MatchOutcome.Proposed) result.outcomes().get(0))
                      .pairing()
                      .instruction()),
                  Samples.AS_OF)
              .items())
          .hasSize(3)
          .allMatch(OpenItem::isSettled);
    }

    @Test
    void is_proposed_without_a_credit_where_two_explain_it_or_none_does_wholly() {
      assertThat(
              byReference("1025.88", INVOICE, credit("CN-1", "430.07"), credit("CN-2", "430.07")))
          .contains("proposed", "credit CN-1/1 over EUR 430.07")
          .doesNotContain("less [");
      assertThat(byReference("1025.88", INVOICE, credit("CN-1", "430.06")))
          .contains("proposed", "credit CN-1/1 over EUR 430.06")
          .doesNotContain("less [");
    }

    @Test
    void is_a_part_payment_where_each_credit_is_larger_later_held_settled_or_foreign() {
      assertThat(byReference("1025.88", INVOICE, credit("CN-1", "1455.96"))).contains("matched");
      assertThat(byReference(
              "1025.88",
              INVOICE,
              credit("CN-1", "430.07").withPostingDate(Samples.PAID.plusDays(1))))
          .contains("matched");
      assertThat(byReference(
              "1025.88",
              INVOICE,
              Samples.item("C-2", "CN-1", eur("430.07"), OpenItemKind.CREDIT_NOTE)))
          .contains("matched");
      assertThat(byReference(
              "1025.88",
              INVOICE,
              Samples.item("C-1", "CN-1", Money.parse("USD 430.07"), OpenItemKind.CREDIT_NOTE)))
          .contains("matched");
    }

    private static String byReference(String amount, OpenItem... items) {
      return match(amount, items).outcomes().get(0).summarize();
    }

    private static MatchResult match(String amount, OpenItem... items) {
      RemittanceAdvice named = new RemittanceAdvice("", List.of("INV-1000"), List.of());
      return MatchEngine.of(MatchPolicy.standard())
          .match(
              OpenItems.of(List.of(items)),
              List.of(Samples.payment("P-1", "C-1", eur(amount), named)),
              Samples.AS_OF);
    }
  }

  @Nested
  class A_second_payment_over_the_same_amount {
    private final Payment first =
        Samples.payment("P-1", "C-1", eur("1455.95"), "INV-1000 and INV-20");
    private final OpenItem other = Samples.item("C-1", "INV-20", eur("9.00"));

    @Test
    void is_matched_where_the_first_is_for_something_else() {
      assertThat(outcomes(Samples.payment("P-1", "C-1", eur("1455.94"), "INV-1000 and INV-20")))
          .satisfiesExactly(
              p1 -> assertThat(p1).contains("proposed"), p2 -> assertThat(p2).contains("matched"));
    }

    @Test
    void waits_with_the_first_where_that_is_probably_for_the_same_item() {
      assertThat(outcomes(first))
          .satisfiesExactly(
              p1 -> assertThat(p1).contains("proposed", "less than the EUR 1464.95 that close"),
              p2 -> assertThat(p2)
                  .contains(
                      "proposed",
                      "P-1 over the same amount is probably for the same item and waits for a person"));
    }

    @Test
    void promises_nothing_then() {
      MatchResult result = match(first);
      assertThat(result.accepted()).isEmpty();
      assertThat(result.outcomes())
          .allSatisfy(
              o -> assertThat(((MatchOutcome.Proposed) o).pairing().shares()).isEmpty());
    }

    @Test
    void waits_for_two_weeks_with_one_that_names_nothing_and_no_day_longer() {
      Payment nothing = Samples.payment("P-1", "C-1", eur("1455.95"), "thank you")
          .withValueDate(Samples.PAID.minusDays(14));
      OpenItem twin = Samples.item("C-1", "INV-3000", eur("1455.95"));
      assertThat(last(MatchPolicy.standard(), nothing, INVOICE, twin))
          .contains("proposed", "P-1 over the same amount a few days before waits for a person");
      assertThat(last(
              MatchPolicy.standard(),
              nothing.withValueDate(Samples.PAID.minusDays(15)),
              INVOICE,
              twin))
          .contains("matched");
      assertThat(last(MatchPolicy.builder().paidTwiceWithin(13).build(), nothing, INVOICE, twin))
          .contains("matched");
    }

    @Test
    void does_not_wait_with_that_of_another_customer() {
      Payment nothing = Samples.payment("P-1", "C-2", eur("1455.95"), "thank you");
      assertThat(last(MatchPolicy.standard(), nothing, INVOICE)).contains("matched");
    }

    @Test
    void waits_where_the_first_paid_another_instalment_of_the_document() {
      OpenItem part1 = INVOICE.withDueDate(Samples.PAID.plusDays(1));
      OpenItem part2 = part1
          .withId(OpenItemId.of("INV-1000/2"))
          .withInstallment(2)
          .withDueDate(Samples.PAID.plusDays(31));
      Payment names = Samples.payment("P-1", "C-1", eur("1455.95"), "INV-1000");
      assertThat(last(MatchPolicy.standard(), names, part1, part2))
          .contains("proposed", "P-1 over the same amount a few days before paid another part");
      assertThat(last(
              MatchPolicy.standard(),
              names.withValueDate(Samples.PAID.minusDays(15)),
              part1,
              part2))
          .contains("matched");
    }

    private String last(MatchPolicy policy, Payment before, OpenItem... items) {
      List<MatchOutcome> outcomes = MatchEngine.of(policy)
          .match(
              OpenItems.of(List.of(items)),
              List.of(Samples.payment("P-2", "C-1", eur("1455.95"), "INV-1000"), before),
              Samples.AS_OF)
          .outcomes();
      return outcomes.get(1).summarize();
    }

    private List<String> outcomes(Payment before) {
      return match(before).outcomes().stream().map(MatchOutcome::summarize).toList();
    }

    private MatchResult match(Payment before) {
      return MatchEngine.of(MatchPolicy.standard())
          .match(
              OpenItems.of(Stream.of(INVOICE, other).toList()),
              List.of(Samples.payment("P-2", "C-1", eur("1455.95"), "INV-1000"), before),
              Samples.AS_OF);
    }
  }

  @Nested
  class An_amount_alone {
    private final SettlementPolicy tolerant = SettlementPolicy.builder()
        .underpayment(ToleranceLimit.upTo(eur("0.50")))
        .build();

    @Test
    void that_closes_only_within_tolerance_is_proposed() {
      assertThat(match(MatchPolicy.builder().settlement(tolerant).build(), "1455.50", ""))
          .contains("proposed", "EUR 0.45 short of EUR 1455.95");
      assertThat(match(MatchPolicy.builder().settlement(tolerant).build(), "1455.95", ""))
          .contains("matched");
    }

    @Test
    void is_matched_within_tolerance_where_the_policy_says_so_or_the_document_is_named() {
      assertThat(match(MatchPolicy.builder().settlement(tolerant).build(), "1455.50", "INV-1000"))
          .contains("matched");
      assertThat(match(
              MatchPolicy.builder()
                  .settlement(tolerant)
                  .amountWithinTolerance(Certainty.MATCHED)
                  .build(),
              "1455.50",
              ""))
          .contains("matched");
    }

    private static String match(MatchPolicy policy, String amount, String text) {
      return MatchEngine.of(policy)
          .match(
              OpenItems.of(List.of(INVOICE)),
              List.of(Samples.payment("P-1", "C-1", eur(amount), text)),
              Samples.AS_OF)
          .outcomes()
          .get(0)
          .summarize();
    }
  }

  @Nested
  class A_part_of_an_item_named_by_reference {
    private final OpenItem other = Samples.item("C-1", "INV-29910", eur("335.16"));

    @Test
    void is_proposed_where_another_reference_names_nothing_or_cannot_be_read() {
      assertThat(match("C-1", "1025.88", "", "INV-1000", "INV-29919"))
          .contains("proposed", "something else that the payer names cannot be read");
      // RF18 is the right start of 539007547034; RF19 is not.
      assertThat(match("C-1", "1025.88", "", "INV-1000", "RF19539007547034"))
          .contains("proposed", "something else that the payer names cannot be read");
    }

    @Test
    void is_proposed_where_the_text_names_another_document() {
      assertThat(match("C-1", "1025.88", "and INV-29910", "INV-1000"))
          .contains("proposed", "the payer names other documents as well");
    }

    @Test
    void is_proposed_where_nobody_knows_who_pays() {
      assertThat(match("", "1025.88", "", "INV-1000"))
          .contains("proposed", "the payer is not known");
      assertThat(match("", "1455.95", "", "INV-1000")).contains("matched");
    }

    @Test
    void is_a_part_payment_where_the_text_names_the_same_document_again() {
      assertThat(match("C-1", "1025.88", "for INV-1000", "INV-1000")).contains("matched");
    }

    private String match(String customer, String amount, String text, String... references) {
      return MatchEngine.of(MatchPolicy.standard())
          .match(
              OpenItems.of(List.of(INVOICE, other)),
              List.of(Samples.payment(
                  "P-1",
                  customer,
                  eur(amount),
                  new RemittanceAdvice(text, List.of(references), List.of()))),
              Samples.AS_OF)
          .outcomes()
          .get(0)
          .summarize();
    }
  }

  @Nested
  class An_amount_beside_a_name {
    @Test
    void does_not_take_what_a_later_payment_names() {
      Payment amount = Samples.payment("P-1", "C-1", eur("1455.95"), "your invoice")
          .withValueDate(Samples.PAID.minusDays(5));
      Payment name = Samples.payment("P-2", "C-1", eur("700.00"), "part of INV-1000");
      assertThat(outcomes(amount, name).get(0))
          .contains("proposed", "only the amount speaks for INV-1000/1, and P-2 names it");
      assertThat(outcomes(amount).get(0)).contains("matched");
    }

    private static List<String> outcomes(Payment... payments) {
      return MatchEngine.of(MatchPolicy.standard())
          .match(OpenItems.of(List.of(INVOICE)), List.of(payments), Samples.AS_OF)
          .outcomes()
          .stream()
          .map(MatchOutcome::summarize)
          .toList();
    }
  }

  @Test
  void the_days_of_a_second_payment_must_be_those_of_a_year() {
    assertThatThrownBy(() -> MatchPolicy.builder().paidTwiceWithin(366).build())
        .hasMessageContaining("The paidTwiceWithin (366) of MatchPolicy (policy) must be 0 to 365");
  }

  private static OpenItem credit(String document, String amount) {
    return Samples.item("C-1", document, eur(amount), OpenItemKind.CREDIT_NOTE);
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
