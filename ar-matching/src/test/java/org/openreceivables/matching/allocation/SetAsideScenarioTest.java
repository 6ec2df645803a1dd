package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.AllocationInstruction;

/** What is passed over, waits or is refused. */
class SetAsideScenarioTest {

  @Nested
  class HeldAndReserved {
    @Test
    void an_item_on_hold_is_passed_over() {
      check("""
          item INV-1 100.00 due 01-20 held
          item INV-2 100.00 due 02-20
          pay  P-1   150.00 on 02-10
          """, """
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 rest 50.00
          """);
    }

    @Test
    void unless_it_is_named() {
      check("""
          item INV-1 100.00 due 01-20 held
          item INV-2 100.00 due 02-20
          pay  P-1   150.00 on 02-10
          say  P-1   INV-1 PAID
          onward P-1
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 INV-2 PAID 50.00 open 50.00
          P-1 rest 0.00
          """);
    }

    @Test
    void an_item_on_hold_today_is_passed_over_by_money_that_came_before_the_hold() {
      check("""
          policy credits order
          item  INV-1 100.00 due 01-20 held
          money M-1   30.00 issued 01-07
          pay   P-1   40.00 on 01-08
          """, """
          P-1 rest 40.00
          """);
    }

    @Test
    void a_debit_settles_what_it_was_collected_for_before_older_items() {
      check("""
          item INV-1 100.00 due 01-20
          item INV-2 100.00 due 01-30 reserved P-1
          pay  P-1   150.00 on 02-10
          """, """
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 INV-1 PAID 50.00 open 50.00
          P-1 rest 0.00
          """);
    }

    @Test
    void an_item_reserved_for_a_debit_waits_for_it() {
      check("""
          item INV-1 100.00 due 01-20 reserved P-2
          pay  P-1   60.00 on 02-10
          pay  P-2   100.00 on 02-12
          """, """
          P-1 rest 60.00
          P-2 INV-1 PAID 100.00 open 0.00
          P-2 rest 0.00
          """);
    }
  }

  @Nested
  class Tainted {
    @Test
    void a_bad_row_marks_what_is_said_of_its_customer_and_of_no_other() {
      check("""
          bad  C-1
          item INV-1 100.00 by C-1
          item INV-2 100.00 by C-2
          pay  P-1   100.00 on 02-10 by C-1
          pay  P-2   100.00 on 02-10 by C-2
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 0.00 incomplete
          P-2 INV-2 PAID 100.00 open 0.00
          P-2 rest 0.00
          incomplete C-1
          """);
    }

    @Test
    void payments_with_one_id_are_all_refused() {
      check("""
          item INV-1 100.00
          pay  P-1   100.00 on 02-10
          pay  P-1   50.00 on 02-10
          pay  P-2   10.00 on 02-11
          """, """
          P-2 INV-1 PAID 10.00 open 90.00
          P-2 rest 0.00 incomplete
          unassigned P-1
          unassigned P-1
          problem DUPLICATE_ID P-1
          problem DUPLICATE_ID P-1
          incomplete C-1
          """);
    }

    @Test
    void a_payment_that_is_on_account_already_is_refused() {
      check("""
          item  INV-1          100.00
          money P-1/on-account 60.00
          pay   P-1            60.00 on 02-10
          """, """
          unassigned P-1
          problem DUPLICATE_ID P-1
          incomplete C-1
          """);
    }

    @Test
    void a_payment_of_nobody_is_left() {
      check("""
          item INV-1 100.00
          pay  P-1   100.00 on 02-10 by nobody
          """, """
          unassigned P-1
          problem UNKNOWN_PAYER nothing
          """);
    }

    @Test
    void what_is_posted_after_the_day_waits() {
      check("""
          asof 02-10
          item   INV-1 100.00 issued 01-05
          item   INV-2 100.00 issued 02-11
          credit CN-1  10.00 issued 02-11 for INV-1
          pay    P-1   150.00 on 02-10
          pay    P-2   20.00 on 02-10 posted 02-11
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 50.00
          later P-2
          """);
    }
  }

  /** P-2 is posted on the 11th; so is P-3, but it is on account already. */
  @Test
  void payments_of_nobody_wait_for_their_day_too() {
    check("""
        asof  02-10
        money P-3/on-account 10.00
        pay   P-1 10.00 on 02-10 by nobody
        pay   P-2 10.00 on 02-11 by nobody
        pay   P-3 10.00 on 02-11 by nobody
        """, """
        unassigned P-1
        unassigned P-3
        later P-2
        problem UNKNOWN_PAYER nothing
        problem DUPLICATE_ID P-3
        """);
  }

  /** Nobody knows which of the two is right. */
  @Test
  void a_payment_of_which_two_things_are_said_is_left() {
    Books books = BooksText.read("""
        item INV-1 100.00
        item INV-2 100.00
        pay  P-1   40.00 on 02-10
        pay  P-2   30.00 on 02-11
        say  P-1   INV-2 PAID 40.00
        """);
    AllocationInstruction said = books.instructions().get(0);
    AllocationResult result = AllocationEngine.of(books.policy())
        .allocate(books.items(), books.payments(), List.of(said, said), books.asOf());
    assertThat(ResultText.of(result)).isEqualTo("""
        P-2 INV-1 PAID 30.00 open 70.00
        P-2 rest 0.00 incomplete
        unassigned P-1
        problem DUPLICATE_ID several
        incomplete C-1
        """);
  }
}
