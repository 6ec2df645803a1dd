package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.AllocationInstruction.Assent;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Whose word on what a payment is for counts. */
class DesignationRightTest {
  private static final String BOOKS = """
      item INV-1 100.00 due 01-10
      item INV-2 50.00 due 01-20
      pay P-1 60.00 on 02-01
      say P-1 INV-2 PAID
      """;
  private static final String AS_SAID = """
      P-1 INV-2 PAID 50.00 open 0.00
      P-1 rest 10.00
      """;
  private static final String BY_ORDER = """
      P-1 INV-1 PAID 60.00 open 40.00
      P-1 rest 0.00
      """;
  private static final String COSTS = """
      item INV-1 1000.00 due 01-10
      item INV-2 500.00 due 01-20
      charge F-2 40.00 of INV-2 due 02-01 parts COST 40.00
      charge F-3 3.00 of INV-2 due 02-01 parts INTEREST 3.00
      pay P-1 500.00 on 03-02
      """;

  private static UnaryOperator<AllocationPolicy> debtor(DesignationRight right) {
    return p -> p.withDesignations(p.designations().withDebtor(right));
  }

  private static UnaryOperator<AllocationPolicy> creditor(DesignationRight right) {
    return p -> p.withDesignations(p.designations().withCreditor(right));
  }

  private static AllocationPolicy chargesFirst(AllocationPolicy policy) {
    return policy
        .withOrder(policy.order().debtByDebt())
        .withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  @Test
  void everybodys_word_is_followed_unless_said_otherwise() {
    check(p -> p, BOOKS, AS_SAID);
    check(p -> p, BOOKS + "objected P-1", AS_SAID);
    check(p -> p, BOOKS + "creditor P-1", AS_SAID);
  }

  @Test
  void the_debtors_word_counts_unless_the_creditor_objects() {
    check(debtor(DesignationRight.UNLESS_OBJECTED), BOOKS, AS_SAID);
    check(debtor(DesignationRight.UNLESS_OBJECTED), BOOKS + "agreed P-1", AS_SAID);
    check(debtor(DesignationRight.UNLESS_OBJECTED), BOOKS + "objected P-1", BY_ORDER);
  }

  @Test
  void the_creditors_word_counts_only_where_the_debtor_agrees() {
    String books = BOOKS + "creditor P-1\n";
    check(creditor(DesignationRight.IF_AGREED), books, BY_ORDER);
    check(creditor(DesignationRight.IF_AGREED), books + "objected P-1", BY_ORDER);
    check(creditor(DesignationRight.IF_AGREED), books + "agreed P-1", AS_SAID);
    check(creditor(DesignationRight.IF_AGREED), BOOKS, AS_SAID);
  }

  @Test
  void what_does_not_count_is_said() {
    AllocationResult result =
        allocate(creditor(DesignationRight.IF_AGREED), BOOKS + "creditor P-1");
    RestReason expected = new RestReason.ChoiceNotFollowed(
        Designation.CREDITOR, DesignationRight.IF_AGREED, Assent.SILENT);
    assertThat(result.allocations().get(0).restReasons()).containsExactly(expected);
    assertThat(expected.summarize())
        .isEqualTo(
            "what the creditor designated does not count, since the debtor did not agree to it");
    assertThat(new RestReason.ChoiceNotFollowed(
                Designation.DEBTOR, DesignationRight.UNLESS_OBJECTED, Assent.OBJECTED)
            .summarize())
        .isEqualTo("what the debtor designated does not count, since the creditor objected");
    assertThat(new RestReason.ChoiceNotFollowed(
                Designation.DEBTOR, DesignationRight.IF_AGREED, Assent.OBJECTED)
            .summarize())
        .isEqualTo("what the debtor designated does not count, since the creditor objected");
  }

  /** Groups and what is to stay on account are choices too; a write-off is not, nor an answer. */
  @Test
  void what_is_given_without_money_is_no_choice() {
    UnaryOperator<AllocationPolicy> policy = creditor(DesignationRight.IF_AGREED);
    String books = """
        item INV-1 100.00 due 01-10
        item INV-2 50.00 due 01-20
        pay P-1 60.00 on 02-01
        creditor P-1
        """;
    check(policy, books + "group P-1 INV-2", BY_ORDER);
    check(policy, books + "keep P-1", BY_ORDER);
    check(policy, books + "say P-1 INV-2 PAID\nsay P-1 INV-2 WRITTEN_OFF 5.00", """
        P-1 INV-2 WRITTEN_OFF 5.00 open 45.00
        P-1 INV-1 PAID 60.00 open 40.00
        P-1 rest 0.00
        """);
    assertThat(allocate(policy, books + "say P-1 INV-2 WRITTEN_OFF 5.00")
            .allocations()
            .get(0)
            .restReasons())
        .isEmpty();
  }

  /** 40 of costs, 3 of interest, and 457 of the invoice that the debtor meant. */
  @Test
  void the_debtor_pays_the_charges_on_what_is_designated_first() {
    String said = COSTS + "say P-1 INV-2 PAID\n";
    check(p -> p, said, """
        P-1 INV-2 PAID 500.00 open 0.00
        P-1 rest 0.00
        """);
    String charged = """
        P-1 F-2 PAID COST 40.00 open 0.00
        P-1 F-3 PAID INTEREST 3.00 open 0.00
        P-1 INV-2 PAID 457.00 open 43.00
        P-1 rest 0.00
        """;
    check(DesignationRightTest::chargesFirst, said, charged);
    check(DesignationRightTest::chargesFirst, said + "objected P-1", charged);
    check(DesignationRightTest::chargesFirst, COSTS + "group P-1 INV-2", charged);
    check(DesignationRightTest::chargesFirst, said + "agreed P-1", """
        P-1 INV-2 PAID 500.00 open 0.00
        P-1 rest 0.00
        """);
    check(DesignationRightTest::chargesFirst, said + "creditor P-1", """
        P-1 INV-2 PAID 500.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Of EUR 100.00 that are said 43 are for the charges; the rest of the payment stays as the policy says. */
  @Test
  void charges_are_paid_within_the_amount_that_is_said() {
    check(DesignationRightTest::chargesFirst, COSTS + "say P-1 INV-2 PAID 100.00", """
        P-1 F-2 PAID COST 40.00 open 0.00
        P-1 F-3 PAID INTEREST 3.00 open 0.00
        P-1 INV-2 PAID 57.00 open 443.00
        P-1 rest 400.00
        """);
    check(DesignationRightTest::chargesFirst, COSTS + "say P-1 INV-2 PAID 41.00", """
        P-1 F-2 PAID COST 40.00 open 0.00
        P-1 F-3 PAID INTEREST 1.00 open 2.00
        P-1 rest 459.00
        """);
    check(DesignationRightTest::chargesFirst, COSTS + "say P-1 INV-2 PAID 30.00", """
        P-1 F-2 PAID COST 30.00 open 10.00
        P-1 rest 470.00
        """);
    check(
        DesignationRightTest::chargesFirst,
        COSTS.replace("500.00 on", "700.00 on") + "say P-1 INV-2 PAID 600.00",
        """
        P-1 F-2 PAID COST 40.00 open 0.00
        P-1 F-3 PAID INTEREST 3.00 open 0.00
        P-1 INV-2 PAID 500.00 open 0.00
        P-1 rest 157.00
        """);
  }

  @Test
  void costs_come_before_interest_and_what_is_named_itself_is_not_paid_twice() {
    check(DesignationRightTest::chargesFirst, COSTS + "say P-1 F-3 PAID", """
        P-1 F-2 PAID COST 40.00 open 0.00
        P-1 F-3 PAID INTEREST 3.00 open 0.00
        P-1 rest 457.00
        """);
    check(
        DesignationRightTest::chargesFirst,
        COSTS + "say P-1 INV-2 PAID 60.00\nsay P-1 F-2 PAID",
        """
        P-1 F-2 PAID COST 40.00 open 0.00
        P-1 F-3 PAID INTEREST 3.00 open 0.00
        P-1 INV-2 PAID 57.00 open 443.00
        P-1 rest 400.00
        """);
    check(DesignationRightTest::chargesFirst, COSTS + "group P-1 INV-2 F-3", """
        P-1 F-2 PAID COST 40.00 open 0.00
        P-1 F-3 PAID INTEREST 3.00 open 0.00
        P-1 INV-2 PAID 457.00 open 43.00
        P-1 rest 0.00
        """);
  }

  /** Debt by debt a group is in that order too. */
  @Test
  void of_a_group_that_shares_each_debt_has_its_charges() {
    AllocationOrder equal = AllocationOrders.proRata().debtByDebt();
    check(p -> chargesFirst(p).withOrder(equal), COSTS + "group P-1 INV-1 INV-2", """
        P-1 INV-1 PAID 324.04 open 675.96
        P-1 F-2 PAID COST 40.00 open 0.00
        P-1 F-3 PAID INTEREST 3.00 open 0.00
        P-1 INV-2 PAID 132.96 open 367.04
        P-1 rest 0.00
        """);
  }

  @Test
  void the_reason_of_a_charge_names_what_was_designated() {
    List<ItemSettlement> settled = allocate(
            DesignationRightTest::chargesFirst, COSTS + "say P-1 INV-2 PAID")
        .allocations()
        .get(0)
        .settlements();
    assertThat(settled.get(0).reasons().get(0).summarize())
        .isEqualTo("a charge on item INV-2, which was designated: charges come first");
    assertThat(settled.get(2).reasons().get(0))
        .isEqualTo(new AllocationReason.Instructed(Designation.DEBTOR, 1));
  }

  @Test
  void a_charge_that_is_held_is_passed_over() {
    check(
        DesignationRightTest::chargesFirst,
        COSTS.replace("parts COST 40.00", "parts COST 40.00 held") + "say P-1 INV-2 PAID",
        """
        P-1 F-3 PAID INTEREST 3.00 open 0.00
        P-1 INV-2 PAID 497.00 open 3.00
        P-1 rest 0.00
        """);
  }
}
