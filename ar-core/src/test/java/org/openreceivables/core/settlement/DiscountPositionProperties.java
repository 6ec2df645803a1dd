package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.openreceivables.core.Samples;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

class DiscountPositionProperties {
  private static final LocalDate LAST = LocalDate.of(2026, 1, 20);
  private static final ComponentKey WHOLE = ComponentKey.WHOLE;
  private final SettlementPolicy policy = SettlementPolicy.standard();

  @Property
  void partsOnOneDayEarnWhatOnePaymentOfTheirSumEarns(
      @ForAll("items") OpenItem item,
      @ForAll @Size(min = 2, max = 5) List<@LongRange(min = 0, max = 1000) Long> shares) {
    requirePartsEarnTheWhole(item, shares, this::earned);
  }

  @Example
  void theCheckItselfCatchesARuleThatRoundsEachPaymentByItself() {
    OpenItem item = item(100_00, "2", 0);
    Earning each = (i, cash) -> Samples.cents(Math.round(cash.getAmountMinorLong() * 2 / 98.0));

    assertThatThrownBy(() -> requirePartsEarnTheWhole(item, List.of(2L, 2L, 2L, 2L), each))
        .isInstanceOf(AssertionError.class);
  }

  /** How much discount a payment on an item earns. */
  private interface Earning {
    Money of(OpenItem item, Money cash);
  }

  private Money earned(OpenItem item, Money cash) {
    return policy.discount(item, LAST).earnedBy(cash);
  }

  /** Pays in parts, each a share in thousandths of what would close the item now. */
  private void requirePartsEarnTheWhole(OpenItem item, List<Long> shares, Earning rule) {
    OpenItem after = item;
    long paid = 0;
    long taken = 0;
    for (long share : shares) {
      long close = after.open().minus(policy.discount(after, LAST).whole()).getAmountMinorLong();
      Money cash = Samples.cents(close * share / 1000);
      Money discount = rule.of(after, cash);
      after = after
          .settleUnderOffer(Effect.PAID, WHOLE, cash, LAST)
          .settleUnderOffer(Effect.DISCOUNT, WHOLE, discount, LAST);
      paid += cash.getAmountMinorLong();
      taken += discount.getAmountMinorLong();
    }
    assertThat(Samples.cents(taken)).isEqualTo(rule.of(item, Samples.cents(paid)));
  }

  @Property
  void moreCashNeverSettlesLess(
      @ForAll("items") OpenItem item,
      @ForAll @LongRange(min = 0, max = 2_000_000) long cash,
      @ForAll @LongRange(min = 0, max = 500) long more) {
    long open = item.open().getAmountMinorLong();
    long less = Math.min(cash, open);
    long most = Math.min(cash + more, open);

    for (PartialDiscount partial : PartialDiscount.values()) {
      DiscountPosition position = policy.withPartialDiscount(partial).discount(item, LAST);
      long a = less + position.earnedBy(Samples.cents(less)).getAmountMinorLong();
      long b = most + position.earnedBy(Samples.cents(most)).getAmountMinorLong();
      assertThat(b).isGreaterThanOrEqualTo(a).isLessThanOrEqualTo(open);
    }
  }

  @Property
  void theDiscountIsNeverMoreThanTheOfferAndNeverMoreThanItsShare(
      @ForAll("items") OpenItem item, @ForAll @LongRange(min = 0, max = 2_000_000) long cash) {
    DiscountOffer offer = item.discountOffers().get(0);
    DiscountPosition position = policy.discount(item, LAST);

    long earned = position.earnedBy(Samples.cents(cash)).getAmountMinorLong();

    long full = offer.full().getAmountMinorLong();
    assertThat(earned)
        .isBetween(0L, full)
        .isLessThanOrEqualTo(position.whole().getAmountMinorLong());
    // Cross-multiplied: earned ÷ cash is at most discount ÷ net of what is not credited, to half a
    // cent.
    // Of the original it may be more: of EUR 145.01 at 99.9 %, EUR 0.14 credited, EUR 0.14 closes
    // the rest.
    BigDecimal basis = item.open().getAmount().movePointRight(2);
    BigDecimal discount = ((DiscountRate.Percent) offer.rate())
        .percentage()
        .value()
        .movePointLeft(2)
        .multiply(basis)
        .setScale(0, RoundingMode.HALF_UP);
    assertThat(BigDecimal.valueOf(2 * earned - 1).multiply(basis.subtract(discount)))
        .isLessThanOrEqualTo(BigDecimal.valueOf(2 * cash).multiply(discount));
  }

  @Property
  void everyOptionClosesTheItem(
      @ForAll("items") OpenItem item, @ForAll @LongRange(min = 0, max = 5) long daysLate) {
    SettlementQuote quote = policy.options(item, LAST.plusDays(daysLate));

    assertThat(quote.options()).isNotEmpty().allSatisfy(o -> {
      assertThat(o.cash().plus(o.discount())).isEqualTo(item.open());
      assertThat(o.least()).isLessThanOrEqualTo(o.cash());
    });
    assertThat(daysLate == 0 || quote.options().size() == 1).isTrue();
  }

  @Provide
  Arbitrary<OpenItem> items() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 2_000_000),
            Arbitraries.of("0.5", "1", "2", "2.5", "3", "10", "33.333", "99.9", "100"),
            Arbitraries.longs().between(0, 900))
        .as(DiscountPositionProperties::item);
  }

  /** An item of which some thousandths were credited before. */
  private static OpenItem item(long amount, String percent, long credited) {
    Money money = Samples.cents(amount);
    return Samples.item("I-1", "0.00")
        .original(money)
        .open(money)
        .addDiscountOffer(
            DiscountOffer.of(LAST, new DiscountRate.Percent(Percentage.of(percent)), money))
        .build()
        .settle(Effect.CREDITED, WHOLE, Samples.cents(amount * credited / 1000));
  }
}
