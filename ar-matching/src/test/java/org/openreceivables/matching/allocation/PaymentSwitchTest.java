package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRatePolicy;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** What becomes of too little, too much, credits and foreign money: one test a value of a switch. */
class PaymentSwitchTest {
  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  private static UnaryOperator<AllocationPolicy> settling(
      UnaryOperator<SettlementPolicy> settlement) {
    return p -> p.withSettlement(settlement.apply(p.settlement()));
  }

  private static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  @Nested
  class PartPayments {
    private static final String BOOKS = """
        item INV-1 100.00
        pay  P-1   40.00 on 02-01
        """;

    @Test
    void reduce_the_item() {
      check(p -> p, BOOKS, """
          P-1 INV-1 PAID 40.00 open 60.00
          P-1 rest 0.00
          """);
    }

    /** SAP's partial payment: both stay open, and the money says what it waits for. */
    @Test
    void linked_leave_both_open() {
      AllocationResult result = allocate(p -> p.withPartial(PartialPayment.LINKED), BOOKS);
      assertThat(ResultText.of(result)).isEqualTo("P-1 rest 40.00\n");
      Allocation linked = result.allocations().get(0);
      assertThat(linked.sourceAfter().relatesTo()).contains(DocumentId.of("INV-1"));
      assertThat(linked.restReasons())
          .containsExactly(
              new RestReason.WaitsFor(DocumentId.of("INV-1"), eur("100.00"), eur("40.00")));
    }

    @Test
    void linked_close_the_item_with_the_money_that_completes_it() {
      check(p -> p.withPartial(PartialPayment.LINKED), BOOKS + "pay P-2 65.00 on 02-02", """
          P-1 INV-1 PAID 40.00 open 60.00
          P-1 rest 0.00
          P-2 INV-1 PAID 60.00 open 0.00
          P-2 rest 5.00
          """);
    }

    /** The next run finds the money on account, linked to the document. */
    @Test
    void linked_money_waits_from_run_to_run() {
      check(p -> p.withPartial(PartialPayment.LINKED), """
          item  INV-1 100.00
          money P-1   40.00 for INV-1
          pay   P-2   60.00 on 02-02
          """, """
          P-1 INV-1 PAID 40.00 open 60.00
          P-1 rest 0.00
          P-2 INV-1 PAID 60.00 open 0.00
          P-2 rest 0.00
          """);
    }
  }

  @Nested
  class FullSettlementOnly {
    private static final String BOOKS = """
        item INV-1 50.00 due 01-10
        item INV-2 90.00 due 01-20
        item INV-3 30.00 due 01-30
        pay  P-1   100.00 on 02-01
        """;

    @Test
    void off() {
      check(p -> p, BOOKS, """
          P-1 INV-1 PAID 50.00 open 0.00
          P-1 INV-2 PAID 50.00 open 40.00
          P-1 rest 0.00
          """);
    }

    @Test
    void on_passes_over_what_cannot_be_closed() {
      AllocationResult result = allocate(p -> p.withFullSettlement(FullSettlement.always()), BOOKS);
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID 50.00 open 0.00
          P-1 INV-3 PAID 30.00 open 0.00
          P-1 rest 20.00
          """);
      assertThat(result.allocations().get(0).restReasons())
          .contains(new RestReason.NotWhole(OpenItemId.of("INV-2"), eur("90.00"), eur("50.00")));
    }

    @Test
    void for_some_items_only() {
      check(
          p -> p.withFullSettlement(
              FullSettlement.where("INV-1", i -> i.id().value().equals("INV-1"))),
          BOOKS.replace("100.00", "49.99"),
          """
          P-1 INV-2 PAID 49.99 open 40.01
          P-1 rest 0.00
          """);
    }

    /** In proportion EUR 60.00 would close neither: the first that it can close is closed. */
    @Test
    void on_and_pro_rata() {
      check(
          p -> p.withFullSettlement(FullSettlement.always()).withOrder(AllocationOrders.proRata()),
          """
          item INV-1 90.00
          item INV-2 50.00
          item INV-3 20.00
          pay  P-1   60.00 on 02-01
          """,
          """
          P-1 INV-2 PAID 50.00 open 0.00
          P-1 rest 10.00
          """);
    }

    /** EUR 49.50 close INV-1 within tolerance, and that is whole. */
    @Test
    void what_is_within_tolerance_is_whole() {
      check(
          p -> p.withFullSettlement(FullSettlement.always())
              .withSettlement(
                  SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(eur("0.50")))),
          BOOKS.replace("100.00", "49.50"),
          """
          P-1 INV-1 PAID 49.50 TOLERANCE 0.50 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class ShortPayments {
    private static final String BOOKS = """
        item INV-1 119.00 due 01-10 parts NET 100.00 TAX 19.00
        pay  P-1   100.00 on 02-01
        """;

    @Test
    void leave_the_item_open() {
      check(p -> p, BOOKS, """
          P-1 INV-1 PAID NET 84.03 PAID TAX 15.97 open 19.00
          P-1 rest 0.00
          """);
    }

    /** The same terms, the parts that are open; the item itself is closed. */
    @Test
    void residual_item_takes_its_place() {
      AllocationResult result = allocate(p -> p.withShortPayment(ShortPayment.RESIDUAL), BOOKS);
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID NET 84.03 PAID TAX 15.97 RESIDUAL NET 15.97 RESIDUAL TAX 3.03 open 0.00
          P-1 rest 0.00
          """);
      OpenItem residual =
          result.items().find(OpenItemId.of("INV-1/residual/P-1/1")).orElseThrow();
      assertThat(residual.kind()).isEqualTo(OpenItemKind.INVOICE);
      assertThat(residual.open()).isEqualTo(eur("19.00"));
      assertThat(residual.dueDate()).contains(LocalDate.of(2026, 1, 10));
      assertThat(residual.document()).isEqualTo(DocumentId.of("INV-1"));
    }

    @Test
    void deduction_with_the_reason_of_the_policy() {
      AllocationResult result = allocate(p -> p.withShortPayment(ShortPayment.DEDUCTION), BOOKS);
      Allocation paid = result.allocations().get(0);
      assertThat(paid.deductions()).singleElement().satisfies(d -> {
        assertThat(d.item().kind()).isEqualTo(OpenItemKind.DEDUCTION);
        assertThat(d.item().open()).isEqualTo(eur("19.00"));
        assertThat(d.reason().code()).isEqualTo("SHORT");
      });
      assertThat(paid.settlements().get(0).after().isSettled()).isTrue();
    }

    /** Two payments of one day are judged together: 60.00 and 59.00 leave nothing to follow up. */
    @Test
    void are_judged_when_the_day_is_over() {
      AllocationResult result = allocate(
          p -> p.withShortPayment(ShortPayment.RESIDUAL),
          BOOKS.replace("100.00 on", "60.00 on") + "pay P-2 59.00 on 02-01");
      assertThat(result.allocations()).allMatch(a -> a.deductions().isEmpty());
      assertThat(result.items().find(OpenItemId.of("INV-1")).orElseThrow().isSettled())
          .isTrue();
    }
  }

  @Nested
  class Overpayments {
    private static final String BOOKS = """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   130.00 on 02-01
        say  P-1   INV-2 PAID
        """;
    private static final String ALL = """
        item INV-1 100.00
        pay  P-1   130.00 on 02-01
        """;

    @Test
    void on_account() {
      check(p -> p, BOOKS, """
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 rest 30.00
          """);
    }

    @Test
    void next_items_due() {
      check(p -> p.withOverpayment(Overpayment.NEXT_ITEMS_DUE), BOOKS, """
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 INV-1 PAID 30.00 open 70.00
          P-1 rest 0.00
          """);
    }

    @Test
    void refund_proposal() {
      Allocation paid = allocate(p -> p.withOverpayment(Overpayment.REFUND_PROPOSAL), ALL)
          .allocations()
          .get(0);
      assertThat(paid.rest()).isEqualTo(eur("30.00"));
      assertThat(paid.refundProposed()).isTrue();
      assertThat(allocate(p -> p, ALL).allocations().get(0).refundProposed()).isFalse();
    }

    @Test
    void refused_as_a_whole() {
      AllocationResult result = allocate(p -> p.withOverpayment(Overpayment.REFUSE), ALL);
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 rest 130.00 incomplete
          problem OUT_OF_RANGE EUR 130.00
          incomplete C-1
          """);
      assertThat(result.problems().get(0).rule())
          .isEqualTo("must not be more than what is owed, by EUR 30.00");
      assertThat(result.items().find(OpenItemId.of("INV-1")).orElseThrow().open())
          .isEqualTo(eur("100.00"));
    }

    /** A payment that was refused takes nothing from the next one. */
    @Test
    void refused_leaves_all_as_it_was() {
      check(p -> p.withOverpayment(Overpayment.REFUSE), """
          item   INV-1 100.00 2% until 02-10
          credit CN-1  20.00
          pay    P-1   130.00 on 02-01
          pay    P-2   98.00 on 02-02
          """, """
          P-1 rest 130.00 incomplete
          P-2 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00
          P-2 rest 0.00 incomplete
          problem OUT_OF_RANGE EUR 130.00
          incomplete C-1
          """);
    }

    /** EUR 0.50 too much for what was designated, while EUR 60.00 of it stay open, or it is said to stay. */
    @Test
    void no_excess_is_kept_while_something_is_open_or_it_is_said_to_stay() {
      UnaryOperator<AllocationPolicy> one =
          settling(s -> s.withOverpayment(ToleranceLimit.upTo(eur("1.00"))));
      check(one, """
          item INV-1 100.00
          pay  P-1   40.50 on 02-01
          say  P-1   INV-1 PAID 40.00
          """, """
          P-1 INV-1 PAID 40.00 open 60.00
          P-1 rest 0.50
          """);
      check(one, """
          item INV-1 100.00
          pay  P-1   100.50 on 02-01
          say  P-1   INV-1 PAID 100.00
          keep P-1
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 0.50
          """);
      check(p -> one.apply(p).withFullSettlement(FullSettlement.always()), """
          item INV-1 100.00
          item INV-2 10.00 due 03-01
          pay  P-1   100.50 on 02-01
          """, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 0.50
          """);
    }

    @Test
    void a_small_excess_is_kept_where_the_policy_says_so() {
      UnaryOperator<AllocationPolicy> five =
          settling(s -> s.withOverpayment(ToleranceLimit.upTo(eur("5.00"))));
      Allocation kept =
          allocate(five, ALL.replace("130.00", "105.00")).allocations().get(0);
      assertThat(kept.excessTaken()).isEqualTo(eur("5.00"));
      assertThat(kept.rest()).isEqualTo(eur("0.00"));
      assertThat(kept.restReasons()).contains(new RestReason.ExcessKept(eur("5.00"), eur("5.00")));
      Allocation left =
          allocate(five, ALL.replace("130.00", "105.01")).allocations().get(0);
      assertThat(left.excessTaken()).isEqualTo(eur("0.00"));
      assertThat(left.rest()).isEqualTo(eur("5.01"));
    }
  }

  @Nested
  class DiscountAndExcess {
    /** Dynamics 365, "unspecific": EUR 105.00 with 10.50 of discount, 95.00 paid. */
    private static final String BOOKS = """
        item INV-1 105.00 10% until 02-10
        pay  P-1   95.00 on 02-01
        """;

    @Test
    void kept() {
      check(p -> p, BOOKS, """
          P-1 INV-1 PAID 94.50 DISCOUNT 10.50 open 0.00
          P-1 rest 0.50
          """);
    }

    @Test
    void shrunk() {
      check(settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK)), BOOKS, """
          P-1 INV-1 PAID 95.00 DISCOUNT 10.00 open 0.00
          P-1 rest 0.00
          """);
    }

    @Test
    void lost() {
      check(settling(s -> s.withExcessDiscount(ExcessDiscount.FORFEIT)), BOOKS, """
          P-1 INV-1 PAID 95.00 open 10.00
          P-1 rest 0.00
          """);
    }

    /** Named without an amount, all of the money is for this item, and the excess goes with its discount. */
    @Test
    void shrunk_where_the_item_is_named() {
      check(
          settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK)),
          BOOKS + "say P-1 INV-1 PAID",
          """
          P-1 INV-1 PAID 95.00 DISCOUNT 10.00 open 0.00
          P-1 rest 0.00
          """);
    }

    /** EUR 1.00 more than both need: the first discount shrinks by 0.60, which is all of it, then the second. */
    @Test
    void shrunk_one_item_after_the_other() {
      check(settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK)), """
          item INV-1 30.00 due 01-10 2% until 02-10
          item INV-2 100.00 due 01-20 2% until 02-10
          pay  P-1   128.40 on 02-01
          """, """
          P-1 INV-1 PAID 30.00 open 0.00
          P-1 INV-2 PAID 98.40 DISCOUNT 1.60 open 0.00
          P-1 rest 0.00
          """);
    }
  }

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
              .isEqualTo("2% discount on INV-1 until 2026-01-15, EUR 980.00 paid on 2026-01-18:"
                  + " is it granted?"));
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
  class Credits {
    private static final String BOOKS = """
        item   INV-1 100.00
        credit CN-1  60.00 issued 01-05
        credit CN-2  30.00 issued 01-05
        """;

    @Test
    void linked_only() {
      check(p -> p, BOOKS, "\n");
    }

    @Test
    void oldest_first() {
      check(p -> p.withCredits(CreditUse.LINKED_THEN_ORDER), BOOKS, """
          CN-1 INV-1 CREDITED 60.00 open 40.00
          CN-1 rest 0.00
          CN-2 INV-1 CREDITED 30.00 open 10.00
          CN-2 rest 0.00
          """);
    }

    @Test
    void smallest_first() {
      check(p -> p.withCredits(CreditUse.LINKED_THEN_SMALLEST), BOOKS, """
          CN-2 INV-1 CREDITED 30.00 open 70.00
          CN-2 rest 0.00
          CN-1 INV-1 CREDITED 60.00 open 10.00
          CN-1 rest 0.00
          """);
    }

    @Test
    void none() {
      check(p -> p.withCredits(CreditUse.NONE), BOOKS + "credit CN-3 10.00 for INV-1", "\n");
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

  @Nested
  class NamedCredits {
    /** Posted after the payment, the credit cannot be used by it: the word is not followed, and named. */
    @Test
    void of_a_later_day_are_unknown() {
      check(p -> p, """
          item   INV-1 100.00
          credit CN-1  10.00 issued 02-10
          pay    P-1   90.00 on 02-01
          use    P-1   CN-1
          say    P-1   INV-1 PAID
          """, """
          P-1 INV-1 PAID 90.00 open 10.00
          P-1 rest 0.00 incomplete
          problem UNKNOWN_ITEM CN-1
          incomplete C-1
          """);
    }

    @Test
    void of_an_earlier_day_reduce_the_item_first() {
      check(p -> p, """
          item   INV-1 100.00
          credit CN-1  10.00 issued 01-20
          pay    P-1   90.00 on 02-01
          use    P-1   CN-1
          say    P-1   INV-1 PAID
          """, """
          CN-1 INV-1 CREDITED 10.00 open 90.00
          CN-1 rest 0.00
          P-1 INV-1 PAID 90.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class InAnotherCurrency {
    private static final String BOOKS = """
        item INV-1 100.00
        pay  P-1   CHF 94.05 on 02-01
        """;
    private final ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.EUR,
        CurrencyUnit.CHF,
        new BigDecimal("0.99"),
        LocalDate.of(2026, 2, 1),
        "bank")));

    @Test
    void refused() {
      check(p -> p, BOOKS, "P-1 rest 94.05\n");
    }

    /** CHF 94.05 at EUR/CHF 0.99 are EUR 95.00. */
    @Test
    void at_the_rate_of_the_value_date() {
      AllocationResult result = allocate(
          p -> p.withForeignMoney(ForeignMoney.at(rates.withPolicy(ExchangeRatePolicy.builder()
              .inverses(ExchangeRatePolicy.Inverses.WHERE_NO_DIRECT)
              .build()))),
          BOOKS);
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID 95.00 open 5.00
          P-1 rest 0.00
          """);
      assertThat(result.allocations().get(0).settlements().get(0).lines())
          .singleElement()
          .satisfies(l -> {
            assertThat(l.sourceAmount()).isEqualTo(Money.parse("CHF 94.05"));
            assertThat(l.rate()).isPresent();
          });
    }

    /** At EUR/JPY 150 JPY 1 is EUR 0.01, and JPY 2 are no more than that: the second is worth no cent. */
    @Test
    void a_line_worth_less_than_a_cent_is_none() {
      ExchangeRates yen = ExchangeRates.of(List.of(new ExchangeRate(
          CurrencyUnit.EUR,
          CurrencyUnit.JPY,
          new BigDecimal("150"),
          LocalDate.of(2026, 2, 1),
          "bank")));
      AllocationResult result = allocate(p -> p.withForeignMoney(ForeignMoney.at(yen)), """
          item INV-1 JPY 1
          item INV-2 JPY 1
          item INV-3 JPY 1
          pay  P-1   0.02 on 02-01
          """);
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID 1 open 0
          P-1 rest 0.01
          """);
    }

    @Test
    void without_a_rate_it_stays_on_account_and_says_so() {
      Allocation paid = allocate(
              p -> p.withForeignMoney(ForeignMoney.at(ExchangeRates.none())), BOOKS)
          .allocations()
          .get(0);
      assertThat(paid.rest()).isEqualTo(Money.parse("CHF 94.05"));
      assertThat(paid.restReasons()).anyMatch(RestReason.NoRate.class::isInstance);
    }
  }

  @Test
  void switches_that_contradict_each_other_are_refused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> AllocationPolicy.builder()
            .partial(PartialPayment.LINKED)
            .shortPayment(ShortPayment.RESIDUAL)
            .processing(Processing.VERTICAL)
            .build())
        .withMessageContaining("must be STAYS_OPEN")
        .withMessageContaining("must be HORIZONTAL");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> AllocationPolicy.builder()
            .fullSettlement(FullSettlement.always())
            .inAdvance(InAdvance.EVENLY)
            .processing(Processing.VERTICAL)
            .build())
        .withMessageContaining("must be NEXT or LAST")
        .withMessageContaining("must be HORIZONTAL where items are paid whole or not at all");
  }
}
