package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.AskBooks.allocate;
import static org.openreceivables.matching.allocation.AskBooks.asked;
import static org.openreceivables.matching.allocation.AskBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Questions of which a try tells what a Yes changes: with an excess, a tolerance, or several that pay together. */
class TriedAnswerTest {
  /** 2 % of EUR 100.00 are EUR 2.00, and EUR 98.00 close it: what is more takes the discount back, or all of it. */
  private static final String SMALL = "item I 100.00 issued 01-01 2% until 01-11 grace 3\n";

  /**
   * What a Yes gives where an excess of EUR 1.00 takes back as much of EUR 2.00, or all; EUR 2.00 and more take back all
   * of it either way. What is lost but counts for a payment of the EUR 1.00 that stays open is asked with EUR 0.00.
   */
  @ParameterizedTest
  @CsvSource({
    "SHRINK,  98.00,  2.00",
    "SHRINK,  99.00,  1.00",
    "SHRINK,  100.00, ",
    "SHRINK,  100.50, ",
    "SHRINK,  103.00, ",
    "FORFEIT, 98.00,  2.00",
    "FORFEIT, 99.00,  0.00",
    "FORFEIT, 100.00, ",
    "FORFEIT, 100.50, ",
    "FORFEIT, 103.00, ",
  })
  void at_stake_is_what_an_excess_leaves_of_it(ExcessDiscount excess, String paid, String stake) {
    UnaryOperator<AllocationPolicy> policy = settling(s -> s.withExcessDiscount(excess));
    String books = SMALL + "pay P " + paid + " on 01-13\n";
    AllocationResult result = allocate(policy, books);
    assertThat(result.decisions()).hasSize(stake == null ? 0 : 1);
    assertThat(atStake(result)).isEqualTo(stake == null ? List.of() : List.of(eur(stake)));
    AllocationResult granted = allocate(policy, books + "grant P I");
    assertThat(granted.allocations().get(0).settlements().get(0).by(Effect.DISCOUNT))
        .isEqualTo(eur(Objects.requireNonNullElse(stake, "0.00")));
    if (stake == null) {
      assertThat(reasons(result))
          .isEqualTo(reasons(granted))
          .contains("2% discount lost: EUR 100.00 paid, EUR 2.00 more than EUR 98.00");
    }
  }

  /** Paid whole or not at all, EUR 99.00 close it with the EUR 1.00 that is left of the discount, or do not. */
  @ParameterizedTest
  @CsvSource({"SHRINK, 1", "FORFEIT, 0"})
  void of_what_is_paid_whole_where_an_excess_leaves_enough_of_it(
      ExcessDiscount excess, int questions) {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withExcessDiscount(excess)).andThen(TriedAnswerTest::whole)::apply;
    AllocationResult result = allocate(policy, SMALL + "pay P 99.00 on 01-13\n");
    assertThat(ResultText.of(result)).isEqualTo("P rest 99.00\n");
    assertThat(result.decisions()).hasSize(questions);
  }

  /** EUR 0.50 short of EUR 98.00 would be tolerated, were there not EUR 5.00 of the same day: a part forfeits it all. */
  @Test
  void not_where_a_tolerance_that_it_needs_is_not_given() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withPartialDiscount(PartialDiscount.FORFEIT)
            .withUnderpayment(ToleranceLimit.upTo(eur("1.00"))));
    String alone = SMALL + "pay P 97.50 on 01-13\n";
    assertThat(atStake(allocate(policy, alone))).containsExactly(eur("2.00"));
    AllocationResult result = allocate(policy, alone + "pay Q 5.00 on 01-13\n");
    assertThat(result.decisions()).isEmpty();
    assertThat(atStake(result)).isEmpty();
  }

  /** EUR 100.00 on account close it two days late; the payment with which they are named is asked, and answers for them. */
  @Test
  void about_money_on_account_that_is_named_with_a_payment() {
    String books =
        SMALL + "money C 100.00 issued 01-13\npay P 5.00 on 01-13\nuse P C\nsay P I PAID\n";
    AllocationResult result = allocate(p -> p, books);
    assertThat(ResultText.of(result))
        .isEqualTo("C I PAID 100.00 open 0.00\nC rest 0.00\nP rest 5.00\n");
    assertThat(asked(result))
        .containsExactly("2% discount on I until 2026-01-11, EUR 100.00 paid on 2026-01-13,"
            + " 2 days late: is it granted?");
    assertThat(result.decisions().get(0).source().value()).isEqualTo("P/on-account");
    assertThat(atStake(result)).containsExactly(eur("2.00"));
    check(p -> p, books + "grant P I", """
        C I PAID 98.00 DISCOUNT 2.00 open 0.00
        C rest 2.00
        P rest 5.00
        """);
    assertThat(allocate(p -> p, books + "deny P I").decisions()).isEmpty();
  }

  /** EUR 98.00 on account and EUR 2.00 of a payment: of EUR 100.00 is asked, once; a Yes gives EUR 2.00 to the former. */
  @Test
  void about_both_together_once() {
    String books =
        SMALL + "money C 98.00 issued 01-13\npay P 5.00 on 01-13\nuse P C\nsay P I PAID\n";
    AllocationResult result = allocate(p -> p, books);
    assertThat(asked(result))
        .containsExactly("2% discount on I until 2026-01-11, EUR 100.00 paid on 2026-01-13,"
            + " 2 days late: is it granted?");
    assertThat(atStake(result)).containsExactly(eur("2.00"), eur("0.00"));
    check(p -> p, books + "grant P I", """
        C I PAID 98.00 DISCOUNT 2.00 open 0.00
        C rest 0.00
        P rest 5.00
        """);
  }

  /** Paid whole or not at all, EUR 98.00 on account and EUR 5.00 close it together: a Yes gives EUR 2.00 in all. */
  @Test
  void an_answer_counts_for_what_closes_it_together() {
    String books = SMALL + "money C 98.00 issued 01-13\npay P 5.00 on 01-13\nuse P C\n";
    AllocationResult result = allocate(TriedAnswerTest::whole, books);
    assertThat(asked(result)).hasSize(1);
    assertThat(atStake(result).stream().reduce(eur("0.00"), Money::plus)).isEqualTo(eur("2.00"));
    check(TriedAnswerTest::whole, books + "grant P I", """
        C I PAID 98.00 DISCOUNT 2.00 open 0.00
        C rest 0.00
        P rest 5.00
        """);
  }

  /** EUR 90.00 wait and earn EUR 1.84, and EUR 8.00 close it with EUR 0.16: EUR 2.00 in all for the payment that closes it. */
  @Test
  void at_stake_is_what_waits_for_it_too() {
    String books = SMALL + "pay P-1 90.00 on 01-12\npay P-2 10.00 on 01-13\n";
    AllocationResult result = allocate(TriedAnswerTest::linked, books);
    assertThat(atStake(result)).containsExactly(eur("1.84"), eur("2.00"));
    check(TriedAnswerTest::linked, books + "grant P-2 I", """
        P-1 I PAID 90.00 DISCOUNT 1.84 open 8.16 posted 01-13
        P-1 rest 0.00
        P-2 I PAID 8.00 DISCOUNT 0.16 open 0.00
        P-2 rest 2.00
        """);
  }

  /**
   * 10 % of EUR 100.00: EUR 18.00 in time earn EUR 2.00. EUR 72.00 would close it with EUR 8.00 more, EUR 10.00 in all,
   * and wait; EUR 10.00 close it without. Each of the late ones is asked once.
   */
  @Test
  void once_of_what_waited_and_was_used() {
    AllocationResult result = allocate(TriedAnswerTest::linked, SMALL.replace("2%", "10%") + """
        pay P-1 18.00 on 01-06
        pay P-2 72.00 on 01-13
        pay P-3 10.00 on 01-14
        """);
    assertThat(result.decisions())
        .extracting(d -> d.source().value())
        .doesNotHaveDuplicates()
        .contains("P-2/on-account");
  }

  /**
   * Shared by what closes each: EUR 100.00 over 100.00 and 100.00 are EUR 50.00 each, over EUR 90.00 and 100.00 they are
   * EUR 47.37 and 52.63. So a Yes gives 10 % of EUR 52.63, EUR 5.26, and not of 55.56.
   */
  @Test
  void at_stake_where_equal_items_share_is_what_the_smaller_share_earns() {
    String books =
        SMALL.replace("2%", "10%") + "item J 100.00 issued 01-01\npay P 100.00 on 01-13\n";
    UnaryOperator<AllocationPolicy> policy = p -> p.withOrder(AllocationOrders.proRata());
    AllocationResult result = allocate(policy, books);
    assertThat(ResultText.of(result))
        .isEqualTo("P I PAID 50.00 open 50.00\nP J PAID 50.00 open 50.00\nP rest 0.00\n");
    assertThat(atStake(result)).containsExactly(eur("5.26"));
    check(policy, books + "grant P I", """
        P I PAID 47.37 DISCOUNT 5.26 open 47.37
        P J PAID 52.63 open 47.37
        P rest 0.00
        """);
  }

  /** EUR 40.00 are stated: of the EUR 60.00 left 2 % are EUR 1.20, and the EUR 59.00 that wait close it with a Yes. */
  @Test
  void of_what_waits_once_something_else_has_come_to_the_item() {
    String books = SMALL + """
        pay P-1 59.00 on 01-13
        pay P-2 40.00 on 01-13
        say P-2 I PAID 40.00
        """;
    AllocationResult result = allocate(TriedAnswerTest::linked, books);
    assertThat(ResultText.of(result)).startsWith("P-1 rest 59.00\nP-2 I PAID 40.00 open 60.00\n");
    assertThat(result.decisions()).extracting(d -> d.source().value()).contains("P-1/on-account");
    check(TriedAnswerTest::linked, books + "grant P-1 I", """
        P-1 I PAID 58.80 DISCOUNT 1.20 open 0.00
        P-1 rest 0.20
        P-2 I PAID 40.00 open 60.00
        P-2 rest 0.00
        """);
  }

  /** With a Yes, EUR 98.00 close it and EUR 0.01 would be left, so that all of it is refused: it gives nothing. */
  @Test
  void at_stake_is_nothing_where_a_Yes_makes_the_payment_too_much() {
    UnaryOperator<AllocationPolicy> policy = p -> p.withOverpayment(Overpayment.REFUSE);
    String books = SMALL + "pay P 98.01 on 01-13\n";
    AllocationResult result = allocate(policy, books);
    assertThat(ResultText.of(result)).isEqualTo("P I PAID 98.01 open 1.99\nP rest 0.00\n");
    assertThat(atStake(result)).containsExactly(eur("0.00"));
    AllocationResult granted = allocate(policy, books + "grant P I");
    assertThat(ResultText.of(granted)).startsWith("P rest 98.01 incomplete\nproblem OUT_OF_RANGE");
  }

  /**
   * EUR 11.00 are missing, and EUR 9.00 with a Yes, which EUR 5.00 and 5.00 together tolerate, 98 and 100 parts of 198 on
   * each: then EUR 2.00 stand, and not the EUR 1.82 that EUR 89.00 of EUR 98.00 earn.
   */
  @Test
  void at_stake_is_what_stands_where_limits_are_pooled() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
            .withTolerancePool(TolerancePool.POOLED));
    String books = SMALL.replace("2%", "due 01-31 2%")
        + "item J 100.00 issued 01-01 due 01-02\npay P 189.00 on 01-13\n";
    AllocationResult result = allocate(policy, books);
    assertThat(ResultText.of(result))
        .isEqualTo("P J PAID 100.00 open 0.00\nP I PAID 89.00 open 11.00\nP rest 0.00\n");
    assertThat(atStake(result)).containsExactly(eur("2.00"));
    check(policy, books + "grant P I", """
        P J PAID 95.45 TOLERANCE 4.55 open 0.00
        P I PAID 93.55 DISCOUNT 2.00 TOLERANCE 4.45 open 0.00
        P rest 0.00
        """);
  }

  /**
   * NET of all items before FEE, and 10 % of EUR 100.00 off NET 90.00: EUR 85.00 pay NET of I. With a Yes EUR 80.00 do,
   * EUR 5.00 go to J, and EUR 80.00 of EUR 90.00 earn EUR 8.89.
   */
  @Test
  void at_stake_where_parts_go_across_items_is_what_the_part_left_to_it_earns() {
    UnaryOperator<AllocationPolicy> policy =
        p -> p.withProcessing(Processing.VERTICAL).withComponents(ComponentOrders.principalFirst());
    String books = """
        item I 100.00 issued 01-01 due 01-31 parts NET 90.00 FEE 10.00 10% until 01-11 grace 3
        item J 90.00 issued 01-01 due 02-01 parts NET 90.00
        pay  P 85.00 on 01-13
        """;
    AllocationResult result = allocate(policy, books);
    assertThat(atStake(result)).containsExactly(eur("8.89"));
    check(policy, books + "grant P I", """
        P I PAID NET 80.00 DISCOUNT NET 8.89 open 11.11
        P J PAID NET 5.00 open 85.00
        P rest 0.00
        """);
  }

  /** EUR 98.00 on account are late, and EUR 2.00 of the payment forfeit it: of the EUR 100.00 of both is asked. */
  @Test
  void about_both_together_where_the_second_part_forfeits_it() {
    AllocationResult result =
        allocate(settling(s -> s.withPartialDiscount(PartialDiscount.FORFEIT)), SMALL + """
            money C 98.00 issued 01-13
            pay   P 5.00 on 01-13
            use   P C
            say   P I PAID
            """);
    assertThat(asked(result))
        .containsExactly("2% discount on I until 2026-01-11, EUR 100.00 paid on 2026-01-13,"
            + " 2 days late: is it granted?");
  }

  /** With a Yes EUR 97.50 would close it whole, if EUR 0.50 were tolerated; EUR 5.00 of that day stand on account. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void not_of_what_is_paid_whole_where_money_at_hand_forbids_the_tolerance(boolean adjusts) {
    ToleranceLimit limit = ToleranceLimit.upTo(eur("1.00"));
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> adjusts ? s.withDiscountAdjustment(limit) : s.withUnderpayment(limit))
            .andThen(TriedAnswerTest::whole)::apply;
    String alone = SMALL + "pay P 97.50 on 01-13\n";
    assertThat(allocate(policy, alone).decisions()).hasSize(1);
    AllocationResult result = allocate(policy, alone + "pay Q 5.00 on 01-13\nkeep Q\n");
    assertThat(ResultText.of(result)).isEqualTo("P rest 97.50\nQ rest 5.00\n");
    assertThat(result.decisions()).isEmpty();
  }

  /** EUR 97.50 wait for a Yes, with EUR 0.50 tolerated; that EUR 40.00 are stated and leave it open spoils nothing. */
  @Test
  void of_what_is_paid_whole_though_something_else_has_come_to_the_item() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("1.00"))))
            .andThen(TriedAnswerTest::whole)::apply;
    AllocationResult result = allocate(policy, SMALL + """
        pay P 97.50 on 01-13
        pay Q 40.00 on 01-14
        say Q I PAID 40.00
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P rest 97.50
        Q I PAID 40.00 open 60.00
        Q rest 0.00
        """);
    assertThat(result.decisions()).extracting(d -> d.source().value()).contains("P/on-account");
  }

  private static List<String> reasons(AllocationResult result) {
    return result.allocations().get(0).settlements().get(0).reasons().stream()
        .map(AllocationReason::summarize)
        .toList();
  }

  private static List<Money> atStake(AllocationResult result) {
    return result.allocations().stream()
        .flatMap(a -> a.settlements().stream())
        .flatMap(s -> s.reasons().stream())
        .filter(AllocationReason.Discount.class::isInstance)
        .map(r -> ((AllocationReason.Discount) r).settlement())
        .filter(SettlementReason.DiscountPending.class::isInstance)
        .map(r -> ((SettlementReason.DiscountPending) r).atStake())
        .toList();
  }

  private static AllocationPolicy whole(AllocationPolicy policy) {
    return policy.withFullSettlement(FullSettlement.always());
  }

  private static AllocationPolicy linked(AllocationPolicy policy) {
    return policy.withPartial(PartialPayment.LINKED);
  }

  /**
   * With a Yes all of JPY 9.2e18 is discount, and two of as much are left, too many for 64 bits: that try tells nothing.
   * The next, of EUR 100.00, tells that EUR 2.00 too much take all of the discount.
   */
  @Test
  void of_a_try_that_cannot_be_reckoned_beside_one_that_can() {
    AllocationResult result =
        allocate(settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK)), SMALL + """
        item  J   JPY 9200000000000000000 issued 01-01 100% until 01-11 grace 3
        money M   JPY 9200000000000000000 issued 01-12
        pay   P   100.00 on 01-13
        pay   P-2 JPY 9200000000000000000 on 01-13
        use   P-2 M
        """);
    assertThat(result.decisions())
        .extracting(d -> d.source().value())
        .containsExactly("P-2/on-account");
  }
}
