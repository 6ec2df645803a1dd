package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What the debtor names, where the charges on it come first. */
class ChargesFirstTest {
  private static final String ONE = """
      item INV-1 1000.00 due 01-10
      charge F 40.00 of INV-1 parts COST 40.00
      """;

  private static AllocationPolicy first(AllocationPolicy policy) {
    return policy
        .withOrder(policy.order().debtByDebt())
        .withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  private static final String BOTH = """
      P-1 F PAID COST 40.00 open 0.00
      P-1 INV-1 PAID 1000.00 open 0.00
      P-1 rest 0.00
      """;

  @Test
  void an_item_and_its_charge_are_named_in_any_order() {
    String books = ONE + "pay P-1 1040.00 on 02-01\n";
    check(
        ChargesFirstTest::first, books + "say P-1 INV-1 PAID 1000.00\nsay P-1 F PAID 40.00", BOTH);
    check(
        ChargesFirstTest::first, books + "say P-1 F PAID 40.00\nsay P-1 INV-1 PAID 1000.00", BOTH);
    check(ChargesFirstTest::first, books + "say P-1 INV-1 PAID 1000.00\ngroup P-1 F", BOTH);
    check(
        p -> first(p).withOverpayment(Overpayment.REFUSE),
        books + "say P-1 INV-1 PAID 1000.00\nsay P-1 F PAID 40.00",
        BOTH);
  }

  /** EUR 20.00 more of the charge are open, and come out of what is said for the invoice. */
  @Test
  void what_is_missing_on_a_named_charge_comes_out_of_the_item() {
    check(
        ChargesFirstTest::first,
        ONE + "pay P-1 1040.00 on 02-01\nsay P-1 F PAID 20.00\nsay P-1 INV-1 PAID 1000.00",
        """
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV-1 PAID 980.00 open 20.00
        P-1 rest 20.00
        """);
  }

  @Test
  void costs_and_interest_are_named_the_wrong_way_round() {
    check(ChargesFirstTest::first, """
        item INV-1 1000.00 due 01-10
        charge C 40.00 of INV-1 parts COST 40.00
        charge I 30.00 of INV-1 parts INTEREST 30.00
        pay P-1 70.00 on 02-01
        say P-1 I PAID 30.00
        say P-1 C PAID 40.00
        """, """
        P-1 C PAID COST 40.00 open 0.00
        P-1 I PAID INTEREST 30.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 980.00 in time and EUR 40.00 of costs are exactly right. */
  @Test
  void the_discount_of_the_item_is_earned_by_what_is_said_for_it() {
    check(ChargesFirstTest::first, """
        item INV-1 1000.00 due 02-10 2% until 02-05
        charge F 40.00 of INV-1 parts COST 40.00
        pay P-1 1020.00 on 02-01
        say P-1 INV-1 PAID 980.00
        say P-1 F PAID 40.00
        """, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** The fee in the invoice, then the interest beside it, then the price: 20, 30, 450. */
  @Test
  void parts_of_the_item_and_charges_beside_it_are_one_order() {
    String books = """
        item INV-1 1020.00 due 01-10 parts NET 1000.00 FEE 20.00
        charge I 30.00 of INV-1 parts INTEREST 30.00
        pay P-1 500.00 on 02-01
        """;
    String expected = """
        P-1 INV-1 PAID FEE 20.00 PAID NET 450.00 open 550.00
        P-1 I PAID INTEREST 30.00 open 0.00
        P-1 rest 0.00
        """;
    check(p -> p.withOrder(AllocationOrders.oldestDueFirst().debtByDebt()), books, expected);
    check(ChargesFirstTest::first, books + "group P-1 INV-1", expected);
    check(ChargesFirstTest::first, books + "say P-1 INV-1 PAID", expected);
    check(ChargesFirstTest::first, books + "say P-1 INV-1 PAID 60.00", """
        P-1 INV-1 PAID FEE 20.00 PAID NET 10.00 open 990.00
        P-1 I PAID INTEREST 30.00 open 0.00
        P-1 rest 440.00
        """);
    check(ChargesFirstTest::first, books + "say P-1 INV-1 PAID 30.00", """
        P-1 INV-1 PAID FEE 20.00 open 1000.00
        P-1 I PAID INTEREST 10.00 open 20.00
        P-1 rest 470.00
        """);
  }

  @Test
  void money_on_account_that_is_named_pays_charges_first_too() {
    check(ChargesFirstTest::first, ONE + """
        money M-1 500.00 issued 01-20
        pay P-1 10.00 on 02-01
        use P-1 M-1
        say P-1 INV-1 PAID
        """, """
        M-1 F PAID COST 40.00 open 0.00
        M-1 INV-1 PAID 460.00 open 540.00
        M-1 rest 0.00
        P-1 INV-1 PAID 10.00 open 530.00
        P-1 rest 0.00
        """);
    check(ChargesFirstTest::first, ONE + """
        credit CN-1 500.00 issued 01-20
        pay P-1 10.00 on 02-01
        use P-1 CN-1
        say P-1 INV-1 PAID
        """, """
        CN-1 INV-1 CREDITED 500.00 open 500.00
        CN-1 rest 0.00
        P-1 F PAID COST 10.00 open 30.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_charge_that_the_order_leaves_out_does_not_come_first() {
    Function<LocalDate, Predicate<OpenItem>> barred =
        day -> i -> i.legalTraits().timeBarredOn().filter(d -> !d.isAfter(day)).isPresent();
    check(p -> first(p.withOrder(p.order().leavingOut("time-barred", barred))), """
        item INV-1 1000.00 due 01-10
        charge I 40.00 of INV-1 barred 01-15
        pay P-1 1000.00 on 02-01
        say P-1 INV-1 PAID
        """, """
        P-1 INV-1 PAID 1000.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_charge_that_is_reserved_comes_first_for_its_own_payment_only() {
    String books = """
        item INV-1 1000.00 due 01-10
        charge F 40.00 of INV-1 parts COST 40.00 reserved P-1
        pay P-1 1000.00 on 02-01
        say P-1 INV-1 PAID
        """;
    check(ChargesFirstTest::first, books, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV-1 PAID 960.00 open 40.00
        P-1 rest 0.00
        """);
    check(ChargesFirstTest::first, books.replace("reserved P-1", "reserved P-2"), """
        P-1 INV-1 PAID 1000.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Issued on the 20th, the costs are no part of what was paid on the 1st; on the 20th they are. */
  @Test
  void money_from_before_a_charge_pays_the_item() {
    String books = """
        item INV-1 1000.00 due 01-10
        item INV-2 500.00 due 01-20
        charge C 40.00 of INV-1 issued 02-20 parts COST 40.00
        pay P-1 1000.00 on 02-01
        """;
    String item = """
        P-1 INV-1 PAID 1000.00 open 0.00
        P-1 rest 0.00
        """;
    check(ChargesFirstTest::first, books, item);
    check(ChargesFirstTest::first, books + "say P-1 INV-1 PAID", item);
    check(ChargesFirstTest::first, books.replace("on 02-01", "on 02-20"), """
        P-1 C PAID COST 40.00 open 0.00
        P-1 INV-1 PAID 960.00 open 40.00
        P-1 rest 0.00
        """);
  }

  /** EUR 0.30 are missing on each, within its own EUR 0.50, as without the rule. */
  @Test
  void items_without_charges_share_a_shortage_as_ever() {
    check(
        p -> first(p)
            .withSettlement(p.settlement()
                .withUnderpayment(ToleranceLimit.upTo(eur("0.50")))
                .withTolerancePool(TolerancePool.POOLED)),
        """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay P-1 199.40 on 02-01
        say P-1 INV-1 PAID
        say P-1 INV-2 PAID
        """,
        """
        P-1 INV-1 PAID 99.70 TOLERANCE 0.30 open 0.00
        P-1 INV-2 PAID 99.70 TOLERANCE 0.30 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void the_reasons_say_what_was_designated_and_what_came_first() {
    var settled = allocate(
            ChargesFirstTest::first,
            ONE + "pay P-1 1040.00 on 02-01\nsay P-1 INV-1 PAID 1000.00\ngroup P-1 F")
        .allocations()
        .get(0)
        .settlements();
    assertThat(settled.get(0).reasons().get(0).summarize())
        .isEqualTo("a charge on item INV-1, which was designated: charges come first");
    assertThat(settled.get(1).reasons().get(0).summarize())
        .isEqualTo("designated by the debtor, place 1");
  }

  /** INV-2 and its costs are in one group: the reason says which was designated, and which came first. */
  @Test
  void a_charge_that_comes_before_a_group_says_so() {
    var settled = allocate(
            ChargesFirstTest::first, ONE + "pay P-1 100.00 on 02-01\ngroup P-1 INV-1")
        .allocations()
        .get(0)
        .settlements();
    assertThat(settled.get(0).reasons())
        .contains(new AllocationReason.ChargeFirst(OpenItemId.of("INV-1")));
    assertThat(settled.get(1).reasons())
        .contains(new AllocationReason.Instructed(Designation.DEBTOR, 1));
    // Nothing came to a charge of what got nothing itself.
    assertThat(allocate(ChargesFirstTest::first, ONE + "pay P-1 0.00 on 02-01\ngroup P-1 INV-1")
            .allocations()
            .get(0)
            .settlements())
        .isEmpty();
  }

  /** Two debts, each with costs: what is said of the second is not carried out with the first. */
  @Test
  void each_debt_keeps_its_place_in_what_is_said() {
    check(ChargesFirstTest::first, """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        charge F-1 10.00 of INV-1 parts COST 10.00
        charge F-2 10.00 of INV-2 parts COST 10.00
        pay P-1 115.00 on 02-01
        say P-1 INV-2 PAID 100.00
        say P-1 INV-1 PAID 100.00
        say P-1 F-2 PAID 10.00
        """, """
        P-1 F-2 PAID COST 10.00 open 0.00
        P-1 INV-2 PAID 100.00 open 0.00
        P-1 F-1 PAID COST 5.00 open 5.00
        P-1 rest 0.00
        """);
  }

  /** Costs of C-2 before C-9, by id; interest last. */
  @Test
  void several_charges_come_by_step_and_then_by_id() {
    check(ChargesFirstTest::first, """
        item INV-1 100.00 due 01-10
        charge A-1 3.00 of INV-1 parts INTEREST 3.00
        charge C-9 4.00 of INV-1 parts COST 4.00
        charge C-2 5.00 of INV-1 parts COST 5.00
        pay P-1 11.00 on 02-01
        say P-1 INV-1 PAID
        """, """
        P-1 C-2 PAID COST 5.00 open 0.00
        P-1 C-9 PAID COST 4.00 open 0.00
        P-1 A-1 PAID INTEREST 2.00 open 1.00
        P-1 rest 0.00
        """);
  }

  /** NET 100.00 with INTEREST 4.00 at 2 % on the net, costs beside: 10, 4, 98 close it all in time. */
  @Test
  void an_item_in_parts_earns_its_discount_on_all_that_it_gets() {
    check(ChargesFirstTest::first, """
        item INV-1 104.00 due 02-10 2.00 until 02-05 parts NET 100.00 INTEREST 4.00
        charge C 10.00 of INV-1 parts COST 10.00
        pay P-1 112.00 on 02-01
        say P-1 INV-1 PAID
        """, """
        P-1 C PAID COST 10.00 open 0.00
        P-1 INV-1 PAID INTEREST 4.00 PAID NET 98.00 DISCOUNT NET 2.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** A charge without parts is costs: before the interest in the invoice. */
  @Test
  void a_charge_without_parts_comes_at_its_step_beside_an_item_in_parts() {
    check(ChargesFirstTest::first, """
        item INV-1 104.00 due 02-10 parts NET 100.00 INTEREST 4.00
        charge C 10.00 of INV-1
        pay P-1 12.00 on 02-01
        say P-1 INV-1 PAID
        """, """
        P-1 C PAID 10.00 open 0.00
        P-1 INV-1 PAID INTEREST 2.00 open 102.00
        P-1 rest 0.00
        """);
    check(ChargesFirstTest::first, """
        item INV-1 104.00 due 02-10 parts NET 100.00 COST 4.00
        charge C 10.00 of INV-1 due 02-10 parts INTEREST 10.00
        pay P-1 12.00 on 02-01
        say P-1 INV-1 PAID 9.00
        """, """
        P-1 INV-1 PAID COST 4.00 open 100.00
        P-1 C PAID INTEREST 5.00 open 5.00
        P-1 rest 3.00
        """);
  }

  /** In a group of their own, the charges have money beside the amount that is said for the item in parts. */
  @Test
  void charges_in_a_group_are_not_paid_out_of_the_amount_for_the_item() {
    check(ChargesFirstTest::first, """
        item INV-1 104.00 due 02-10 parts NET 100.00 INTEREST 4.00
        charge C 10.00 of INV-1 parts COST 10.00
        charge D 7.00 of INV-1 parts COST 7.00
        pay P-1 121.00 on 02-01
        say P-1 INV-1 PAID 104.00
        group P-1 C
        """, """
        P-1 C PAID COST 10.00 open 0.00
        P-1 D PAID COST 7.00 open 0.00
        P-1 INV-1 PAID INTEREST 4.00 PAID NET 93.00 open 7.00
        P-1 rest 7.00
        """);
  }

  /** Money on account closes the costs; that they are named too is no fault of the instruction. */
  @Test
  void a_named_charge_that_named_money_closed_is_known() {
    AllocationResult result = allocate(ChargesFirstTest::first, """
        item INV-1 100.00 due 01-10
        charge F 40.00 of INV-1 parts COST 40.00
        item INV-2 50.00 due 01-20
        money M-1 40.00 issued 01-20
        pay P-1 110.00 on 02-01
        use P-1 M-1
        say P-1 INV-1 PAID
        say P-1 F PAID
        onward P-1
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        M-1 F PAID COST 40.00 open 0.00
        M-1 rest 0.00
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 10.00 open 40.00
        P-1 rest 0.00
        """);
    assertThat(result.problems()).isEmpty();
  }

  /** EUR 1,000.00 were said for the invoice, which took EUR 100.00; the costs had money of their own. */
  @Test
  void what_was_said_too_much_is_measured_without_the_charges_of_a_group() {
    var settled = allocate(ChargesFirstTest::first, """
        item INV-1 100.00 due 01-10
        charge F 40.00 of INV-1 parts COST 40.00
        pay P-1 1040.00 on 02-01
        say P-1 INV-1 PAID 1000.00
        group P-1 F
        """).allocations().get(0).settlements();
    assertThat(settled.get(1).reasons())
        .contains(new AllocationReason.InstructedTooMuch(eur("1000.00"), eur("100.00")));
  }
}
