package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.Problem;
import org.openreceivables.core.settlement.ReasonCode;

/** What debtor or creditor said goes before the order. */
class InstructionScenarioTest {
  @Test
  void amounts_first_then_the_order() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        item INV-3 100.00 due 01-30
        pay  P-1   130.00 on 02-10
        say  P-1   INV-3 PAID 40.00
        say  P-1   INV-2 PAID 60.00
        onward P-1
        """, """
        P-1 INV-3 PAID 40.00 open 60.00
        P-1 INV-2 PAID 60.00 open 40.00
        P-1 INV-1 PAID 30.00 open 70.00
        P-1 rest 0.00
        """);
  }

  @Test
  void the_rest_stays_on_account_where_that_is_said() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   130.00 on 02-10
        say  P-1   INV-2 PAID 40.00
        keep P-1
        """, """
        P-1 INV-2 PAID 40.00 open 60.00
        P-1 rest 90.00
        """);
  }

  @Test
  void groups_one_after_the_other_and_by_the_order_within() {
    check("""
        item  INV-1 10.00 due 01-10
        item  INV-2 20.00 due 01-20
        item  INV-3 30.00 due 01-30
        item  INV-4 40.00 due 02-01
        pay   P-1   85.00 on 02-10
        group P-1   INV-4 INV-3
        group P-1   INV-2
        """, """
        P-1 INV-3 PAID 30.00 open 0.00
        P-1 INV-4 PAID 40.00 open 0.00
        P-1 INV-2 PAID 15.00 open 5.00
        P-1 rest 0.00
        """);
  }

  @Test
  void as_much_as_the_item_needs() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20 2% until 02-10
        pay  P-1   130.00 on 02-10
        say  P-1   INV-2 PAID
        onward P-1
        """, """
        P-1 INV-2 PAID 98.00 DISCOUNT 2.00 open 0.00
        P-1 INV-1 PAID 32.00 open 68.00
        P-1 rest 0.00
        """);
  }

  @Test
  void more_than_the_item_needs_goes_on_to_the_next() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 50.00 due 01-20
        pay  P-1   130.00 on 02-10
        say  P-1   INV-2 PAID 70.00
        onward P-1
        """, """
        P-1 INV-2 PAID 50.00 open 0.00
        P-1 INV-1 PAID 80.00 open 20.00
        P-1 rest 0.00
        """);
  }

  @Test
  void more_than_there_is_ends_where_the_money_ends() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        item INV-3 100.00 due 01-30
        pay  P-1   130.00 on 02-10
        say  P-1   INV-3 PAID 90.00
        say  P-1   INV-2 PAID 90.00
        say  P-1   INV-1 PAID 90.00
        """, """
        P-1 INV-3 PAID 90.00 open 10.00
        P-1 INV-2 PAID 40.00 open 60.00
        P-1 rest 0.00
        """);
  }

  @Test
  void an_item_that_is_not_open_keeps_the_rest_on_account() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20 by C-2
        pay  P-1   130.00 on 02-10
        say  P-1   INV-1 PAID 40.00
        say  P-1   INV-2 PAID 60.00
        """, """
        P-1 INV-1 PAID 40.00 open 60.00
        P-1 rest 90.00 incomplete
        problem UNKNOWN_ITEM INV-2
        incomplete C-1
        """);
  }

  @Test
  void an_amount_in_another_currency_is_not_carried_out() {
    check("""
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   130.00 on 02-10
        say  P-1   INV-2 PAID USD 60.00
        pay  P-2   50.00 on 02-11
        say  P-2   INV-2 WRITTEN_OFF USD 60.00
        pay  P-3   20.00 on 02-12
        """, """
        P-1 rest 130.00 incomplete
        P-2 rest 50.00 incomplete
        P-3 INV-1 PAID 20.00 open 80.00
        P-3 rest 0.00 incomplete
        problem CURRENCY_MISMATCH USD 60.00
        problem CURRENCY_MISMATCH USD 60.00
        incomplete C-1
        """);
  }

  @Test
  void a_discount_granted_late_and_a_write_off() {
    check("""
        item INV-1 8000.00 due 01-10
        pay  P-1   5000.00 on 02-10
        say  P-1   INV-1 PAID 5000.00
        say  P-1   INV-1 DISCOUNT 100.00
        say  P-1   INV-1 WRITTEN_OFF 200.00 because GOODWILL
        """, """
        P-1 INV-1 PAID 5000.00 DISCOUNT 100.00 WRITTEN_OFF 200.00 open 2700.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_discount_that_is_said_is_not_given_a_second_time_by_the_offer() {
    String books = """
        item INV-1 1000.00 2% until 01-15
        pay  P-1   980.00 on 01-10
        """;
    check(books + "say P-1 INV-1 DISCOUNT 20.00\nsay P-1 INV-1 PAID 980.00\n", """
        P-1 INV-1 DISCOUNT 20.00 PAID 980.00 open 0.00
        P-1 rest 0.00
        """);
    check(books + "say P-1 INV-1 PAID 980.00\nsay P-1 INV-1 DISCOUNT 20.00\n", """
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_fee_that_the_payer_kept_closes_the_item() {
    check("""
        item INV-1 100.00 due 01-10
        pay  P-1   98.00 on 02-10
        say  P-1   INV-1 PAID 98.00
        say  P-1   INV-1 FEE because BANK
        """, """
        P-1 INV-1 PAID 98.00 FEE 2.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void giving_up_more_than_is_open_gives_up_what_is_open() {
    check("""
        item INV-1 100.00 due 01-10
        pay  P-1   98.00 on 02-10
        say  P-1   INV-1 WRITTEN_OFF 300.00 because GOODWILL
        """, """
        P-1 INV-1 WRITTEN_OFF 100.00 open 0.00
        P-1 rest 98.00
        """);
  }

  @Test
  void a_deduction_is_followed_up_by_an_item_of_its_own() {
    check("""
        item INV-1 1000.00 due 01-10
        pay  P-1   950.00 on 02-10
        say  P-1   INV-1 PAID 950.00
        say  P-1   INV-1 DEDUCTION 50.00 because DAMAGED
        """, """
        P-1 INV-1 PAID 950.00 DEDUCTION 50.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void one_instruction_too_many_and_the_payment_is_left() {
    check("""
        item INV-1 100.00
        pay  P-2   10.00 on 02-10
        say  P-9   INV-1 PAID 10.00
        """, """
        P-2 INV-1 PAID 10.00 open 90.00
        P-2 rest 0.00
        problem UNKNOWN_PAYMENT P-9
        """);
  }

  @Test
  void a_group_takes_part_of_the_discount_in_its_order() {
    check("""
        item  INV-1 1000.00 due 01-10 2% until 01-20
        item  INV-2 1000.00 due 01-09 2% until 01-20
        pay   P-1   1470.00 on 01-20
        group P-1   INV-1 INV-2
        """, """
        P-1 INV-2 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 INV-1 PAID 490.00 DISCOUNT 10.00 open 500.00
        P-1 rest 0.00
        """);
  }

  @Test
  void what_is_written_off_says_the_reason_that_was_given() {
    AllocationResult result = BooksText.read("""
        item INV-1 100.00
        pay  P-1   98.00 on 02-01
        say  P-1   INV-1 PAID 98.00
        say  P-1   INV-1 WRITTEN_OFF 2.00 because SMALL
        """).allocate();
    assertThat(result.allocations().get(0).settlements().get(0).lines())
        .extracting(l -> l.effect() + " " + l.reason().map(ReasonCode::code).orElse("-"))
        .containsExactly("PAID -", "WRITTEN_OFF SMALL");
  }

  @Test
  void a_word_that_cannot_be_followed_is_a_problem_of_its_payment() {
    AllocationResult result = BooksText.read("""
        item INV-1 100.00
        pay  P-1   98.00 on 02-01
        say  P-1   INV-9 PAID 98.00
        """).allocate();
    assertThat(result.problems()).extracting(Problem::id).containsExactly("P-1");
  }
}
