package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** Several words on one debt, of which the debtor does not choose the part, are one. */
class NamedTogetherTest {

  private static AllocationPolicy chargesFirst(AllocationPolicy policy) {
    return policy
        .withOrder(policy.order().debtByDebt())
        .withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  private static AllocationPolicy pooled(AllocationPolicy policy) {
    return chargesFirst(policy)
        .withSettlement(policy
            .settlement()
            .withUnderpayment(ToleranceLimit.upTo(eur("0.50")))
            .withTolerancePool(TolerancePool.POOLED));
  }

  private static void allSettled(String books) {
    AllocationResult result = allocate(NamedTogetherTest::chargesFirst, books);
    assertThat(result.items()).as(books).allMatch(OpenItem::isSettled);
    assertThat(result.allocations().get(0).rest().isZero()).as(books).isTrue();
  }

  /** All that is open is said, and all is closed, however costs, interest and price lie on the items. */
  @Test
  void what_is_named_whole_is_closed() {
    String two = """
        item INV 30.00 due 01-10 parts COST 10.00 NET 20.00
        charge X 100.00 of INV parts COST 80.00 INTEREST 20.00
        pay P-1 130.00 on 02-01
        """;
    allSettled(two + "say P-1 INV PAID 30.00\nsay P-1 X PAID 100.00");
    allSettled(two + "say P-1 X PAID 100.00\nsay P-1 INV PAID 30.00");
    String three = """
        item INV 40.00 due 01-10
        charge X 30.00 of INV parts COST 10.00 TAX 20.00
        charge Y 100.00 of INV parts COST 80.00 INTEREST 20.00
        pay P-1 170.00 on 02-01
        """;
    allSettled(three + "say P-1 X PAID 30.00\nsay P-1 Y PAID 100.00\nsay P-1 INV PAID 40.00");
    allSettled(three + "say P-1 INV PAID 40.00\nsay P-1 Y PAID 100.00\nsay P-1 X PAID 30.00");
    allSettled("""
        item INV 110.00 due 01-10 parts COST 10.00 NET 100.00
        charge F 40.00 of INV parts COST 40.00
        pay P-1 150.00 on 02-01
        say P-1 F PAID 20.00
        say P-1 INV PAID 110.00
        say P-1 F PAID 20.00
        """);
  }

  /** EUR 1.00 more than the EUR 118.00 and 2 % that close it all: the discount stays, and EUR 1.00 is left. */
  @Test
  void what_is_said_too_much_is_left_where_the_discount_is_kept() {
    check(NamedTogetherTest::chargesFirst, """
        item INV 110.00 due 02-10 2.00 until 02-05 parts COST 10.00 NET 100.00
        charge INT 10.00 of INV due 02-10 parts INTEREST 10.00
        pay P-1 119.00 on 02-01
        say P-1 INV PAID 119.00
        """, """
        P-1 INV PAID COST 10.00 PAID NET 98.00 DISCOUNT NET 2.00 open 0.00
        P-1 INT PAID INTEREST 10.00 open 0.00
        P-1 rest 1.00
        """);
  }

  /** EUR 10.00 for the invoice and EUR 30.00 for the interest: its costs 10, the costs beside it 20, then interest. */
  @Test
  void interest_that_is_named_waits_for_costs_that_are_not() {
    String books = """
        item INV 110.00 due 01-10 parts COST 10.00 NET 100.00
        charge J 20.00 of INV parts COST 20.00
        charge K 30.00 of INV parts INTEREST 30.00
        pay P-1 40.00 on 02-01
        """;
    String costs = """
        P-1 INV PAID COST 10.00 open 100.00
        P-1 J PAID COST 20.00 open 0.00
        P-1 K PAID INTEREST 10.00 open 20.00
        P-1 rest 0.00
        """;
    check(
        NamedTogetherTest::chargesFirst,
        books + "say P-1 INV PAID 10.00\nsay P-1 K PAID 30.00",
        costs);
    check(
        NamedTogetherTest::chargesFirst,
        books + "say P-1 K PAID 30.00\nsay P-1 INV PAID 10.00",
        costs);
    check(NamedTogetherTest::chargesFirst, books + "say P-1 INV PAID 40.00", costs);
  }

  /** EUR 0.50 are missing on the invoice, not on its costs, whichever is said first. */
  @Test
  void a_shortage_is_not_shared_while_charges_are_open() {
    String books = """
        item INV 100.00 due 01-10
        charge F 10.00 of INV parts COST 10.00
        pay P-1 99.50 on 02-01
        """;
    String expected = """
        P-1 F PAID COST 10.00 open 0.00
        P-1 INV PAID 89.50 open 10.50
        P-1 rest 0.00
        """;
    check(NamedTogetherTest::pooled, books + "say P-1 INV PAID\nsay P-1 F PAID", expected);
    check(NamedTogetherTest::pooled, books + "say P-1 F PAID\nsay P-1 INV PAID", expected);
  }

  /** The costs of EUR 40.00 are paid by the first payment, their tax of EUR 8.00 by the second, before the invoice. */
  @Test
  void tax_on_costs_stays_in_front_when_the_costs_are_paid() {
    check(NamedTogetherTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge CT 48.00 of INV parts COST 40.00 TAX 8.00
        pay P-1 40.00 on 02-01
        pay P-2 108.00 on 02-01
        say P-1 INV PAID
        say P-2 INV PAID
        """, """
        P-1 CT PAID COST 40.00 open 8.00
        P-1 rest 0.00
        P-2 CT PAID TAX 8.00 open 0.00
        P-2 INV PAID 100.00 open 0.00
        P-2 rest 0.00
        """);
  }

  /** The costs are given up: nothing of the EUR 100.00 goes to them, whichever is said first. */
  @Test
  void what_is_given_on_a_charge_comes_before_money() {
    String books = """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 100.00 on 02-01
        """;
    for (String said : List.of(
        "say P-1 INV PAID 100.00\nsay P-1 F WRITTEN_OFF 40.00",
        "say P-1 F WRITTEN_OFF 40.00\nsay P-1 INV PAID 100.00")) {
      check(NamedTogetherTest::chargesFirst, books + said, """
          P-1 F WRITTEN_OFF COST 40.00 open 0.00
          P-1 INV PAID 100.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  /** What is given on an item after money for it comes after: 980.00, and the EUR 20.00 that are left of it. */
  @Test
  void what_is_given_after_money_for_the_same_item_comes_after() {
    check(NamedTogetherTest::chargesFirst, """
        item INV 1000.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 1020.00 on 02-01
        say P-1 F PAID
        say P-1 INV PAID
        say P-1 INV WRITTEN_OFF
        """, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV PAID 980.00 WRITTEN_OFF 20.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Costs on hold do not come of themselves; named, they come first out of all that is said. */
  @Test
  void a_charge_on_hold_comes_first_where_it_is_named() {
    String books = """
        item INV 100.00 due 01-10
        charge F 40.00 of INV held parts COST 40.00
        pay P-1 100.00 on 02-01
        """;
    check(NamedTogetherTest::chargesFirst, books + "say P-1 INV PAID 100.00", """
        P-1 INV PAID 100.00 open 0.00
        P-1 rest 0.00
        """);
    for (String said : List.of(
        "say P-1 INV PAID 60.00\nsay P-1 F PAID 40.00",
        "say P-1 F PAID 40.00\nsay P-1 INV PAID 60.00")) {
      check(NamedTogetherTest::chargesFirst, books + said, """
          P-1 F PAID COST 40.00 open 0.00
          P-1 INV PAID 60.00 open 40.00
          P-1 rest 0.00
          """);
    }
  }

  /** The credit note lowers the price of EUR 100.00 to 40.00, not the charge; 39.20 and 0.80 off close it. */
  @Test
  void a_credit_note_for_a_document_lowers_the_price_before_its_charges() {
    check(p -> p.withOrder(p.order().debtByDebt()), """
        item INV/1 100.00 for INV due 02-10 2% until 02-05
        charge INV/F 40.00 of INV/1 for INV due 01-10 parts COST 40.00
        credit CN 60.00 issued 01-20 for INV
        pay P-1 79.20 on 02-01
        """, """
        CN INV/1 CREDITED 60.00 open 40.00
        CN rest 0.00
        P-1 INV/F PAID COST 40.00 open 0.00
        P-1 INV/1 PAID 39.20 DISCOUNT 0.80 open 0.00
        P-1 rest 0.00
        """);
  }

  /** The invoice waits for this payment; the costs on it come first all the same, as nobody says otherwise. */
  @Test
  void what_is_reserved_is_paid_with_the_charges_before_it() {
    check(NamedTogetherTest::chargesFirst, """
        item INV 100.00 due 01-10 reserved P-1
        charge F 40.00 of INV parts COST 40.00
        pay P-1 120.00 on 02-01
        """, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV PAID 80.00 open 20.00
        P-1 rest 0.00
        """);
  }

  /** All of EUR 30.00 went to the costs: nothing was left for the invoice, and it says so. */
  @Test
  void nothing_left_for_what_is_named_is_said() {
    assertThat(
            allocate(NamedTogetherTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 30.00 on 02-01
        say P-1 INV PAID
        """).allocations().get(0).restReasons())
        .extracting(AllocationReason::summarize)
        .anyMatch(s -> s.contains("INV") && s.contains("EUR 100.00"));
  }
}
