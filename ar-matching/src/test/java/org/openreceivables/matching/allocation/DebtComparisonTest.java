package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.FirstDifference;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;
import org.openreceivables.matching.allocation.law.LegalOrder;
import org.openreceivables.matching.allocation.law.LegalOrders;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What decided where one of two policies, or both, know debts: items with the charges on them. */
class DebtComparisonTest {

  private static FirstDifference first(
      AllocationPolicy here, AllocationPolicy there, String books) {
    Books read = BooksText.read(books);
    ComparisonResult result = PolicyComparison.of(here, there)
        .over(read.items(), read.payments(), read.instructions(), read.asOf());
    assertThat(result.decided()).hasSize(1);
    return result.decided().get(0);
  }

  private static List<String> decided(AllocationPolicy here, AllocationPolicy there, String books) {
    return first(here, there, books).decidedBy().stream()
        .map(SwitchDifference::summarize)
        .toList();
  }

  private static AllocationPolicy standard() {
    return AllocationPolicy.standard();
  }

  private static AllocationPolicy germany() {
    return LegalOrders.germany().policy();
  }

  private static AllocationPolicy with(UnaryOperator<AllocationPolicy> change) {
    return change.apply(standard());
  }

  /** Costs of EUR 40.00 and EUR 960.00 of the principal, or EUR 1,000.00 of it. */
  @Test
  void a_charge_and_its_own_item_are_told_apart_by_the_component_order() {
    assertThat(decided(germany(), standard(), """
            item   INV-1 1000.00 due 01-10
            charge F     40.00 of INV-1 due 01-20
            pay    P-1   1000.00 on 02-01
            """))
        .containsExactly(
            "order(): here F before INV-1 by \"costs, interest, principal\"; there INV-1"
                + " before F by \"oldest due\"");
  }

  /** The fee has no security of its own: it is paid as INV-1 is, which was issued a day before INV-2. */
  @Test
  void a_charge_goes_by_the_facts_of_its_item() {
    assertThat(decided(standard(), germany(), """
            item   INV-1 1000.00 issued 01-05 due 01-20 secured 1
            charge F     5.00 of INV-1 issued 01-15 due 01-25
            item   INV-2 1000.00 issued 01-06 due 01-20 secured 1
            pay    P-1   1005.00 on 02-01
            """))
        .containsExactly("order(): here INV-2 before F by \"oldest due\"; there F before INV-2"
            + " by \"oldest issued\"");
  }

  /** EUR 1,500.00: INV-2 whole, or EUR 460.00 of it because EUR 40.00 went to the costs on INV-1. */
  @Test
  void debt_by_debt_alone_is_said_in_words() {
    AllocationPolicy byDebt =
        with(p -> p.withOrder(AllocationOrders.oldestDueFirst().debtByDebt()));
    String books = """
        item   INV-1 1000.00 due 01-10
        item   INV-2 500.00 due 01-20
        charge F     40.00 of INV-1 due 03-01
        pay    P-1   1500.00 on 02-01
        """;
    FirstDifference first = first(standard(), byDebt, books);
    assertThat(first.difference().summarize()).startsWith("P-1/on-account on INV-2: EUR 500.00 ");
    assertThat(first.decidedBy())
        .containsExactly(new SwitchDifference.Treatment(
            "oldest due, then oldest issued, then id",
            "oldest due, then oldest issued, then id, debt by debt",
            "takes F by itself",
            "takes F with INV-1, to which it belongs"));
    assertThat(first.decidedBy().get(0).summarize("ours", "theirs"))
        .isEqualTo(
            "order(): ours takes F by itself; theirs takes F with INV-1, to which it belongs");
    assertThat(decided(byDebt, standard(), books))
        .containsExactly(
            "order(): here F before INV-1 by \"costs, interest, principal\"; there INV-1"
                + " before F by \"oldest due\"");
  }

  /** EUR 100.00 go to INV-3, due first, or past it to INV-1. */
  @Test
  void an_item_that_is_left_out_is_named_with_the_reason() {
    AllocationPolicy without = with(p -> p.withOrder(AllocationOrders.oldestDueFirst()
        .leavingOut(
            "time-barred",
            day -> i -> i.legalTraits()
                .timeBarredOn()
                .map(barred -> !barred.isAfter(day))
                .orElse(false))));
    String books = """
        item INV-1 100.00 due 01-20
        item INV-3 100.00 due 01-10 barred 01-15
        pay  P-1   100.00 on 02-01
        """;
    assertThat(decided(standard(), without, books))
        .containsExactly("order(): here pays INV-3; there leaves INV-3 out: time-barred");
    assertThat(decided(without, standard(), books))
        .containsExactly("order(): here leaves INV-3 out: time-barred; there pays INV-3");
  }

  @Test
  void only_what_is_designated_is_said_in_words() {
    AllocationPolicy asInstructed = with(p -> p.withOrder(AllocationOrders.asInstructed()));
    assertThat(decided(asInstructed, standard(), """
            item INV-1 100.00 due 01-10
            pay  P-1   50.00 on 02-01
            """))
        .containsExactly(
            "order(): here pays only what is designated; there pays what nobody designated,"
                + " too, by oldest due, then oldest issued, then id");
  }

  /** EUR 100.00 on two debts of one day of EUR 100.00 each: by id, or EUR 50.00 and 50.00. */
  @Test
  void equal_debts_that_share_are_told_from_those_paid_by_id() {
    assertThat(decided(
            with(p -> p.withOrder(AllocationOrders.firstDueFirst().debtByDebt())),
            with(p -> p.withOrder(
                AllocationOrders.firstDueFirst().proRataAmongEquals().debtByDebt())),
            """
            item INV-1 100.00 due 01-10
            item INV-2 100.00 due 01-10
            pay  P-1   100.00 on 02-01
            """))
        .containsExactly(
            "order(): here INV-1 before INV-2 by \"id\"; there INV-1 and INV-2 pro rata");
  }

  /** Interest of EUR 30.00 is an item of its own: first by BGB 367, last by BGB 497. */
  @Test
  void the_step_is_one_of_the_whole_debt() {
    LegalOrder consumers = LegalOrders.germanyConsumerCredit();
    assertThat(first(germany(), consumers.policy(), """
            item   INV-1 1000.00 due 01-10
            charge Z     30.00 of INV-1 due 01-20 parts INTEREST 30.00
            pay    P-1   500.00 on 02-01
            """).decidedBy())
        .containsExactly(new SwitchDifference.Components(
            "costs, interest, principal",
            consumers.policy().components().toString(),
            1,
            "INTEREST",
            "NET"));
  }
}
