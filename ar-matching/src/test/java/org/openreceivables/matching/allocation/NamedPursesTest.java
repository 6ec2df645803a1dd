package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
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
        P-1 F2 PAID COST 40.00 open 0.00
        P-1 F1 PAID COST 10.00 open 30.00
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

  /** Freight, tax and the price come at one step: what is said of the one is not for the other. */
  @Test
  void what_is_said_of_a_charge_is_not_for_the_price() {
    String interest = "item INV 200.00 due 01-10 parts INTEREST 10.00 NET 190.00\n";
    String freight = interest + "charge F 30.00 of INV parts FREIGHT 30.00\n";
    check(
        NamedPursesTest::chargesFirst,
        freight + "pay P-1 40.00 on 02-01\nsay P-1 INV PAID 10.00\nsay P-1 F PAID 30.00",
        """
        P-1 INV PAID INTEREST 10.00 open 190.00
        P-1 F PAID FREIGHT 30.00 open 0.00
        P-1 rest 0.00
        """);
    check(
        NamedPursesTest::chargesFirst,
        freight + "pay P-1 100.00 on 02-01\nsay P-1 INV PAID 10.00\nsay P-1 F PAID",
        """
        P-1 INV PAID INTEREST 10.00 open 190.00
        P-1 F PAID FREIGHT 30.00 open 0.00
        P-1 rest 60.00
        """);
    check(NamedPursesTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge C 24.00 of INV parts COST 20.00 TAX 4.00
        charge D 24.00 of INV parts COST 20.00 TAX 4.00
        pay P-1 44.00 on 02-01
        say P-1 C PAID 20.00
        say P-1 D PAID 24.00
        """, """
        P-1 C PAID COST 20.00 open 4.00
        P-1 D PAID COST 20.00 PAID TAX 4.00 open 0.00
        P-1 rest 0.00
        """);
    check(NamedPursesTest::chargesFirst, """
        item INV 110.00 due 01-10 parts COST 10.00 NET 100.00
        charge F 40.00 of INV parts COST 40.00
        charge X 20.00 of INV parts INTEREST 20.00
        item B 60.00 due 01-20
        pay P-1 130.00 on 02-01
        say P-1 INV PAID 10.00
        say P-1 F PAID
        say P-1 X PAID
        say P-1 B PAID
        """, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV PAID COST 10.00 open 100.00
        P-1 X PAID INTEREST 20.00 open 0.00
        P-1 B PAID 60.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** What is too much for the one is lent first: nothing is short while money is left, whatever is said first. */
  @Test
  void what_is_too_much_for_one_is_lent_first() {
    for (String said : new String[] {
      "say P-1 INV PAID 140.00\nsay P-1 X PAID 10.00",
      "say P-1 X PAID 10.00\nsay P-1 INV PAID 140.00"
    }) {
      check(NamedPursesTest::chargesFirst, """
          item INV 100.00 due 01-10
          charge F 40.00 of INV parts COST 40.00
          charge X 10.00 of INV parts FREIGHT 10.00
          pay P-1 150.00 on 02-01
          """ + said, """
          P-1 F PAID COST 40.00 open 0.00
          P-1 INV PAID 100.00 open 0.00
          P-1 X PAID FREIGHT 10.00 open 0.00
          P-1 rest 0.00
          """);
    }
    for (String said : new String[] {
      "say P-1 K1 PAID 10.00\nsay P-1 K2 PAID 50.00", "say P-1 K2 PAID 50.00\nsay P-1 K1 PAID 10.00"
    }) {
      check(NamedPursesTest::chargesFirst, """
          item INV 100.00 due 01-10
          charge F 40.00 of INV parts COST 40.00
          charge K1 10.00 of INV parts INTEREST 10.00
          charge K2 10.00 of INV parts INTEREST 10.00
          pay P-1 60.00 on 02-01
          """ + said, """
          P-1 F PAID COST 40.00 open 0.00
          P-1 K1 PAID INTEREST 10.00 open 0.00
          P-1 K2 PAID INTEREST 10.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  /** EUR 5.00 are missing on the costs in the invoice: EUR 25.00 for the interest pay them, and EUR 20.00 of it. */
  @Test
  void what_is_said_of_interest_is_lent_to_costs_in_the_item() {
    check(NamedPursesTest::chargesFirst, """
        item INV 110.00 due 01-10 parts COST 10.00 NET 100.00
        charge X 20.00 of INV parts INTEREST 20.00
        pay P-1 30.00 on 02-01
        say P-1 INV PAID 5.00
        say P-1 X PAID 25.00
        """, """
        P-1 INV PAID COST 10.00 open 100.00
        P-1 X PAID INTEREST 20.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 98.00 are said of EUR 100.00 at 2 %, and nothing of the interest: what the payment leaves is not too much. */
  @Test
  void a_stated_amount_beside_one_that_is_not_has_its_own_excess() {
    for (ExcessDiscount excess : List.of(ExcessDiscount.SHRINK, ExcessDiscount.FORFEIT)) {
      check(
          p -> chargesFirst(p).withSettlement(p.settlement().withExcessDiscount(excess)), """
          item INV 100.00 due 02-10 2% until 02-05
          charge K 10.00 of INV due 02-10 parts INTEREST 10.00
          pay P-1 200.00 on 02-01
          say P-1 INV PAID 98.00
          say P-1 K PAID
          """, """
          P-1 K PAID INTEREST 10.00 open 0.00
          P-1 INV PAID 98.00 DISCOUNT 2.00 open 0.00
          P-1 rest 92.00
          """);
    }
  }

  /** EUR 5.00 of the costs are given up: what others lend to them is all but that. */
  @Test
  void a_small_gift_keeps_no_charge_from_coming_first() {
    check(NamedPursesTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 60.00 on 02-01
        say P-1 F PAID 10.00
        say P-1 F WRITTEN_OFF 5.00
        say P-1 INV PAID 50.00
        """, """
        P-1 F PAID COST 35.00 WRITTEN_OFF COST 5.00 open 0.00
        P-1 INV PAID 25.00 open 75.00
        P-1 rest 0.00
        """);
  }

  /** A gift in dollars on costs in euros is a problem, and keeps no money from them. */
  @Test
  void a_gift_in_another_currency_gives_up_nothing() {
    AllocationResult result = allocate(NamedPursesTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 60.00 on 02-01
        say P-1 F PAID 10.00
        say P-1 F WRITTEN_OFF USD 5.00
        say P-1 INV PAID 50.00
        """);
    assertThat(result.items().find(OpenItemId.of("F")).orElseThrow().isSettled())
        .isTrue();
    assertThat(result.items().find(OpenItemId.of("INV")).orElseThrow().open())
        .isEqualTo(eur("80.00"));
    assertThat(result.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.CURRENCY_MISMATCH);
  }

  /** Of EUR 170.00 the amounts can take 160.00: the EUR 10.00 for the charge in the group are not taken from A. */
  @Test
  void an_amount_claims_no_more_than_its_item_can_take() {
    String books = """
        item A 100.00 due 01-10
        charge F 10.00 of A parts COST 10.00
        item B 100.00 due 01-20
        pay P-1 170.00 on 02-01
        group P-1 F
        """;
    for (String said : new String[] {
      "say P-1 A PAID 60.00\nsay P-1 B PAID 110.00", "say P-1 B PAID 110.00\nsay P-1 A PAID 60.00"
    }) {
      AllocationResult result = allocate(NamedPursesTest::chargesFirst, books + said);
      assertThat(result.items().find(OpenItemId.of("A")).orElseThrow().open())
          .isEqualTo(eur("40.00"));
      assertThat(result.items().find(OpenItemId.of("F")).orElseThrow().isSettled())
          .isTrue();
      assertThat(result.allocations().get(0).rest().isZero()).isTrue();
    }
  }

  /** D is a charge with tax, which comes behind all costs: those of C are before it, as if nobody had named it. */
  @Test
  void costs_that_nobody_named_come_before_a_charge_with_tax() {
    for (String said : List.of("say P-1 D PAID 24.00", "say P-1 D PAID", "group P-1 D")) {
      check(NamedPursesTest::chargesFirst, """
          item INV 100.00 due 01-10
          charge C 40.00 of INV parts COST 40.00
          charge D 24.00 of INV parts COST 20.00 TAX 4.00
          pay P-1 24.00 on 02-01
          """ + said, """
          P-1 C PAID COST 24.00 open 16.00
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
