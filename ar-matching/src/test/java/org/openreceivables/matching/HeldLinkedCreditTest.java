package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;

/** A credit on hold reduces nothing, though it is linked to the document that is paid. */
class HeldLinkedCreditTest {
  private static final OpenItem INVOICE = Samples.item("C-1", "INV-1000", eur("1000.00"));
  private static final OpenItem LINKED = Samples.item(
          "C-1", "CN-1", eur("200.00"), OpenItemKind.CREDIT_NOTE)
      .withRelatesTo(Optional.of(DocumentId.of("INV-1000")));

  @Test
  void the_gross_is_matched_by_name_and_by_amount_and_the_credit_stays() {
    OpenItems items = held(HoldEffect.ALLOCATE, Samples.AS_OF);
    for (String text : List.of("INV-1000", "")) {
      MatchResult result = match(items, "1000.00", text);
      assertThat(result.accepted()).hasSize(1);
      assertThat(result.summarize())
          .contains("P-1 EUR 1000.00 matched: C-1, INV-1000/1;", "EUR 1000.00 closes it")
          .doesNotContain("CN-1");
      AllocationResult allocated = AllocationEngine.standard()
          .allocate(items, result.accepted(), result.instructions(), Samples.AS_OF);
      assertThat(allocated.problems()).isEmpty();
      assertThat(open(allocated, "INV-1000/1")).isEqualTo(eur("0.00"));
      assertThat(open(allocated, "CN-1/1")).isEqualTo(eur("200.00"));
    }
  }

  @Test
  void the_net_closes_nothing() {
    OpenItems items = held(HoldEffect.ALLOCATE, Samples.AS_OF);
    assertThat(match(items, "800.00", "").summarize())
        .contains("unmatched", "EUR 200.00 away from the open amount of INV-1000");
    MatchResult named = match(items, "800.00", "INV-1000");
    assertThat(named.accepted()).isEmpty();
    assertThat(named.summarize()).contains("proposed").doesNotContain("CN-1");
  }

  @Test
  void a_hold_that_is_over_or_stops_something_else_leaves_the_net() {
    OpenItems over = held(HoldEffect.ALLOCATE, Samples.AS_OF.minusDays(1));
    OpenItems other = held(HoldEffect.DUN, Samples.AS_OF);
    for (OpenItems items : List.of(over, other)) {
      assertThat(match(items, "800.00", "INV-1000").summarize())
          .contains("matched: C-1, INV-1000/1 less [CN-1/1]", "EUR 800.00 closes it");
    }
  }

  private static OpenItems held(HoldEffect effect, LocalDate until) {
    Hold hold = Hold.builder()
        .id("H-1")
        .cause(HoldCause.BLOCK)
        .window(new DateWindow(Samples.ISSUED, until))
        .addEffects(effect)
        .build();
    return OpenItems.of(List.of(INVOICE, LINKED.withHolds(hold)));
  }

  private static MatchResult match(OpenItems items, String amount, String text) {
    return MatchEngine.standard()
        .match(items, List.of(Samples.payment("P-1", "C-1", eur(amount), text)), Samples.AS_OF);
  }

  private static Money open(AllocationResult result, String item) {
    return result.items().find(OpenItemId.of(item)).orElseThrow().open();
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
