package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import org.junit.jupiter.api.Test;

/** Credit notes, money on account and payables. */
class CreditScenarioTest {
  @Test
  void a_linked_credit_reduces_its_own_document() {
    check("""
        item   INV-1   100.00 due 01-10
        item   INV-2/2 100.00 due 02-20
        item   INV-2/1 100.00 due 01-20
        credit CN-1    150.00 issued 01-12 for INV-2
        """, """
        CN-1 INV-2/1 CREDITED 100.00 open 0.00
        CN-1 INV-2/2 CREDITED 50.00 open 50.00
        CN-1 rest 0.00
        """);
  }

  @Test
  void other_credits_are_kept() {
    check("""
        item   INV-1 100.00 due 01-10
        credit CN-1  30.00 issued 01-12
        money  M-1   30.00 issued 01-12
        credit CN-2  130.00 issued 01-13 for INV-1
        """, """
        CN-2 INV-1 CREDITED 100.00 open 0.00
        CN-2 rest 30.00
        """);
  }

  @Test
  void other_credits_go_by_the_order_where_the_policy_says_so() {
    check("""
        policy credits order
        item    INV-1 100.00 due 01-10
        item    INV-2 100.00 due 01-20
        credit  CN-1  30.00 issued 01-12
        money   M-1   50.00 issued 01-13
        payable AP-1  50.00 issued 01-13
        pay     P-1   40.00 on 01-13
        """, """
        CN-1 INV-1 CREDITED 30.00 open 70.00
        CN-1 rest 0.00
        M-1 INV-1 PAID 50.00 open 20.00
        M-1 rest 0.00
        P-1 INV-1 PAID 20.00 open 0.00
        P-1 INV-2 PAID 20.00 open 80.00
        P-1 rest 0.00
        """);
  }

  @Test
  void all_credits_stay_where_the_policy_says_so() {
    check("""
        policy credits none
        item   INV-1 100.00 due 01-10
        credit CN-1  30.00 issued 01-12 for INV-1
        pay    P-1   40.00 on 01-13
        """, """
        P-1 INV-1 PAID 40.00 open 60.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_payable_is_set_off_only_where_it_is_linked() {
    check("""
        policy credits order
        item    INV-1 100.00 due 01-10
        payable AP-1  50.00 issued 01-13
        payable AP-2  40.00 issued 01-14 for INV-1
        """, """
        AP-2 INV-1 SET_OFF 40.00 open 60.00
        AP-2 rest 0.00
        """);
  }

  @Test
  void a_credit_with_tax_settles_an_invoice_with_tax() {
    check("""
        item   INV-1 1190.00 parts NET 1000.00 TAX 190.00
        credit CN-1  119.00 issued 01-12 for INV-1 parts NET 100.00 TAX 19.00
        """, """
        CN-1 INV-1 CREDITED NET 100.00 CREDITED TAX 19.00 open 1071.00
        CN-1 rest 0.00
        """);
  }

  @Test
  void money_on_account_earns_the_discount_of_the_day_on_which_it_came() {
    check("""
        policy credits order
        item   INV-1 1000.00 due 01-30 2% until 01-15
        item   INV-2 1000.00 due 01-31 2% until 01-15
        money  M-1   980.00 issued 01-15 posted 01-18
        money  M-2   980.00 issued 01-16 posted 01-18
        """, """
        M-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        M-1 rest 0.00
        M-2 INV-2 PAID 980.00 open 20.00
        M-2 rest 0.00
        """);
  }

  @Test
  void
      credits_of_a_day_come_before_money_of_the_day_so_that_discount_is_given_on_what_they_leave() {
    check("""
        policy credits order
        item   INV-1 1000.00 2% until 01-15
        money  M-1   784.00 issued 01-12 posted 01-14
        credit CN-1  200.00 issued 01-13 posted 01-14
        """, """
        CN-1 INV-1 CREDITED 200.00 open 800.00
        CN-1 rest 0.00
        M-1 INV-1 PAID 784.00 DISCOUNT 16.00 open 0.00
        M-1 rest 0.00
        """);
  }

  @Test
  void a_credit_on_hold_stays() {
    check("""
        item   INV-1 100.00 due 01-10
        credit CN-1  30.00 issued 01-12 for INV-1 held
        pay    P-1   40.00 on 01-13
        """, """
        P-1 INV-1 PAID 40.00 open 60.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_cent_short_of_a_credit_is_no_tolerance() {
    check("""
        policy tolerance 1.00
        item   INV-1 100.00 due 01-10
        credit CN-1  99.99 issued 01-12 for INV-1
        """, """
        CN-1 INV-1 CREDITED 99.99 open 0.01
        CN-1 rest 0.00
        """);
  }

  /** Of one day and one kind: by their numbers, whichever is due first. */
  @Test
  void credits_that_nothing_else_tells_apart_come_by_number() {
    check("""
        item   INV-1 15.00 due 01-30
        credit CN-2  10.00 issued 01-12 due 01-20 for INV-1
        credit CN-1  10.00 issued 01-12 due 01-25 for INV-1
        """, """
        CN-1 INV-1 CREDITED 10.00 open 5.00
        CN-1 rest 0.00
        CN-2 INV-1 CREDITED 5.00 open 0.00
        CN-2 rest 5.00
        """);
  }

  /** M-1 is used up by the first instalment: the second, which would need no money, has got none of it. */
  @Test
  void money_that_is_used_up_earns_no_discount_on_the_next_instalment() {
    check("""
        item  INV-1/1 40.00 due 01-10
        item  INV-1/2 10.00 due 01-20 100% until 02-10
        money M-1     40.00 issued 01-05 for INV-1
        """, """
        M-1 INV-1/1 PAID 40.00 open 0.00
        M-1 rest 0.00
        """);
  }
}
