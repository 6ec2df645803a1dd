package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.PooledBooks.*;

import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Where limits are pooled: what is missing is judged at the end of a day, on what its money reached together. */
class PooledDayTest {
  /** EUR 191.00 leave EUR 9.00, and the other EUR 9.00 of the day pay them; whichever id comes first. */
  @Test
  void what_later_money_of_the_day_pays_is_not_tolerated() {
    check(TWO + """
        pay P-1 191.00 on 02-01
        pay P-2 9.00 on 02-01
        """, """
        P-1 INV-1 PAID 95.50 open 4.50
        P-1 INV-2 PAID 95.50 open 4.50
        P-1 rest 0.00
        P-2 INV-1 PAID 4.50 open 0.00
        P-2 INV-2 PAID 4.50 open 0.00
        P-2 rest 0.00
        """);
    check(TWO + """
        pay P-1 9.00 on 02-01
        pay P-2 191.00 on 02-01
        """, """
        P-1 INV-1 PAID 9.00 open 91.00
        P-1 rest 0.00
        P-2 INV-1 PAID 91.00 open 0.00
        P-2 INV-2 PAID 100.00 open 0.00
        P-2 rest 0.00
        """);
  }

  /** EUR 5.00 of the EUR 9.00 come that day: EUR 4.00 are left, EUR 2.00 of each. */
  @Test
  void what_the_day_leaves_is_judged_once() {
    String books = TWO + """
        pay P-1 191.00 on 02-01
        pay P-2 5.00 on 02-01
        """;
    check(books, """
        P-1 INV-1 PAID 95.50 open 4.50
        P-1 INV-2 PAID 95.50 open 4.50
        P-1 rest 0.00
        P-2 INV-1 PAID 2.50 TOLERANCE 2.00 open 0.00
        P-2 INV-2 PAID 2.50 TOLERANCE 2.00 open 0.00
        P-2 rest 0.00
        """);
    together(books, "INV-1: 2.00 of 4.00 within 10.00", "INV-2: 2.00 of 4.00 within 10.00");
  }

  /** EUR 9.00 of the next day come too late: the EUR 9.00 were tolerated on the first. */
  @Test
  void each_day_is_judged_by_itself() {
    check(TWO + """
        pay P-1 191.00 on 02-01
        pay P-2 9.00 on 02-02
        """, """
        P-1 INV-1 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-1 INV-2 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-1 rest 0.00
        P-2 rest 9.00
        """);
  }

  /**
   * EUR 50.00 of the day are said to stay on account: nothing is tolerated while they do, and then no shortage is
   * shared either, but left to the order.
   */
  @Test
  void with_money_of_the_day_at_hand_nothing_is_tolerated_and_no_shortage_shared() {
    String books = TWO + """
        pay  P-1 192.00 on 02-01
        pay  P-2 50.00 on 02-01
        keep P-2
        """;
    check(books, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 92.00 open 8.00
        P-1 rest 0.00
        P-2 rest 50.00
        """);
    assertThat(allocate(p -> p, books).allocations().get(0).settlements().get(1).reasons())
        .contains(
            new AllocationReason.MoneyAtHand(Money.parse("EUR 8.00"), Money.parse("EUR 50.00")));
  }

  /** P-1 pays INV-1 and INV-2, P-2 INV-2 and INV-3: EUR 11.00 of EUR 15.00 are missing on the three. */
  @Test
  void items_that_two_payments_have_reached_are_judged_together() {
    String books = TWO + """
        item INV-3 100.00 due 01-30
        pay  P-1   140.00 on 02-01
        say  P-1   INV-1 PAID 100.00
        say  P-1   INV-2 PAID 40.00
        pay  P-2   149.00 on 02-01
        say  P-2   INV-2 PAID 55.00
        say  P-2   INV-3 PAID 94.00
        """;
    check(books, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 40.00 open 60.00
        P-1 rest 0.00
        P-2 INV-2 PAID 55.00 TOLERANCE 5.00 open 0.00
        P-2 INV-3 PAID 94.00 TOLERANCE 6.00 open 0.00
        P-2 rest 0.00
        """);
    together(books, "INV-2: 5.00 of 11.00 within 15.00", "INV-3: 6.00 of 11.00 within 15.00");
  }

  /** What no payment reached together is no pool: EUR 8.00 of INV-2 are more than its EUR 5.00. */
  @Test
  void items_of_payments_that_share_none_are_judged_apart() {
    check(TWO + """
        pay P-1 100.00 on 02-01
        say P-1 INV-1 PAID
        pay P-2 92.00 on 02-01
        say P-2 INV-2 PAID
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 rest 0.00
        P-2 INV-2 PAID 92.00 open 8.00
        P-2 rest 0.00
        """);
  }

  /** EUR 95.00 for EUR 3.00 and 100.00: EUR 3.00 are paid, EUR 8.00 missing within EUR 10.00. */
  @Test
  void what_no_money_reached_is_not_tolerated() {
    String books = """
        item INV-1 3.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   95.00 on 02-01
        """;
    check(books, """
        P-1 INV-1 PAID 3.00 open 0.00
        P-1 INV-2 PAID 92.00 TOLERANCE 8.00 open 0.00
        P-1 rest 0.00
        """);
    check(books.replace("3.00 due 01-10", "3.00 due 01-30"), """
        P-1 INV-2 PAID 95.00 TOLERANCE 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 0.02 over 0.01, 0.01 and 3.00, in proportion or evenly: the cents get nothing, and stay open. */
  @Test
  void nor_is_it_where_items_share_what_there_is() {
    String books = """
        item INV-1 0.01 due 02-10
        item INV-2 0.01 due 02-10
        item INV-3 3.00 due 02-10
        pay  P-1   0.02 on 02-01
        """;
    String expected = """
        P-1 INV-3 PAID 0.02 TOLERANCE 2.98 open 0.00
        P-1 rest 0.00
        """;
    check(p -> p.withOrder(AllocationOrders.proRata()), books, expected);
    check(p -> p.withInAdvance(InAdvance.EVENLY), books, expected);
  }

  /** EUR 192.00 over three equal items: each gets its part, and the shortage is no shortage of the first two. */
  @Test
  void equal_items_share_as_far_as_money_reaches_any_of_them() {
    String books = """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-10
        item INV-3 100.00 due 01-10
        pay  P-1   192.00 on 02-01
        """;
    UnaryOperator<AllocationPolicy> shares = p -> p.withOrder(AllocationOrders.proRata());
    check(shares, books, """
        P-1 INV-1 PAID 64.00 open 36.00
        P-1 INV-2 PAID 64.00 open 36.00
        P-1 INV-3 PAID 64.00 open 36.00
        P-1 rest 0.00
        """);
    check(shares, books.replace("192.00", "288.00"), """
        P-1 INV-1 PAID 96.00 TOLERANCE 4.00 open 0.00
        P-1 INV-2 PAID 96.00 TOLERANCE 4.00 open 0.00
        P-1 INV-3 PAID 96.00 TOLERANCE 4.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 50.00 each are paid whole or not at all: EUR 92.00 close both, EUR 89.00 only the first. */
  @Test
  void what_is_paid_whole_may_share_a_shortage_that_is_tolerated() {
    UnaryOperator<AllocationPolicy> whole = p -> p.withFullSettlement(FullSettlement.always());
    String books = """
        item INV-1 50.00 due 01-10
        item INV-2 50.00 due 01-20
        pay  P-1   92.00 on 02-01
        """;
    check(whole, books, """
        P-1 INV-1 PAID 46.00 TOLERANCE 4.00 open 0.00
        P-1 INV-2 PAID 46.00 TOLERANCE 4.00 open 0.00
        P-1 rest 0.00
        """);
    check(whole, books.replace("92.00", "89.00"), """
        P-1 INV-1 PAID 50.00 open 0.00
        P-1 rest 39.00
        """);
    check(whole, books + "pay P-2 20.00 on 02-01\nkeep P-2\n", """
        P-1 INV-1 PAID 50.00 open 0.00
        P-1 rest 42.00
        P-2 rest 20.00
        """);
  }

  /** EUR 9.00 for EUR 8.00 are refused, and the EUR 8.00 are not tolerated while they lie there. */
  @Test
  void a_refused_payment_is_money_at_hand() {
    check(p -> p.withOverpayment(Overpayment.REFUSE), TWO + """
        pay P-1 192.00 on 02-01
        pay P-2 9.00 on 02-01
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 92.00 open 8.00
        P-1 rest 0.00 incomplete
        P-2 rest 9.00 incomplete
        problem OUT_OF_RANGE EUR 9.00
        incomplete C-1
        """);
  }

  /** INV-1 is closed by its discount alone: it lends no EUR 5.00 to the EUR 8.00 that are missing on INV-2. */
  @Test
  void nor_does_what_a_discount_closes_by_itself_lend_its_limit() {
    check("""
        item INV-1 10.00 due 01-10 100% until 02-10
        item INV-2 100.00 due 01-20
        pay  P-1   92.00 on 02-01
        """, """
        P-1 INV-1 DISCOUNT 10.00 open 0.00
        P-1 INV-2 PAID 92.00 open 8.00
        P-1 rest 0.00
        """);
  }
}
