package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.allocation.order.Debts;

/** A debt goes step by step through the component order, within its share and on each day, and shares a shortage. */
class DebtStepsTest {
  private static final AllocationOrder EQUALS = AllocationOrder.by(
          "oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
      .proRataAmongEquals();

  private static AllocationPolicy byDebt(AllocationPolicy policy) {
    return policy.withOrder(policy.order().debtByDebt());
  }

  private static AllocationPolicy chargesFirst(AllocationPolicy policy) {
    return byDebt(policy).withDesignations(policy.designations().withDebtorPaysChargesFirst(true));
  }

  private static AllocationPolicy pooled(AllocationPolicy policy, String limit) {
    return policy.withSettlement(policy
        .settlement()
        .withUnderpayment(ToleranceLimit.upTo(eur(limit)))
        .withTolerancePool(TolerancePool.POOLED));
  }

  /** Costs of X, the interest I, the price in X, and then INV, which has no parts and is price. */
  @Test
  void an_item_without_parts_waits_for_its_step() {
    for (String said :
        List.of("", "say P-1 INV PAID", "say P-1 INV PAID 100.00", "group P-1 INV")) {
      check(DebtStepsTest::chargesFirst, """
          item INV 100.00 due 01-10
          charge X 60.00 of INV parts COST 10.00 NET 50.00
          charge I 20.00 of INV parts INTEREST 20.00
          pay P-1 100.00 on 02-01
          """ + said, """
          P-1 X PAID COST 10.00 PAID NET 50.00 open 0.00
          P-1 I PAID INTEREST 20.00 open 0.00
          P-1 INV PAID 20.00 open 80.00
          P-1 rest 0.00
          """);
    }
  }

  /** 130.00 to 100.00: 65.00 and 50.00; of the 65.00 10.00 costs, 30.00 interest, and no more than 25.00 price. */
  @Test
  void mixed_parts_of_equal_debts_keep_to_their_share() {
    String books = """
        item A 100.00 due 01-10 parts COST 10.00 NET 90.00
        charge F 30.00 of A parts INTEREST 30.00
        item B 100.00 due 01-10
        pay P-1 115.00 on 02-01
        """;
    AllocationResult result = allocate(p -> byDebt(p.withOrder(EQUALS)), books);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 A PAID COST 10.00 PAID NET 25.00 open 65.00
        P-1 F PAID INTEREST 30.00 open 0.00
        P-1 B PAID 50.00 open 50.00
        P-1 rest 0.00
        """);
    AllocationReason first =
        new AllocationReason.Shared(eur("115.00"), eur("130.00"), eur("230.00"));
    assertThat(result.allocations().get(0).settlements())
        .extracting(s -> s.reasons().get(0))
        .containsExactly(
            first, first, new AllocationReason.Shared(eur("115.00"), eur("100.00"), eur("230.00")));
  }

  /** R is reserved; the first by the order is INV, though nothing is paid at the step of costs, and Z is behind it. */
  @Test
  void the_first_that_is_paid_of_mixed_parts_is_behind_none() {
    String by = " by oldest due, then oldest issued, then id, debt by debt";
    assertThat(allocate(DebtStepsTest::byDebt, """
        item INV 1010.00 due 01-10 parts NET 1000.00 INTEREST 10.00
        charge Z 30.00 of INV parts INTEREST 30.00
        item R 50.00 due 01-05 reserved P-1
        pay P-1 500.00 on 02-01
        """).allocations().get(0).settlements())
        .extracting(s -> s.reasons().get(0).summarize())
        .containsExactly(
            "place 1" + by, "place 2" + by, "place 3" + by + ", behind the one before by id");
  }

  /** 0.60 are missing on 40.00, 60.00 and 100.00, which go one after the other: 0.12, 0.18 and 0.30. */
  @Test
  void an_item_and_charges_that_come_before_it_share_a_shortage() {
    check(p -> pooled(byDebt(p), "0.50"), """
        item INV 100.00 due 01-10
        charge F-1 40.00 of INV parts COST 40.00
        charge F-2 60.00 of INV parts COST 60.00
        pay P-1 199.40 on 02-01
        """, """
        P-1 F-1 PAID COST 39.88 TOLERANCE COST 0.12 open 0.00
        P-1 F-2 PAID COST 59.82 TOLERANCE COST 0.18 open 0.00
        P-1 INV PAID 99.70 TOLERANCE 0.30 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Named one by one and without amounts, mixed parts go by step where charges come first, and share otherwise. */
  @Test
  void mixed_parts_that_are_named_share_a_shortage_where_no_charge_comes_first() {
    String books = """
        item M 120.00 due 01-11 parts COST 20.00 NET 100.00
        charge N 10.00 of M parts INTEREST 10.00
        pay P-1 127.00 on 02-01
        say P-1 M PAID
        say P-1 N PAID
        """;
    check(p -> pooled(byDebt(p), "3.00"), books, """
        P-1 M PAID COST 20.00 PAID NET 97.23 TOLERANCE NET 2.77 open 0.00
        P-1 N PAID INTEREST 9.77 TOLERANCE INTEREST 0.23 open 0.00
        P-1 rest 0.00
        """);
    check(p -> pooled(chargesFirst(p), "3.00"), books, """
        P-1 M PAID COST 20.00 PAID NET 97.00 TOLERANCE NET 3.00 open 0.00
        P-1 N PAID INTEREST 10.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** The money ends at the costs F, which have no equal: A and F share 0.60, and INV has no part in it. */
  @Test
  void the_rest_of_a_debt_has_no_share_in_what_is_missing_on_its_charge() {
    check(p -> pooled(byDebt(p.withOrder(EQUALS)), "0.50"), """
        item A 100.00 due 01-10
        item INV 1000.00 due 01-20
        charge F 40.00 of INV parts COST 40.00
        pay P-1 139.40 on 02-01
        """, """
        P-1 A PAID 99.57 TOLERANCE 0.43 open 0.00
        P-1 F PAID COST 39.83 TOLERANCE COST 0.17 open 0.00
        P-1 rest 0.00
        """);
  }

  /** B is paid whole, and A and C share the other 50.00. */
  @Test
  void equal_items_share_what_one_that_is_paid_whole_leaves() {
    check(
        p -> p.withOrder(EQUALS)
            .withFullSettlement(FullSettlement.where("B", i -> i.id().value().equals("B"))),
        """
        item A 100.00 due 01-10
        item B 100.00 due 01-10
        item C 100.00 due 01-10
        pay P-1 150.00 on 02-01
        """,
        """
        P-1 B PAID 100.00 open 0.00
        P-1 A PAID 25.00 open 75.00
        P-1 C PAID 25.00 open 75.00
        P-1 rest 0.00
        """);
  }

  /** Costs of the 20th are no part of INV-1 for money of the 1st, and come before it for money of the 20th. */
  @Test
  void each_day_has_its_own_debts() {
    check(DebtStepsTest::byDebt, """
        item INV-1 1000.00 due 01-10
        item INV-2 500.00 due 01-20
        charge C 40.00 of INV-1 issued 02-20 parts COST 40.00
        pay P-1 100.00 on 02-01
        pay P-2 50.00 on 02-20
        """, """
        P-1 INV-1 PAID 100.00 open 900.00
        P-1 rest 0.00
        P-2 C PAID COST 40.00 open 0.00
        P-2 INV-1 PAID 10.00 open 890.00
        P-2 rest 0.00
        """);
  }

  /** Posted on 5 February, INV is not known on the 4th: until then its costs are a debt of their own. */
  @Test
  void an_item_that_is_posted_later_is_no_principal_yet() {
    Books books = Books.of("""
        item INV 100.00 issued 01-05 posted 02-05
        charge F 40.00 of INV issued 01-20 parts COST 40.00
        charge Z 40.00 of INV parts COST 0.00 INTEREST 40.00
        """, p -> p);
    LocalDate day = BooksText.day("02-10");
    OpenItem charge = books.items().find(OpenItemId.of("F")).orElseThrow();
    var order = ComponentOrders.costsInterestPrincipal();
    assertThat(Debts.among(books.items(), BooksText.day("02-04"), order)
            .principal(charge, day)
            .id())
        .hasToString("F");
    Debts known = Debts.among(books.items(), BooksText.day("02-05"), order);
    assertThat(known.principal(charge, day).id()).hasToString("INV");
    // Costs of nothing are none: Z is interest.
    assertThat(known.place(books.items().find(OpenItemId.of("Z")).orElseThrow()))
        .isEqualTo(1);
  }
}
