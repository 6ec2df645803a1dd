package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** The figures that the profiles name; their vendors' own cases stand in the conformance harness. */
class VendorPoliciesTest {

  private static void check(AllocationPolicy policy, String books, String expected) {
    assertThat(ResultText.of(Books.of(books, p -> policy).allocate())).isEqualTo(expected);
  }

  @Nested
  class BusinessCentral {
    private static final String OWED = "item INV-1 1000.00 20.00 until 01-15 grace 5\n";
    private final AllocationPolicy tolerant =
        AllocationPolicies.businessCentral(ToleranceLimit.upTo(Money.parse("EUR 5.00")));

    @Test
    void money_that_is_applied_to_nothing_stays_open() {
      check(AllocationPolicies.businessCentral(), OWED + "pay P-1 980.00 on 01-15", """
          P-1 rest 980.00
          """);
    }

    @Test
    void tolerance_works_both_ways() {
      check(tolerant, OWED + "pay P-1 975.00 on 01-15\ngroup P-1 INV-1", """
          P-1 INV-1 PAID 975.00 DISCOUNT 20.00 TOLERANCE 5.00 open 0.00
          P-1 rest 0.00
          """);
      check(tolerant, OWED + "pay P-1 985.00 on 01-15\ngroup P-1 INV-1", """
          P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
          P-1 rest 0.00
          """);
      check(tolerant, OWED + "pay P-1 985.01 on 01-15\ngroup P-1 INV-1", """
          P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
          P-1 rest 5.01
          """);
    }

    @Test
    void the_payment_that_completes_earns_the_whole_discount() {
      check(AllocationPolicies.businessCentral(), OWED + """
          pay   P-1 500.00 on 01-10
          group P-1 INV-1
          pay   P-2 480.00 on 01-15
          group P-2 INV-1
          """, """
          P-1 INV-1 PAID 500.00 open 500.00
          P-1 rest 0.00
          P-2 INV-1 PAID 480.00 DISCOUNT 20.00 open 0.00
          P-2 rest 0.00
          """);
    }

    @Test
    void a_late_discount_is_granted_unless_a_person_is_asked() {
      String late = OWED + "pay P-1 980.00 on 01-20\ngroup P-1 INV-1";
      AllocationPolicy asks =
          tolerant.withSettlement(tolerant.settlement().withLateDiscount(LateDiscount.ASK));
      check(tolerant, late, """
          P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
          P-1 rest 0.00
          """);
      check(asks, late + "\ndeny P-1 INV-1", """
          P-1 INV-1 PAID 980.00 open 20.00
          P-1 rest 0.00
          """);
    }
  }

  /** Business Central has no more tolerance than is open, nor for anything but an invoice; our switch has both. */
  @Nested
  class BusinessCentralOtherwise {
    private final AllocationPolicy tolerant =
        AllocationPolicies.businessCentral(ToleranceLimit.upTo(Money.parse("EUR 5.00")));

    /** There EUR 5.00 stay on the payment. */
    @Test
    void more_is_kept_than_is_owed() {
      check(tolerant, "item INV-1 3.00\npay P-1 8.00 on 01-15\ngroup P-1 INV-1", """
          P-1 INV-1 PAID 3.00 open 0.00
          P-1 rest 0.00
          """);
    }

    /** There EUR 5.00 stay on the payment. */
    @Test
    void more_is_kept_than_is_still_open() {
      check(
          tolerant,
          "item INV-1 1000.00 paid 999.00 open 1.00\npay P-1 6.00 on 01-15\ngroup P-1 INV-1",
          """
          P-1 INV-1 PAID 1.00 open 0.00
          P-1 rest 0.00
          """);
    }

    /** There EUR 10.00 stay on the payment. */
    @Test
    void the_limits_of_two_small_entries_are_added_whole() {
      check(tolerant, """
          item  INV-1 3.00
          item  INV-2 3.00
          pay   P-1   16.00 on 01-15
          group P-1   INV-1 INV-2
          """, """
          P-1 INV-1 PAID 3.00 open 0.00
          P-1 INV-2 PAID 3.00 open 0.00
          P-1 rest 0.00
          """);
    }

    /** There EUR 3.00 stay open of the finance charge memo, and EUR 10.00 in the second case. */
    @Test
    void charges_are_tolerated_too() {
      check(tolerant, "charge CH-1 10.00\npay P-1 7.00 on 01-15\ngroup P-1 CH-1", """
          P-1 CH-1 PAID 7.00 TOLERANCE 3.00 open 0.00
          P-1 rest 0.00
          """);
      check(tolerant, """
          item   INV-1 100.00 due 02-01
          charge CH-1  100.00 due 02-02
          pay    P-1   190.00 on 01-15
          group  P-1   INV-1 CH-1
          """, """
          P-1 INV-1 PAID 95.00 TOLERANCE 5.00 open 0.00
          P-1 CH-1 PAID 95.00 TOLERANCE 5.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class Dynamics365 {
    private final AllocationPolicy policy = AllocationPolicies.dynamics365();

    private void first(String books, String item) {
      String paid = ResultText.of(Books.of(books, p -> policy).allocate());
      assertThat(paid).startsWith("P-1 " + item + " ");
    }

    @Test
    void of_items_due_on_one_day_the_one_with_the_better_discount_is_paid_first() {
      first("""
          item INV-1 1000.00 1% until 02-10
          item INV-2 1000.00 2% until 02-10
          pay  P-1   485.00 on 02-01
          """, "INV-2");
      first("""
          item INV-1 1000.00 19.99 until 02-10
          item INV-2 100.00 2% until 02-10
          pay  P-1   50.00 on 02-01
          """, "INV-2");
      first("""
          item INV-1 100.00
          item INV-2 1000.00 1% until 02-10
          pay  P-1   50.00 on 02-10
          """, "INV-2");
    }

    @Test
    void the_due_date_comes_before_the_discount() {
      first("""
          item INV-1 1000.00 2% until 02-10 due 02-20
          item INV-2 1000.00 due 02-19
          pay  P-1   485.00 on 02-01
          """, "INV-2");
    }

    @Test
    void a_discount_that_has_lapsed_does_not_count() {
      first("""
          item INV-1 1000.00 1% until 02-10
          item INV-2 1000.00 2% until 01-31 grace 9
          pay  P-1   485.00 on 02-01
          """, "INV-1");
    }

    @Test
    void of_equal_discounts_the_one_issued_first() {
      first("""
          item INV-1 1000.00 2% until 02-10 due 02-20 issued 01-04
          item INV-2 500.00 10.00 until 02-11 due 02-20 issued 01-03
          pay  P-1   485.00 on 02-01
          """, "INV-2");
    }

    @Test
    void an_excess_shrinks_the_discount_and_a_part_earns_none() {
      check(policy, "item INV-1 105.00 10.50 until 02-10\npay P-1 95.00 on 02-10", """
          P-1 INV-1 PAID 95.00 DISCOUNT 10.00 open 0.00
          P-1 rest 0.00
          """);
      check(policy, "item INV-1 500.00 2% until 02-10\npay P-1 343.00 on 02-10", """
          P-1 INV-1 PAID 343.00 open 157.00
          P-1 rest 0.00
          """);
    }

    @Test
    void credits_are_settled_by_the_order() {
      check(policy, """
          item   INV-1 105.00
          credit CN-1  30.00
          """, """
          CN-1 INV-1 CREDITED 30.00 open 75.00
          CN-1 rest 0.00
          """);
    }
  }

  @Nested
  class OracleAutoCash {

    @Test
    void receipts_that_close_nothing_are_left_where_partial_receipts_are_off() {
      check(
          AllocationPolicies.oracleAutoCash(
              FullSettlement.always(),
              PartialDiscount.COMPLETING,
              ComponentOrders.lineFirstTaxAfter()),
          """
          item INV-1 300.00 due 01-10
          item INV-2 150.00 due 01-20
          pay  P-1   400.00 on 02-01
          """,
          """
          P-1 INV-1 PAID 300.00 open 0.00
          P-1 rest 100.00
          """);
    }

    @Test
    void without_discount_on_partial_payments_a_credit_memo_leaves_the_discount() {
      String books = """
          item   INV-1 1000.00 5% until 02-10
          credit CM-1  200.00 issued 01-10 for INV-1
          pay    P-1   750.00 on 02-01
          """;
      check(oracle(PartialDiscount.COMPLETING), books, """
          CM-1 INV-1 CREDITED 200.00 open 800.00
          CM-1 rest 0.00
          P-1 INV-1 PAID 750.00 DISCOUNT 50.00 open 0.00
          P-1 rest 0.00
          """);
      check(oracle(PartialDiscount.GROSS_UP), books, """
          CM-1 INV-1 CREDITED 200.00 open 800.00
          CM-1 rest 0.00
          P-1 INV-1 PAID 750.00 DISCOUNT 39.47 open 10.53
          P-1 rest 0.00
          """);
    }

    private static AllocationPolicy oracle(PartialDiscount parts) {
      return AllocationPolicies.oracleAutoCash(
          FullSettlement.never(), parts, ComponentOrders.lineFirstTaxAfter());
    }
  }

  @Nested
  class SapClassic {

    /** There is no percentage for the discount; a shortage beyond EUR 2.00 is no discount at all. */
    @Test
    void a_discount_is_adjusted_up_to_an_amount_alone() {
      AllocationPolicy sap = AllocationPolicies.sapClassic();
      AllocationPolicy adjusting = sap.withSettlement(sap.settlement()
          .withDiscountAdjustment(
              sap.settlement().discountAdjustment().withCaps(Money.parse("EUR 2.00"))));
      String owed = "item INV-1 100.00 2% until 02-10\ngroup P-1 INV-1\n";
      check(adjusting, owed + "pay P-1 96.00 on 02-10", """
          P-1 INV-1 PAID 96.00 DISCOUNT 4.00 open 0.00
          P-1 rest 0.00
          """);
      check(adjusting, owed + "pay P-1 95.99 on 02-10", """
          P-1 rest 95.99
          """);
    }

    @Test
    void a_part_payment_stays_open_beside_its_invoice() {
      AllocationResult result = Books.of(
              "item INV-1 500.00\npay P-1 200.00 on 02-01\ngroup P-1 INV-1",
              p -> AllocationPolicies.sapClassic())
          .allocate();
      assertThat(ResultText.of(result)).isEqualTo("P-1 rest 200.00\n");
      assertThat(result.items().find(OpenItemId.of("INV-1")).orElseThrow().open())
          .isEqualTo(Money.parse("EUR 500.00"));
    }

    @Test
    void a_part_payment_loses_the_discount_where_biller_direct_does_not_retain_it() {
      AllocationPolicy sap = AllocationPolicies.sapClassic();
      String books = """
          item  INV-1 1000.00 3% until 02-10
          pay   P-1   800.00 on 02-01
          group P-1   INV-1
          pay   P-2   170.00 on 02-10
          group P-2   INV-1
          """;
      check(sap, books, """
          P-1 INV-1 PAID 800.00 open 200.00 posted 02-10
          P-1 rest 0.00
          P-2 INV-1 PAID 170.00 DISCOUNT 30.00 open 0.00
          P-2 rest 0.00
          """);
      check(
          sap.withSettlement(sap.settlement().withPartialDiscount(PartialDiscount.FORFEIT)),
          books,
          """
          P-1 rest 800.00
          P-2 rest 170.00
          """);
    }

    @Test
    void a_residual_item_takes_its_place_where_the_clerk_says_so() {
      check(
          AllocationPolicies.sapClassic()
              .withPartial(PartialPayment.REDUCES)
              .withShortPayment(ShortPayment.RESIDUAL),
          "item INV-1 500.00\npay P-1 200.00 on 02-01\ngroup P-1 INV-1",
          """
          P-1 INV-1 PAID 200.00 RESIDUAL 300.00 open 0.00
          P-1 rest 0.00
          """);
    }

    @Test
    void a_limit_without_a_percentage_allows_nothing() {
      ToleranceLimit none = AllocationPolicies.sapClassic().settlement().underpayment();
      Money five = Money.parse("EUR 5.00");
      Money owed = Money.parse("EUR 200.00");
      assertThat(none.withCaps(five).of(owed)).isEqualTo(Money.parse("EUR 0.00"));
    }
  }
}
