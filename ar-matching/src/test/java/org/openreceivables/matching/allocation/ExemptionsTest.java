package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import org.junit.jupiter.api.Test;

/**
 * Where "more cash never settles less", "a larger tolerance never opens a closed item" and "a payment is its
 * parts" do not hold, and why that is right.
 */
class ExemptionsTest {

  /** EUR 980.00 settle 1,000.00; EUR 10.00 the day before forfeit the discount, and 990.00 settle 990.00. */
  @Test
  void forfeiture_settles_less_with_more_cash() {
    check("""
        policy forfeit
        item INV-1 1000.00 2% until 01-15
        pay  P-1   0.00 on 01-14
        pay  P-2   980.00 on 01-15
        """, """
        P-1 rest 0.00
        P-2 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-2 rest 0.00
        """);
    check("""
        policy forfeit
        item INV-1 1000.00 2% until 01-15
        pay  P-1   10.00 on 01-14
        pay  P-2   980.00 on 01-15
        """, """
        P-1 INV-1 PAID 10.00 open 990.00
        P-1 rest 0.00
        P-2 INV-1 PAID 980.00 open 10.00
        P-2 rest 0.00
        """);
  }

  /** EUR 1.00 is 0.17, 0.33 and 0.50; twice EUR 0.50 is 0.08, 0.17 and 0.25 each. */
  @Test
  void proportion_rounds_every_payment_by_itself() {
    check("""
        policy pro-rata
        item INV-1 100.00
        item INV-2 200.00
        item INV-3 300.00
        pay  P-1   1.00 on 01-14
        """, """
        P-1 INV-1 PAID 0.17 open 99.83
        P-1 INV-2 PAID 0.33 open 199.67
        P-1 INV-3 PAID 0.50 open 299.50
        P-1 rest 0.00
        """);
    check("""
        policy pro-rata
        item INV-1 100.00
        item INV-2 200.00
        item INV-3 300.00
        pay  P-1.1 0.50 on 01-14
        pay  P-1.2 0.50 on 01-14
        """, """
        P-1.1 INV-1 PAID 0.08 open 99.92
        P-1.1 INV-2 PAID 0.17 open 199.83
        P-1.1 INV-3 PAID 0.25 open 299.75
        P-1.1 rest 0.00
        P-1.2 INV-1 PAID 0.08 open 99.84
        P-1.2 INV-2 PAID 0.17 open 199.66
        P-1.2 INV-3 PAID 0.25 open 299.50
        P-1.2 rest 0.00
        """);
  }

  /** EUR 999.00 are within tolerance; of 999.01 a cent is said to stay on account, and nothing is tolerated. */
  @Test
  void a_rest_kept_on_account_stops_the_tolerance() {
    check("""
        policy tolerance 1.00
        item INV-1 1000.00
        pay  P-1   999.00 on 01-14
        say  P-1   INV-1 PAID 999.00
        keep P-1
        """, """
        P-1 INV-1 PAID 999.00 TOLERANCE 1.00 open 0.00
        P-1 rest 0.00
        """);
    check("""
        policy tolerance 1.00
        item INV-1 1000.00
        pay  P-1   999.01 on 01-14
        say  P-1   INV-1 PAID 999.00
        keep P-1
        """, """
        P-1 INV-1 PAID 999.00 open 1.00
        P-1 rest 0.01
        """);
  }

  /**
   * A tolerance of EUR 0.50 leaves 1.00 open on INV-1, which P-2 pays a day later; one of 1.00 closes INV-1,
   * P-2 stays on account, and INV-2, on hold but named, is no longer tolerated while it stands there.
   */
  @Test
  void a_larger_tolerance_opens_an_item_on_hold_that_was_named() {
    String books = """
        item INV-1 100.00
        item INV-2 100.00 held
        pay  P-1   99.00 on 01-14
        pay  P-2   1.00 on 01-15
        pay  P-3   99.50 on 01-15
        say  P-3   INV-2 PAID
        """;
    check("policy tolerance 0.50\n" + books, """
        P-1 INV-1 PAID 99.00 open 1.00
        P-1 rest 0.00
        P-2 INV-1 PAID 1.00 open 0.00
        P-2 rest 0.00
        P-3 INV-2 PAID 99.50 TOLERANCE 0.50 open 0.00
        P-3 rest 0.00
        """);
    check("policy tolerance 1.00\n" + books, """
        P-1 INV-1 PAID 99.00 TOLERANCE 1.00 open 0.00
        P-1 rest 0.00
        P-2 rest 1.00
        P-3 INV-2 PAID 99.50 open 0.50
        P-3 rest 0.00
        """);
  }
}
