package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What is too much where money is planned component by component, and discount goes with it. */
class PlannedExcessTest {
  /** Each EUR 98.00 at 2 %. */
  private static final String TWO = """
      item INV-1 100.00 due 01-10 2% until 02-10
      item INV-2 100.00 due 01-20 2% until 02-10
      """;

  private static UnaryOperator<AllocationPolicy> vertical(ExcessDiscount excess) {
    return p -> p.withSettlement(p.settlement().withExcessDiscount(excess))
        .withProcessing(Processing.VERTICAL);
  }

  private static void check(ExcessDiscount excess, String books, String expected) {
    assertThat(ResultText.of(SwitchBooks.allocate(vertical(excess), books))).isEqualTo(expected);
  }

  /** EUR 198.50 are EUR 2.50 more than EUR 196.00: EUR 2.00 from the first, and EUR 0.50 from the next. */
  @Test
  void goes_with_the_discount_of_the_first_and_then_the_next() {
    check(ExcessDiscount.SHRINK, TWO + "pay P-1 198.50 on 02-01", """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 98.50 DISCOUNT 1.50 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 1.00 too much forfeits the discount of INV-1, and pays EUR 1.00 of it; INV-2 is closed as planned. */
  @Test
  void that_forfeits_a_discount_takes_nothing_from_what_is_planned_behind() {
    check(ExcessDiscount.FORFEIT, TWO + "pay P-1 197.00 on 02-01", """
        P-1 INV-1 PAID 99.00 open 1.00
        P-1 INV-2 PAID 98.00 DISCOUNT 2.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Both take EUR 0.75 of EUR 1.50, which is said apart; what closes each is EUR 98.00 still. */
  @Test
  void is_shared_beside_what_closes_the_items() {
    AllocationResult result = SwitchBooks.allocate(
        p -> vertical(ExcessDiscount.SHRINK).apply(p).withOrder(AllocationOrders.proRata()),
        TWO.replace("01-20", "01-10") + "pay P-1 197.50 on 02-01");
    assertThat(SwitchReasons.reasons(result))
        .contains(
            "INV-1: share of EUR 196.00 by EUR 98.00 of EUR 196.00",
            "INV-1: 2% discount reduced by EUR 0.75: EUR 98.75 paid, EUR 0.75 more than EUR 98.00",
            "INV-2: share of EUR 196.00 by EUR 98.00 of EUR 196.00");
  }

  /** EUR 109.00 for EUR 10.00 of charges and EUR 98.00: EUR 1.00 more, the charges not counted. */
  @Test
  void is_told_without_the_charges() {
    AllocationResult result = SwitchBooks.allocate(vertical(ExcessDiscount.SHRINK), """
        item INV-1 100.00 charges 10.00 2% until 02-10
        pay  P-1   109.00 on 02-01
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 109.00 DISCOUNT 1.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(SwitchReasons.reasons(result))
        .contains("INV-1: 2% discount reduced by EUR 1.00: EUR 99.00 paid, EUR 1.00 more than"
            + " EUR 98.00");
  }

  /** A cent off each part; the cent too much is for NET, the first of equal ones, and TAX keeps its own. */
  @Test
  void of_one_part_leaves_the_discount_of_the_others() {
    check(ExcessDiscount.SHRINK, """
        item INV-1 100.00 parts NET 50.00 TAX 50.00 0.02 until 02-10
        pay  P-1   99.99 on 02-01
        """, """
        P-1 INV-1 PAID NET 50.00 PAID TAX 49.99 DISCOUNT TAX 0.01 open 0.00
        P-1 rest 0.00
        """);
  }

  /**
   * EUR 86.00 for EUR 27.00 and 54.00 are EUR 5.00 too much: EUR 3.00 take the discount of A, paid by OA, and EUR 2.00
   * are left to take from the EUR 6.00 of B.
   */
  @Test
  void that_named_money_has_taken_is_not_taken_again_by_the_payment() {
    for (Processing processing : Processing.values()) {
      assertThat(ResultText.of(SwitchBooks.allocate(
              p -> vertical(ExcessDiscount.SHRINK).apply(p).withProcessing(processing), """
              item  A  30.00 due 01-10 10% until 02-10
              item  B  60.00 due 01-20 10% until 02-10
              money OA 30.00 issued 01-15
              pay   P  56.00 on 02-01
              use   P  OA
              """)))
          .isEqualTo("""
              OA A PAID 30.00 open 0.00
              OA rest 0.00
              P B PAID 56.00 DISCOUNT 4.00 open 0.00
              P rest 0.00
              """);
    }
  }

  /**
   * EUR 197.00 are EUR 1.00 too much, which forfeits the EUR 2.00 of A alone: EUR 50.00 of B earn 1.02 of 2.00, and
   * EUR 47.00, together 97.00, another 0.96.
   */
  @Test
  void that_named_money_forfeits_is_the_discount_of_the_first_alone() {
    for (Processing processing : Processing.values()) {
      assertThat(ResultText.of(SwitchBooks.allocate(
              p -> vertical(ExcessDiscount.FORFEIT).apply(p).withProcessing(processing), """
              item  A  100.00 due 01-10 2% until 02-10
              item  B  100.00 due 01-20 2% until 02-10
              money OA 150.00 issued 01-15
              pay   P  47.00 on 02-01
              use   P  OA
              """)))
          .isEqualTo("""
              OA A PAID 100.00 open 0.00
              OA B PAID 50.00 DISCOUNT 1.02 open 48.98
              OA rest 0.00
              P B PAID 47.00 DISCOUNT 0.96 open 1.02
              P rest 0.00
              """);
    }
  }

  /** EUR 160.00 are EUR 62.00 more than EUR 98.00, EUR 50.00 of them left of what paid: EUR 2.00 are gone once. */
  @Test
  void that_is_left_of_named_money_takes_a_discount_once() {
    for (ExcessDiscount excess : List.of(ExcessDiscount.SHRINK, ExcessDiscount.FORFEIT)) {
      check(excess, """
          item  INV-1 100.00 2% until 02-10
          money M-1   150.00 issued 01-15
          pay   P-1   10.00 on 02-01
          use   P-1   M-1
          """, """
          M-1 INV-1 PAID 100.00 open 0.00
          M-1 rest 50.00
          P-1 rest 10.00
          """);
    }
  }
}
