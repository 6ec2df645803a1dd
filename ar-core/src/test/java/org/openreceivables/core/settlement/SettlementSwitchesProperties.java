package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.openreceivables.core.Samples;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** What holds whatever the switches say. */
class SettlementSwitchesProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 18);

  /** How an engine reads a position. */
  private interface Rule {
    long earned(DiscountPosition position, long cash);
  }

  @Property
  void discounts_are_never_above_what_is_open_nor_in_sum_above_the_best_offer(
      @ForAll("policies") SettlementPolicy policy,
      @ForAll("items") OpenItem item,
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 1100) Long> shares,
      @ForAll @IntRange(min = 0, max = 9) int day) {
    requireWithin(policy, item, shares, FIRST.plusDays(day), DiscountPosition::earnedMinor);
  }

  @Property
  void an_amount_that_a_quote_names_closes_the_item_with_the_discount_it_names(
      @ForAll("policies") SettlementPolicy policy,
      @ForAll("items") OpenItem item,
      @ForAll @LongRange(min = 0, max = 900) long before,
      @ForAll @IntRange(min = 0, max = 9) int day) {
    LocalDate valued = FIRST.plusDays(day);
    OpenItem part = pay(policy, item, valued, closing(policy, item, valued) * before / 1000);
    requireQuoteKept(policy, part, valued, DiscountPosition::earnedMinor);
  }

  @Property
  void more_money_never_settles_less_unless_an_excess_loses_the_discount(
      @ForAll("policies") SettlementPolicy policy,
      @ForAll("items") OpenItem item,
      @ForAll @LongRange(min = 0, max = 1100) long share,
      @ForAll @LongRange(min = 0, max = 500) long more) {
    SettlementPolicy kept = policy.excessDiscount() == ExcessDiscount.FORFEIT
        ? policy.withExcessDiscount(ExcessDiscount.SHRINK)
        : policy;
    long money = minor(item.open()) * share / 1000;
    requireMonotone(kept, item, money, money + more);
  }

  @Property
  void a_credit_on_the_original_never_leaves_more_to_pay(
      @ForAll("policies") SettlementPolicy policy,
      @ForAll("items") OpenItem item,
      @ForAll @IntRange(min = 0, max = 9) int day) {
    LocalDate valued = FIRST.plusDays(day);
    long net = closing(policy.withCreditedDiscount(CreditedDiscount.NET_OF_CREDIT), item, valued);
    long original =
        closing(policy.withCreditedDiscount(CreditedDiscount.ON_ORIGINAL), item, valued);

    assertThat(original).isBetween(0L, net);
    if (item.settledBy(Effect.CREDITED).isZero()) {
      assertThat(original).isEqualTo(net);
    }
  }

  @Property
  void asking_stands_where_refusing_does_and_waits_for_what_grace_would_give(
      @ForAll("policies") SettlementPolicy policy,
      @ForAll("items") OpenItem item,
      @ForAll @IntRange(min = 0, max = 9) int day) {
    LocalDate valued = FIRST.plusDays(day);
    DiscountPosition asked = policy.withLateDiscount(LateDiscount.ASK).discount(item, valued);
    long yes = whole(policy, LateDiscount.WITHIN_GRACE, item, valued);
    long no = whole(policy, LateDiscount.REFUSE, item, valued);

    assertThat(asked.wholeMinor()).isEqualTo(no);
    assertThat(asked.pending().isPresent()).isEqualTo(yes > no);
    assertThat(asked.refused().stream()
            .filter(SettlementReason.DiscountPending.class::isInstance)
            .map(r -> minor(((SettlementReason.DiscountPending) r).atStake())))
        .isEqualTo(yes > no ? List.of(yes - no) : List.of());
  }

  @Property
  void a_larger_limit_never_asks_for_more(
      @ForAll("policies") SettlementPolicy policy,
      @ForAll("items") OpenItem item,
      @ForAll @LongRange(min = 0, max = 500) long limit,
      @ForAll @LongRange(min = 0, max = 500) long more) {
    SettlementPolicy less = policy.withDiscountAdjustment(upTo(limit));
    SettlementPolicy larger = policy.withDiscountAdjustment(upTo(limit + more));

    List<SettlementOption> before = less.options(item, FIRST).options();
    List<SettlementOption> after = larger.options(item, FIRST).options();

    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i).least()).isLessThanOrEqualTo(before.get(i).least());
      assertThat(after.get(i).cash()).isEqualTo(before.get(i).cash());
    }
  }

  @Group
  class PlantedFaults {
    private final OpenItem item = Discounted.of("1000.00", "2");
    private final SettlementPolicy completing =
        SettlementPolicy.standard().withPartialDiscount(PartialDiscount.COMPLETING);

    @Example
    void a_discount_that_each_payment_earns_anew_is_caught() {
      // As metasfresh once did: EUR 20.00 with the first payment, and EUR 20.00 with the second.
      Rule twice = (position, cash) -> Math.min(20_00, cash);

      assertThatThrownBy(() -> requireWithin(completing, item, List.of(400L, 400L), FIRST, twice))
          .isInstanceOf(AssertionError.class);
    }

    @Example
    void a_discount_above_what_is_open_is_caught() {
      Rule whole = (position, cash) -> position.wholeMinor();
      SettlementPolicy shrink =
          SettlementPolicy.standard().withExcessDiscount(ExcessDiscount.SHRINK);

      assertThatThrownBy(() -> requireWithin(shrink, item, List.of(1000L), FIRST, whole))
          .isInstanceOf(AssertionError.class);
    }

    @Example
    void a_discount_other_than_the_quote_says_is_caught() {
      Rule aCentLess = (position, cash) -> Math.max(0, position.earnedMinor(cash) - 1);

      assertThatThrownBy(() -> requireQuoteKept(completing, item, FIRST, aCentLess))
          .isInstanceOf(AssertionError.class);
    }

    @Example
    void an_excess_that_loses_the_discount_settles_less_with_more() {
      // EUR 980.00 closes the item; of EUR 980.01 EUR 19.99 stay open.
      SettlementPolicy forfeit =
          SettlementPolicy.standard().withExcessDiscount(ExcessDiscount.FORFEIT);

      assertThatThrownBy(() -> requireMonotone(forfeit, item, 980_00, 980_01))
          .isInstanceOf(AssertionError.class);
    }
  }

  /** Pays again and again, each time a share in thousandths of what is open. */
  private static void requireWithin(
      SettlementPolicy policy, OpenItem item, List<Long> shares, LocalDate day, Rule rule) {
    long best = item.discountOffers().stream()
        .mapToLong(offer -> minor(offer.full()))
        .max()
        .orElse(0);
    OpenItem after = item;
    for (long share : shares) {
      DiscountPosition position = policy.discount(after, day);
      long money = minor(after.open()) * share / 1000;
      long cash = position.appliedMinor(money);
      long discount = rule.earned(position, cash);
      assertThat(cash).isBetween(0L, Math.min(money, minor(after.open())));
      assertThat(discount).isBetween(0L, minor(after.open()) - cash);
      after = settle(position, after, cash, discount);
    }
    assertThat(minor(after.settledBy(Effect.DISCOUNT))).isLessThanOrEqualTo(best);
  }

  private static void requireQuoteKept(
      SettlementPolicy policy, OpenItem item, LocalDate day, Rule rule) {
    DiscountPosition position = policy.discount(item, day);
    for (SettlementOption option : policy.options(item, day).options()) {
      long cash = position.appliedMinor(minor(option.cash()));
      long discount = rule.earned(position, cash);
      assertThat(cash + discount).isEqualTo(minor(item.open()));
      if (!option.discount().isZero() || policy.excessDiscount() != ExcessDiscount.KEEP) {
        assertThat(cash).isEqualTo(minor(option.cash()));
        assertThat(discount).isEqualTo(minor(option.discount()));
      }
    }
  }

  private static void requireMonotone(
      SettlementPolicy policy, OpenItem item, long less, long more) {
    DiscountPosition position = policy.discount(item, FIRST);
    long a = position.appliedMinor(less);
    long b = position.appliedMinor(more);
    assertThat(b + position.earnedMinor(b))
        .isGreaterThanOrEqualTo(a + position.earnedMinor(a))
        .isLessThanOrEqualTo(minor(item.open()));
  }

  private static OpenItem pay(SettlementPolicy policy, OpenItem item, LocalDate day, long money) {
    DiscountPosition position = policy.discount(item, day);
    long cash = position.appliedMinor(money);
    return settle(position, item, cash, position.earnedMinor(cash));
  }

  private static OpenItem settle(
      DiscountPosition position, OpenItem item, long cash, long discount) {
    Money paid = Samples.cents(cash);
    Money off = Samples.cents(discount);
    return position
        .notedUnder(cash)
        .map(day -> item.settleUnderOffer(Effect.PAID, ComponentKey.WHOLE, paid, day)
            .settleUnderOffer(Effect.DISCOUNT, ComponentKey.WHOLE, off, day))
        .orElseGet(() -> item.settle(Effect.PAID, ComponentKey.WHOLE, paid)
            .settle(Effect.DISCOUNT, ComponentKey.WHOLE, off));
  }

  private static long closing(SettlementPolicy policy, OpenItem item, LocalDate day) {
    return minor(item.open()) - policy.discount(item, day).wholeMinor();
  }

  private static long whole(
      SettlementPolicy policy, LateDiscount late, OpenItem item, LocalDate day) {
    return policy.withLateDiscount(late).discount(item, day).wholeMinor();
  }

  private static ToleranceLimit upTo(long cents) {
    return ToleranceLimit.upTo(Samples.cents(cents));
  }

  private static long minor(Money money) {
    return money.getAmountMinorLong();
  }

  @Provide
  Arbitrary<SettlementPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(PartialDiscount.values()),
            Arbitraries.of(ExcessDiscount.values()),
            Arbitraries.of(CreditedDiscount.values()),
            Arbitraries.of(LateDiscount.values()))
        .as((partial, excess, credited, late) -> SettlementPolicy.builder()
            .partialDiscount(partial)
            .excessDiscount(excess)
            .creditedDiscount(credited)
            .lateDiscount(late)
            .build());
  }

  /** Two tiers, the first until the third day with two days of grace; some thousandths are credited. */
  @Provide
  Arbitrary<OpenItem> items() {
    Arbitrary<String> percents =
        Arbitraries.of("0.5", "1", "2", "2.5", "3", "33.333", "99.9", "100");
    return Combinators.combine(
            Arbitraries.longs().between(1, 2_000_00),
            percents,
            percents,
            Arbitraries.of(0L, 0L, 1L, 200L, 500L, 990L))
        .as((amount, first, second, credited) -> {
          String money = Samples.cents(amount).getAmount().toPlainString();
          OpenItem item = Discounted.with(
              money,
              Discounted.offer(FIRST.plusDays(2), 2, first, money),
              Discounted.offer(FIRST.plusDays(5), 1, second, money));
          return credited == 0
              ? item
              : item.settle(
                  Effect.CREDITED, ComponentKey.WHOLE, Samples.cents(amount * credited / 1000));
        });
  }
}
