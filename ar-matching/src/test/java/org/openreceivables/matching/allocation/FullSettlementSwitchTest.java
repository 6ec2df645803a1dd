package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Whole or not at all, where it is judged at the end of the day whether the tolerance closes the item. */
class FullSettlementSwitchTest {
  private static AllocationPolicy tolerant(AllocationPolicy policy) {
    return policy.withSettlement(
        SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00"))));
  }

  private static AllocationPolicy adjusting(AllocationPolicy policy) {
    return policy.withSettlement(SettlementPolicy.standard()
        .withDiscountAdjustment(ToleranceLimit.upTo(Money.parse("EUR 0.50"))));
  }

  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> more, String books) {
    return Books.of(books, p -> more.apply(p).withFullSettlement(FullSettlement.always()))
        .allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> more, String books, String expected) {
    assertThat(ResultText.of(allocate(more, books))).isEqualTo(expected);
  }

  /** EUR 0.50 are not tolerated while EUR 50.00 of the day stand on account: so EUR 99.50 are not whole. */
  @Test
  void what_is_not_tolerated_in_the_end_was_not_whole() {
    String books = """
        item INV-1 100.00
        pay  P-1   50.00 on 02-01
        pay  P-2   99.50 on 02-01
        """;
    check(FullSettlementSwitchTest::tolerant, books, """
        P-1 rest 50.00
        P-2 rest 99.50
        """);
    assertThat(allocate(FullSettlementSwitchTest::tolerant, books)
            .allocations()
            .get(1)
            .restReasons())
        .contains(new RestReason.NotWhole(
            OpenItemId.of("INV-1"), Money.parse("EUR 100.00"), Money.parse("EUR 99.50")));
    check(
        FullSettlementSwitchTest::tolerant, books.replace("50.00 on 02-01", "50.00 on 01-31"), """
        P-1 rest 50.00
        P-2 INV-1 PAID 99.50 TOLERANCE 0.50 open 0.00
        P-2 rest 0.00
        """);
  }

  /** What comes later on the day counts too; the money goes to the item behind, which it closes. */
  @Test
  void money_that_is_kept_later_on_the_day_denies_it_too() {
    check(FullSettlementSwitchTest::tolerant, """
        item INV-1 100.00 due 01-10
        item INV-2 60.00 due 01-20
        pay  P-1   99.50 on 02-01
        pay  P-2   10.00 on 02-01
        keep P-2
        """, """
        P-1 INV-2 PAID 60.00 open 0.00
        P-1 rest 39.50
        P-2 rest 10.00
        """);
  }

  /** EUR 0.50 too much lose the discount of EUR 10.50, and EUR 95.00 are not the whole then. */
  @Test
  void what_loses_its_discount_was_not_whole() {
    String books = """
        item INV-1 105.00 10% until 02-10
        pay  P-1   95.00 on 02-01
        """;
    UnaryOperator<AllocationPolicy> forfeit =
        p -> p.withSettlement(p.settlement().withExcessDiscount(ExcessDiscount.FORFEIT));
    check(forfeit, books, "P-1 rest 95.00\n");
    check(forfeit, books.replace("95.00", "94.50"), """
        P-1 INV-1 PAID 94.50 DISCOUNT 10.50 open 0.00
        P-1 rest 0.00
        """);
    check(forfeit, books.replace("95.00", "105.00"), """
        P-1 INV-1 PAID 105.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 98.00 close it with EUR 2.00 of discount; EUR 0.10 less are more discount, within EUR 0.50 of adjustment. */
  @Test
  void what_the_discount_may_be_adjusted_by_is_whole() {
    String books = """
        item INV-1 100.00 2% until 01-11
        pay  P-1   97.90 on 01-05
        """;
    check(FullSettlementSwitchTest::adjusting, books, """
        P-1 INV-1 PAID 97.90 DISCOUNT 2.10 open 0.00
        P-1 rest 0.00
        """);
    check(FullSettlementSwitchTest::adjusting, books.replace("97.90", "97.50"), """
        P-1 INV-1 PAID 97.50 DISCOUNT 2.50 open 0.00
        P-1 rest 0.00
        """);
    check(FullSettlementSwitchTest::adjusting, books.replace("97.90", "97.49"), "P-1 rest 97.49\n");
    // No discount stands any more: EUR 99.90 are EUR 0.10 short, and nothing may be.
    check(
        FullSettlementSwitchTest::adjusting,
        books.replace("97.90 on 01-05", "99.90 on 01-12"),
        "P-1 rest 99.90\n");
  }

  /** The larger of both: EUR 1.00 are more than may be tolerated, and less than the discount may be adjusted by. */
  @Test
  void the_larger_of_tolerance_and_adjustment_may_be_missing() {
    UnaryOperator<AllocationPolicy> both = p -> p.withSettlement(SettlementPolicy.standard()
        .withDiscountAdjustment(ToleranceLimit.upTo(Money.parse("EUR 2.00")))
        .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 0.50"))));
    check(both, """
        item INV-1 100.00 2% until 01-11
        pay  P-1   97.00 on 01-05
        """, """
        P-1 INV-1 PAID 97.00 DISCOUNT 3.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 10.00 of the day stand on account: the discount is not adjusted, and EUR 97.90 were not whole. */
  @Test
  void what_is_not_adjusted_in_the_end_was_not_whole() {
    check(FullSettlementSwitchTest::adjusting, """
        item INV-1 100.00 2% until 01-11
        pay  P-1   97.90 on 01-05
        pay  P-2   10.00 on 01-05
        keep P-2
        """, """
        P-1 rest 97.90
        P-2 rest 10.00
        """);
  }

  /** What was denied to one customer, EUR 0.50 of the first item, is not denied to the next. */
  @Test
  void what_was_denied_to_one_customer_is_tolerated_for_the_next() {
    check(FullSettlementSwitchTest::tolerant, """
        item INV-1 100.00 by C-0
        pay  P-1   99.50 on 02-01 by C-0
        pay  P-2   10.00 on 02-01 by C-0
        keep P-2
        item INV-2 100.00
        pay  P-3   99.50 on 02-01
        """, """
        P-1 rest 99.50
        P-2 rest 10.00
        P-3 INV-2 PAID 99.50 TOLERANCE 0.50 open 0.00
        P-3 rest 0.00
        """);
  }

  /** Nor is what a word leaves open of the next customer's first item what the first one's was: EUR 59.50 close it. */
  @Test
  void what_was_tolerated_for_one_customer_denies_nothing_to_the_next() {
    check(FullSettlementSwitchTest::tolerant, """
        item INV-1 100.00 by C-0
        pay  P-1   99.50 on 02-01 by C-0
        item INV-2 100.00
        pay  P-2   40.00 on 02-01
        say  P-2   INV-2 PAID 40.00
        pay  P-3   59.50 on 02-02
        """, """
        P-1 INV-1 PAID 99.50 TOLERANCE 0.50 open 0.00
        P-1 rest 0.00
        P-2 INV-2 PAID 40.00 open 60.00
        P-2 rest 0.00
        P-3 INV-2 PAID 59.50 TOLERANCE 0.50 open 0.00
        P-3 rest 0.00
        """);
  }

  /** EUR 99.00 are EUR 1.00 more than EUR 98.00, which forfeits the discount: EUR 1.00 too little, and said once. */
  @Test
  void what_an_excess_leaves_open_is_said_once() {
    Allocation paid = SwitchBooks.allocate(
            p -> p.withFullSettlement(FullSettlement.always())
                .withOrder(AllocationOrders.proRata())
                .withSettlement(p.settlement().withExcessDiscount(ExcessDiscount.FORFEIT)),
            """
            item INV-1 100.00 2% until 02-10
            pay  P-1   99.00 on 02-01
            """)
        .allocations()
        .get(0);
    assertThat(paid.settlements()).isEmpty();
    assertThat(paid.restReasons())
        .containsExactly(new RestReason.NotWhole(
            OpenItemId.of("INV-1"), SwitchBooks.eur("100.00"), SwitchBooks.eur("99.00")));
  }
}
