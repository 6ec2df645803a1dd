package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.ExcessDiscount;

/** What is said of several items of one debt: each has its own, and lends it only to charges before it. */
class NamedPursesTest {
  private static final String TWO_COSTS = """
      item INV 100.00 due 01-10
      charge F1 40.00 of INV parts COST 40.00
      charge F2 40.00 of INV parts COST 40.00
      """;

  private static AllocationPolicy chargesFirst(AllocationPolicy policy) {
    return policy
        .withOrder(policy.order().debtByDebt())
        .withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  private static AllocationPolicy shrinking(AllocationPolicy policy) {
    return chargesFirst(policy)
        .withSettlement(policy.settlement().withExcessDiscount(ExcessDiscount.SHRINK));
  }

  /** Both are costs: the law has nothing against EUR 10.00 for the one and EUR 40.00 for the other. */
  @Test
  void charges_of_one_step_get_what_is_said_of_each() {
    check(
        NamedPursesTest::chargesFirst,
        TWO_COSTS + "pay P-1 50.00 on 02-01\nsay P-1 F1 PAID 10.00\nsay P-1 F2 PAID 40.00",
        """
        P-1 F1 PAID COST 10.00 open 30.00
        P-1 F2 PAID COST 40.00 open 0.00
        P-1 rest 0.00
        """);
    AllocationResult more = allocate(
        NamedPursesTest::chargesFirst,
        TWO_COSTS + "pay P-1 60.00 on 02-01\nsay P-1 F1 PAID 10.00\nsay P-1 F2 PAID 50.00");
    assertThat(ResultText.of(more)).isEqualTo("""
        P-1 F1 PAID COST 10.00 open 30.00
        P-1 F2 PAID COST 40.00 open 0.00
        P-1 rest 10.00
        """);
    assertThat(more.allocations().get(0).settlements().get(1).reasons())
        .extracting(AllocationReason::summarize)
        .contains("EUR 50.00 designated, EUR 10.00 more than could be applied");
    assertThat(more.allocations().get(0).settlements().get(0).reasons()).hasSize(1);
  }

  /** F2 has its EUR 40.00; the EUR 10.00 of the invoice go to F1, which nobody named. */
  @Test
  void a_charge_that_is_not_named_takes_what_is_said_of_the_item() {
    check(
        NamedPursesTest::chargesFirst,
        TWO_COSTS + "pay P-1 50.00 on 02-01\nsay P-1 F2 PAID 40.00\nsay P-1 INV PAID 10.00",
        """
        P-1 F1 PAID COST 10.00 open 30.00
        P-1 F2 PAID COST 40.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** All is claimed by amounts: for the group nothing is left, and the costs take the EUR 10.00 of their invoice. */
  @Test
  void a_group_has_what_amounts_leave() {
    check(NamedPursesTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        item O 100.00 due 01-20
        pay P-1 60.00 on 02-01
        say P-1 INV PAID 10.00
        say P-1 O PAID 50.00
        group P-1 F
        """, """
        P-1 F PAID COST 10.00 open 30.00
        P-1 O PAID 50.00 open 50.00
        P-1 rest 0.00
        """);
  }

  /** Of EUR 100.00 for interest of 20.00 the costs take 40.00: what is left over is not for the price. */
  @Test
  void what_is_too_much_for_interest_is_not_for_the_price() {
    String books = """
        item INV 100.00 due 02-10 2% until 02-05
        charge F 40.00 of INV due 02-10 parts COST 40.00
        charge K1 10.00 of INV due 02-10 parts INTEREST 10.00
        charge K2 10.00 of INV due 02-10 parts INTEREST 10.00
        """;
    check(NamedPursesTest::chargesFirst, books.replace(" 2% until 02-05", "") + """
        pay P-1 110.00 on 02-01
        say P-1 K1 PAID 50.00
        say P-1 K2 PAID 50.00
        say P-1 INV PAID 10.00
        """, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 K1 PAID INTEREST 10.00 open 0.00
        P-1 K2 PAID INTEREST 10.00 open 0.00
        P-1 INV PAID 10.00 open 90.00
        P-1 rest 40.00
        """);
    check(NamedPursesTest::shrinking, books + """
        pay P-1 198.00 on 02-01
        say P-1 K1 PAID 50.00
        say P-1 K2 PAID 50.00
        say P-1 INV PAID 98.00
        """, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 K1 PAID INTEREST 10.00 open 0.00
        P-1 K2 PAID INTEREST 10.00 open 0.00
        P-1 INV PAID 98.00 DISCOUNT 2.00 open 0.00
        P-1 rest 40.00
        """);
  }

  /** EUR 10.00 of the costs are paid, and EUR 30.00 given up: nothing of the invoice's EUR 50.00 is for them. */
  @Test
  void what_is_given_up_of_a_charge_is_not_paid_by_others() {
    for (String said : new String[] {
      "say P-1 F PAID 10.00\nsay P-1 F WRITTEN_OFF 30.00\nsay P-1 INV PAID 50.00",
      "say P-1 F PAID 10.00\nsay P-1 F WRITTEN_OFF\nsay P-1 INV PAID 50.00",
      "say P-1 INV PAID 50.00\nsay P-1 F PAID 10.00\nsay P-1 F WRITTEN_OFF 30.00"
    }) {
      check(NamedPursesTest::chargesFirst, """
          item INV 100.00 due 01-10
          charge F 40.00 of INV parts COST 40.00
          pay P-1 60.00 on 02-01
          """ + said, """
          P-1 F PAID COST 10.00 WRITTEN_OFF COST 30.00 open 0.00
          P-1 INV PAID 50.00 open 50.00
          P-1 rest 0.00
          """);
    }
  }

  /** A part of the costs is given up before: what is left of them comes first all the same. */
  @Test
  void what_is_left_of_a_charge_that_was_given_up_in_part_comes_first() {
    check(NamedPursesTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 60.00 on 02-01
        say P-1 F WRITTEN_OFF 10.00
        say P-1 INV PAID 60.00
        """, """
        P-1 F WRITTEN_OFF COST 10.00 PAID COST 30.00 open 0.00
        P-1 INV PAID 30.00 open 70.00
        P-1 rest 0.00
        """);
  }

  /** EUR 10.00 of the EUR 60.00 for A went to its charge, which is in a group: nothing was too much. */
  @Test
  void what_went_to_a_charge_in_a_group_was_not_too_much() {
    AllocationResult result = allocate(NamedPursesTest::chargesFirst, """
        item A 100.00 due 01-10
        charge F 10.00 of A parts COST 10.00
        item B 100.00 due 01-20
        pay P-1 60.00 on 02-01
        say P-1 A PAID 60.00
        group P-1 F B
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 F PAID COST 10.00 open 0.00
        P-1 A PAID 50.00 open 50.00
        P-1 rest 0.00
        """);
    assertThat(result.allocations().get(0).settlements().get(1).reasons())
        .extracting(AllocationReason::summarize)
        .noneMatch(s -> s.contains("more than could be applied"));
  }

  /** What does not fit 64 bits together with its costs is no more than the money there is. */
  @Test
  void amounts_near_the_largest_are_added_up_without_harm() {
    check(NamedPursesTest::chargesFirst, """
        item INV 92233720368547758.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 60.00 on 02-01
        say P-1 INV PAID
        """, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV PAID 20.00 open 92233720368547738.00
        P-1 rest 0.00
        """);
  }
}
