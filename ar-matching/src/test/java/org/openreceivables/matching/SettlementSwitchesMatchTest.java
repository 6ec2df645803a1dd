package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/** Matching recognises the amounts that the settlement policy says close an item, and promises those. */
class SettlementSwitchesMatchTest {
  private final SettlementPolicy standard = SettlementPolicy.standard();
  private final OpenItem item = item("A-1", "1000.00", "20.00", 0);

  @Test
  void a_late_discount_that_waits_for_an_answer_is_not_taken_for_granted() {
    OpenItem late = item("A-1", "1000.00", "20.00", -3);
    SettlementPolicy ask = standard.withLateDiscount(LateDiscount.ASK);

    assertThat(match(standard, "980.00", late))
        .isEqualTo("A-1/1 EUR 980.00 and discount EUR 20.00");
    assertThat(match(ask, "980.00", late)).isEqualTo("A-1/1 EUR 980.00, part");
    assertThat(match(ask, "1000.00", late)).isEqualTo("A-1/1 EUR 1000.00");
  }

  @Test
  void after_a_credit_the_net_or_the_original_counts() {
    OpenItem credited = item.settle(Effect.CREDITED, ComponentKey.WHOLE, eur("200.00"));
    SettlementPolicy original = standard.withCreditedDiscount(CreditedDiscount.ON_ORIGINAL);

    assertThat(match(standard, "784.00", credited))
        .isEqualTo("A-1/1 EUR 784.00 and discount EUR 16.00");
    assertThat(match(original, "780.00", credited))
        .isEqualTo("A-1/1 EUR 780.00 and discount EUR 20.00");
  }

  @Test
  void what_is_left_after_a_part_payment_closes_with_what_is_left_of_the_discount() {
    OpenItem plain = item.settle(Effect.PAID, ComponentKey.WHOLE, eur("500.00"));
    OpenItem noted =
        item.settleUnderOffer(Effect.PAID, ComponentKey.WHOLE, eur("500.00"), Samples.PAID);

    assertThat(match(partial(PartialDiscount.PROPORTIONAL), "490.00", plain))
        .isEqualTo("A-1/1 EUR 490.00 and discount EUR 10.00");
    assertThat(match(partial(PartialDiscount.COMPLETING), "480.00", noted))
        .isEqualTo("A-1/1 EUR 480.00 and discount EUR 20.00");
    assertThat(match(partial(PartialDiscount.FORFEIT), "500.00", plain))
        .isEqualTo("A-1/1 EUR 500.00");
  }

  @Test
  void two_payments_of_one_run_earn_what_the_policy_says() {
    // EUR 392.00 and then what closes the rest, both in time and both named.
    assertThat(both(PartialDiscount.GROSS_UP, "588.00"))
        .isEqualTo("A-1/1 EUR 392.00 and discount EUR 8.00, part;"
            + " A-1/1 EUR 588.00 and discount EUR 12.00");
    assertThat(both(PartialDiscount.PROPORTIONAL, "595.84"))
        .isEqualTo("A-1/1 EUR 392.00, part; A-1/1 EUR 595.84 and discount EUR 12.16");
    assertThat(both(PartialDiscount.COMPLETING, "588.00"))
        .isEqualTo("A-1/1 EUR 392.00, part; A-1/1 EUR 588.00 and discount EUR 20.00");
    assertThat(both(PartialDiscount.FORFEIT, "608.00"))
        .isEqualTo("A-1/1 EUR 392.00, part; A-1/1 EUR 608.00");
  }

  @Test
  void a_full_payment_while_a_discount_is_open_goes_the_way_of_the_excess() {
    assertThat(match(standard, "1000.00", item))
        .isEqualTo("A-1/1 EUR 980.00 and discount EUR 20.00,"
            + " a discount that was earned is granted, EUR 20.00 stays on account");
    for (ExcessDiscount excess : List.of(ExcessDiscount.SHRINK, ExcessDiscount.FORFEIT)) {
      SettlementPolicy policy = standard.withExcessDiscount(excess);
      OpenItem plain = Samples.item("C-1", "A-2", eur("500.00"));

      assertThat(match(policy, "1000.00", item)).isEqualTo("A-1/1 EUR 1000.00");
      // What is for the second item is no excess on the first.
      assertThat(match(policy, "1480.00", item, plain))
          .isEqualTo("A-1/1 EUR 980.00 and discount EUR 20.00, A-2/1 EUR 500.00");
    }
  }

  @Test
  void limits_of_items_that_are_paid_together_are_their_own_unless_said_otherwise() {
    OpenItem first = Samples.item("C-1", "A-1", eur("1000.00"));
    OpenItem second = Samples.item("C-1", "A-2", eur("1000.00"));
    SettlementPolicy own = standard.withUnderpayment(ToleranceLimit.upTo(eur("5.00")));

    assertThat(match(own, "1995.00", first, second))
        .isEqualTo("A-1/1 EUR 1000.00, A-2/1 EUR 995.00");
    assertThat(match(own, "1992.00", first, second)).isEmpty();
  }

  @Test
  void pooled_limits_are_added_and_the_difference_is_shared_by_amount() {
    OpenItem first = Samples.item("C-1", "A-1", eur("1000.00"));
    OpenItem second = Samples.item("C-1", "A-2", eur("1000.00"));
    SettlementPolicy pooled = standard
        .withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
        .withTolerancePool(TolerancePool.POOLED);

    assertThat(match(pooled, "1992.00", first, second))
        .isEqualTo("A-1/1 EUR 996.00, A-2/1 EUR 996.00");
    assertThat(match(pooled, "1990.00", first, second))
        .isEqualTo("A-1/1 EUR 995.00, A-2/1 EUR 995.00");
    assertThat(match(pooled, "1989.99", first, second)).isEmpty();
    // BC-TOL2-3: EUR 1,900.00 for EUR 940.00 and EUR 970.00, each at most EUR 5.00 short.
    assertThat(match(
            pooled,
            "1900.00",
            item("A-1", "1000.00", "60.00", 0),
            item("A-2", "1000.00", "30.00", 0)))
        .isEqualTo("A-1/1 EUR 935.00 and discount EUR 60.00,"
            + " A-2/1 EUR 965.00 and discount EUR 30.00");
  }

  @Test
  void a_shortage_within_its_own_limit_is_discount() {
    SettlementPolicy adjusts = standard
        .withDiscountAdjustment(ToleranceLimit.upTo(eur("2.00")))
        .withUnderpayment(ToleranceLimit.upTo(eur("5.00")));

    assertThat(match(adjusts, "978.50", item)).isEqualTo("A-1/1 EUR 978.50 and discount EUR 21.50");
    assertThat(match(adjusts, "976.00", item)).isEqualTo("A-1/1 EUR 976.00 and discount EUR 20.00");
    assertThat(match(adjusts, "998.50", Samples.item("C-1", "A-1", eur("1000.00"))))
        .isEqualTo("A-1/1 EUR 998.50");
  }

  private String both(PartialDiscount partial, String rest) {
    return shares(engine(partial(partial))
        .match(
            OpenItems.of(List.of(item)),
            List.of(
                Samples.payment("P-1", "C-1", eur("392.00"), reference("A-1")),
                Samples.payment("P-2", "C-1", eur(rest), reference("A-1"))),
            Samples.AS_OF));
  }

  /** What was promised of matched payments: the shares, then on account. */
  private static String shares(MatchResult result) {
    return result.outcomes().stream()
        .filter(MatchOutcome.Matched.class::isInstance)
        .map(o -> ((MatchOutcome.Matched) o).pairing())
        .map(p -> p.shares().stream().map(Share::toString).collect(Collectors.joining(", "))
            + p.reasons().stream()
                .filter(AmountReason.StaysOnAccount.class::isInstance)
                .map(r -> ", " + r.summarize())
                .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  private SettlementPolicy partial(PartialDiscount partial) {
    return standard.withPartialDiscount(partial);
  }

  private static String match(SettlementPolicy policy, String amount, OpenItem... items) {
    String[] documents = Arrays.stream(items).map(i -> i.document().value()).toArray(String[]::new);
    return shares(engine(policy)
        .match(
            OpenItems.of(List.of(items)),
            List.of(Samples.payment("P-1", "C-1", eur(amount), reference(documents))),
            Samples.AS_OF));
  }

  private static RemittanceAdvice reference(String... documents) {
    return new RemittanceAdvice("", List.of(documents), List.of());
  }

  private static MatchEngine engine(SettlementPolicy policy) {
    return MatchEngine.of(MatchPolicy.standard().withSettlement(policy));
  }

  /** With a fixed discount until so many days after the payment, and five days of grace. */
  private static OpenItem item(String document, String amount, String discount, int days) {
    LocalDate last = Samples.PAID.plusDays(days);
    return Samples.item("C-1", document, eur(amount))
        .withDiscountOffers(new DiscountOffer(
            last, 5, new DiscountRate.Fixed(eur(discount)), eur(amount), eur("0.00"), eur("0.00")));
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
