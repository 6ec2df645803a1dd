package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
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

  /**
   * Lines with amounts of their own, EUR 1.00 pooled on each: EUR 0.25 short of EUR 200.25 and EUR 1.50 of EUR 300.25
   * are EUR 1.75 of EUR 2.00, so that both close; EUR 100.25 are no shortage, and the first closes alone.
   */
  @Test
  void stated_amounts_close_together_or_else_each_by_itself_in_both() {
    assertThat(pooled("298.75")).isEqualTo("INV-1/1 0.00, INV-2/1 0.00");
    assertThat(pooled("298.49")).isEqualTo("INV-1/1 0.00, INV-2/1 1.76");
    assertThat(pooled("200.00")).isEqualTo("INV-1/1 0.00, INV-2/1 100.25");
  }

  private static RemittanceLine line(String document, Money paid) {
    RemittanceLine.Builder line = RemittanceLine.builder();
    line.documentNumber(document).paid(paid);
    return line.build();
  }

  /** What is open after EUR 200.00 for INV-1 and this for INV-2, by the promise and by the allocation. */
  private static String pooled(String second) {
    SettlementPolicy policy = SettlementPolicy.standard()
        .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")))
        .withTolerancePool(TolerancePool.POOLED);
    OpenItems items = OpenItems.of(List.of(
        Samples.item("C-1", "INV-1", Money.parse("EUR 200.25")),
        Samples.item("C-1", "INV-2", Money.parse("EUR 300.25"))));
    RemittanceLine one = line("INV-1", Money.parse("EUR 200.00"));
    RemittanceLine two = line("INV-2", Money.parse("EUR " + second));
    MatchResult result = MatchEngine.of(MatchPolicy.standard().withSettlement(policy))
        .match(
            items,
            List.of(Samples.payment(
                "P-1",
                "C-1",
                one.paid().orElseThrow().plus(two.paid().orElseThrow()),
                new RemittanceAdvice("", List.of(), List.of(one, two)))),
            Samples.AS_OF);
    AllocationResult allocated = AllocationEngine.of(
            AllocationPolicy.standard().withSettlement(policy))
        .allocate(items, result.accepted(), result.instructions(), Samples.AS_OF);
    List<Share> shares =
        ((MatchOutcome.Matched) result.outcomes().get(0)).pairing().shares();
    for (Share share : shares) {
      assertThat(share.closes())
          .isEqualTo(allocated.items().find(share.item()).orElseThrow().isSettled());
    }
    return shares.stream()
        .map(s -> s.item() + " "
            + allocated.items().find(s.item()).orElseThrow().open().getAmount())
        .collect(Collectors.joining(", "));
  }
}
