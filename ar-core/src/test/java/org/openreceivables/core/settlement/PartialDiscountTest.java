package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.settlement.Discounted.IN_TIME;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

class PartialDiscountTest {

  @Test
  void a_part_payment_earns_its_share_unless_said_otherwise() {
    // D365-PART-500 and D365-PART-495x2: EUR 1,000.00 at 1 %.
    SettlementPolicy policy = SettlementPolicy.standard();
    OpenItem item = Discounted.of("1000.00", "1");

    assertThat(Discounted.pay(policy, item, IN_TIME, "500.00").open()).isEqualTo(eur("494.95"));
    OpenItem half = Discounted.pay(policy, item, IN_TIME, "495.00");
    assertThat(half.open()).isEqualTo(eur("500.00"));
    assertThat(policy.discount(half, IN_TIME).whole()).isEqualTo(eur("5.00"));
    assertThat(Discounted.pay(policy, half, IN_TIME, "495.00").open()).isEqualTo(eur("0.00"));
  }

  @Test
  void a_part_payment_forfeits_the_discount() {
    // Odoo: eligible for the discount only as long as nothing was paid.
    SettlementPolicy policy = partial(PartialDiscount.FORFEIT);
    OpenItem item = Discounted.of("1000.00", "2");

    OpenItem half = Discounted.pay(policy, item, IN_TIME, "490.00");

    assertThat(half.open()).isEqualTo(eur("510.00"));
    assertThat(policy.discount(half, IN_TIME).whole()).isEqualTo(eur("0.00"));
    assertThat(Discounted.pay(policy, item, IN_TIME, "980.00").open()).isEqualTo(eur("0.00"));
  }

  @Test
  void what_stays_open_keeps_its_proportion_of_the_discount() {
    // Business Central: EUR 500.00 of EUR 1,000.00 at 2 % paid, EUR 10.00 still possible.
    SettlementPolicy policy = partial(PartialDiscount.PROPORTIONAL);
    OpenItem half = Discounted.pay(policy, Discounted.of("1000.00", "2"), IN_TIME, "500.00");

    assertThat(half.open()).isEqualTo(eur("500.00"));
    assertThat(policy.discount(half, IN_TIME).whole()).isEqualTo(eur("10.00"));
    OpenItem paid = Discounted.pay(policy, half, IN_TIME, "490.00");
    assertThat(paid.open()).isEqualTo(eur("0.00"));
    assertThat(paid.settledBy(Effect.DISCOUNT)).isEqualTo(eur("10.00"));
  }

  @Test
  void a_cent_short_earns_nothing_where_the_discount_is_proportional() {
    // BC-T-213795-short: EUR 77.99 for EUR 100.00 less EUR 20.00 of credit and EUR 2.00 of
    // discount.
    SettlementPolicy policy =
        partial(PartialDiscount.PROPORTIONAL).withCreditedDiscount(CreditedDiscount.ON_ORIGINAL);
    OpenItem credited = Discounted.credit(Discounted.of("100.00", "2"), Effect.CREDITED, "20.00");

    assertThat(Discounted.pay(policy, credited, IN_TIME, "77.99").open()).isEqualTo(eur("2.01"));
    assertThat(Discounted.pay(policy, credited, IN_TIME, "78.00").open()).isEqualTo(eur("0.00"));
  }

  @Test
  void the_payment_that_completes_earns_the_whole_discount_on_the_original() {
    // MF-DISC-01 and MF-DISC-02: EUR 23.80 at 1 %, EUR 1.00 and then EUR 22.56.
    SettlementPolicy policy = partial(PartialDiscount.COMPLETING);
    OpenItem item = Discounted.of("23.80", "1");

    OpenItem first = Discounted.pay(policy, item, IN_TIME, "1.00");
    OpenItem second = Discounted.pay(policy, first, IN_TIME, "22.56");

    assertThat(first.open()).isEqualTo(eur("22.80"));
    assertThat(first.settledBy(Effect.DISCOUNT)).isEqualTo(eur("0.00"));
    assertThat(second.open()).isEqualTo(eur("0.00"));
    assertThat(second.settledBy(Effect.DISCOUNT)).isEqualTo(eur("0.24"));
    assertThat(Discounted.pay(policy, first, IN_TIME, "22.55").open()).isEqualTo(eur("0.25"));
  }

  @Test
  void money_in_time_for_the_first_tier_was_in_time_for_the_second() {
    // 10/10, 5/15 on EUR 1,100.00: EUR 500.00 on day 10 and EUR 545.00 on day 15 make 95 %.
    SettlementPolicy policy = partial(PartialDiscount.COMPLETING);
    OpenItem item = Discounted.with(
        "1100.00",
        Discounted.offer(day("2026-01-20"), 0, "10", "1100.00"),
        Discounted.offer(day("2026-01-25"), 0, "5", "1100.00"));

    OpenItem first = Discounted.pay(policy, item, day("2026-01-20"), "500.00");

    assertThat(policy.discount(first, day("2026-01-20")).whole()).isEqualTo(eur("110.00"));
    assertThat(policy.discount(first, day("2026-01-25")).whole()).isEqualTo(eur("55.00"));
    assertThat(Discounted.pay(policy, first, day("2026-01-25"), "545.00").open())
        .isEqualTo(eur("0.00"));
  }

  @Test
  void money_that_came_late_does_not_complete() {
    // EUR 490.00 on day 15 is late for 2 % until day 10: of the rest of EUR 510.00 2 % are left.
    SettlementPolicy policy = partial(PartialDiscount.COMPLETING);
    OpenItem late =
        Discounted.pay(policy, Discounted.of("1000.00", "2"), day("2026-01-25"), "490.00");

    assertThat(policy.discount(late, IN_TIME).whole()).isEqualTo(eur("10.20"));
  }

  @ParameterizedTest
  @CsvSource({
    "GROSS_UP, 98.00, 2.00", "FORFEIT, 98.00, 2.00", "PROPORTIONAL, 98.00, 2.00",
    "COMPLETING, 98.00, 2.00", "GROSS_UP, 97.99, 2.00", "FORFEIT, 97.99, 0.00",
    "PROPORTIONAL, 97.99, 0.00", "COMPLETING, 97.99, 0.00"
  })
  void the_whole_earns_the_whole_under_every_value(
      PartialDiscount partial, String cash, String earned) {
    // D365-PD-98, and a cent less.
    DiscountPosition position = partial(partial).discount(Discounted.of("100.00", "2"), IN_TIME);

    assertThat(position.earnedBy(eur(cash))).isEqualTo(eur(earned));
  }

  @ParameterizedTest
  @EnumSource
  void a_discount_that_was_granted_before_is_never_given_twice(PartialDiscount partial) {
    // D365-DISC-OVERRIDE: of EUR 1,000.00 at 4 % EUR 60.00 was granted by hand; EUR 940.00 closes
    // it.
    SettlementPolicy policy = partial(partial);
    OpenItem item = Discounted.of("1000.00", "4")
        .settleUnderOffer(Effect.DISCOUNT, ComponentKey.WHOLE, eur("60.00"), IN_TIME);

    assertThat(policy.discount(item, IN_TIME).whole()).isEqualTo(eur("0.00"));
    assertThat(policy.options(item, IN_TIME).options())
        .extracting(SettlementOption::cash)
        .containsExactly(eur("940.00"));
  }

  @Test
  void the_reason_says_what_the_part_was_short_of() {
    Money part = eur("490.00");
    OpenItem item = Discounted.of("1000.00", "2");

    assertThat(reason(PartialDiscount.GROSS_UP, item, part))
        .isEqualTo("2% discount until 2026-01-20 earned on 2026-01-20, 0 days to spare");
    assertThat(reason(PartialDiscount.FORFEIT, item, part))
        .isEqualTo("2% discount forfeited: EUR 490.00 paid, EUR 490.00 short of EUR 980.00");
    assertThat(reason(PartialDiscount.PROPORTIONAL, item, part))
        .isEqualTo("2% discount not earned yet: EUR 490.00 paid, EUR 490.00 short of EUR 980.00");
    assertThat(reason(PartialDiscount.COMPLETING, item, part))
        .isEqualTo("2% discount not earned yet: EUR 490.00 paid, EUR 490.00 short of EUR 980.00");
    assertThat(partial(PartialDiscount.GROSS_UP).discount(item, IN_TIME).reasonFor(1))
        .isEmpty();
  }

  private static String reason(PartialDiscount partial, OpenItem item, Money cash) {
    return partial(partial)
        .discount(item, IN_TIME)
        .reasonFor(cash.getAmountMinorLong())
        .orElseThrow()
        .summarize();
  }

  private static SettlementPolicy partial(PartialDiscount partial) {
    return SettlementPolicy.standard().withPartialDiscount(partial);
  }
}
