package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What is too much, while discount depends on it, is judged over everything that the payment may pay. */
class ExcessSwitchTest {
  /** 2 % of EUR 400.25 are EUR 8.01: EUR 392.24 and EUR 200.25 close both, and EUR 600.50 are EUR 8.01 more. */
  private static final String TWO = """
      item INV-1 400.25 due 01-10 2% until 02-10
      item INV-2 200.25 due 01-20
      pay  P-1   600.50 on 02-01
      """;

  private static final String IN_FULL = """
      P-1 INV-1 PAID 400.25 open 0.00
      P-1 INV-2 PAID 200.25 open 0.00
      P-1 rest 0.00
      """;

  private void shrinks(UnaryOperator<AllocationPolicy> more, String books, String expected) {
    check(p -> with(ExcessDiscount.SHRINK).apply(more.apply(p)), books, expected);
  }

  private void forfeits(UnaryOperator<AllocationPolicy> more, String books, String expected) {
    check(p -> with(ExcessDiscount.FORFEIT).apply(more.apply(p)), books, expected);
  }

  @Test
  void of_items_that_are_named_without_amounts() {
    for (String said :
        List.of("say P-1 INV-1 PAID\nsay P-1 INV-2 PAID", "group P-1 INV-1\ngroup P-1 INV-2")) {
      shrinks(p -> p, TWO + said, IN_FULL);
      forfeits(p -> p, TWO + said, IN_FULL);
      shrinks(p -> p, TWO.replace("600.50", "595.00") + said, """
          P-1 INV-1 PAID 394.75 DISCOUNT 5.50 open 0.00
          P-1 INV-2 PAID 200.25 open 0.00
          P-1 rest 0.00
          """);
      forfeits(p -> p, TWO.replace("600.50", "595.00") + said, """
          P-1 INV-1 PAID 400.25 open 0.00
          P-1 INV-2 PAID 194.75 open 5.50
          P-1 rest 0.00
          """);
    }
  }

  /** EUR 105.00 are EUR 7.00 more than EUR 98.00: the discount of EUR 2.00 goes with them, and each pays its own. */
  @Test
  void of_money_that_waited_for_the_item() {
    shrinks(
        p -> p.withPartial(PartialPayment.LINKED).withOrder(AllocationOrders.proRata()), """
        item INV-1 100.00 2% until 02-10
        pay  P-1    40.00 on 02-01
        pay  P-2    65.00 on 02-02
        """, """
        P-1 INV-1 PAID 40.00 open 60.00 posted 02-02
        P-1 rest 0.00
        P-2 INV-1 PAID 60.00 open 0.00
        P-2 rest 5.00
        """);
  }

  /** EUR 1.00 too much leaves EUR 1.00 of discount; forfeited, EUR 99.00 do not close it, and both wait. */
  @Test
  void of_money_that_waited_and_is_little_too_much() {
    String books = """
        item INV-1 100.00 2% until 02-10
        pay  P-1    40.00 on 02-01
        pay  P-2    59.00 on 02-02
        """;
    shrinks(p -> p.withPartial(PartialPayment.LINKED), books, """
        P-1 INV-1 PAID 40.00 DISCOUNT 0.82 open 59.18 posted 02-02
        P-1 rest 0.00
        P-2 INV-1 PAID 59.00 DISCOUNT 0.18 open 0.00
        P-2 rest 0.00
        """);
    forfeits(p -> p.withPartial(PartialPayment.LINKED), books, """
        P-1 rest 40.00
        P-2 rest 59.00
        """);
  }

  /** What is too much is the payment's; the credit that is named with it is used once. */
  @Test
  void of_a_payment_beside_a_credit_that_is_used_by_component() {
    for (ExcessDiscount excess : ExcessDiscount.values()) {
      AllocationResult result = Books.of(
              """
              item  INV-1 30.00 due 01-10 10% until 02-10
              item  INV-2 60.00 due 01-20
              money M-1   50.00 issued 01-15
              pay   P-1   100.00 on 02-01
              use   P-1   M-1
              """, p -> with(excess).apply(p).withProcessing(Processing.VERTICAL))
          .allocate();
      assertThat(result.allocations().stream()
              .filter(a -> a.payment().isEmpty())
              .map(a -> a.rest().toString()))
          .containsExactly("EUR 0.00");
      AllocationColumns lines = result.columns();
      assertThat(IntStream.range(0, lines.size())
              .filter(line -> lines.source(line).equals(OpenItemId.of("M-1")))
              .filter(line -> lines.effect(line) == Effect.PAID)
              .mapToLong(lines::minor)
              .sum())
          .isEqualTo(50_00);
    }
  }

  /**
   * EUR 150.00 for EUR 90.00: EUR 60.00 too much, which takes EUR 3.00 of discount back, whether the credit goes by the
   * order or to items that are named, item by item or component by component.
   */
  @Test
  void of_a_payment_and_money_on_account_that_is_named_with_it() {
    String books = """
        item  A  30.00 issued 01-01 due 01-31 10% until 01-15
        item  B  60.00 issued 01-02 due 02-01
        money OA 50.00 issued 01-05
        pay   P  100.00 on 01-10
        use   P  OA
        """;
    for (Processing processing : Processing.values()) {
      for (String said : List.of("", "say P A PAID\nsay P B PAID", "group P A\ngroup P B")) {
        for (ExcessDiscount excess : List.of(ExcessDiscount.SHRINK, ExcessDiscount.FORFEIT)) {
          check(p -> with(excess).apply(p).withProcessing(processing), books + said, """
              OA A PAID 30.00 open 0.00
              OA B PAID 20.00 open 40.00
              OA rest 0.00
              P B PAID 40.00 open 0.00
              P rest 60.00
              """);
        }
        check(p -> p.withProcessing(processing), books + said, """
            OA A PAID 27.00 DISCOUNT 3.00 open 0.00
            OA B PAID 23.00 open 37.00
            OA rest 0.00
            P B PAID 37.00 open 0.00
            P rest 63.00
            """);
      }
    }
  }

  /** EUR 1.00 too much of EUR 88.00 takes EUR 1.00 of the EUR 3.00 back, though the credit is used up by then. */
  @Test
  void of_a_payment_and_a_credit_that_are_little_too_much() {
    String books = """
        item  A  30.00 issued 01-01 due 01-31 10% until 01-15
        item  B  60.00 issued 01-02 due 02-01
        money OA 50.00 issued 01-05
        pay   P  38.00 on 01-10
        use   P  OA
        """;
    for (Processing processing : Processing.values()) {
      for (String said : List.of("", "say P A PAID\nsay P B PAID")) {
        check(
            p -> with(ExcessDiscount.SHRINK).apply(p).withProcessing(processing),
            books + said,
            """
            OA A PAID 28.00 DISCOUNT 2.00 open 0.00
            OA B PAID 22.00 open 38.00
            OA rest 0.00
            P B PAID 38.00 open 0.00
            P rest 0.00
            """);
      }
    }
  }

  /** EUR 0.51 are said to go to INV-1 beyond its EUR 392.24; the EUR 7.50 too much behind are not for it. */
  @Test
  void not_of_an_item_whose_amount_is_stated() {
    shrinks(p -> p, TWO + "say P-1 INV-1 PAID 392.75\nsay P-1 INV-2 PAID", """
        P-1 INV-1 PAID 392.75 DISCOUNT 7.50 open 0.00
        P-1 INV-2 PAID 200.25 open 0.00
        P-1 rest 7.50
        """);
  }

  @Test
  void of_an_item_that_is_reserved() {
    shrinks(p -> p, TWO.replace("due 01-10", "due 01-10 reserved P-1"), IN_FULL);
  }

  /** EUR 1.30 too much, EUR 0.60 and 2.00 of discount: EUR 0.30 and 1.00. */
  @Test
  void of_equal_items_in_proportion_to_their_discounts() {
    String books = """
        item INV-1 30.00 due 01-10 2% until 02-10
        item INV-2 100.00 due 01-10 2% until 02-10
        pay  P-1   128.70 on 02-01
        """;
    shrinks(p -> p.withOrder(AllocationOrders.proRata()), books, """
        P-1 INV-1 PAID 29.70 DISCOUNT 0.30 open 0.00
        P-1 INV-2 PAID 99.00 DISCOUNT 1.00 open 0.00
        P-1 rest 0.00
        """);
    forfeits(p -> p.withOrder(AllocationOrders.proRata()), books, """
        P-1 INV-1 PAID 29.70 open 0.30
        P-1 INV-2 PAID 99.00 open 1.00
        P-1 rest 0.00
        """);
  }

  /** EUR 1.50 too much over two items that EUR 49.00 close: EUR 0.75 each. */
  @Test
  void of_items_that_are_paid_evenly_in_advance() {
    shrinks(p -> p.withInAdvance(InAdvance.EVENLY), """
        item INV-1 50.00 due 02-20 2% until 02-10
        item INV-2 50.00 due 02-21 2% until 02-10
        pay  P-1   99.50 on 02-01
        """, """
        P-1 INV-1 PAID 49.75 DISCOUNT 0.25 open 0.00
        P-1 INV-2 PAID 49.75 DISCOUNT 0.25 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 50.00 that do not close INV-2 are meant for it all the same. */
  @Test
  void not_of_money_that_passed_an_item_over() {
    shrinks(p -> p.withFullSettlement(FullSettlement.always()), """
        item INV-1 100.00 due 01-10 2% until 02-10
        item INV-2 90.00 due 01-20
        pay  P-1   148.00 on 02-01
        """, """
        P-1 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00
        P-1 rest 50.00
        """);
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(Books.of(books, policy).allocate())).isEqualTo(expected);
  }

  private static UnaryOperator<AllocationPolicy> with(ExcessDiscount excess) {
    return p -> p.withSettlement(p.settlement().withExcessDiscount(excess));
  }
}
