package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/** The values of switches that change one detail, each beside what happens without it. */
class FineSwitchTest {
  private static final String FEES = """
      item INV-1 110.00 due 01-10 parts NET 100.00 FEE 10.00
      item INV-2 110.00 due 01-20 parts NET 100.00 FEE 10.00
      pay  P-1   90.00 on 02-01
      """;
  private static final String NAMED = """
      item INV-1 100.00 due 01-10
      item INV-2 100.00 due 01-20
      pay  P-1   130.00 on 02-01
      say  P-1   INV-2 PAID
      """;

  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  /** INV-1 and INV-2 are due on one day: EUR 90.00 are left for both, as 100 to 200. */
  @Test
  void items_that_are_equal_share_in_proportion() {
    AllocationOrder due =
        AllocationOrder.by("oldest due", Comparator.comparing(OpenItem::effectiveDueDate));
    String books = """
        item INV-1 100.00 due 01-20
        item INV-2 200.00 due 01-20
        item INV-3 10.00 due 01-10
        pay  P-1   100.00 on 02-01
        """;
    check(p -> p.withOrder(due.proRataAmongEquals()), books, """
        P-1 INV-3 PAID 10.00 open 0.00
        P-1 INV-1 PAID 30.00 open 70.00
        P-1 INV-2 PAID 60.00 open 140.00
        P-1 rest 0.00
        """);
    check(p -> p.withOrder(due), books, """
        P-1 INV-3 PAID 10.00 open 0.00
        P-1 INV-1 PAID 90.00 open 10.00
        P-1 rest 0.00
        """);
  }

  /** The youngest of those that are due: INV-2 on 31 January, INV-3 on 1 February. */
  @Test
  void an_order_of_ones_own_by_the_day_of_the_payment() {
    AllocationOrder order = AllocationOrder.byDay(
            "due", day -> Comparator.comparing(i -> i.effectiveDueDate().isAfter(day)))
        .then("youngest due", Comparator.comparing(OpenItem::effectiveDueDate).reversed());
    String books = """
        item INV-1 10.00 due 01-10
        item INV-2 10.00 due 01-31
        item INV-3 10.00 due 02-01
        pay  P-1   10.00 on 01-31
        """;
    check(p -> p.withOrder(order), books, """
        P-1 INV-2 PAID 10.00 open 0.00
        P-1 rest 0.00
        """);
    check(p -> p.withOrder(order), books.replace("on 01-31", "on 02-01"), """
        P-1 INV-3 PAID 10.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 10.00 of INV-1 are paid, so that INV-2 is the larger one; not where it is judged once. */
  @Test
  void an_order_by_open_amounts_is_judged_for_each_payment() {
    AllocationOrder once =
        AllocationOrder.by("largest", Comparator.comparing(OpenItem::open).reversed());
    String books = """
        item INV-1 50.00
        item INV-2 45.00
        pay  P-1   10.00 on 02-01
        pay  P-2   10.00 on 02-02
        """;
    check(p -> p.withOrder(once.judgedAnew()), books, """
        P-1 INV-1 PAID 10.00 open 40.00
        P-1 rest 0.00
        P-2 INV-2 PAID 10.00 open 35.00
        P-2 rest 0.00
        """);
    check(p -> p.withOrder(once), books, """
        P-1 INV-1 PAID 10.00 open 40.00
        P-1 rest 0.00
        P-2 INV-1 PAID 10.00 open 30.00
        P-2 rest 0.00
        """);
  }

  @Test
  void an_item_is_finished_before_the_fee_of_the_next() {
    check(p -> p, FEES, """
        P-1 INV-1 PAID FEE 10.00 PAID NET 80.00 open 20.00
        P-1 rest 0.00
        """);
    check(p -> p.withProcessing(Processing.VERTICAL), FEES, """
        P-1 INV-1 PAID FEE 10.00 PAID NET 70.00 open 30.00
        P-1 INV-2 PAID FEE 10.00 open 100.00
        P-1 rest 0.00
        """);
  }

  @Test
  void a_short_payment_has_the_reason_of_the_host() {
    ReasonCode freight =
        new ReasonCode("FREIGHT", "freight not accepted", ReasonCode.TaxTreatment.UNCHANGED);
    String books = """
        item INV-1 119.00
        pay  P-1   100.00 on 02-01
        """;
    assertThat(allocate(
                p -> p.withShortPayment(ShortPayment.DEDUCTION).withShortPaymentReason(freight),
                books)
            .allocations()
            .get(0)
            .deductions())
        .singleElement()
        .satisfies(d -> {
          assertThat(d.reason()).isEqualTo(freight);
          assertThat(d.item().open()).isEqualTo(Money.parse("EUR 19.00"));
        });
  }

  /** EUR 999.00 for EUR 1,000.00: the EUR 1.00 is shared as 900 to 100, not left on the last. */
  @Test
  void a_pooled_difference_is_shared_by_amount() {
    SettlementPolicy pooled = SettlementPolicy.standard()
        .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 5.00")))
        .withTolerancePool(TolerancePool.POOLED);
    check(p -> p.withSettlement(pooled), """
        item INV-1 900.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   999.00 on 02-01
        """, """
        P-1 INV-1 PAID 899.10 TOLERANCE 0.90 open 0.00
        P-1 INV-2 PAID 99.90 TOLERANCE 0.10 open 0.00
        P-1 rest 0.00
        """);
  }

  /** The instruction goes before the policy, one way and the other. */
  @Test
  void the_rest_goes_as_the_instruction_says_whatever_the_policy() {
    check(p -> p.withOverpayment(Overpayment.NEXT_ITEMS_DUE), NAMED + "keep P-1", """
        P-1 INV-2 PAID 100.00 open 0.00
        P-1 rest 30.00
        """);
    check(p -> p, NAMED + "onward P-1", """
        P-1 INV-2 PAID 100.00 open 0.00
        P-1 INV-1 PAID 30.00 open 70.00
        P-1 rest 0.00
        """);
  }

  /** EUR 90.00 of 5 January on an invoice of 2 January: posted when the books are open. */
  @Test
  void nothing_is_posted_before_the_books_are_open() {
    String books = """
        item INV-1 100.00 posted 01-02
        pay  P-1   90.00 on 01-05
        """;
    LocalDate open = LocalDate.of(2026, 2, 1);
    assertThat(posted(p -> p, books)).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(posted(p -> p.withBooksOpenFrom(open), books)).isEqualTo(open);
  }

  private static LocalDate posted(UnaryOperator<AllocationPolicy> policy, String books) {
    return allocate(policy, books).allocations().get(0).settlements().get(0).postingDate();
  }
}
