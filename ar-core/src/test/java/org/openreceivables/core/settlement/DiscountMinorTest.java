package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.settlement.Discounted.IN_TIME;
import static org.openreceivables.core.settlement.Discounted.LAST;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;

/** Minor units, charges, and what is noted under which offer. */
class DiscountMinorTest {
  private final SettlementPolicy policy = SettlementPolicy.standard();

  @Test
  void an_item_without_offers_earns_nothing_and_takes_what_is_open() {
    DiscountPosition position = policy.discount(item("I-1", "100.00").build(), IN_TIME);

    assertThat(position.wholeMinor()).isZero();
    assertThat(position.chargesMinor()).isZero();
    assertThat(position.earnedMinor(100_00)).isZero();
    assertThat(position.appliedMinor(99_99)).isEqualTo(99_99);
    assertThat(position.appliedMinor(100_01)).isEqualTo(100_00);
    assertThat(position.notedUnder(100_00)).isEmpty();
    assertThat(position.reasonFor(100_00)).isEmpty();
    assertThat(position.refused()).isEmpty();
    assertThat(position.pending()).isEmpty();
  }

  @Test
  void charges_are_counted_apart_and_paid_first() {
    OpenItem charged = charged();

    assertThat(policy.discount(charged, IN_TIME).chargesMinor()).isEqualTo(10_00);
    assertThat(policy.discount(charged, IN_TIME).charges()).isEqualTo(eur("10.00"));
    assertThat(policy.discount(charged, IN_TIME).wholeMinor()).isEqualTo(20_00);
    OpenItem part = charged.settle(Effect.PAID, ComponentKey.WHOLE, eur("4.00"));
    assertThat(policy.discount(part, IN_TIME).chargesMinor()).isEqualTo(6_00);
    OpenItem noted = charged.settleUnderOffer(Effect.PAID, ComponentKey.WHOLE, eur("4.00"), LAST);
    assertThat(policy.discount(noted, IN_TIME).chargesMinor()).isEqualTo(10_00);
    OpenItem plain = charged.withDiscountOffers();
    assertThat(policy.discount(plain, IN_TIME).appliedMinor(2000_00)).isEqualTo(1000_00);
  }

  @Test
  void where_the_parts_are_known_they_say_what_is_open_of_charges() {
    OpenItem parts = charged().toBuilder()
        .addComponents(
            OpenComponent.of(Component.of(ComponentKind.NET, eur("1000.00"))),
            OpenComponent.of(Component.of(ComponentKind.FEE, eur("10.00"))))
        .build();
    ComponentKey fee = parts.components().get(1).key();

    assertThat(policy.discount(parts, IN_TIME).chargesMinor()).isEqualTo(10_00);
    assertThat(policy
            .discount(parts.settle(Effect.PAID, fee, eur("6.00")), IN_TIME)
            .chargesMinor())
        .isEqualTo(4_00);
    ComponentKey net = parts.components().get(0).key();
    assertThat(policy
            .discount(parts.settle(Effect.PAID, net, eur("6.00")), IN_TIME)
            .chargesMinor())
        .isEqualTo(10_00);
  }

  /** EUR 30.00 of interest were invoiced, EUR 10.00 of costs added: EUR 4.00 paid on the costs leave 6.00 of them. */
  @Test
  void interest_that_was_invoiced_is_no_charge_added_later() {
    OpenItem parts = charged().toBuilder()
        .addComponents(
            OpenComponent.of(Component.of(ComponentKind.NET, eur("970.00"))),
            OpenComponent.of(Component.of(ComponentKind.INTEREST, eur("30.00"))),
            OpenComponent.of(Component.of(ComponentKind.COST, eur("10.00"))))
        .build();
    ComponentKey cost = parts.components().get(2).key();

    assertThat(policy.discount(parts, IN_TIME).chargesMinor()).isEqualTo(10_00);
    OpenItem some = parts.settle(Effect.PAID, cost, eur("4.00"));
    assertThat(policy.discount(some, IN_TIME).chargesMinor()).isEqualTo(6_00);
    OpenItem all = parts.settle(Effect.PAID, cost, eur("10.00"));
    assertThat(policy.discount(all, IN_TIME).chargesMinor()).isZero();
  }

  /** 2 % of EUR 1,190.00 leave out EUR 25.00 of invoiced charges: EUR 238.00 of credit leave 2 % of 952.00. */
  @Test
  void charges_that_were_invoiced_earn_nothing_where_the_base_leaves_them_out() {
    OpenItem parts = invoicedCharges("1190.00");
    DiscountPosition position = policy.discount(parts, IN_TIME);

    assertThat(position.chargesMinor()).isEqualTo(25_00);
    assertThat(position.wholeMinor()).isEqualTo(23_80);
    assertThat(position.earnedMinor(583_10)).isEqualTo(11_90);
    OpenItem credited = parts
        .settle(Effect.CREDITED, parts.components().get(0).key(), eur("200.00"))
        .settle(Effect.CREDITED, parts.components().get(1).key(), eur("38.00"));
    assertThat(policy.discount(credited, IN_TIME).wholeMinor()).isEqualTo(19_04);
    ComponentKey fee = parts.components().get(2).key();
    OpenItem paid = parts.settle(Effect.PAID, fee, eur("15.00"));
    assertThat(policy.discount(paid, IN_TIME).chargesMinor()).isEqualTo(10_00);
    assertThat(policy.discount(paid, IN_TIME).wholeMinor()).isEqualTo(23_80);
  }

  /** A base with room for a cent of the charges was made with them: nothing is told apart. */
  @Test
  void charges_that_were_invoiced_are_discounted_where_the_base_holds_them() {
    DiscountPosition whole = policy.discount(invoicedCharges("1215.00"), IN_TIME);
    assertThat(whole.chargesMinor()).isZero();
    assertThat(whole.wholeMinor()).isEqualTo(24_30);
    assertThat(policy.discount(invoicedCharges("1190.01"), IN_TIME).chargesMinor())
        .isZero();
    OpenItem none = invoicedCharges("1190.00").withDiscountOffers();
    assertThat(policy.discount(none, IN_TIME).chargesMinor()).isZero();
  }

  @Test
  void cash_is_noted_under_its_offer_where_it_earns_or_counts_later() {
    Map<PartialDiscount, Optional<LocalDate>> part = new EnumMap<>(PartialDiscount.class);
    for (PartialDiscount partial : PartialDiscount.values()) {
      DiscountPosition position =
          policy.withPartialDiscount(partial).discount(Discounted.of("1000.00", "2"), IN_TIME);
      assertThat(position.offer().map(DiscountOffer::lastDay)).contains(LAST);
      assertThat(position.notedUnder(980_00)).contains(LAST);
      part.put(partial, position.notedUnder(490_00));
    }
    assertThat(part)
        .containsEntry(PartialDiscount.GROSS_UP, Optional.of(LAST))
        .containsEntry(PartialDiscount.COMPLETING, Optional.of(LAST))
        .containsEntry(PartialDiscount.FORFEIT, Optional.empty())
        .containsEntry(PartialDiscount.PROPORTIONAL, Optional.empty());
  }

  @Test
  void what_was_paid_under_one_tier_earns_nothing_under_the_next() {
    // 10/10, 5/15 on EUR 1,100.00: EUR 495.00 settled EUR 550.00 at 10 %; the rest is worth 5 %.
    LocalDate second = day("2026-01-25");
    OpenItem half = Discounted.pay(policy, tiers(second), LAST, "495.00");

    assertThat(policy.discount(half, second).wholeMinor()).isEqualTo(27_50);
  }

  @Test
  void what_was_granted_under_either_tier_counts_against_the_best() {
    // EUR 110.00 at most: EUR 100.00 and EUR 5.00 were granted, EUR 5.00 is left.
    LocalDate second = day("2026-01-25");
    OpenItem granted = tiers(second)
        .settleUnderOffer(Effect.DISCOUNT, ComponentKey.WHOLE, eur("100.00"), LAST)
        .settleUnderOffer(Effect.DISCOUNT, ComponentKey.WHOLE, eur("5.00"), second);

    assertThat(policy.discount(granted, second).wholeMinor()).isEqualTo(5_00);
  }

  @Test
  void all_of_an_item_may_be_tolerated_but_no_more() {
    assertThat(ToleranceLimit.none().withPercent(Percentage.of(100)).of(eur("3.00")))
        .isEqualTo(eur("3.00"));
    assertThatThrownBy(() -> ToleranceLimit.none().withPercent(Percentage.of("100.01")))
        .hasMessageContaining("must be 0 to 100 percent");
  }

  private static OpenItem tiers(LocalDate second) {
    return Discounted.with(
        "1100.00",
        Discounted.offer(LAST, 0, "10", "1100.00"),
        Discounted.offer(second, 0, "5", "1100.00"));
  }

  /** NET 1,000.00, TAX 190.00, FEE 20.00 and INTEREST 5.00 on one invoice, 2 % of the base. */
  private static OpenItem invoicedCharges(String base) {
    return Discounted.with("1215.00", Discounted.offer(LAST, 0, "2", base)).toBuilder()
        .addComponents(
            OpenComponent.of(Component.of(ComponentKind.NET, eur("1000.00"))),
            OpenComponent.of(Component.tax("DE-19", eur("190.00"))),
            OpenComponent.of(Component.of(ComponentKind.FEE, eur("20.00"))),
            OpenComponent.of(Component.of(ComponentKind.INTEREST, eur("5.00"))))
        .build();
  }

  /** EUR 1,000.00 at 2 % and EUR 10.00 of charges since. */
  private static OpenItem charged() {
    return Discounted.of("1000.00", "2").toBuilder()
        .charges(eur("10.00"))
        .open(eur("1010.00"))
        .build();
  }
}
