package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
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
              "of the EUR 430.07 that INV-1000/1 lacks, credit CN-2/1 over EUR 430.07 may have been");
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
      assertThat(byReference("1025.88", INVOICE, credit("CN-1", "430.08"))).contains("matched");
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
                      "P-1 over the same amount is probably for INV-1000/1 and waits for a person"));
    }

    @Test
    void promises_nothing_then() {
      MatchResult result = match(first);
      assertThat(result.accepted()).isEmpty();
      assertThat(result.outcomes())
          .allSatisfy(
              o -> assertThat(((MatchOutcome.Proposed) o).pairing().shares()).isEmpty());
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

  private static OpenItem credit(String document, String amount) {
    return Samples.item("C-1", document, eur(amount), OpenItemKind.CREDIT_NOTE);
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
