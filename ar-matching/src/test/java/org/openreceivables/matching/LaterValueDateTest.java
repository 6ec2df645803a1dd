package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;

/** A payment that came before may bear a later value date; the days count in both directions. */
class LaterValueDateTest {
  private static final Money AMOUNT = Money.parse("EUR 1455.95");
  private static final OpenItem INVOICE = Samples.item("C-1", "INV-1000", AMOUNT);
  private static final OpenItem TWIN = Samples.item("C-1", "INV-3000", AMOUNT);

  @Test
  void two_weeks_later_is_near_and_a_day_more_is_not() {
    assertWaits(second(MatchPolicy.standard(), 14));
    assertMatched(second(MatchPolicy.standard(), 15));
  }

  @Test
  void the_days_are_those_of_the_policy() {
    MatchPolicy three = MatchPolicy.builder().paidTwiceWithin(3).build();
    assertWaits(second(three, 3));
    assertMatched(second(three, 4));
    MatchPolicy none = MatchPolicy.builder().paidTwiceWithin(0).build();
    assertWaits(second(none, 0));
    assertMatched(second(none, 1));
  }

  private static void assertWaits(MatchOutcome second) {
    assertThat(second).isInstanceOf(MatchOutcome.Proposed.class);
    assertThat(second.summarize()).contains("P-1 over the same amount");
  }

  private static void assertMatched(MatchOutcome second) {
    assertThat(second).isInstanceOf(MatchOutcome.Matched.class);
    assertThat(second.summarize()).doesNotContain("P-1");
  }

  /** What becomes of P-2, posted a day after P-1 whose value date is this many days later. */
  private static MatchOutcome second(MatchPolicy policy, int daysLater) {
    Payment first = Samples.payment("P-1", "C-1", AMOUNT, "thank you")
        .withPostingDate(Samples.PAID)
        .withValueDate(Samples.PAID.plusDays(daysLater));
    Payment second =
        Samples.payment("P-2", "C-1", AMOUNT, "INV-1000").withPostingDate(Samples.PAID.plusDays(1));
    List<MatchOutcome> outcomes = MatchEngine.of(policy)
        .match(OpenItems.of(List.of(INVOICE, TWIN)), List.of(second, first), Samples.AS_OF)
        .outcomes();
    assertThat(outcomes).hasSize(2);
    return outcomes.stream()
        .filter(o -> o.payment().id().equals(PaymentId.of("P-2")))
        .findFirst()
        .orElseThrow();
  }
}
