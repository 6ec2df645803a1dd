package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.settlement.PartialDiscount;

/** A discount … */
class DiscountScenarioTest {
  @Test
  void is_earned_in_full_to_the_last_day() {
    check("""
        item INV-1 1000.00 2% until 01-15
        pay  P-1   980.00 on 01-15 posted 01-19
        """, """
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void is_missed_by_a_day() {
    check("""
        item INV-1 1000.00 2% until 01-15
        pay  P-1   980.00 on 01-16
        """, """
        P-1 INV-1 PAID 980.00 open 20.00
        P-1 rest 0.00
        """);
  }

  @Test
  void counts_within_grace_and_not_after() {
    check("""
        item INV-1 1000.00 due 01-30 2% until 01-15 grace 3
        item INV-2 1000.00 due 01-31 2% until 01-15 grace 3
        pay  P-1   980.00 on 01-18
        pay  P-2   980.00 on 01-19
        """, """
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        P-2 INV-2 PAID 980.00 open 20.00
        P-2 rest 0.00
        """);
  }

  @Test
  void does_not_count_within_grace_where_late_ones_are_refused() {
    check("""
        policy refuse-late
        item INV-1 1000.00 2% until 01-15 grace 3
        pay  P-1   980.00 on 01-16
        """, """
        P-1 INV-1 PAID 980.00 open 20.00
        P-1 rest 0.00
        """);
  }

  @Test
  void is_earned_in_part_by_a_part() {
    check("""
        item INV-1 1000.00 2% until 01-15
        pay  P-1   490.00 on 01-15
        """, """
        P-1 INV-1 PAID 490.00 DISCOUNT 10.00 open 500.00
        P-1 rest 0.00
        """);
  }

  @Test
  void is_earned_by_the_parts_of_a_day_as_by_the_whole() {
    check("""
        item INV-1 1000.00 2% until 01-15
        pay  P-1   333.33 on 01-15
        pay  P-2   333.33 on 01-15
        pay  P-3   313.34 on 01-15
        """, """
        P-1 INV-1 PAID 333.33 DISCOUNT 6.80 open 659.87
        P-1 rest 0.00
        P-2 INV-1 PAID 333.33 DISCOUNT 6.81 open 319.73
        P-2 rest 0.00
        P-3 INV-1 PAID 313.34 DISCOUNT 6.39 open 0.00
        P-3 rest 0.00
        """);
  }

  @Test
  void a_cent_short_keeps_the_item_open_with_that_cent() {
    check("""
        item INV-1 1000.00 2% until 01-15
        pay  P-1   979.99 on 01-15
        """, """
        P-1 INV-1 PAID 979.99 DISCOUNT 20.00 open 0.01
        P-1 rest 0.00
        """);
  }

  @Test
  void a_cent_short_is_tolerated_beside_it() {
    check("""
        policy tolerance 0.01
        item INV-1 1000.00 2% until 01-15
        pay  P-1   979.99 on 01-15
        """, """
        P-1 INV-1 PAID 979.99 DISCOUNT 20.00 TOLERANCE 0.01 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void is_kept_and_the_excess_goes_on() {
    check("""
        item INV-1 1000.00 due 01-20 2% until 01-15
        item INV-2 1000.00 due 01-30
        pay  P-1   1000.00 on 01-15
        """, """
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 INV-2 PAID 20.00 open 980.00
        P-1 rest 0.00
        """);
  }

  @Test
  void is_given_on_what_a_credit_leaves() {
    check("""
        item   INV-1 1000.00 2% until 01-15
        credit CN-1  200.00 issued 01-10 for INV-1
        pay    P-1   784.00 on 01-15
        """, """
        CN-1 INV-1 CREDITED 200.00 open 800.00
        CN-1 rest 0.00
        P-1 INV-1 PAID 784.00 DISCOUNT 16.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void falls_to_the_next_tier() {
    check("""
        item INV-1 1000.00 due 01-30 3% until 01-10 2% until 01-20
        item INV-2 1000.00 due 01-31 3% until 01-10 2% until 01-20
        pay  P-1   970.00 on 01-10
        pay  P-2   980.00 on 01-11
        """, """
        P-1 INV-1 PAID 970.00 DISCOUNT 30.00 open 0.00
        P-1 rest 0.00
        P-2 INV-2 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-2 rest 0.00
        """);
  }

  @Test
  void is_three_percent_on_the_part_paid_early_and_two_on_the_rest() {
    // 485 settles 500; of the other 500, 2 % is 10.
    check("""
        item INV-1 1000.00 3% until 01-10 2% until 01-20
        pay  P-1   485.00 on 01-10
        pay  P-2   490.00 on 01-20
        """, """
        P-1 INV-1 PAID 485.00 DISCOUNT 15.00 open 500.00
        P-1 rest 0.00
        P-2 INV-1 PAID 490.00 DISCOUNT 10.00 open 0.00
        P-2 rest 0.00
        """);
  }

  @Test
  void is_reckoned_on_the_net_where_that_is_agreed() {
    check("""
        item INV-1 1190.00 2% until 01-15 on 1000.00
        pay  P-1   1170.00 on 01-15
        """, """
        P-1 INV-1 PAID 1170.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void of_a_fixed_amount() {
    check("""
        item INV-1 200.00 15.00 until 01-15
        pay  P-1   185.00 on 01-15
        """, """
        P-1 INV-1 PAID 185.00 DISCOUNT 15.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void is_forfeited_by_a_part_where_the_policy_says_so() {
    check("""
        policy forfeit
        item INV-1 1000.00 due 01-20 2% until 01-15
        item INV-2 1000.00 due 01-30 2% until 01-15
        pay  P-1   500.00 on 01-10
        pay  P-2   1480.00 on 01-11
        """, """
        P-1 INV-1 PAID 500.00 open 500.00
        P-1 rest 0.00
        P-2 INV-1 PAID 500.00 open 0.00
        P-2 INV-2 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-2 rest 0.00
        """);
  }

  @Test
  void a_cent_short_forfeits_it_but_within_tolerance_does_not() {
    check("""
        policy forfeit tolerance 0.01
        item INV-1 1000.00 due 01-20 2% until 01-15
        pay  P-1   979.99 on 01-15
        """, """
        P-1 INV-1 PAID 979.99 DISCOUNT 20.00 TOLERANCE 0.01 open 0.00
        P-1 rest 0.00
        """);
    check("""
        policy forfeit
        item INV-1 1000.00 due 01-20 2% until 01-15
        pay  P-1   979.99 on 01-15
        """, """
        P-1 INV-1 PAID 979.99 open 20.01
        P-1 rest 0.00
        """);
  }

  @Test
  void where_it_is_forfeited_it_is_reckoned_on_what_is_not_written_off() {
    // 2 % on 990.00 is 19.80; 970.20 closes it, 970.00 is 0.20 short.
    check("""
        policy forfeit tolerance 1.00
        item INV-1 1000.00 due 01-20 2% until 01-15
        pay  P-1   970.00 on 01-15
        say  P-1   INV-1 PAID 970.00
        say  P-1   INV-1 WRITTEN_OFF 10.00 because GOODWILL
        """, """
        P-1 INV-1 PAID 970.00 WRITTEN_OFF 10.00 DISCOUNT 19.80 TOLERANCE 0.20 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void of_a_hundred_percent_closes_with_the_first_money() {
    check("""
        item INV-1 100.00 due 01-20 100% until 01-15
        item INV-2 100.00 due 01-30
        pay  P-1   40.00 on 01-15
        """, """
        P-1 INV-1 DISCOUNT 100.00 open 0.00
        P-1 INV-2 PAID 40.00 open 60.00
        P-1 rest 0.00
        """);
  }

  @Test
  void of_two_until_one_day_neither_could_be_told_from_the_other_so_the_item_is_refused() {
    assertThatThrownBy(() -> BooksText.read("item INV-1 10.00 2% until 01-15 3% until 01-15"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("The discountOffers ([2026-01-15, 2026-01-15]) of OpenItem (INV-1)"
            + " must not end on the same day.");
  }

  @Test
  void of_a_hundred_percent_is_not_given_twice_where_charges_stay_open() {
    check("""
        policy forfeit tolerance 2%
        item INV-1 934.08 charges 6.45 100% until 01-15
        pay  P-1   3.22 on 01-15
        """, """
        P-1 INV-1 PAID 3.22 DISCOUNT 934.08 TOLERANCE 3.23 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void is_not_given_on_charges_added_later_whether_paid_at_once_or_in_two_parts() {
    check("""
        item INV-1 1000.00 charges 10.00 2% until 01-15
        pay  P-1   990.00 on 01-15
        """, """
        P-1 INV-1 PAID 990.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
    check("""
        item INV-1 1000.00 charges 10.00 2% until 01-15
        pay  P-1   505.00 on 01-15
        pay  P-2   485.00 on 01-15
        """, """
        P-1 INV-1 PAID 505.00 DISCOUNT 10.10 open 494.90
        P-1 rest 0.00
        P-2 INV-1 PAID 485.00 DISCOUNT 9.90 open 0.00
        P-2 rest 0.00
        """);
  }

  /** In proportion: of EUR 50.00 that P-1 left, 5.00 are discount; P-2 brings 44.50 of the 45.00. */
  @Test
  void what_is_tolerated_is_judged_by_the_discount_that_the_last_payment_found() {
    assertThat(ResultText.of(Books.of(
                """
            policy tolerance 1.00
            item INV-1 100.00 10% until 02-10
            pay  P-1   50.00 on 02-01
            pay  P-2   44.50 on 02-01
            """,
                p -> p.withSettlement(
                    p.settlement().withPartialDiscount(PartialDiscount.PROPORTIONAL)))
            .allocate()))
        .isEqualTo("""
            P-1 INV-1 PAID 50.00 open 50.00
            P-1 rest 0.00
            P-2 INV-1 PAID 44.50 DISCOUNT 5.00 TOLERANCE 0.50 open 0.00
            P-2 rest 0.00
            """);
  }
}
