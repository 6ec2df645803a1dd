package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** What is named: items that are settled already, credits beside the money, amounts without money. */
class DesignationTest {
  private static final ToleranceLimit FIVE = ToleranceLimit.upTo(Money.parse("EUR 5.00"));

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(Books.of(books, policy).allocate())).isEqualTo(expected);
  }

  private static void check(String books, String expected) {
    check(p -> p, books, expected);
  }

  private static UnaryOperator<AllocationPolicy> settling(
      UnaryOperator<SettlementPolicy> settlement) {
    return p -> p.withSettlement(settlement.apply(p.settlement()));
  }

  private static List<String> reasons(String books, int allocation) {
    return Books.of(books, p -> p).allocate().allocations().get(allocation).settlements().stream()
        .flatMap(s -> s.reasons().stream().map(r -> s.after().id() + ": " + r.summarize()))
        .toList();
  }

  @Nested
  class Items {
    @Test
    void settled_by_an_earlier_payment_are_not_open_any_more() {
      check("""
          item INV-1 100.00 due 01-10
          item INV-2 100.00 due 01-20
          pay  P-1   100.00 on 02-01
          pay  P-2   50.00 on 02-02
          say  P-2   INV-1 PAID 50.00
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 0.00 incomplete
          P-2 rest 50.00 incomplete
          problem UNKNOWN_ITEM INV-1
          incomplete C-1
          """);
    }

    @Test
    void named_twice_and_closed_by_the_first_word_are_no_mistake() {
      check("""
          item  INV-1 100.00 due 01-10
          item  INV-2 100.00 due 01-20
          pay   P-1   150.00 on 02-01
          say   P-1   INV-1 PAID 100.00
          group P-1   INV-1 INV-2
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 INV-2 PAID 50.00 open 50.00
          P-1 rest 0.00
          """);
    }

    @Test
    void that_cost_nothing_get_no_discount_from_money_that_is_used_up() {
      check("""
          item INV-1 10.00
          item INV-2 10.00 100% until 02-10
          pay  P-1   10.00 on 02-01
          say  P-1   INV-1 PAID
          say  P-1   INV-2 PAID
          """, """
          P-1 INV-1 PAID 10.00 open 0.00
          P-1 rest 0.00
          """);
    }

    /** EUR 94.50 close INV-1; without an amount it is the last one named that the excess is for. */
    @Test
    void named_without_an_amount_take_the_excess_only_where_nothing_comes_behind() {
      UnaryOperator<AllocationPolicy> shrink =
          settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK));
      String books = """
          item INV-1 105.00 10% until 02-10
          item INV-2 50.00 due 03-01
          pay  P-1   120.00 on 02-01
          """;
      check(shrink, books + "say P-1 INV-1 PAID\nsay P-1 INV-2 PAID", """
          P-1 INV-1 PAID 94.50 DISCOUNT 10.50 open 0.00
          P-1 INV-2 PAID 25.50 open 24.50
          P-1 rest 0.00
          """);
      check(shrink, books + "say P-1 INV-1 PAID 95.00\nsay P-1 INV-2 PAID", """
          P-1 INV-1 PAID 95.00 DISCOUNT 10.00 open 0.00
          P-1 INV-2 PAID 25.00 open 25.00
          P-1 rest 0.00
          """);
      check(shrink, books + "group P-1 INV-1", """
          P-1 INV-1 PAID 105.00 open 0.00
          P-1 rest 15.00
          """);
      check(shrink, books + "group P-1 INV-1\nonward P-1", """
          P-1 INV-1 PAID 94.50 DISCOUNT 10.50 open 0.00
          P-1 INV-2 PAID 25.50 open 24.50
          P-1 rest 0.00
          """);
    }

    /** The order of components by due state holds for what is named too. */
    @Test
    void are_paid_fees_first_where_the_order_goes_by_due_state() {
      check(
          p -> p.withComponents(ComponentOrders.pastDueFirst(
              ComponentGroup.FEE,
              ComponentGroup.PENALTY,
              ComponentGroup.INTEREST,
              ComponentGroup.PRINCIPAL)),
          """
          item INV-1 110.00 due 01-10 parts NET 100.00 FEE 10.00
          pay  P-1   50.00 on 02-01
          say  P-1   INV-1 PAID 50.00
          """,
          """
          P-1 INV-1 PAID FEE 10.00 PAID NET 40.00 open 60.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class Credits {
    @Test
    void reduce_what_is_named_before_the_money_does() {
      String books = """
          item   INV-1 100.00 due 01-10
          item   INV-2 100.00 due 01-20
          credit CN-1  30.00 issued 01-12
          pay    P-1   70.00 on 02-01
          use    P-1   CN-1
          say    P-1   INV-2 PAID
          """;
      check(books, """
          CN-1 INV-2 CREDITED 30.00 open 70.00
          CN-1 rest 0.00
          P-1 INV-2 PAID 70.00 open 0.00
          P-1 rest 0.00
          """);
      assertThat(reasons(books, 0))
          .containsExactly(
              "INV-2: designated by the debtor, place 1",
              "INV-2: nothing left, EUR 70.00 stays open");
    }

    /** EUR 100.00 of CN-1 close INV-1, which is no mistake; what is left of it goes to INV-2. */
    @Test
    void go_on_to_the_next_item_that_is_named() {
      String books = """
          item   INV-1 100.00 due 01-10
          item   INV-2 100.00 due 01-20
          credit CN-1  130.00 issued 01-12
          pay    P-1   40.00 on 02-01
          use    P-1   CN-1
          say    P-1   INV-1 PAID
          say    P-1   INV-2 PAID
          """;
      check(books, """
          CN-1 INV-1 CREDITED 100.00 open 0.00
          CN-1 INV-2 CREDITED 30.00 open 70.00
          CN-1 rest 0.00
          P-1 INV-2 PAID 40.00 open 30.00
          P-1 rest 0.00
          """);
      assertThat(reasons(books, 0)).contains("INV-2: designated by the debtor, place 2");
    }

    @Test
    void of_another_currency_or_for_items_that_are_not_there_stay() {
      check("""
          item   INV-1 100.00 due 01-10
          credit CN-1  USD 30.00 issued 01-12
          credit CN-2  30.00 issued 01-13
          pay    P-1   40.00 on 02-01
          use    P-1   CN-1
          say    P-1   INV-1 PAID 40.00
          pay    P-2   10.00 on 02-02
          use    P-2   CN-2
          say    P-2   INV-9 PAID 10.00
          """, """
          P-1 INV-1 PAID 40.00 open 60.00
          P-1 rest 0.00 incomplete
          P-2 rest 10.00 incomplete
          problem UNKNOWN_ITEM INV-9
          incomplete C-1
          """);
    }

    @Test
    void that_are_not_there_are_named_as_a_problem() {
      check("""
          item   INV-1 100.00 due 01-10
          pay    P-1   40.00 on 02-01
          use    P-1   CN-9
          """, """
          P-1 rest 40.00 incomplete
          problem UNKNOWN_ITEM CN-9
          incomplete C-1
          """);
    }

    @Test
    void that_are_used_up_leave_the_rest_to_the_money() {
      check("""
          item   INV-1 100.00 due 01-10
          item   INV-2 100.00 due 01-20
          credit CN-1  30.00 issued 01-12 for INV-1
          pay    P-1   120.00 on 02-01
          use    P-1   CN-1
          say    P-1   INV-2 PAID
          say    P-1   INV-1 PAID
          """, """
          CN-1 INV-1 CREDITED 30.00 open 70.00
          CN-1 rest 0.00
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 INV-1 PAID 20.00 open 50.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class WithoutMoney {
    @Test
    void what_is_given_up_says_who_said_so_and_what_was_too_much() {
      assertThat(reasons("""
          item INV-1 100.00 due 01-10
          pay  P-1   98.00 on 02-10
          say  P-1   INV-1 WRITTEN_OFF 300.00 because GOODWILL
          """, 0))
          .containsExactly(
              "INV-1: designated by the debtor, place 1",
              "INV-1: EUR 300.00 designated, EUR 200.00 more than could be applied");
    }

    /** What was sold is written off first, then the fee. */
    @Test
    void principal_is_given_up_before_charges() {
      check("""
          item INV-1 100.00 parts NET 64.00 TAX 16.00 FEE 20.00
          pay  P-1   0.00 on 02-01
          say  P-1   INV-1 WRITTEN_OFF 90.00 because GOODWILL
          """, """
          P-1 INV-1 WRITTEN_OFF NET 64.00 WRITTEN_OFF TAX 16.00 WRITTEN_OFF FEE 10.00 open 10.00
          P-1 rest 0.00
          """);
    }

    /** The source that changed the item last closes it when the day is over. */
    @Test
    void the_difference_left_that_day_is_tolerated() {
      check(
          settling(s -> s.withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")))),
          """
          item INV-1 100.00
          pay  P-1   90.00 on 02-01
          pay  P-2   0.00 on 02-01
          say  P-2   INV-1 WRITTEN_OFF 9.50 because GOODWILL
          """,
          """
          P-1 INV-1 PAID 90.00 open 10.00
          P-1 rest 0.00
          P-2 INV-1 WRITTEN_OFF 9.50 TOLERANCE 0.50 open 0.00
          P-2 rest 0.00
          """);
    }
  }

  @Nested
  class Pooled {
    private final UnaryOperator<AllocationPolicy> pooled =
        settling(s -> s.withUnderpayment(FIVE).withTolerancePool(TolerancePool.POOLED));
    private static final String TWO = """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        """;

    @Test
    void named_items_are_closed_together_and_say_so() {
      Books books =
          Books.of(TWO + "pay P-1 192.00 on 02-01\nsay P-1 INV-2 PAID\nsay P-1 INV-1 PAID", pooled);
      assertThat(books.allocate().allocations().get(0).settlements())
          .flatExtracting(s -> s.reasons().stream()
              .map(r -> s.after().id() + ": " + r.summarize())
              .toList())
          .containsExactly(
              "INV-2: designated by the debtor, place 1",
              "INV-2: EUR 8.00 missing on all items paid together, within their tolerance of EUR"
                  + " 10.00 by EUR 2.00, EUR 4.00 of it here",
              "INV-1: designated by the debtor, place 2",
              "INV-1: EUR 8.00 missing on all items paid together, within their tolerance of EUR"
                  + " 10.00 by EUR 2.00, EUR 4.00 of it here");
    }

    /** EUR 50.00 were meant for INV-2, whatever the tolerances are. */
    @Test
    void amounts_that_are_named_are_not_pooled() {
      check(pooled, TWO + """
          pay P-1 197.00 on 02-01
          say P-1 INV-1 PAID 100.00
          say P-1 INV-2 PAID 50.00
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 INV-2 PAID 50.00 open 50.00
          P-1 rest 47.00
          """);
    }

    /** Only what is open counts: EUR 8.00 are more than the EUR 5.00 of INV-2. */
    @Test
    void settled_items_lend_no_tolerance() {
      check(pooled, TWO + """
          pay P-1 100.00 on 02-01
          say P-1 INV-1 PAID
          pay P-2 92.00 on 02-02
          say P-2 INV-1 PAID
          say P-2 INV-2 PAID
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 0.00 incomplete
          P-2 INV-2 PAID 92.00 open 8.00
          P-2 rest 0.00 incomplete
          problem UNKNOWN_ITEM INV-1
          incomplete C-1
          """);
    }

    @Test
    void items_that_are_not_there_are_a_problem_in_a_pool_too() {
      check(pooled, TWO + """
          pay P-1 92.00 on 02-01
          say P-1 INV-9 PAID
          """, """
          P-1 rest 92.00 incomplete
          problem UNKNOWN_ITEM INV-9
          incomplete C-1
          """);
    }
  }

  /** The EUR 40.00 that were stated for INV-1 are all that it gets: the group gives what is left to INV-2. */
  @Test
  void a_group_that_gives_an_item_nothing_is_no_reason() {
    AllocationResult result = SwitchBooks.allocate(p -> p, """
        item  INV-1 60.00 due 01-20
        item  INV-2 60.00 due 01-10
        pay   P-1   70.00 on 02-01
        say   P-1   INV-1 PAID 40.00
        group P-1   INV-1 INV-2
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 40.00 open 20.00
        P-1 INV-2 PAID 30.00 open 30.00
        P-1 rest 0.00
        """);
    assertThat(SwitchReasons.reasons(result))
        .filteredOn(r -> r.contains("designated"))
        .containsExactlyInAnyOrder(
            "INV-1: designated by the debtor, place 1", "INV-2: designated by the debtor, place 2");
  }
}
