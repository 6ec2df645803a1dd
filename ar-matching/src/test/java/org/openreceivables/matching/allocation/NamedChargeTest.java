package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;

/** Charges that are named with their item, before or behind it, and more than once. */
class NamedChargeTest {
  /** Costs in the invoice. */
  private static final String COSTS_WITHIN =
      "item INV 120.00 due 01-10 parts COST 20.00 NET 100.00\n";

  private static AllocationPolicy byDebt(AllocationPolicy policy) {
    return policy.withOrder(policy.order().debtByDebt());
  }

  private static AllocationPolicy chargesFirst(AllocationPolicy policy) {
    return byDebt(policy).withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  /** On hold, the costs do not come by themselves; named, they come before their item wherever they are said. */
  @Test
  void a_charge_on_hold_that_is_named_comes_before_its_item_in_any_order() {
    String books = """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00 held
        pay P-1 100.00 on 02-01
        """;
    check(NamedChargeTest::chargesFirst, books + "say P-1 INV PAID 100.00", """
        P-1 INV PAID 100.00 open 0.00
        P-1 rest 0.00
        """);
    for (String said : List.of(
        "say P-1 INV PAID 100.00\nsay P-1 F PAID 40.00",
        "say P-1 F PAID 40.00\nsay P-1 INV PAID 100.00")) {
      check(NamedChargeTest::chargesFirst, books + said, """
          P-1 F PAID COST 40.00 open 0.00
          P-1 INV PAID 60.00 open 40.00
          P-1 rest 0.00
          """);
    }
  }

  @Test
  void where_charges_do_not_come_first_the_order_said_is_kept() {
    check(NamedChargeTest::byDebt, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 110.00 on 02-01
        say P-1 INV PAID 100.00
        say P-1 F PAID 40.00
        """, """
        P-1 INV PAID 100.00 open 0.00
        P-1 F PAID COST 10.00 open 30.00
        P-1 rest 0.00
        """);
  }

  /** Costs of INV-1 that are said behind INV-2 stay behind it: nothing is left for them. */
  @Test
  void a_charge_does_not_come_before_what_is_said_of_another_debt() {
    AllocationResult result = allocate(NamedChargeTest::chargesFirst, """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        charge F-1 10.00 of INV-1 parts COST 10.00
        pay P-1 100.00 on 02-01
        say P-1 INV-2 PAID 100.00
        say P-1 F-1 PAID 10.00
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-2 PAID 100.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(new RestReason.NothingLeft(OpenItemId.of("F-1"), eur("10.00")));
  }

  /** An invoice for costs only, and more costs on it: neither is before the other, so what is named is paid. */
  @Test
  void a_charge_of_the_same_step_does_not_come_before_what_is_named() {
    check(NamedChargeTest::chargesFirst, """
        item INV 20.00 due 01-10 parts COST 20.00
        charge A 40.00 of INV parts COST 40.00
        pay P-1 20.00 on 02-01
        say P-1 INV PAID
        """, """
        P-1 INV PAID COST 20.00 open 0.00
        P-1 rest 0.00
        """);
    check(NamedChargeTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge A 10.00 of INV parts NET 10.00
        pay P-1 10.00 on 02-01
        say P-1 INV PAID
        """, """
        P-1 INV PAID 10.00 open 90.00
        P-1 rest 0.00
        """);
  }

  /** The costs in C are paid on the 1st: what is left of it on the 2nd stays before INV, as for money of nobody's word. */
  @Test
  void a_charge_of_which_only_price_is_left_stays_in_front() {
    check(NamedChargeTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge C 60.00 of INV parts COST 10.00 NET 50.00
        pay P-1 10.00 on 02-01
        say P-1 C PAID
        pay P-2 30.00 on 02-02
        say P-2 INV PAID
        """, """
        P-1 C PAID COST 10.00 open 50.00
        P-1 rest 0.00
        P-2 C PAID NET 30.00 open 20.00
        P-2 rest 0.00
        """);
  }

  /** What F had of P-1's group is not of the 60.00 that P-2 says: 60.00, then 90.00 out of INV's 100.00. */
  @Test
  void what_a_group_of_one_payment_gave_is_not_of_the_next() {
    check(NamedChargeTest::chargesFirst, """
        item INV 500.00 due 01-10
        charge F 200.00 of INV parts COST 200.00
        pay P-1 50.00 on 02-01
        say P-1 INV PAID 100.00
        group P-1 F
        pay P-2 160.00 on 02-02
        say P-2 INV PAID 100.00
        say P-2 F PAID 60.00
        """, """
        P-1 F PAID COST 50.00 open 150.00
        P-1 rest 0.00
        P-2 F PAID COST 150.00 open 0.00
        P-2 INV PAID 10.00 open 490.00
        P-2 rest 0.00
        """);
  }

  /** P-1 has done with the interest; P-2 names it again: 20.00 for it, 50.00 for the invoice. */
  @Test
  void what_one_payment_said_of_a_charge_is_not_done_for_the_next() {
    check(NamedChargeTest::chargesFirst, COSTS_WITHIN + """
        charge F 30.00 of INV parts INTEREST 30.00
        pay P-1 10.00 on 02-01
        say P-1 F PAID 4.00
        say P-1 F PAID 6.00
        pay P-2 70.00 on 02-02
        say P-2 INV PAID 50.00
        say P-2 F PAID 20.00
        """, """
        P-1 F PAID INTEREST 10.00 open 20.00
        P-1 rest 0.00
        P-2 INV PAID COST 20.00 PAID NET 30.00 open 70.00
        P-2 F PAID INTEREST 20.00 open 0.00
        P-2 rest 0.00
        """);
  }

  /** The interest has its 20.00 between the costs and the price of INV, and not once more when it is its turn. */
  @Test
  void what_is_said_of_a_charge_is_paid_once() {
    check(NamedChargeTest::chargesFirst, COSTS_WITHIN + """
        charge I 40.00 of INV parts INTEREST 40.00
        pay P-1 70.00 on 02-01
        say P-1 INV PAID 20.00
        say P-1 I PAID 20.00
        """, """
        P-1 INV PAID COST 20.00 open 100.00
        P-1 I PAID INTEREST 20.00 open 20.00
        P-1 rest 30.00
        """);
  }

  /** 20.00 and 30.00 are said of the interest: 50.00, however often it was paid before its turn. */
  @Test
  void a_charge_that_is_named_twice_gets_the_sum() {
    for (String said : List.of(
        "say P-1 INV PAID 20.00\nsay P-1 I PAID 20.00\nsay P-1 I PAID 30.00",
        "say P-1 I PAID 20.00\nsay P-1 INV PAID 20.00\nsay P-1 I PAID 30.00")) {
      check(NamedChargeTest::chargesFirst, COSTS_WITHIN + """
          charge I 100.00 of INV parts INTEREST 100.00
          pay P-1 120.00 on 02-01
          """ + said, """
          P-1 INV PAID COST 20.00 open 100.00
          P-1 I PAID INTEREST 50.00 open 50.00
          P-1 rest 50.00
          """);
    }
  }

  /** Named before and behind its item, F has 50.00 of its own; the 10.00 that are missing come out of INV's 100.00. */
  @Test
  void a_charge_is_named_before_and_behind_its_item() {
    check(NamedChargeTest::chargesFirst, COSTS_WITHIN + """
        charge F 60.00 of INV parts COST 60.00
        pay P-1 150.00 on 02-01
        say P-1 F PAID 20.00
        say P-1 INV PAID 100.00
        say P-1 F PAID 30.00
        """, """
        P-1 F PAID COST 60.00 open 0.00
        P-1 INV PAID COST 20.00 PAID NET 70.00 open 30.00
        P-1 rest 0.00
        """);
  }

  /** INV 20.00; X its own 10.00 of costs and 10.00 of interest, 20.00 more out of INV's; then 10.00 of the price. */
  @Test
  void what_is_said_of_a_charge_goes_through_its_parts() {
    check(NamedChargeTest::chargesFirst, COSTS_WITHIN + """
        charge X 40.00 of INV parts COST 10.00 INTEREST 30.00
        pay P-1 100.00 on 02-01
        say P-1 INV PAID 50.00
        say P-1 X PAID 20.00
        """, """
        P-1 INV PAID COST 20.00 PAID NET 10.00 open 90.00
        P-1 X PAID COST 10.00 PAID INTEREST 30.00 open 0.00
        P-1 rest 30.00
        """);
  }

  /** 41.00 are said, and paid: 18.00 for X, of which 10.00 come before the interest, and 23.00 for INV. */
  @Test
  void what_is_said_of_a_charge_is_its_own_to_the_last_cent() {
    String books = COSTS_WITHIN + """
        charge X 18.00 of INV parts COST 10.00 INTEREST 8.00
        pay P-1 41.00 on 02-01
        """;
    String item = "P-1 INV PAID COST 20.00 PAID NET 3.00 open 97.00\n";
    String charge = "P-1 X PAID COST 10.00 PAID INTEREST 8.00 open 0.00\n";
    for (String said :
        List.of("say P-1 X PAID 18.00", "say P-1 X PAID 10.00\nsay P-1 X PAID 8.00")) {
      check(
          NamedChargeTest::chargesFirst,
          books + "say P-1 INV PAID 23.00\n" + said,
          item + charge + "P-1 rest 0.00\n");
    }
    check(
        NamedChargeTest::chargesFirst,
        books + "say P-1 X PAID 18.00\nsay P-1 INV PAID 23.00",
        item + charge + "P-1 rest 0.00\n");
  }

  /** The amounts are said of the payment: EUR 20.00 on account come before them, on the costs first. */
  @Test
  void money_on_account_takes_nothing_of_what_is_said_of_a_charge() {
    check(NamedChargeTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F 60.00 of INV parts COST 60.00
        money M-1 20.00 issued 01-20
        pay P-1 140.00 on 02-01
        use P-1 M-1
        say P-1 INV PAID 100.00
        say P-1 F PAID 40.00
        """, """
        M-1 F PAID COST 20.00 open 40.00
        M-1 rest 0.00
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV PAID 100.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** All of INV is off once its charges are paid; by the time it is named nothing is left on account to do so. */
  @Test
  void money_on_account_of_which_nothing_is_left_closes_nothing() {
    check(NamedChargeTest::chargesFirst, """
        item INV 20.00 due 02-10 20.00 until 02-05
        charge X 10.00 of INV parts COST 5.00 NET 5.00
        charge I 5.00 of INV parts INTEREST 5.00
        item OTH 30.00 due 02-10
        money M-1 30.00 issued 01-20
        pay P-1 15.00 on 02-01
        use P-1 M-1
        say P-1 OTH PAID
        say P-1 INV PAID
        """, """
        M-1 OTH PAID 30.00 open 0.00
        M-1 rest 0.00
        P-1 X PAID COST 5.00 PAID NET 5.00 open 0.00
        P-1 I PAID INTEREST 5.00 open 0.00
        P-1 INV DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** P-1 has closed INV: money on account that is named with P-2 does not, and P-2 names what is not open. */
  @Test
  void money_on_account_closes_nothing_that_was_closed_before() {
    check(NamedChargeTest::chargesFirst, """
        item INV 100.00 due 01-10
        money M-1 20.00 issued 02-02
        pay P-1 100.00 on 02-01
        pay P-2 10.00 on 02-03
        use P-2 M-1
        say P-2 INV PAID
        """, """
        P-1 INV PAID 100.00 open 0.00
        P-1 rest 0.00 incomplete
        P-2 rest 10.00 incomplete
        problem UNKNOWN_ITEM INV
        incomplete C-1
        """);
  }
}
