package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Money on account that is named with a payment, where an excess costs discount: all ways of paying agree. */
class NamedExcessTest {
  private static final String BOOKS = """
      item  INV-1 100.00 2% until 02-10
      money M-1   10.00 issued 01-15
      pay   P-1   91.00 on 02-01
      use   P-1   M-1
      """;

  private static List<UnaryOperator<AllocationPolicy>> ways() {
    return List.of(
        p -> p,
        p -> p.withProcessing(Processing.VERTICAL),
        p -> p.withOrder(AllocationOrders.proRata()),
        p -> p.withFullSettlement(FullSettlement.always()),
        p -> p.withPartial(PartialPayment.LINKED));
  }

  private static void check(
      ExcessDiscount excess, UnaryOperator<AllocationPolicy> way, String books, String expected) {
    assertThat(ResultText.of(Books.of(
                books, p -> way.apply(p.withSettlement(p.settlement().withExcessDiscount(excess))))
            .allocate()))
        .isEqualTo(expected);
  }

  /** EUR 101.00 are EUR 3.00 more than EUR 98.00: the discount of EUR 2.00 is gone, and EUR 1.00 is left. */
  @Test
  void more_than_all_of_the_discount() {
    for (UnaryOperator<AllocationPolicy> way : ways()) {
      for (ExcessDiscount excess : List.of(ExcessDiscount.SHRINK, ExcessDiscount.FORFEIT)) {
        check(excess, way, BOOKS, """
            M-1 INV-1 PAID 10.00 open 90.00
            M-1 rest 0.00
            P-1 INV-1 PAID 90.00 open 0.00
            P-1 rest 1.00
            """);
      }
    }
  }

  /** EUR 98.00: EUR 10.00 earn EUR 0.20, the rest what is left of EUR 2.00. */
  @Test
  void nothing_too_much() {
    for (UnaryOperator<AllocationPolicy> way : ways()) {
      for (ExcessDiscount excess : ExcessDiscount.values()) {
        check(excess, way, BOOKS.replace("91.00", "88.00"), """
            M-1 INV-1 PAID 10.00 DISCOUNT 0.20 open 89.80
            M-1 rest 0.00
            P-1 INV-1 PAID 88.00 DISCOUNT 1.80 open 0.00
            P-1 rest 0.00
            """);
      }
    }
  }

  /** EUR 99.00 are EUR 1.00 too much: EUR 1.00 of discount is left, or none, and EUR 1.00 is open. */
  @Test
  void less_than_the_discount() {
    String books = BOOKS.replace("91.00", "89.00");
    for (UnaryOperator<AllocationPolicy> way : ways()) {
      check(ExcessDiscount.SHRINK, way, books, """
          M-1 INV-1 PAID 10.00 DISCOUNT 0.20 open 89.80
          M-1 rest 0.00
          P-1 INV-1 PAID 89.00 DISCOUNT 0.80 open 0.00
          P-1 rest 0.00
          """);
    }
    for (UnaryOperator<AllocationPolicy> way : ways().subList(0, 3)) {
      check(ExcessDiscount.FORFEIT, way, books, """
          M-1 INV-1 PAID 10.00 open 90.00
          M-1 rest 0.00
          P-1 INV-1 PAID 89.00 open 1.00
          P-1 rest 0.00
          """);
    }
  }

  /** After its last day there is no discount: EUR 10.00 and EUR 90.00 close EUR 100.00. */
  @Test
  void after_the_last_day() {
    String books = BOOKS.replace("until 02-10", "until 01-10").replace("91.00", "90.00");
    for (UnaryOperator<AllocationPolicy> way : ways()) {
      for (ExcessDiscount excess : ExcessDiscount.values()) {
        check(excess, way, books, """
            M-1 INV-1 PAID 10.00 open 90.00
            M-1 rest 0.00
            P-1 INV-1 PAID 90.00 open 0.00
            P-1 rest 0.00
            """);
      }
    }
  }

  /** Of EUR 120.00 on account EUR 22.00 are left over EUR 98.00, so that EUR 2.00 go with the discount. */
  @Test
  void what_is_left_of_the_money_on_account_is_too_much() {
    String books = BOOKS.replace("10.00 issued", "120.00 issued").replace("91.00", "0.50");
    for (ExcessDiscount excess : List.of(ExcessDiscount.SHRINK, ExcessDiscount.FORFEIT)) {
      check(excess, p -> p, books, """
          M-1 INV-1 PAID 100.00 open 0.00
          M-1 rest 20.00
          P-1 rest 0.50
          """);
    }
  }

  /** EUR 95.00 and EUR 10.00 are EUR 5.00 too much and refused; the item is open for the next payment. */
  @Test
  void a_payment_that_is_refused_leaves_the_item_to_the_next() {
    String books = """
        item  INV-1 100.00
        money M-1   10.00 issued 01-15
        pay   P-1   95.00 on 02-01
        use   P-1   M-1
        pay   P-2   100.00 on 02-02
        """;
    for (UnaryOperator<AllocationPolicy> way : ways().subList(0, 4)) {
      check(ExcessDiscount.KEEP, p -> way.apply(p).withOverpayment(Overpayment.REFUSE), books, """
          P-1 rest 95.00 incomplete
          P-2 INV-1 PAID 100.00 open 0.00
          P-2 rest 0.00 incomplete
          problem OUT_OF_RANGE EUR 95.00
          incomplete C-1
          """);
    }
  }

  /** Equal items share in proportion, and are paid whole or not at all: together they close it, as without the share. */
  @Test
  void what_closes_an_item_whole_together_shares_nothing() {
    UnaryOperator<AllocationPolicy> way =
        p -> p.withOrder(AllocationOrders.proRata()).withFullSettlement(FullSettlement.always());
    check(ExcessDiscount.SHRINK, way, BOOKS.replace("91.00", "89.00"), """
        M-1 INV-1 PAID 10.00 DISCOUNT 0.20 open 89.80
        M-1 rest 0.00
        P-1 INV-1 PAID 89.00 DISCOUNT 0.80 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 2.00 more than twice EUR 98.00 take EUR 1.00 of each discount; a credit of another currency joins nothing. */
  @Test
  void equal_items_that_are_paid_whole_share_it() {
    UnaryOperator<AllocationPolicy> way =
        p -> p.withOrder(AllocationOrders.proRata()).withFullSettlement(FullSettlement.always());
    String books = """
        item INV-1 100.00 2% until 02-10
        item INV-2 100.00 2% until 02-10
        pay  P-1   198.00 on 02-01
        """;
    String shared = """
        P-1 INV-1 PAID 99.00 DISCOUNT 1.00 open 0.00
        P-1 INV-2 PAID 99.00 DISCOUNT 1.00 open 0.00
        P-1 rest 0.00
        """;
    check(ExcessDiscount.SHRINK, way, books, shared);
    String named = books + "money M-1 USD 5.00 issued 01-15\nuse P-1 M-1\n";
    check(ExcessDiscount.SHRINK, way, named, shared);
  }

  /**
   * EUR 5.00 of M are too much and take both discounts, those of I by EUR 2.00 of M: then EUR 98.00 are not the whole of
   * EUR 100.00, and M, which was said to be for I, pays nothing of J.
   */
  @Test
  void what_an_excess_of_other_money_takes_is_missing_of_the_whole() {
    String books = """
        item   I 100.00 due 01-31 2% until 02-10
        item   J 100.00 due 02-28 2% until 02-10
        money  M 103.00 issued 01-15
        pay    P 98.00 on 02-01
        use    P M
        say    P I PAID
        onward P
        """;
    for (UnaryOperator<AllocationPolicy> way : ways().subList(3, 5)) {
      for (ExcessDiscount excess : List.of(ExcessDiscount.SHRINK, ExcessDiscount.FORFEIT)) {
        check(excess, way, books, """
            M I PAID 100.00 open 0.00
            M rest 3.00
            P rest 98.00
            """);
      }
      check(ExcessDiscount.KEEP, way, books, """
          M I PAID 98.00 DISCOUNT 2.00 open 0.00
          M rest 5.00
          P J PAID 98.00 DISCOUNT 2.00 open 0.00
          P rest 0.00
          """);
    }
  }

  /**
   * EUR 97.50 would close J but for EUR 0.50, which may be tolerated, if the excess of M did not take the discount: that
   * this was tried denies no tolerance to the EUR 59.50 that come for what a word leaves.
   */
  @Test
  void what_was_only_tried_denies_no_tolerance() {
    UnaryOperator<AllocationPolicy> way = p -> p.withFullSettlement(FullSettlement.always())
        .withSettlement(
            p.settlement().withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00"))));
    check(ExcessDiscount.SHRINK, way, """
        item   I 100.00 due 01-31 2% until 02-10
        item   J 100.00 due 02-28 2% until 02-10
        money  M 103.00 issued 01-15
        pay    P 97.50 on 02-01
        use    P M
        say    P I PAID
        onward P
        pay    Q 40.00 on 02-11
        say    Q J PAID 40.00
        pay    R 59.50 on 02-12
        """, """
        M I PAID 100.00 open 0.00
        M rest 3.00
        P rest 97.50
        Q J PAID 40.00 open 60.00
        Q rest 0.00
        R J PAID 59.50 TOLERANCE 0.50 open 0.00
        R rest 0.00
        """);
  }
}
