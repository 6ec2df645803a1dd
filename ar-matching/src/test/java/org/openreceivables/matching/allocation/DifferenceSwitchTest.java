package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** How late discounts and small differences are judged: one test a value of a switch. */
class DifferenceSwitchTest {
  @Nested
  class LateDiscounts {
    private static final String BOOKS = """
        item INV-1 1000.00 2% until 01-15 grace 5
        pay  P-1   980.00 on 01-18
        """;
    private final UnaryOperator<AllocationPolicy> ask =
        settling(s -> s.withLateDiscount(LateDiscount.ASK));

    @Test
    void asked_about_and_not_granted_so_far() {
      AllocationResult result = allocate(ask, BOOKS);
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID 980.00 open 20.00
          P-1 rest 0.00
          """);
      assertThat(result.decisions())
          .singleElement()
          .satisfies(d -> assertThat(d.summarize())
              .isEqualTo("2% discount on INV-1 until 2026-01-15, EUR 980.00 paid on 2026-01-18,"
                  + " 3 days late: is it granted?"));
    }

    @Test
    void granted() {
      AllocationResult result = allocate(ask, BOOKS + "grant P-1 INV-1");
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
          P-1 rest 0.00
          """);
      assertThat(result.decisions()).isEmpty();
    }

    @Test
    void refused() {
      AllocationResult result = allocate(ask, BOOKS + "deny P-1 INV-1");
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID 980.00 open 20.00
          P-1 rest 0.00
          """);
      assertThat(result.decisions()).isEmpty();
    }
  }

  @Nested
  class Tolerances {
    /** Business Central's second table, row 3: 1,900.00 for 1,910.00, five tolerated on each of two. */
    private static final String TWO = """
        item INV-1 1000.00 due 01-10 60.00 until 01-15
        item INV-2 1000.00 due 01-20 30.00 until 01-17
        pay  P-1   1900.00 on 01-15
        """;

    @Test
    void each_item_by_itself() {
      check(settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("5.00")))), TWO, """
          P-1 INV-1 PAID 940.00 DISCOUNT 60.00 open 0.00
          P-1 INV-2 PAID 960.00 DISCOUNT 29.69 open 10.31
          P-1 rest 0.00
          """);
    }

    /** NET EUR 98.00 earn EUR 2.00, the fee is EUR 0.20 short of EUR 10.00: that is added to the discount taken. */
    @Test
    void added_to_a_discount_that_is_taken_already() {
      check(
          settling(s -> s.withPartialDiscount(PartialDiscount.FORFEIT)
                  .withDiscountAdjustment(ToleranceLimit.upTo(eur("0.50"))))
              .andThen(p -> p.withComponents(ComponentOrders.principalFirst()))::apply,
          """
          item INV-1 110.00 parts NET 100.00 FEE 10.00 2% until 02-10 on 100.00
          pay  P-1   107.80 on 02-01
          """,
          """
          P-1 INV-1 PAID NET 98.00 PAID FEE 9.80 DISCOUNT NET 2.00 DISCOUNT FEE 0.20 open 0.00
          P-1 rest 0.00
          """);
    }

    /** EUR 41.00 − 0.40 − 40.10 = EUR 0.50, at the limit; EUR 40.09 are a cent beyond it. */
    @Test
    void at_the_limit_where_charges_are_paid_in_proportion() {
      UnaryOperator<AllocationPolicy> policy =
          settling(s -> s.withPartialDiscount(PartialDiscount.FORFEIT)
                  .withUnderpayment(ToleranceLimit.upTo(eur("0.50"))))
              .andThen(p -> p.withComponents(ComponentOrders.proRata()))::apply;
      String item = "item INV-1 41.00 parts NET 20.00 FEE 21.00 2% until 02-10 on 20.00\n";
      check(policy, item + "pay P-1 40.10 on 02-01", """
          P-1 INV-1 PAID NET 19.36 PAID FEE 20.74 DISCOUNT NET 0.40 TOLERANCE NET 0.24 TOLERANCE FEE 0.26 open 0.00
          P-1 rest 0.00
          """);
      check(policy, item + "pay P-1 40.09 on 02-01", """
          P-1 INV-1 PAID NET 19.35 PAID FEE 20.74 open 0.91
          P-1 rest 0.00
          """);
    }

    @Test
    void pooled_over_the_items_of_a_payment() {
      check(
          settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
              .withTolerancePool(TolerancePool.POOLED)),
          TWO,
          """
          P-1 INV-1 PAID 935.00 DISCOUNT 60.00 TOLERANCE 5.00 open 0.00
          P-1 INV-2 PAID 965.00 DISCOUNT 30.00 TOLERANCE 5.00 open 0.00
          P-1 rest 0.00
          """);
    }

    @Test
    void pooled_and_a_cent_more_than_all_limits() {
      check(
          settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
              .withTolerancePool(TolerancePool.POOLED)),
          TWO.replace("1900.00", "1899.99"),
          """
          P-1 INV-1 PAID 940.00 DISCOUNT 60.00 open 0.00
          P-1 INV-2 PAID 959.99 DISCOUNT 29.69 open 10.32
          P-1 rest 0.00
          """);
    }

    @Test
    void pooled_over_the_items_that_are_named() {
      UnaryOperator<AllocationPolicy> pooled =
          settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
              .withTolerancePool(TolerancePool.POOLED));
      check(pooled, TWO + "say P-1 INV-2 PAID\nsay P-1 INV-1 PAID", """
          P-1 INV-2 PAID 965.00 DISCOUNT 30.00 TOLERANCE 5.00 open 0.00
          P-1 INV-1 PAID 935.00 DISCOUNT 60.00 TOLERANCE 5.00 open 0.00
          P-1 rest 0.00
          """);
      check(pooled, """
          item INV-1 200.25
          pay  P-1   200.00 on 01-15
          say  P-1   INV-1 PAID 200.00
          """, """
          P-1 INV-1 PAID 200.00 TOLERANCE 0.25 open 0.00
          P-1 rest 0.00
          """);
    }

    /** Where a shortage is within the adjustment, it is discount in a pool too. */
    @Test
    void pooled_and_added_to_the_discount() {
      check(
          settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
              .withDiscountAdjustment(ToleranceLimit.upTo(eur("5.00")))
              .withTolerancePool(TolerancePool.POOLED)),
          TWO,
          """
          P-1 INV-1 PAID 935.00 DISCOUNT 65.00 open 0.00
          P-1 INV-2 PAID 965.00 DISCOUNT 35.00 open 0.00
          P-1 rest 0.00
          """);
      Allocation paid = Books.of(
              TWO,
              settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur("5.00")))
                  .withDiscountAdjustment(ToleranceLimit.upTo(eur("5.00")))
                  .withTolerancePool(TolerancePool.POOLED)))
          .allocate()
          .allocations()
          .get(0);
      assertThat(paid.settlements())
          .allSatisfy(s -> assertThat(s.reasons())
              .contains(new AllocationReason.Adjusted(eur("5.00"), eur("5.00")))
              .noneMatch(AllocationReason.ToleratedTogether.class::isInstance));
    }

    /** SAP: EUR 1.50 short are added to the discount, EUR 4.00 are not, but tolerated. */
    @Test
    void a_shortage_is_added_to_the_discount_first() {
      UnaryOperator<AllocationPolicy> both =
          settling(s -> s.withDiscountAdjustment(ToleranceLimit.upTo(eur("2.00")))
              .withUnderpayment(ToleranceLimit.upTo(eur("5.00"))));
      String item = "item INV-1 1000.00 2% until 02-10\n";
      check(both, item + "pay P-1 978.50 on 02-01", """
          P-1 INV-1 PAID 978.50 DISCOUNT 21.50 open 0.00
          P-1 rest 0.00
          """);
      check(both, item + "pay P-1 976.00 on 02-01", """
          P-1 INV-1 PAID 976.00 DISCOUNT 20.00 TOLERANCE 4.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class WriteOffs {
    private static final String BOOKS = """
        item INV-1 100.00
        pay  P-1   90.00 on 02-01
        say  P-1   INV-1 PAID 90.00
        say  P-1   INV-1 WRITTEN_OFF 10.00 because SMALL
        """;

    @Test
    void as_much_as_is_said() {
      check(p -> p, BOOKS, """
          P-1 INV-1 PAID 90.00 WRITTEN_OFF 10.00 open 0.00
          P-1 rest 0.00
          """);
    }

    @Test
    void within_limits_only() {
      ToleranceLimit limit = ToleranceLimit.builder()
          .percent(Percentage.of(10))
          .addCap(eur("9.99"))
          .build();
      check(p -> p.withWriteOffLimit(limit), BOOKS, """
          P-1 INV-1 PAID 90.00 open 10.00
          P-1 rest 0.00 incomplete
          problem OUT_OF_RANGE EUR 10.00
          incomplete C-1
          """);
      check(p -> p.withWriteOffLimit(ToleranceLimit.upTo(eur("10.00"))), BOOKS, """
          P-1 INV-1 PAID 90.00 WRITTEN_OFF 10.00 open 0.00
          P-1 rest 0.00
          """);
    }

    /** Two times EUR 5.00 are EUR 10.00. */
    @Test
    void within_limits_together() {
      check(
          p -> p.withWriteOffLimit(ToleranceLimit.upTo(eur("9.99"))),
          BOOKS.replace("WRITTEN_OFF 10.00", "WRITTEN_OFF 5.00")
              + "say P-1 INV-1 WRITTEN_OFF 5.00 because SMALL",
          """
          P-1 INV-1 PAID 90.00 WRITTEN_OFF 5.00 open 5.00
          P-1 rest 0.00 incomplete
          problem OUT_OF_RANGE EUR 10.00
          incomplete C-1
          """);
    }
  }
}
