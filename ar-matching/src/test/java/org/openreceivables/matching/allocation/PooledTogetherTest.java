package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.PooledBooks.*;

import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Where limits are pooled: which items are judged together, which are not any more, and what is said of them. */
class PooledTogetherTest {
  private static final String BOTH_LATER = """
      item INV-1 100.00 due 01-10 posted 02-05
      item INV-2 100.00 due 01-20 posted 02-05
      """;

  private static List<String> reasons(UnaryOperator<AllocationPolicy> policy, String books) {
    return SwitchReasons.reasons(allocate(policy, books));
  }

  /** EUR 190.00 leave EUR 10.00 of EUR 200.00, all that two limits of EUR 5.00 allow. */
  @Test
  void what_is_missing_may_be_all_that_they_allow_together() {
    together(
        TWO + "pay P-1 190.00 on 02-01",
        "INV-1: 5.00 of 10.00 within 10.00",
        "INV-2: 5.00 of 10.00 within 10.00");
  }

  /** EUR 2.00 of INV-1 are within its EUR 5.00; of EUR 11.00 on both only INV-2 is said to be outside. */
  @Test
  void what_is_tolerated_by_itself_is_not_said_to_be_outside() {
    assertThat(reasons(p -> p, TWO + """
        pay P-1 189.00 on 02-01
        say P-1 INV-1 PAID 98.00
        say P-1 INV-2 PAID 91.00
        """))
        .filteredOn(r -> r.contains("missing on all"))
        .containsExactly("INV-2: EUR 11.00 missing on all items paid together, outside their"
            + " tolerance of EUR 10.00 by EUR 1.00");
  }

  /** Limits in dollars say nothing of EUR 20.00 that are missing. */
  @Test
  void nothing_is_said_where_no_limit_is_stated_in_the_currency() {
    assertThat(reasons(limit(ToleranceLimit.upTo(Money.parse("USD 5.00"))), TWO + """
        pay P-1 180.00 on 02-01
        say P-1 INV-1 PAID 90.00
        say P-1 INV-2 PAID 90.00
        """))
        .filteredOn(r -> r.contains("missing"))
        .isEmpty();
  }

  /** Of each EUR 2.00 are open, its discount, which a part does not earn: with no limit in euros none is given. */
  @Test
  void without_a_limit_no_discount_is_given() {
    UnaryOperator<AllocationPolicy> proportional =
        p -> p.withSettlement(p.settlement().withPartialDiscount(PartialDiscount.PROPORTIONAL));
    String books = """
        item INV-1 100.00 due 01-10 2% until 02-10
        item INV-2 100.00 due 01-20 2% until 02-10
        pay  P-1   180.00 on 02-01
        say  P-1   INV-1 PAID 90.00
        say  P-1   INV-1 DEDUCTION 8.00
        say  P-1   INV-2 PAID 90.00
        say  P-1   INV-2 DEDUCTION 8.00
        """;
    check(proportional, books, """
        P-1 INV-1 PAID 90.00 DEDUCTION 8.00 DISCOUNT 2.00 open 0.00
        P-1 INV-2 PAID 90.00 DEDUCTION 8.00 DISCOUNT 2.00 open 0.00
        P-1 rest 0.00
        """);
    check(
        p -> limit(ToleranceLimit.upTo(Money.parse("USD 5.00"))).apply(proportional.apply(p)),
        books,
        """
        P-1 INV-1 PAID 90.00 DEDUCTION 8.00 open 2.00
        P-1 INV-2 PAID 90.00 DEDUCTION 8.00 open 2.00
        P-1 rest 0.00
        """);
  }

  /** P-1 reached both the day before; on 2 February each is paid by itself, and EUR 8.00 are more than EUR 5.00. */
  @Test
  void items_that_were_reached_together_on_another_day_are_judged_apart() {
    check(TWO + """
        pay P-1 80.00 on 02-01
        say P-1 INV-1 PAID 40.00
        say P-1 INV-2 PAID 40.00
        pay P-2 60.00 on 02-02
        say P-2 INV-1 PAID
        pay P-3 52.00 on 02-02
        say P-3 INV-2 PAID
        """, """
        P-1 INV-1 PAID 40.00 open 60.00
        P-1 INV-2 PAID 40.00 open 60.00
        P-1 rest 0.00
        P-2 INV-1 PAID 60.00 open 0.00
        P-2 rest 0.00
        P-3 INV-2 PAID 52.00 open 8.00
        P-3 rest 0.00
        """);
  }

  /** P-1 would have reached both on 5 February, but is refused: EUR 8.00 are missing on INV-2 alone. */
  @Test
  void a_refused_payment_has_reached_nothing() {
    check(p -> p.withOverpayment(Overpayment.REFUSE), BOTH_LATER + """
        pay P-1 250.00 on 02-01
        pay P-2 100.00 on 02-05
        say P-2 INV-1 PAID
        pay P-3 92.00 on 02-05
        say P-3 INV-2 PAID
        """, """
        P-1 rest 250.00 incomplete
        P-2 INV-1 PAID 100.00 open 0.00
        P-2 rest 0.00 incomplete
        P-3 INV-2 PAID 92.00 open 8.00
        P-3 rest 0.00 incomplete
        problem OUT_OF_RANGE EUR 250.00
        incomplete C-1
        """);
  }

  /** EUR 10.00 of P-1, which came before, stand on account; P-2 came last to INV-2, and EUR 8.00 of it are tolerated. */
  @Test
  void what_is_left_of_money_that_came_last_to_a_closed_item_is_not_at_hand() {
    check(BOTH_LATER + """
        pay  P-1 160.00 on 02-01
        say  P-1 INV-1 PAID 100.00
        say  P-1 INV-2 PAID 50.00
        keep P-1
        pay  P-2 42.00 on 02-05
        say  P-2 INV-2 PAID
        """, """
        P-1 INV-1 PAID 100.00 open 0.00 posted 02-05
        P-1 INV-2 PAID 50.00 open 50.00 posted 02-05
        P-1 rest 10.00
        P-2 INV-2 PAID 42.00 TOLERANCE 8.00 open 0.00
        P-2 rest 0.00
        """);
  }

  /** P-1 leaves EUR 4.50 of both; P-2 closes INV-1; EUR 50.00 lie there, so EUR 9.00 go unshared to INV-2, less EUR 4.50. */
  @Test
  void one_item_that_is_not_tolerated_undoes_the_sharing() {
    check(TWO + """
        pay  P-1 191.00 on 02-01
        pay  P-2 4.50 on 02-01
        pay  P-3 50.00 on 02-01
        keep P-3
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 91.00 open 9.00
        P-1 rest 0.00
        P-2 INV-2 PAID 4.50 open 4.50
        P-2 rest 0.00
        P-3 rest 50.00
        """);
  }

  /** EUR 99.00 reach INV-1 alone: EUR 1.00 is missing of it, and nothing is left for INV-2. */
  @Test
  void what_is_named_behind_and_not_reached_is_not_in_the_pool() {
    AllocationResult result = allocate(p -> p, """
        item INV-1 100.00 due 01-10
        item INV-2 3.00 due 01-20
        pay  P-1   99.00 on 02-01
        say  P-1   INV-1 PAID
        say  P-1   INV-2 PAID
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 99.00 TOLERANCE 1.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(result.allocations().get(0).restReasons())
        .extracting(AllocationReason::summarize)
        .containsExactly("nothing left for designated item INV-2, EUR 3.00 stays open");
  }

  /** EUR 191.00 leave EUR 9.00, of which each bears the half; what is said was followed for both. */
  @Test
  void items_that_are_named_without_amounts_share_what_is_missing() {
    AllocationResult result = allocate(p -> p, TWO + """
        pay P-1 191.00 on 02-01
        say P-1 INV-2 PAID
        say P-1 INV-1 PAID
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-2 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-1 INV-1 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-1 rest 0.00
        """);
    assertThat(SwitchReasons.reasons(result))
        .filteredOn(r -> r.contains("designated"))
        .containsExactly(
            "INV-2: designated by the debtor, place 1", "INV-1: designated by the debtor, place 2");
  }

  /** INV-0 is paid: what names it too is followed word by word, and INV-1 is paid before INV-2. */
  @Test
  void nothing_is_shared_where_a_named_item_is_closed() {
    check("item INV-0 10.00 due 01-05\n" + TWO + """
        pay P-0 10.00 on 01-20
        pay P-1 191.00 on 02-01
        say P-1 INV-0 PAID
        say P-1 INV-1 PAID
        say P-1 INV-2 PAID
        """, """
        P-0 INV-0 PAID 10.00 open 0.00
        P-0 rest 0.00 incomplete
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 91.00 TOLERANCE 9.00 open 0.00
        P-1 rest 0.00 incomplete
        problem UNKNOWN_ITEM INV-0
        incomplete C-1
        """);
  }

  /** EUR 200.00 close both: nothing is missing, and equal items share as they do without a pool. */
  @Test
  void where_nothing_is_missing_nothing_is_pooled() {
    assertThat(reasons(
            p -> p.withOrder(AllocationOrders.proRata()),
            TWO.replace("01-20", "01-10") + "pay P-1 200.00 on 02-01"))
        .containsExactly(
            "INV-1: share of EUR 200.00 by EUR 100.00 of EUR 200.00",
            "INV-2: share of EUR 200.00 by EUR 100.00 of EUR 200.00");
  }

  /** In advance the last is paid first: EUR 9.00 are missing on both, and INV-2 has no other before it. */
  @Test
  void a_shared_shortage_goes_backwards_where_the_order_does() {
    assertThat(reasons(
            p -> p.withInAdvance(InAdvance.LAST),
            TWO.replace("01-10", "02-10").replace("01-20", "02-20") + "pay P-1 191.00 on 02-01"))
        .filteredOn(r -> r.contains("place"))
        .containsExactly(
            "INV-2: place 1, not due until 2026-02-20: paid backwards, the last by oldest due,"
                + " then oldest issued, then id first",
            "INV-1: place 2, not due until 2026-02-10: paid backwards, the last by oldest due,"
                + " then oldest issued, then id first, behind the one before by oldest due turned"
                + " round");
  }

  /**
   * First EUR 3.00 were shared, EUR 2.88 and 0.12, and P-2 reached INV-3; with EUR 50.00 at hand P-1 leaves EUR 3.00 of
   * INV-2, and P-2 has nothing left.
   */
  @Test
  void where_the_sharing_is_undone_what_gets_nothing_then_says_so() {
    AllocationResult result = allocate(p -> p, """
        item INV-1 100.00 due 01-10
        item INV-2 4.00 due 01-20
        item INV-3 10.00 due 01-30
        pay  P-1   101.00 on 02-01
        pay  P-2   3.00 on 02-01
        say  P-2   INV-2 PAID
        say  P-2   INV-3 PAID
        say  P-2   INV-2 PAID
        pay  P-3   50.00 on 02-01
        keep P-3
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 1.00 open 3.00
        P-1 rest 0.00
        P-2 INV-2 PAID 3.00 open 0.00
        P-2 rest 0.00
        P-3 rest 50.00
        """);
    assertThat(result.allocations().get(1).restReasons())
        .extracting(AllocationReason::summarize)
        .containsExactly("nothing left for designated item INV-3, EUR 10.00 stays open");
  }

  /** What is not tolerated of C-1 that day is no reason not to share what is missing for C-2. */
  @Test
  void the_next_customer_may_share_a_shortage_of_the_same_day() {
    check(TWO + """
        item INV-3 100.00 due 01-10 by C-2
        item INV-4 100.00 due 01-20 by C-2
        pay  P-1   192.00 on 02-01
        pay  P-2   50.00 on 02-01
        keep P-2
        pay  P-3   191.00 on 02-01 by C-2
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 92.00 open 8.00
        P-1 rest 0.00
        P-2 rest 50.00
        P-3 INV-3 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-3 INV-4 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-3 rest 0.00
        """);
  }

  /** What C-1 was short of by sharing is no item of C-2: EUR 50.00 that are open of INV-3 undo no sharing of P-3. */
  @Test
  void what_one_customer_shared_is_not_judged_for_the_next() {
    check(TWO + """
        pay P-1 191.00 on 02-01
        item INV-3 100.00 due 01-05 by C-2
        item INV-4 100.00 due 01-10 by C-2
        item INV-5 100.00 due 01-20 by C-2
        pay P-2 50.00 on 02-01 by C-2
        say P-2 INV-3 PAID 50.00
        pay P-3 191.00 on 02-01 by C-2
        say P-3 INV-4 PAID
        say P-3 INV-5 PAID
        """, """
        P-1 INV-1 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-1 INV-2 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-1 rest 0.00
        P-2 INV-3 PAID 50.00 open 50.00
        P-2 rest 0.00
        P-3 INV-4 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-3 INV-5 PAID 95.50 TOLERANCE 4.50 open 0.00
        P-3 rest 0.00
        """);
  }

  /** EUR 9.00 of C-1 were missing when two sums of yen overflowed; C-2 pays INV-5 and INV-6 one by one, or INV-6 alone. */
  @Test
  void what_was_reached_of_a_customer_that_is_left_as_it_is_counts_for_nobody() {
    String books = TWO.replace("01-20", "01-10") + """
        item INV-3 JPY 5000000000000000000
        item INV-4 JPY 5000000000000000000
        pay  P-1   191.00 on 02-01
        pay  P-2   JPY 9 on 02-01
        """;
    check(p -> p.withOrder(AllocationOrders.proRata()), books + """
        item INV-5 100.00 due 01-10 by C-2
        item INV-6 100.00 due 01-20 by C-2
        pay  P-3   100.00 on 02-01 by C-2
        say  P-3   INV-5 PAID
        pay  P-4   92.00 on 02-01 by C-2
        say  P-4   INV-6 PAID
        """, """
        P-3 INV-5 PAID 100.00 open 0.00
        P-3 rest 0.00
        P-4 INV-6 PAID 92.00 open 8.00
        P-4 rest 0.00
        unassigned P-1
        unassigned P-2
        problem AMOUNT_OVERFLOW EUR 191.00
        problem AMOUNT_OVERFLOW JPY 9
        incomplete C-1
        """);
    check(p -> p.withOrder(AllocationOrders.proRata()), books + """
        item INV-5 3.00 due 01-10 by C-2
        item INV-6 100.00 due 01-20 by C-2
        pay  P-3   100.00 on 02-01 by C-2
        say  P-3   INV-6 PAID
        """, """
        P-3 INV-6 PAID 100.00 open 0.00
        P-3 rest 0.00
        unassigned P-1
        unassigned P-2
        problem AMOUNT_OVERFLOW EUR 191.00
        problem AMOUNT_OVERFLOW JPY 9
        incomplete C-1
        """);
  }
}
