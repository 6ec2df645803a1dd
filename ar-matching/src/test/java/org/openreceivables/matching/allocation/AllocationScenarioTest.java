package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Items and payments, and what must become of them; see {@link BooksText} for the words. */
class AllocationScenarioTest {

  /** Compares with the expected text. */
  static void check(String given, String expected) {
    assertThat(ResultText.of(BooksText.read(given).allocate())).isEqualTo(expected);
  }

  @Nested
  class InTheirOrder {
    @Test
    void the_oldest_due_is_paid_first() {
      check("""
          item INV-3 300.00 due 03-01
          item INV-1 100.00 due 01-20
          item INV-2 200.00 due 02-01
          pay  P-1   350.00 on 02-10
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 INV-2 PAID 200.00 open 0.00
          P-1 INV-3 PAID 50.00 open 250.00
          P-1 rest 0.00
          """);
    }

    @Test
    void of_those_due_on_one_day_the_oldest_issued_and_then_the_smaller_id() {
      check("""
          item INV-4 10.00 due 02-01 issued 01-05
          item INV-3 10.00 due 02-01 issued 01-04
          item INV-2 10.00 due 02-01 issued 01-05
          pay  P-1   25.00 on 02-10
          """, """
          P-1 INV-3 PAID 10.00 open 0.00
          P-1 INV-2 PAID 10.00 open 0.00
          P-1 INV-4 PAID 5.00 open 5.00
          P-1 rest 0.00
          """);
    }

    @Test
    void an_item_without_a_due_date_is_due_on_issue() {
      check("""
          item INV-1 10.00 due 01-08
          item INV-2 10.00 issued 01-07
          pay  P-1   10.00 on 02-10
          """, """
          P-1 INV-2 PAID 10.00 open 0.00
          P-1 rest 0.00
          """);
    }

    @Test
    void payments_go_by_posting_date_then_value_date_then_id() {
      check("""
          item INV-1 10.00 due 01-20
          item INV-2 20.00 due 01-21
          item INV-3 30.00 due 01-22
          item INV-4 40.00 due 01-23
          pay  P-2   30.00 on 02-02 posted 02-03
          pay  P-1   20.00 on 02-02 posted 02-03
          pay  P-4   10.00 on 02-03 posted 02-03
          pay  P-9   10.00 on 02-02
          """, """
          P-9 INV-1 PAID 10.00 open 0.00
          P-9 rest 0.00
          P-1 INV-2 PAID 20.00 open 0.00
          P-1 rest 0.00
          P-2 INV-3 PAID 30.00 open 0.00
          P-2 rest 0.00
          P-4 INV-4 PAID 10.00 open 30.00
          P-4 rest 0.00
          """);
    }

    @Test
    void money_that_came_before_the_items_is_applied_on_their_day() {
      check("""
          item INV-1 100.00 issued 03-01 due 03-31
          item INV-2 100.00 issued 01-01 due 04-30
          pay  P-1   150.00 on 02-10
          """, """
          P-1 INV-1 PAID 100.00 open 0.00 posted 03-01
          P-1 INV-2 PAID 50.00 open 50.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class InProportion {
    @Test
    void to_what_is_open() {
      check("""
          policy pro-rata
          item INV-1 100.00
          item INV-2 200.00
          item INV-3 300.00
          pay  P-1   100.00 on 02-10
          """, """
          P-1 INV-1 PAID 16.67 open 83.33
          P-1 INV-2 PAID 33.33 open 166.67
          P-1 INV-3 PAID 50.00 open 250.00
          P-1 rest 0.00
          """);
    }

    @Test
    void to_what_closes_them_where_a_discount_stands() {
      // 98.00 and 200.00 close them: 149.00 is half of both, and 49.00 earns half of the discount.
      check("""
          policy pro-rata
          item INV-1 100.00 2% until 01-15
          item INV-2 200.00
          pay  P-1   149.00 on 01-15
          """, """
          P-1 INV-1 PAID 49.00 DISCOUNT 1.00 open 50.00
          P-1 INV-2 PAID 100.00 open 100.00
          P-1 rest 0.00
          """);
    }

    @Test
    void with_enough_for_all_and_some_to_spare() {
      check("""
          policy pro-rata
          item INV-1 100.00 2% until 01-15
          item INV-2 200.00
          pay  P-1   300.00 on 01-15
          """, """
          P-1 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00
          P-1 INV-2 PAID 200.00 open 0.00
          P-1 rest 2.00
          """);
    }

    @Test
    void a_cent_over_three_goes_to_the_first() {
      check("""
          policy pro-rata
          item INV-2 5.00
          item INV-1 5.00
          item INV-3 5.00
          pay  P-1   0.01 on 01-15
          """, """
          P-1 INV-1 PAID 0.01 open 4.99
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class OfSeveralSorts {
    @Test
    void currencies_never_mix() {
      check("""
          item INV-1 EUR 100.00
          item INV-2 USD 100.00
          pay  P-1   USD 150.00 on 02-10
          pay  P-2   GBP 10.00 on 02-10
          """, """
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 rest 50.00
          P-2 rest 10.00
          """);
    }

    @Test
    void yen_have_no_sen() {
      check("""
          policy pro-rata
          item INV-1 JPY 100
          item INV-2 JPY 200
          item INV-3 JPY 700 3% until 01-15
          pay  P-1   JPY 500 on 01-10
          """, """
          P-1 INV-1 PAID 51 open 49
          P-1 INV-2 PAID 102 open 98
          P-1 INV-3 PAID 347 DISCOUNT 11 open 342
          P-1 rest 0
          """);
    }

    @Test
    void customers_are_kept_apart() {
      check("""
          item INV-1 100.00 by C-1
          item INV-2 100.00 by C-2
          pay  P-1   150.00 on 02-10 by C-2
          """, """
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 rest 50.00
          """);
    }

    @Test
    void costs_come_before_interest_and_interest_before_the_rest() {
      check("""
          item INV-1 1245.00 parts NET 1000.00 TAX 190.00 INTEREST 30.00 COST 20.00 PENALTY 5.00
          pay  P-1   10.00 on 02-10
          pay  P-2   20.00 on 02-11
          pay  P-3   144.00 on 02-12
          """, """
          P-1 INV-1 PAID COST 8.00 PAID PENALTY 2.00 open 1235.00
          P-1 rest 0.00
          P-2 INV-1 PAID COST 12.00 PAID PENALTY 3.00 PAID INTEREST 5.00 open 1215.00
          P-2 rest 0.00
          P-3 INV-1 PAID INTEREST 25.00 PAID NET 100.00 PAID TAX 19.00 open 1071.00
          P-3 rest 0.00
          """);
    }

    @Test
    void discount_is_split_over_net_and_tax() {
      check("""
          item INV-1 1190.00 parts NET 1000.00 TAX 190.00 2% until 01-15
          pay  P-1   1166.20 on 01-15
          """, """
          P-1 INV-1 PAID NET 980.00 PAID TAX 186.20 DISCOUNT NET 20.00 DISCOUNT TAX 3.80 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class WithMoneyLeftOver {
    @Test
    void an_excess_stays_on_account() {
      check("""
          item INV-1 100.00
          pay  P-1   110.00 on 02-10
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 10.00
          """);
    }

    @Test
    void without_items_all_stays_on_account() {
      check("""
          pay P-1 110.00 on 02-10
          """, """
          P-1 rest 110.00
          """);
    }

    @Test
    void no_money_settles_nothing() {
      check("""
          policy tolerance 200.00
          item INV-1 100.00
          pay  P-1   0.00 on 02-10
          """, """
          P-1 rest 0.00
          """);
    }

    @Test
    void an_item_over_nothing_is_passed_over() {
      check("""
          item INV-1 0.00
          item INV-2 10.00 open 0.00
          pay  P-1   5.00 on 02-10
          """, """
          P-1 rest 5.00
          """);
    }

    @Test
    void nothing_gives_nothing() {
      check("", "\n");
    }
  }
}
