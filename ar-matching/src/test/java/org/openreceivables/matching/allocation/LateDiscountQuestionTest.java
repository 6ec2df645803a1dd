package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.AskBooks.allocate;
import static org.openreceivables.matching.allocation.AskBooks.asked;
import static org.openreceivables.matching.allocation.AskBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;
import static org.openreceivables.matching.allocation.SwitchReasons.reasons;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Which late discounts are asked about: those of which a Yes would change something, with what it would give. */
class LateDiscountQuestionTest {
  /** 2 % of EUR 1,000.00 are EUR 20.00; two days late, within grace. */
  private static final String ITEM = "item INV-1 1000.00 issued 01-01 2% until 01-08 grace 5\n";

  private static final String PAID = ITEM + "pay P-1 980.00 on 01-10\n";

  /** EUR 980.00 do not close it until somebody says that EUR 20.00 are granted. */
  @Test
  void of_an_item_that_is_paid_whole_or_not_at_all() {
    AllocationResult result = allocate(LateDiscountQuestionTest::whole, PAID);
    assertThat(ResultText.of(result)).isEqualTo("P-1 rest 980.00\n");
    assertThat(asked(result))
        .containsExactly("2% discount on INV-1 until 2026-01-08, EUR 980.00 paid on 2026-01-10,"
            + " 2 days late: is it granted?");
    AllocationResult granted = allocate(LateDiscountQuestionTest::whole, PAID + "grant P-1 INV-1");
    assertThat(ResultText.of(granted)).isEqualTo("""
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(granted.decisions()).isEmpty();
    AllocationResult refused = allocate(LateDiscountQuestionTest::whole, PAID + "deny P-1 INV-1");
    assertThat(ResultText.of(refused)).isEqualTo("P-1 rest 980.00\n");
    assertThat(refused.decisions()).isEmpty();
  }

  /** EUR 979.99 would not close it either way; nor do EUR 980.00 after the grace days. */
  @Test
  void not_where_a_yes_would_not_close_it() {
    String little = PAID.replace("980.00", "979.99");
    String late = PAID.replace("01-10", "01-14");
    for (UnaryOperator<AllocationPolicy> policy : List.<UnaryOperator<AllocationPolicy>>of(
        LateDiscountQuestionTest::whole, LateDiscountQuestionTest::linked)) {
      for (String books : List.of(little, late)) {
        assertThat(allocate(policy, books).decisions()).isEmpty();
        assertThat(allocate(policy, books).allocations().get(0).settlements()).isEmpty();
      }
    }
  }

  /** EUR 400.00 wait, and EUR 580.00 come: with EUR 8.16 and EUR 11.84 of discount they close EUR 1,000.00. */
  @Test
  void with_the_money_that_waits_for_the_document() {
    String books = ITEM + "pay P-1 400.00 on 01-10\npay P-2 580.00 on 01-11\n";
    AllocationResult result = allocate(LateDiscountQuestionTest::linked, books);
    assertThat(ResultText.of(result)).isEqualTo("P-1 rest 400.00\nP-2 rest 580.00\n");
    assertThat(asked(result))
        .containsExactly("2% discount on INV-1 until 2026-01-08, EUR 580.00 paid on 2026-01-11,"
            + " 3 days late: is it granted?");
    AllocationResult granted =
        allocate(LateDiscountQuestionTest::linked, books + "grant P-2 INV-1");
    assertThat(ResultText.of(granted)).isEqualTo("""
        P-1 INV-1 PAID 400.00 DISCOUNT 8.16 open 591.84 posted 01-11
        P-1 rest 0.00
        P-2 INV-1 PAID 580.00 DISCOUNT 11.84 open 0.00
        P-2 rest 0.00
        """);
    assertThat(granted.decisions()).isEmpty();
    check(
        LateDiscountQuestionTest::linked,
        books + "deny P-2 INV-1",
        "P-1 rest 400.00\nP-2 rest 580.00\n");
  }

  /** EUR 400.00 came after the grace days and earn nothing: then 2 % of EUR 600.00 are EUR 12.00, and EUR 588.00 are due. */
  @Test
  void not_where_what_waits_earns_nothing() {
    String books = ITEM + "pay P-1 400.00 on 01-20 posted 01-09\npay P-2 580.00 on 01-10\n";
    assertThat(allocate(LateDiscountQuestionTest::linked, books).decisions()).isEmpty();
  }

  /** EUR 20.00 are tolerated when the day is over: nothing is owed, and nothing to be asked. */
  @ParameterizedTest
  @EnumSource
  void not_where_the_tolerance_closes_it(PartialDiscount partial) {
    AllocationResult result = allocate(
        settling(s ->
            s.withPartialDiscount(partial).withUnderpayment(ToleranceLimit.upTo(eur("25.00")))),
        PAID);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 980.00 TOLERANCE 20.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(result.decisions()).isEmpty();
    assertThat(atStake(result)).isEmpty();
  }

  /** EUR 25.00 are missing, and with EUR 20.00 granted the other EUR 5.00 are tolerated. */
  @ParameterizedTest
  @EnumSource
  void where_a_yes_leaves_what_is_tolerated(PartialDiscount partial) {
    AllocationResult result = allocate(
        settling(
            s -> s.withPartialDiscount(partial).withUnderpayment(ToleranceLimit.upTo(eur("5.00")))),
        PAID.replace("980.00", "975.00"));
    assertThat(result.decisions()).hasSize(1);
    assertThat(atStake(result)).containsExactly(eur("20.00"));
  }

  /**
   * What a Yes gives for EUR 490.00, EUR 980.00 and EUR 1,000.00. A half earns half of EUR 20.00, nothing at all, or
   * nothing now: only what counts for the payment that completes it is asked.
   */
  @ParameterizedTest
  @CsvSource({
    "GROSS_UP,     490.00,  10.00",
    "GROSS_UP,     980.00,  20.00",
    "GROSS_UP,     1000.00, 20.00",
    "FORFEIT,      490.00,  ",
    "FORFEIT,      980.00,  20.00",
    "FORFEIT,      1000.00, 20.00",
    "PROPORTIONAL, 490.00,  ",
    "PROPORTIONAL, 980.00,  20.00",
    "PROPORTIONAL, 1000.00, 20.00",
    "COMPLETING,   490.00,  0.00",
    "COMPLETING,   980.00,  20.00",
    "COMPLETING,   1000.00, 20.00",
  })
  void at_stake_is_what_a_yes_gives_for_this_money(
      PartialDiscount partial, String paid, String stake) {
    String books = PAID.replace("980.00", paid);
    UnaryOperator<AllocationPolicy> policy = settling(s -> s.withPartialDiscount(partial));
    AllocationResult result = allocate(policy, books);
    assertThat(atStake(result)).isEqualTo(stake == null ? List.of() : List.of(eur(stake)));
    assertThat(result.decisions()).hasSize(stake == null ? 0 : 1);
    Money given = allocate(policy, books + "grant P-1 INV-1")
        .allocations()
        .get(0)
        .settlements()
        .get(0)
        .by(Effect.DISCOUNT);
    assertThat(given).isEqualTo(eur(Objects.requireNonNullElse(stake, "0.00")));
  }

  /** The second half of EUR 500.00 that stay open: 2 % of them are EUR 10.00, and EUR 490.00 close them. */
  @Test
  void at_stake_is_the_discount_on_what_stays_open_in_proportion() {
    AllocationResult result = allocate(
        settling(s -> s.withPartialDiscount(PartialDiscount.PROPORTIONAL)),
        ITEM + "pay P-1 500.00 on 01-05\npay P-2 490.00 on 01-10\n");
    assertThat(atStake(result)).containsExactly(eur("10.00"));
  }

  /** EUR 20.00 short and tolerated: that it was asked meanwhile is forgotten, all else that is said of it is not. */
  @Test
  void what_is_not_asked_of_a_later_customer_is_said_as_ever() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("25.00"))));
    AllocationResult result = allocate(policy, """
        item INV-0 10.00 by C-0
        pay  P-0   10.00 on 01-10 by C-0
        item INV-1 50.00 due 01-05
        item INV-2 1000.00 due 01-31 issued 01-01 2% until 01-08 grace 5
        pay  P-1   1030.00 on 01-10
        say  P-1   INV-1 PAID 50.00
        say  P-1   INV-2 PAID 980.00
        """);
    assertThat(result.decisions()).isEmpty();
    assertThat(reasons(result))
        .filteredOn(r -> r.startsWith("INV-2"))
        .containsExactly(
            "INV-2: designated by the debtor, place 2",
            "INV-2: EUR 20.00 missing, within the tolerance of EUR 25.00 by EUR 5.00");
  }

  /** EUR 490.00 of EUR 1,000.00 earn nothing either way, and why is said at once. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "FORFEIT; forfeited: EUR 490.00 paid, EUR 490.00 short of EUR 980.00",
        "PROPORTIONAL; not earned yet: EUR 490.00 paid, EUR 490.00 short of EUR 980.00",
      })
  void why_a_part_earns_nothing_even_with_a_yes(PartialDiscount partial, String why) {
    AllocationResult result =
        allocate(settling(s -> s.withPartialDiscount(partial)), PAID.replace("980.00", "490.00"));
    assertThat(reasons(result)).contains("INV-1: 2% discount " + why);
  }

  /** Charges of EUR 10.00 are paid first: 2 % of EUR 100.00, for EUR 49.00 of 98.00, and for EUR 98.00 and 99.00. */
  @ParameterizedTest
  @CsvSource({"59.00, 1.00", "108.00, 2.00", "109.00, 2.00"})
  void at_stake_is_what_is_earned_beside_charges(String paid, String stake) {
    AllocationResult result = allocate(
        p -> p,
        "item I 100.00 charges 10.00 issued 01-01 2% until 01-11 grace 3\npay P " + paid
            + " on 01-13\n");
    assertThat(atStake(result)).containsExactly(eur(stake));
  }

  /**
   * FEE EUR 20.00 and NET EUR 100.00, of which EUR 50.00 are off: EUR 30.00 in proportion pay FEE 5.00 and NET 25.00,
   * as nothing is granted.
   */
  @Test
  void why_a_part_earns_nothing_is_said_of_what_was_paid() {
    AllocationResult result = allocate(
        p -> p.withComponents(ComponentOrders.proRata())
            .withSettlement(p.settlement().withPartialDiscount(PartialDiscount.PROPORTIONAL)),
        """
        item I 120.00 parts FEE 20.00 NET 100.00 50% until 01-11 grace 3 on 100.00
        pay  P 30.00 on 01-13
        """);
    assertThat(result.decisions()).isEmpty();
    assertThat(reasons(result))
        .contains("I: 50% discount not earned yet: EUR 25.00 paid, EUR 25.00 short of EUR 50.00");
  }

  /** EUR 50.00 by word and EUR 48.00 by the order: one payment, one question, of EUR 98.00 and EUR 2.00. */
  @Test
  void of_what_one_payment_paid_in_two_goes() {
    AllocationResult result = allocate(p -> p, """
        item   I 100.00 issued 01-01 2% until 01-11 grace 3
        pay    P 98.00 on 01-13
        say    P I PAID 50.00
        onward P
        """);
    assertThat(asked(result))
        .containsExactly("2% discount on I until 2026-01-11, EUR 98.00 paid on 2026-01-13,"
            + " 2 days late: is it granted?");
    assertThat(atStake(result)).containsExactly(eur("2.00"));
  }

  /** EUR 49.00 would count for EUR 98.00, but the EUR 51.00 that close it come after the days of grace. */
  @Test
  void not_where_what_would_count_is_never_completed() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withPartialDiscount(PartialDiscount.COMPLETING));
    String part = ITEM.replace("1000.00", "100.00") + "pay P-1 49.00 on 01-10\n";
    assertThat(allocate(policy, part).decisions()).hasSize(1);
    assertThat(allocate(policy, part + "pay P-2 51.00 on 01-20\n").decisions()).isEmpty();
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

  /** Of EUR 510.00 EUR 10.00 are charges, and EUR 500.00 are too little of EUR 980.00, granted or not. */
  @Test
  void not_of_a_part_that_forfeits_it_and_it_is_said_why() {
    AllocationResult result = allocate(
        settling(s -> s.withPartialDiscount(PartialDiscount.FORFEIT)),
        ITEM.replace("1000.00", "1000.00 charges 10.00") + "pay P-1 510.00 on 01-10\n");
    assertThat(result.decisions()).isEmpty();
    assertThat(SwitchReasons.reasons(result))
        .contains("INV-1: 2% discount forfeited: EUR 500.00 paid, EUR 480.00 short of EUR 980.00");
  }
}
