package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;

class LateDiscountTest {
  /** ID-DISC-03: 3 % until day 11 and 1 % until day 21, each with two days of grace. */
  private final OpenItem tiers = Discounted.with(
      "1000.00",
      Discounted.offer(day("2024-03-11"), 2, "3", "1000.00"),
      Discounted.offer(day("2024-03-21"), 2, "1", "1000.00"));

  @ParameterizedTest
  @CsvSource({
    "2024-03-11, 30.00",
    "2024-03-13, 30.00",
    "2024-03-14, 10.00",
    "2024-03-23, 10.00",
    "2024-03-24, 0.00"
  })
  void grace_days_count_unless_said_otherwise(LocalDate valued, String discount) {
    assertThat(SettlementPolicy.standard().discount(tiers, valued).whole())
        .isEqualTo(eur(discount));
  }

  @ParameterizedTest
  @CsvSource({"2024-03-11, 30.00", "2024-03-12, 10.00", "2024-03-21, 10.00", "2024-03-22, 0.00"})
  void a_late_discount_is_refused_in_spite_of_grace(LocalDate valued, String discount) {
    assertThat(late(LateDiscount.REFUSE).discount(tiers, valued).whole()).isEqualTo(eur(discount));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-11, 30.00, ",
    "2024-03-12, 10.00, 2024-03-11",
    "2024-03-13, 10.00, 2024-03-11",
    "2024-03-14, 10.00, ",
    "2024-03-22, 0.00, 2024-03-21",
    "2024-03-24, 0.00, "
  })
  void a_late_discount_waits_for_an_answer_within_grace(
      LocalDate valued, String discount, LocalDate waiting) {
    DiscountPosition position = late(LateDiscount.ASK).discount(tiers, valued);

    assertThat(position.whole()).isEqualTo(eur(discount));
    assertThat(position.pending().map(DiscountOffer::lastDay))
        .isEqualTo(Optional.ofNullable(waiting));
  }

  @Test
  void the_quote_says_what_waits_and_what_is_at_stake() {
    // BC-T-312699-disc: EUR 950.00 of EUR 1,000.00 at 5 %, six days late, ten days of grace.
    OpenItem item =
        Discounted.with("1000.00", Discounted.offer(day("2020-01-05"), 10, "5", "1000.00"));

    SettlementQuote quote = late(LateDiscount.ASK).options(item, day("2020-01-11"));

    assertThat(quote.options()).extracting(SettlementOption::cash).containsExactly(eur("1000.00"));
    assertThat(quote.refused())
        .extracting(SettlementReason::summarize)
        .containsExactly("5% discount until 2020-01-05 taken 6 days late on 2020-01-11, within"
            + " grace: EUR 50.00 waits for an answer");
    assertThat(late(LateDiscount.ASK).discount(tiers, day("2024-03-12")).refused())
        .extracting(SettlementReason::summarize)
        .containsExactly("3% discount until 2024-03-11 taken 1 day late on 2024-03-12, within"
            + " grace: EUR 20.00 waits for an answer");
  }

  @Test
  void the_answer_is_one_of_the_other_values() {
    SettlementPolicy ask = late(LateDiscount.ASK);
    LocalDate valued = day("2024-03-12");

    assertThat(ask.withLateDiscount(LateDiscount.WITHIN_GRACE)
            .discount(tiers, valued)
            .whole())
        .isEqualTo(eur("30.00"));
    assertThat(ask.withLateDiscount(LateDiscount.REFUSE).discount(tiers, valued).whole())
        .isEqualTo(eur("10.00"));
    assertThat(ask.withLateDiscount(LateDiscount.WITHIN_GRACE)
            .discount(tiers, valued)
            .pending())
        .isEmpty();
  }

  @Test
  void nothing_is_asked_where_a_yes_would_add_nothing() {
    SettlementPolicy forfeits = late(LateDiscount.ASK).withPartialDiscount(PartialDiscount.FORFEIT);
    LocalDate valued = day("2024-03-12");
    OpenItem part = tiers.settle(Effect.PAID, ComponentKey.WHOLE, eur("1.00"));
    OpenItem taken = tiers.settleUnderOffer(
        Effect.DISCOUNT, ComponentKey.WHOLE, eur("30.00"), day("2024-03-11"));
    OpenItem better = Discounted.with(
        "1000.00",
        Discounted.offer(day("2024-03-11"), 2, "1", "1000.00"),
        Discounted.offer(day("2024-03-21"), 2, "3", "1000.00"));

    assertThat(forfeits.discount(part, valued).pending()).isEmpty();
    assertThat(forfeits.discount(part, valued).refused())
        .extracting(SettlementReason::summarize)
        .containsExactly(
            "1% discount forfeited: EUR 1.00 paid, EUR 989.00 short of EUR 990.00",
            "3% discount forfeited: EUR 1.00 paid, EUR 969.00 short of EUR 970.00");
    assertThat(late(LateDiscount.ASK).discount(taken, valued).pending()).isEmpty();
    assertThat(late(LateDiscount.ASK).discount(better, valued).pending()).isEmpty();
    assertThat(late(LateDiscount.ASK).discount(better, valued).whole()).isEqualTo(eur("30.00"));
  }

  private static SettlementPolicy late(LateDiscount late) {
    return SettlementPolicy.standard().withLateDiscount(late);
  }
}
