package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.allocate;
import static org.openreceivables.matching.allocation.SwitchBooks.check;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;

/** What becomes of too much money, and of the discount with it: one test a value of a switch. */
class OverpaymentSwitchTest {
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

    /** EUR 5.00 too much is more than the EUR 1.00 that may be kept: all of it is to be paid back. */
    @Test
    void refund_proposal_beyond_what_is_kept() {
      Allocation paid = allocate(
              p -> settling(s -> s.withOverpayment(ToleranceLimit.upTo(eur("1.00"))))
                  .apply(p.withOverpayment(Overpayment.REFUND_PROPOSAL)),
              """
              item INV-1 100.00
              pay  P-1   105.00 on 02-01
              """)
          .allocations()
          .get(0);
      assertThat(paid.refundProposed()).isTrue();
      assertThat(paid.restReasons())
          .containsExactly(
              new RestReason.ExcessTooLarge(eur("5.00"), eur("1.00")),
              new RestReason.RefundProposed(eur("5.00")));
    }

    /** EUR 1.00 may be kept, and of dollars nothing: USD 0.50 are to be paid back. */
    @Test
    void refund_proposal_where_nothing_of_that_currency_is_kept() {
      Allocation paid = allocate(
              p -> settling(s -> s.withOverpayment(ToleranceLimit.upTo(eur("1.00"))))
                  .apply(p.withOverpayment(Overpayment.REFUND_PROPOSAL)),
              """
              item INV-1 USD 100.00
              pay  P-1   USD 100.50 on 02-01
              """)
          .allocations()
          .get(0);
      assertThat(paid.refundProposed()).isTrue();
      assertThat(paid.restReasons())
          .containsExactly(new RestReason.RefundProposed(Money.parse("USD 0.50")));
    }

    /** EUR 0.50 beyond what was named are for INV-1, which is open, and not kept. */
    @Test
    void nothing_is_kept_while_something_is_open() {
      check(
          settling(s -> s.withOverpayment(ToleranceLimit.upTo(eur("1.00")))),
          BOOKS.replace("130.00", "100.50"),
          """
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 rest 0.50
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
          .isEqualTo("must not be more than what it may pay, by EUR 30.00");
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

    /** The discount closes INV-1 alone: all of EUR 0.50 is too much, and may be kept. */
    @Test
    void a_small_excess_is_kept_over_what_needed_no_money() {
      Allocation kept = allocate(
              settling(s -> s.withOverpayment(ToleranceLimit.upTo(eur("1.00")))), """
              item INV-1 10.00 100% until 02-10
              pay  P-1   0.50 on 02-01
              """)
          .allocations()
          .get(0);
      assertThat(kept.excessTaken()).isEqualTo(eur("0.50"));
      assertThat(kept.restReasons()).contains(new RestReason.ExcessKept(eur("0.50"), eur("1.00")));
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

    /** EUR 101.00 lose the discount; the EUR 4.00 are tolerated at the end of the day, not discounted after all. */
    @Test
    void lost_for_good_where_the_rest_is_tolerated() {
      for (PartialDiscount partial : PartialDiscount.values()) {
        check(
            settling(s -> s.withExcessDiscount(ExcessDiscount.FORFEIT)
                .withPartialDiscount(partial)
                .withUnderpayment(ToleranceLimit.upTo(eur("5.00")))),
            BOOKS.replace("95.00", "101.00"),
            """
            P-1 INV-1 PAID 101.00 TOLERANCE 4.00 open 0.00
            P-1 rest 0.00
            """);
      }
    }

    /** The same EUR 95.00, on account since the first of February. */
    @Test
    void shrunk_by_money_on_account() {
      check(
          p -> settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK))
              .apply(p.withCredits(CreditUse.LINKED_THEN_ORDER)),
          """
          item  INV-1 105.00 10% until 02-10
          money M-1   95.00 issued 02-01
          """,
          """
          M-1 INV-1 PAID 95.00 DISCOUNT 10.00 open 0.00
          M-1 rest 0.00
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
}
