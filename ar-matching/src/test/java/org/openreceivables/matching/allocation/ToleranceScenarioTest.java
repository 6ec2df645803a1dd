package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;

/** The tolerance … */
class ToleranceScenarioTest {
  @Test
  void is_the_smaller_of_percent_and_cap_and_inclusive() {
    check("""
        policy tolerance 1% 5.00
        item INV-1 200.00 due 01-10
        item INV-2 200.00 due 01-11
        item INV-3 1000.00 due 01-12
        item INV-4 1000.00 due 01-13
        pay  P-1   198.00 on 02-01
        pay  P-2   197.99 on 02-02
        say  P-2   INV-2 PAID
        pay  P-3   995.00 on 02-03
        say  P-3   INV-3 PAID
        pay  P-4   994.99 on 02-04
        say  P-4   INV-4 PAID
        """, """
        P-1 INV-1 PAID 198.00 TOLERANCE 2.00 open 0.00
        P-1 rest 0.00
        P-2 INV-2 PAID 197.99 open 2.01
        P-2 rest 0.00
        P-3 INV-3 PAID 995.00 TOLERANCE 5.00 open 0.00
        P-3 rest 0.00
        P-4 INV-4 PAID 994.99 open 5.01
        P-4 rest 0.00
        """);
  }

  @Test
  void is_judged_after_all_payments_of_the_posting_date() {
    check("""
        policy tolerance 1.00
        item INV-1 100.00
        pay  P-1   99.00 on 02-01
        pay  P-2   1.00 on 02-01
        """, """
        P-1 INV-1 PAID 99.00 open 1.00
        P-1 rest 0.00
        P-2 INV-1 PAID 1.00 open 0.00
        P-2 rest 0.00
        """);
  }

  @Test
  void is_judged_anew_on_the_next_posting_date() {
    check("""
        policy tolerance 1.00
        item INV-1 100.00
        pay  P-1   50.00 on 02-01
        pay  P-2   49.00 on 02-02
        pay  P-3   1.00 on 02-03
        """, """
        P-1 INV-1 PAID 50.00 open 50.00
        P-1 rest 0.00
        P-2 INV-1 PAID 49.00 TOLERANCE 1.00 open 0.00
        P-2 rest 0.00
        P-3 rest 1.00
        """);
  }

  @Test
  void waits_for_the_day_of_the_books_on_which_an_early_payment_counts() {
    // Both payments are applied on the item's day, 20 March; together they close it.
    check("""
        policy tolerance 1.00
        item INV-1 100.00 issued 03-20
        pay  P-1   99.00 on 03-05
        pay  P-2   1.00 on 03-10
        """, """
        P-1 INV-1 PAID 99.00 open 1.00 posted 03-20
        P-1 rest 0.00
        P-2 INV-1 PAID 1.00 open 0.00 posted 03-20
        P-2 rest 0.00
        """);
  }

  @Test
  void is_not_granted_while_money_of_the_day_stands_on_account() {
    check("""
        policy tolerance 1.00
        item INV-1 100.00
        pay  P-1   99.50 on 02-01
        say  P-1   INV-1 PAID 99.00
        keep P-1
        """, """
        P-1 INV-1 PAID 99.00 open 1.00
        P-1 rest 0.50
        """);
  }

  @Test
  void is_not_granted_while_money_that_came_before_the_item_stands_on_account() {
    check("""
        policy tolerance 1.00
        item INV-1 100.00 posted 02-10
        pay  P-1   99.50 on 02-01
        say  P-1   INV-1 PAID 99.00
        keep P-1
        """, """
        P-1 INV-1 PAID 99.00 open 1.00 posted 02-10
        P-1 rest 0.50
        """);
  }

  @Test
  void is_not_granted_while_a_credit_of_money_of_the_day_stands_on_account() {
    for (String credits : new String[] {"none", "linked"}) {
      check("policy tolerance 1.00 credits " + credits + "\n" + """
          item  INV-1 100.00
          money M-1   30.00 issued 02-01
          pay   P-1   99.00 on 02-01
          """, """
          P-1 INV-1 PAID 99.00 open 1.00
          P-1 rest 0.00
          """);
    }
  }

  @Test
  void is_never_granted_for_nothing_paid() {
    check("""
        policy tolerance 5.00
        item INV-1 4.00 due 02-20
        item INV-2 4.00 due 02-10
        pay  P-1   4.00 on 02-01
        """, """
        P-1 INV-2 PAID 4.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void is_split_over_net_and_tax() {
    check("""
        policy tolerance 2.00
        item INV-1 119.00 parts NET 100.00 TAX 19.00
        pay  P-1   117.81 on 02-01
        """, """
        P-1 INV-1 PAID NET 99.00 PAID TAX 18.81 TOLERANCE NET 1.00 TOLERANCE TAX 0.19 open 0.00
        P-1 rest 0.00
        """);
  }

  /** INV-2 is posted on the first of March; its EUR 1.00 are judged then, whatever came in between. */
  @Test
  void an_item_of_a_later_day_is_judged_on_its_day() {
    check("""
        policy tolerance 1.00
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 03-31 posted 03-01
        pay  P-1   199.00 on 02-01
        pay  P-2   USD 5.00 on 02-10
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 99.00 TOLERANCE 1.00 open 0.00 posted 03-01
        P-1 rest 0.00
        P-2 rest 5.00
        """);
  }

  /** EUR 8.00 were too much to tolerate on 1 February; that a credit leaves EUR 4.00 later brings no money. */
  @Test
  void what_was_judged_is_not_judged_again_when_a_credit_comes() {
    check("""
        policy tolerance 5.00
        item   INV-1 100.00
        pay    P-1   92.00 on 02-01
        credit CN-1  4.00 issued 02-05 for INV-1
        """, """
        P-1 INV-1 PAID 92.00 open 8.00
        P-1 rest 0.00
        CN-1 INV-1 CREDITED 4.00 open 4.00
        CN-1 rest 0.00
        """);
  }

  /**
   * EUR 50.00 forfeit the discount, but not where the rest is tolerated: of EUR 100.00 less EUR 40.00 credited and 4.00
   * deducted, 2 % are EUR 1.12. EUR 6.00 are open, so EUR 4.88 are missing, within EUR 5.00.
   */
  @Test
  void reckons_with_the_discount_that_stood_before_a_credit_and_a_deduction() {
    SwitchBooks.check(
        SwitchBooks.settling(s -> s.withPartialDiscount(PartialDiscount.FORFEIT)
                .withUnderpayment(ToleranceLimit.upTo(SwitchBooks.eur("5.00"))))
            .andThen(p -> p.withCredits(CreditUse.NONE))::apply,
        """
        item   INV-1 100.00 due 01-10 2% until 02-10
        item   INV-2 10.00 due 01-20
        pay    P-1   50.00 on 02-01
        say    P-1   INV-1 PAID
        credit CN-1  40.00 issued 01-15
        pay    P-2   10.00 on 02-01
        use    P-2   CN-1
        say    P-2   INV-1 DEDUCTION 4.00
        say    P-2   INV-2 PAID
        """,
        """
        CN-1 INV-1 CREDITED 40.00 open 10.00
        CN-1 rest 0.00
        P-1 INV-1 PAID 50.00 open 50.00
        P-1 rest 0.00
        P-2 INV-1 DEDUCTION 4.00 DISCOUNT 1.12 TOLERANCE 4.88 open 0.00
        P-2 INV-2 PAID 10.00 open 0.00
        P-2 rest 0.00
        """);
  }
}
