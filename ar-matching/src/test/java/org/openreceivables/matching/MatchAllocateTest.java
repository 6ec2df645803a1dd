package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/** What matching expects of a part payment is what allocation makes of it. */
class MatchAllocateTest {

  /**
   * 2 % of 100.25 is 2.01, of 100.01 only 2.00: EUR 0.24 earns no cent, yet counts under the offer, so that
   * EUR 98.00 closes the rest, not EUR 98.01.
   */
  @Test
  void a_part_too_small_for_a_discount_still_counts_under_the_offer() {
    Money amount = Money.parse("EUR 100.25");
    OpenItem item = Samples.item("C-1", "INV-4711", amount)
        .withDiscountOffers(
            DiscountOffer.of(Samples.PAID, new DiscountRate.Percent(Percentage.of(2)), amount));
    OpenItems items = OpenItems.of(List.of(item));

    RemittanceLine.Builder line = RemittanceLine.builder();
    line.documentNumber("INV-4711").paid(Money.parse("EUR 0.24"));
    RemittanceLine cent = line.build();
    RemittanceAdvice advice = new RemittanceAdvice("", List.of(), List.of(cent));

    MatchResult result = MatchEngine.standard()
        .match(
            items,
            List.of(
                Samples.payment("P-1", "C-1", cent.paid().orElseThrow(), advice),
                Samples.payment("P-2", "C-1", Money.parse("EUR 98.00"), "")),
            Samples.AS_OF);
    AllocationResult allocated = AllocationEngine.of(AllocationPolicy.standard())
        .allocate(items, result.accepted(), result.instructions(), Samples.AS_OF);

    assertThat(result.outcomes()).allMatch(MatchOutcome.Matched.class::isInstance);
    assertThat(allocated.items().find(OpenItemId.of("INV-4711/1")).orElseThrow().open())
        .isEqualTo(Money.parse("EUR 0.00"));
    assertThat(allocated.allocations()).allMatch(a -> a.rest().isZero());
  }

  @Test
  void numbers_of_two_payers_are_ambiguous_though_one_of_them_pays() {
    OpenItems items = OpenItems.of(List.of(
        Samples.item("C-1", "INV-4711", Money.parse("EUR 100.00")),
        Samples.item("C-2", "INV-4712", Money.parse("EUR 50.00"))));

    MatchResult result = MatchEngine.standard()
        .match(
            items,
            List.of(
                Samples.payment("P-1", "C-1", Money.parse("EUR 100.00"), "INV-4711 and INV-4712")),
            Samples.AS_OF);

    assertThat(result.outcomes()).allMatch(MatchOutcome.Ambiguous.class::isInstance);
    assertThat(result.accepted()).isEmpty();
  }
}
