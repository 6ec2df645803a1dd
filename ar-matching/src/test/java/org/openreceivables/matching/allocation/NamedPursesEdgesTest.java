package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.ReallocationTest.inTime;
import static org.openreceivables.matching.allocation.ReallocationTest.late;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** What is named of a debt with its charges, where one cent, one step or one word more would change what is paid. */
class NamedPursesEdgesTest {
  private static final String TWO_INTERESTS = """
      item INV 100.00 due 01-10
      charge K1 10.00 of INV parts INTEREST 10.00
      charge K2 10.00 of INV parts INTEREST 10.00
      """;

  /** Off each 10.00 until 5 February, and no other. */
  private static final String TWO_DISCOUNTS = """
      item INV 100.00 due 02-10 10% until 02-05
      charge K 100.00 of INV due 02-10 10% until 02-05 parts INTEREST 100.00
      """;

  private static AllocationPolicy byDebt(AllocationPolicy policy) {
    return policy.withOrder(policy.order().debtByDebt());
  }

  private static AllocationPolicy chargesFirst(AllocationPolicy policy) {
    return byDebt(policy).withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  private static AllocationPolicy shrinking(AllocationPolicy policy) {
    return chargesFirst(policy)
        .withSettlement(policy.settlement().withExcessDiscount(ExcessDiscount.SHRINK));
  }

  private static AllocationPolicy pooled(AllocationPolicy policy) {
    return byDebt(policy)
        .withSettlement(policy
            .settlement()
            .withUnderpayment(ToleranceLimit.upTo(eur("3.00")))
            .withTolerancePool(TolerancePool.POOLED));
  }

  /** What is said of an item of the first allocation. */
  private static List<String> reasons(AllocationResult result, String item) {
    return result.allocations().get(0).settlements().stream()
        .filter(s -> s.after().id().equals(OpenItemId.of(item)))
        .flatMap(s -> s.reasons().stream())
        .map(AllocationReason::summarize)
        .toList();
  }

  /** Interest does not come before interest: what is named in a group, or reserved, has the EUR 10.00. */
  @Test
  void a_charge_of_the_same_step_does_not_come_first() {
    String paid = """
        P-1 K2 PAID INTEREST 10.00 open 0.00
        P-1 rest 0.00
        """;
    check(
        NamedPursesEdgesTest::chargesFirst,
        TWO_INTERESTS + "pay P-1 10.00 on 02-01\ngroup P-1 K2",
        paid);
    check(
        NamedPursesEdgesTest::chargesFirst,
        TWO_INTERESTS.strip() + " reserved P-1\npay P-1 10.00 on 02-01",
        paid);
  }

  /** Of the invoice EUR 5.00 are given up, not of the costs: these have 10.00 of their own and 30.00 of the invoice's. */
  @Test
  void what_is_given_up_of_the_item_leaves_its_charges_to_be_paid() {
    check(NamedPursesEdgesTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 60.00 on 02-01
        say P-1 F PAID 10.00
        say P-1 INV PAID 50.00
        say P-1 INV WRITTEN_OFF 5.00
        """, """
        P-1 F PAID COST 40.00 open 0.00
        P-1 INV PAID 20.00 WRITTEN_OFF 5.00 open 75.00
        P-1 rest 0.00
        """);
  }

  /** EUR 171.00 and the 30.00 on account are 3.00 more than 100.00 and 98.00: 2.00 of them go with the discount. */
  @Test
  void an_excess_outlives_money_on_account_that_pays_what_an_amount_is_said_of() {
    check(NamedPursesEdgesTest::shrinking, """
        item A 100.00 due 02-10
        item B 100.00 due 02-20 2% until 02-05
        money M 30.00
        pay P-1 171.00 on 02-01
        say P-1 A PAID 100.00
        say P-1 B PAID
        use P-1 M
        """, """
        M A PAID 30.00 open 70.00
        M rest 0.00
        P-1 A PAID 70.00 open 0.00
        P-1 B PAID 100.00 open 0.00
        P-1 rest 1.00
        """);
  }

  /** All went to the costs: that the invoice got nothing of what was said of it is said. */
  @Test
  void of_two_that_are_named_the_one_without_money_says_so() {
    AllocationResult result = allocate(NamedPursesEdgesTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV parts COST 40.00
        pay P-1 40.00 on 02-01
        say P-1 F PAID 40.00
        say P-1 INV PAID 60.00
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 F PAID COST 40.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(new RestReason.NothingLeft(OpenItemId.of("INV"), eur("100.00")));
  }

  /** Amounts leave EUR 50.00 for the group: 40.00 and 10.00, and 10.00 of the invoice's; what is said of O stays O's. */
  @Test
  void two_charges_in_a_group_share_what_amounts_leave() {
    check(NamedPursesEdgesTest::chargesFirst, """
        item INV 100.00 due 01-10
        charge F1 40.00 of INV parts COST 40.00
        charge F2 40.00 of INV parts COST 40.00
        item O 100.00 due 01-20
        pay P-1 110.00 on 02-01
        say P-1 INV PAID 10.00
        say P-1 O PAID 50.00
        group P-1 F1 F2
        """, """
        P-1 F1 PAID COST 40.00 open 0.00
        P-1 F2 PAID COST 20.00 open 20.00
        P-1 O PAID 50.00 open 50.00
        P-1 rest 0.00
        """);
  }

  /** Interest pays the costs with its EUR 20.00 before the invoice does: 10.00 of 60.00, and 5.00 for the interest. */
  @Test
  void what_ends_before_the_price_lends_first() {
    check(NamedPursesEdgesTest::chargesFirst, """
        item INV 105.00 due 01-10 parts INTEREST 5.00 NET 100.00
        charge F 30.00 of INV parts COST 30.00
        charge K 5.00 of INV parts INTEREST 5.00
        pay P-1 80.00 on 02-01
        say P-1 INV PAID 60.00
        say P-1 K PAID 20.00
        """, """
        P-1 F PAID COST 30.00 open 0.00
        P-1 INV PAID INTEREST 5.00 PAID NET 40.00 open 60.00
        P-1 K PAID INTEREST 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Both are interest: what is said first lends first, wherever it stands among the items. */
  @Test
  void of_one_step_what_is_said_first_lends_first() {
    check(NamedPursesEdgesTest::chargesFirst, """
        charge A1 10.00 of INV due 01-01 parts INTEREST 10.00
        charge A2 10.00 of INV due 01-10 parts INTEREST 10.00
        charge F 5.00 of INV due 01-10 parts COST 5.00
        item INV 100.00 due 01-10
        pay P-1 20.00 on 02-01
        say P-1 A2 PAID 10.00
        say P-1 A1 PAID 10.00
        """, """
        P-1 F PAID COST 5.00 open 0.00
        P-1 A1 PAID INTEREST 10.00 open 0.00
        P-1 A2 PAID INTEREST 5.00 open 5.00
        P-1 rest 0.00
        """);
  }

  /** The price is credited: only costs are left of the invoice, and interest does not come before costs. */
  @Test
  void what_is_settled_of_an_item_has_nothing_before_it() {
    check(NamedPursesEdgesTest::chargesFirst, """
        item INV 120.00 due 01-10 parts COST 20.00 NET 100.00
        credit CN 100.00 issued 01-08 for INV
        charge K 10.00 of INV parts INTEREST 10.00
        pay P-1 30.00 on 02-01
        say P-1 INV PAID 30.00
        """, """
        CN INV CREDITED NET 100.00 open 20.00
        CN rest 0.00
        P-1 INV PAID COST 20.00 open 0.00
        P-1 rest 10.00
        """);
  }

  /** Nobody has money for B; that a discount alone would close it is no matter. */
  @Test
  void what_is_named_after_the_money_is_used_up_is_not_closed_by_its_discount() {
    check(NamedPursesEdgesTest::chargesFirst, """
        item A 100.00 due 01-10
        item B 2.00 due 02-20 100% until 02-05
        pay P-1 100.00 on 02-01
        say P-1 A PAID 100.00
        say P-1 B PAID 2.00
        """, """
        P-1 A PAID 100.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 10.00 for costs and 98.00 of EUR 130.00: what is not used stays too much where a discount is kept. */
  @Test
  void money_that_is_left_was_not_used_with_a_discount() {
    AllocationResult result = allocate(NamedPursesEdgesTest::chargesFirst, """
        item INV 100.00 due 02-10 2% until 02-05
        charge F 10.00 of INV due 02-10 parts COST 10.00
        pay P-1 130.00 on 02-01
        say P-1 INV PAID 130.00
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 F PAID COST 10.00 open 0.00
        P-1 INV PAID 98.00 DISCOUNT 2.00 open 0.00
        P-1 rest 22.00
        """);
    assertThat(reasons(result, "INV"))
        .contains("EUR 130.00 designated, EUR 22.00 more than could be applied");
  }

  /** EUR 15.00 are too much: 10.00 go with the one discount, and 5.00 with the other. */
  @Test
  void what_went_with_one_discount_did_not_go_with_the_other() {
    AllocationResult result = allocate(
        NamedPursesEdgesTest::shrinking,
        TWO_DISCOUNTS + "pay P-1 195.00 on 02-01\nsay P-1 K PAID 100.00\nsay P-1 INV PAID 100.00");
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 K PAID INTEREST 100.00 open 0.00
        P-1 INV PAID 95.00 DISCOUNT 5.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(reasons(result, "INV"))
        .contains("EUR 100.00 designated, EUR 5.00 more than could be applied");
    assertThat(reasons(result, "K")).noneMatch(s -> s.contains("more than could be applied"));
  }

  /** Each is said to get more than half of what fits 64 bits: together that is still too much, and no discount is earned. */
  @Test
  void an_excess_near_the_largest_takes_discounts() {
    check(NamedPursesEdgesTest::shrinking, """
        item INV 10000000000000000.00 due 02-10 99% until 02-05
        charge F 49000000000000000.00 of INV due 02-10 parts COST 49000000000000000.00
        charge K 10000000000000000.00 of INV due 02-10 99% until 02-05 parts INTEREST 10000000000000000.00
        pay P-1 92000000000000000.00 on 02-01
        say P-1 F PAID 49000000000000000.00
        say P-1 K PAID 80000000000000000.00
        say P-1 INV PAID 80000000000000000.00
        """, """
        P-1 F PAID COST 49000000000000000.00 open 0.00
        P-1 K PAID INTEREST 10000000000000000.00 open 0.00
        P-1 INV PAID 10000000000000000.00 open 0.00
        P-1 rest 23000000000000000.00
        """);
  }

  /** Costs, interest and price follow one another: EUR 2.00 missing on 120.00 are shared by all three. */
  @Test
  void charges_that_come_before_the_item_share_a_shortage_with_it() {
    check(NamedPursesEdgesTest::pooled, """
        item INV 100.00 due 01-10
        charge F 10.00 of INV parts COST 10.00
        charge K 10.00 of INV parts INTEREST 10.00
        pay P-1 118.00 on 02-01
        """, """
        P-1 F PAID COST 9.83 TOLERANCE COST 0.17 open 0.00
        P-1 K PAID INTEREST 9.83 TOLERANCE INTEREST 0.17 open 0.00
        P-1 INV PAID 98.34 TOLERANCE 1.66 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_charge_issued_after_the_payment_says_why_it_stands_behind() {
    AllocationResult result = allocate(NamedPursesEdgesTest::byDebt, """
        item INV 100.00 due 01-10
        charge F 40.00 of INV issued 02-20 due 02-20 parts COST 40.00
        pay P-1 120.00 on 02-01
        """);
    assertThat(reasons(result, "F"))
        .contains("place 2 by oldest due, then oldest issued, then id, debt by debt, "
            + "behind the one before by charges issued later last");
  }

  /** Only what is said of a charge is said once: of one payment each item that is not there is a problem. */
  @Test
  void a_reallocation_says_each_item_of_one_payment_that_is_not_there() {
    Books books =
        Books.of("item INV 100.00 due 01-10\npay P-1 10.00 on 02-01", NamedPursesEdgesTest::byDebt);
    Books said = Books.of("say P-0 INV-7 PAID\nsay P-0 INV-8 PAID", NamedPursesEdgesTest::byDebt);
    Reallocated done = Reallocation.of(books.policy())
        .reallocate(
            inTime(books),
            List.of(late("P-0 20.00 on 01-20 posted 03-02")),
            said.instructions(),
            LedgerLaws.LAST);
    assertThat(done.problems()).extracting(Problem::value).containsExactly("INV-7", "INV-8");
  }
}
