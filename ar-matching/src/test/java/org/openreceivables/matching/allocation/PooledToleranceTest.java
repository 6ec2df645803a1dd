package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.PooledBooks.*;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** Where limits are pooled: which items are in the pool, and how a shortage is shared. */
class PooledToleranceTest {
  /** EUR 100.00 close INV-1; the EUR 3.00 of INV-2 are no shortage of that payment. */
  @Test
  void what_the_money_does_not_reach_is_not_in_the_pool() {
    String books = """
        item INV-1 100.00 due 01-10
        item INV-2 3.00 due 01-20
        pay  P-1   100.00 on 02-01
        """;
    check(books, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 rest 0.00
        """);
    together(books);
  }

  /** EUR 97.00 of INV-1 are held back, and all the money is for INV-2: nobody paid INV-1 to within EUR 3.00. */
  @Test
  void what_is_only_deducted_is_not_in_the_pool() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 50.00 due 01-20
        pay  P-1   50.00 on 02-01
        say  P-1   INV-1 DEDUCTION 97.00
        say  P-1   INV-2 PAID 50.00
        """, """
        P-1 INV-1 DEDUCTION 97.00 open 3.00
        P-1 INV-2 PAID 50.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void with_more_money_than_is_owed_nothing_is_tolerated() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 3.00 due 01-20
        pay  P-1   110.00 on 02-01
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 3.00 open 0.00
        P-1 rest 7.00
        """);
  }

  /**
   * Ten in a hundred of 40.00, 60.00 and 100.00. Each of them needs EUR 40.00; of EUR 15.00 that are missing
   * each would bear 5.00, INV-1 no more than 4.00, and the cent over goes where the limit is largest.
   */
  @Test
  void what_is_beyond_the_limit_of_one_item_goes_where_the_limit_is_largest() {
    check(limit(TENTH), """
        item INV-1 40.00 due 01-10
        item INV-2 60.00 due 01-20 20.00 until 02-10
        item INV-3 100.00 due 01-30 60.00 until 02-10
        pay  P-1   105.00 on 02-01
        """, """
        P-1 INV-1 PAID 36.00 TOLERANCE 4.00 open 0.00
        P-1 INV-2 PAID 35.00 DISCOUNT 20.00 TOLERANCE 5.00 open 0.00
        P-1 INV-3 PAID 34.00 DISCOUNT 60.00 TOLERANCE 6.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /**
   * EUR 9.00 of 102.00 are missing, more than INV-1 can bear with any money on it (1.99) and INV-2 by itself (5.00):
   * the order pays, and the EUR 9.00 are within EUR 10.00 all the same, on the item that is left short.
   */
  @Test
  void what_no_limit_of_its_own_holds_stays_where_the_order_leaves_it() {
    String books = """
        item INV-1 2.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   93.00 on 02-01
        """;
    check(books, """
        P-1 INV-1 PAID 2.00 open 0.00
        P-1 INV-2 PAID 91.00 TOLERANCE 9.00 open 0.00
        P-1 rest 0.00
        """);
    together(books, "INV-2: 9.00 of 9.00 within 10.00");
  }

  /** At EUR 6.98 missing INV-1 bears 1.99 and gets a cent, at EUR 6.99 too, at EUR 7.00 the order pays. */
  @Test
  void an_item_that_shares_a_shortage_gets_a_cent_at_least() {
    String books = """
        item INV-1 2.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   95.01 on 02-01
        """;
    check(books, """
        P-1 INV-1 PAID 0.01 TOLERANCE 1.99 open 0.00
        P-1 INV-2 PAID 95.00 TOLERANCE 5.00 open 0.00
        P-1 rest 0.00
        """);
    check(books.replace("95.01", "95.00"), """
        P-1 INV-1 PAID 2.00 open 0.00
        P-1 INV-2 PAID 93.00 TOLERANCE 7.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Limits of 1.00, 5.00 and 5.00, and EUR 11.00 are missing: each bears its own. */
  @Test
  void no_item_goes_beyond_its_limit_while_another_has_room() {
    check(limit(TENTH), """
        item INV-1 10.00 due 01-10
        item INV-2 50.00 due 01-20 38.00 until 02-10
        item INV-3 50.00 due 01-30 38.00 until 02-10
        pay  P-1   23.00 on 02-01
        """, """
        P-1 INV-1 PAID 9.00 TOLERANCE 1.00 open 0.00
        P-1 INV-2 PAID 7.00 DISCOUNT 38.00 TOLERANCE 5.00 open 0.00
        P-1 INV-3 PAID 7.00 DISCOUNT 38.00 TOLERANCE 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** A payment that names its amounts: what is missing on all that it reached is judged together at the end. */
  @Test
  void amounts_that_are_named_are_judged_together_at_the_end_of_the_day() {
    String books = """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   192.00 on 02-01
        say  P-1   INV-1 PAID 98.00
        say  P-1   INV-2 PAID 94.00
        """;
    check(books, """
        P-1 INV-1 PAID 98.00 TOLERANCE 2.00 open 0.00
        P-1 INV-2 PAID 94.00 TOLERANCE 6.00 open 0.00
        P-1 rest 0.00
        """);
    together(books, "INV-1: 2.00 of 8.00 within 10.00", "INV-2: 6.00 of 8.00 within 10.00");
  }

  /** EUR 10.01 are missing on both, more than EUR 10.00: each is judged by itself, and the EUR 2.00 are within 5.00. */
  @Test
  void amounts_that_are_named_and_not_tolerated_together_are_judged_one_by_one() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   189.99 on 02-01
        say  P-1   INV-1 PAID 98.00
        say  P-1   INV-2 PAID 91.99
        """, """
        P-1 INV-1 PAID 98.00 TOLERANCE 2.00 open 0.00
        P-1 INV-2 PAID 91.99 open 8.01
        P-1 rest 0.00
        """);
    check(limit(ToleranceLimit.upTo(Money.parse("EUR 1.00"))), """
        item INV-1 200.25 due 01-10
        item INV-2 300.25 due 01-20
        pay  P-1   400.00 on 02-01
        say  P-1   INV-1 PAID 200.00
        say  P-1   INV-2 PAID 200.00
        """, """
        P-1 INV-1 PAID 200.00 TOLERANCE 0.25 open 0.00
        P-1 INV-2 PAID 200.00 open 100.25
        P-1 rest 0.00
        """);
  }

  @Test
  void credits_lend_no_tolerance() {
    check("""
        item   INV-1 100.00 due 01-10
        credit CN-1  98.00 issued 01-12 for INV-1
        """, """
        CN-1 INV-1 CREDITED 98.00 open 2.00
        CN-1 rest 0.00
        """);
  }

  /** EUR 7.00 are missing on INV-2, which bears 5.00; INV-1 was closed by its credit note before. */
  @Test
  void what_is_settled_already_lends_no_tolerance() {
    check("""
        item   INV-1 50.00 due 01-10 reserved P-1
        item   INV-2 100.00 due 01-20 reserved P-1
        credit CN-1  50.00 issued 01-12 for INV-1
        pay    P-1   93.00 on 02-01
        """, """
        CN-1 INV-1 CREDITED 50.00 open 0.00
        CN-1 rest 0.00
        P-1 INV-2 PAID 93.00 open 7.00
        P-1 rest 0.00
        """);
  }

  /** EUR 96.00 of 98.00: EUR 2.00 are tolerated, and the discount of 2.00 stands, though a part forfeits it. */
  @Test
  void the_discount_stands_for_what_is_tolerated_together() {
    check(
        p -> p.withSettlement(p.settlement().withPartialDiscount(PartialDiscount.FORFEIT)),
        """
        item INV-1 100.00 2% until 02-10
        pay  P-1   96.00 on 02-01
        say  P-1   INV-1 PAID 96.00
        """,
        """
        P-1 INV-1 PAID 96.00 DISCOUNT 2.00 TOLERANCE 2.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 7.00 of 107.00 pay USD 7.00 of 10.00: the tolerance of the euros is none for dollars. */
  @Test
  void what_is_owed_in_another_currency_is_not_in_the_pool() {
    ExchangeRates even = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.EUR, CurrencyUnit.USD, BigDecimal.ONE, BooksText.day("02-01"), "bank")));
    check(p -> p.withForeignMoney(ForeignMoney.at(even)), """
        item INV-1 100.00
        item INV-2 USD 10.00
        pay  P-1   107.00 on 02-01
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 7.00 open 3.00
        P-1 rest 0.00
        """);
  }

  /** Largest first, but what is due before what is not: EUR 593.00 are EUR 60.00 for INV-1 and not 7.00 short on INV-2. */
  @Test
  void what_is_due_is_in_the_pool_before_what_is_not() {
    String items = """
        item INV-1 60.00 due 02-01
        item INV-2 600.00 due 02-20
        """;
    check(PooledToleranceTest::dueFirst, items + "pay P-1 593.00 on 02-01", """
        P-1 INV-1 PAID 60.00 open 0.00
        P-1 INV-2 PAID 533.00 open 67.00
        P-1 rest 0.00
        """);
    // EUR 9.90 short: 0.90 of it by share, and 9.00 are more than EUR 5.00.
    check(PooledToleranceTest::dueFirst, items + "pay P-1 650.10 on 02-01", """
        P-1 INV-1 PAID 55.10 TOLERANCE 4.90 open 0.00
        P-1 INV-2 PAID 595.00 TOLERANCE 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 8.00 are missing on what is due, 4.21 and 3.79 by amount; INV-3, not due and paid evenly, gets nothing. */
  @Test
  void even_parts_in_advance_widen_the_pool_of_nothing_that_is_due() {
    check(p -> p.withInAdvance(InAdvance.EVENLY), """
        item INV-1 100.00 due 01-10
        item INV-2 90.00 due 01-20
        item INV-3 50.00 due 03-01
        pay  P-1   182.00 on 02-01
        """, """
        P-1 INV-1 PAID 95.79 TOLERANCE 4.21 open 0.00
        P-1 INV-2 PAID 86.21 TOLERANCE 3.79 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Not due, both get EUR 47.50 of EUR 95.00: that EUR 5.00 are missing on the first alone is not so. */
  @Test
  void even_parts_in_advance_are_in_the_pool_together() {
    check(p -> p.withInAdvance(InAdvance.EVENLY), """
        item INV-1 100.00 due 03-01
        item INV-2 90.00 due 03-10
        pay  P-1   95.00 on 02-01
        """, """
        P-1 INV-1 PAID 47.50 open 52.50
        P-1 INV-2 PAID 47.50 open 42.50
        P-1 rest 0.00
        """);
  }

  /** INV-9 is unknown: each gets what was said, and EUR 8.00 are within EUR 10.00 of both, but not shared. */
  @Test
  void what_is_named_beside_an_unknown_item_shares_no_shortage() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 90.00 due 01-20
        pay  P-1   182.00 on 02-01
        say  P-1   INV-1 PAID
        say  P-1   INV-9 PAID
        say  P-1   INV-2 PAID
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 82.00 TOLERANCE 8.00 open 0.00
        P-1 rest 0.00 incomplete
        problem UNKNOWN_ITEM INV-9
        incomplete C-1
        """);
  }

  private static AllocationPolicy dueFirst(AllocationPolicy policy) {
    return policy
        .withOrder(AllocationOrders.largestFirst())
        .withComponents(ComponentOrders.pastDueFirst(ComponentGroup.values()));
  }
}
