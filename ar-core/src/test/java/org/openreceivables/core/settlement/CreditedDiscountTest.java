package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.settlement.Discounted.IN_TIME;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

class CreditedDiscountTest {
  private final OpenItem item = Discounted.of("1000.00", "2");
  private final SettlementPolicy net = SettlementPolicy.standard();
  private final SettlementPolicy onOriginal =
      net.withCreditedDiscount(CreditedDiscount.ON_ORIGINAL);

  @Test
  void a_credit_takes_its_discount_along_unless_said_otherwise() {
    // 2 % of EUR 800.00.
    assertThat(closing(net, Discounted.credit(item, Effect.CREDITED, "200.00")))
        .isEqualTo(eur("784.00"));
    // D365-CN-INV: a credit of EUR 200.00 at 1 % is EUR 198.00 and EUR 2.00 of discount; EUR 800.00
    // stay open, at 1 %.
    assertThat(closing(
            net, Discounted.credit(Discounted.of("1000.00", "1"), Effect.CREDITED, "200.00")))
        .isEqualTo(eur("792.00"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Effect.class,
      names = {"CREDITED", "SET_OFF"})
  void a_credit_leaves_the_discount_on_the_original(Effect effect) {
    // Business Central, for a credit memo without discount of its own: 1,000.00 − 200.00 − 20.00.
    OpenItem credited = Discounted.credit(item, effect, "200.00");

    assertThat(closing(onOriginal, credited)).isEqualTo(eur("780.00"));
    assertThat(Discounted.pay(onOriginal, credited, IN_TIME, "780.00").open())
        .isEqualTo(eur("0.00"));
    // Half of the EUR 780.00 earns half of the EUR 20.00.
    assertThat(Discounted.pay(onOriginal, credited, IN_TIME, "390.00").open())
        .isEqualTo(eur("400.00"));
  }

  @Test
  void the_discount_on_the_original_is_never_more_than_what_is_open() {
    assertThat(closing(onOriginal, Discounted.credit(item, Effect.CREDITED, "979.99")))
        .isEqualTo(eur("0.01"));
    assertThat(closing(onOriginal, Discounted.credit(item, Effect.CREDITED, "990.00")))
        .isEqualTo(eur("0.00"));
  }

  @Test
  void only_credits_leave_the_discount_alone() {
    // A deduction of EUR 200.00 is none: 2 % of EUR 800.00.
    assertThat(closing(onOriginal, Discounted.credit(item, Effect.DEDUCTION, "200.00")))
        .isEqualTo(eur("784.00"));
  }

  @Test
  void a_credit_after_a_part_payment_leaves_the_sum_as_if_it_had_come_before() {
    OpenItem part = Discounted.pay(onOriginal, item, IN_TIME, "490.00");
    OpenItem credited = Discounted.credit(part, Effect.CREDITED, "200.00");

    // EUR 780.00 in sum: EUR 490.00 before, EUR 290.00 now.
    assertThat(closing(onOriginal, credited)).isEqualTo(eur("290.00"));
  }

  @ParameterizedTest
  @EnumSource
  void a_credit_leaves_the_discount_whatever_a_part_payment_earns(PartialDiscount partial) {
    OpenItem credited = Discounted.credit(item, Effect.CREDITED, "200.00");

    assertThat(closing(net.withPartialDiscount(partial), credited)).isEqualTo(eur("784.00"));
    assertThat(closing(onOriginal.withPartialDiscount(partial), credited)).isEqualTo(eur("780.00"));
  }

  private static Money closing(SettlementPolicy policy, OpenItem item) {
    return item.open().minus(policy.discount(item, IN_TIME).whole());
  }
}
