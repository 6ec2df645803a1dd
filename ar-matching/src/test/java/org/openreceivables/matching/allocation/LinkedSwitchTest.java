package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Part payments that do not reduce an item: they wait on account, linked to its document, until all of them close it. */
class LinkedSwitchTest {
  private static final String BOOKS = """
      item INV-1 100.00
      pay  P-1   40.00 on 02-01
      """;

  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  private static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  /** M-1 comes a month later: on the day of P-1 there are EUR 60.00, not 100.00; those are used when it comes. */
  @Test
  void linked_wait_for_no_money_that_comes_later() {
    check(p -> p.withPartial(PartialPayment.LINKED), """
        item  INV-1 100.00
        money M-1   40.00 issued 03-01 for INV-1
        pay   P-1   60.00 on 02-01
        """, """
        P-1 INV-1 PAID 60.00 open 40.00 posted 03-01
        P-1 rest 0.00
        M-1 INV-1 PAID 40.00 open 0.00
        M-1 rest 0.00
        """);
  }

  /** What waits for INV-2 does not close INV-1. */
  @Test
  void linked_leave_what_waits_for_another_document() {
    check(p -> p.withPartial(PartialPayment.LINKED), """
        item  INV-1 100.00 due 01-10
        item  INV-2 100.00 due 01-20
        money M-1   40.00 issued 01-08 for INV-2
        pay   P-1   60.00 on 02-01
        """, """
        P-1 rest 60.00
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

  /** P-2 has paid EUR 10.00 on INV-1 when its rest comes there again: P-1, which waits, comes after all of it. */
  @Test
  void what_waits_does_not_come_between_an_amount_and_the_rest() {
    String books = """
        item INV-1 100.00 due 01-10
        pay  P-1   20.00 on 02-01
        pay  P-2   95.00 on 02-02
        say  P-2   INV-1 PAID 10.00
        group P-2  INV-1
        """;
    check(p -> p.withPartial(PartialPayment.LINKED), books, """
        P-1 INV-1 PAID 5.00 open 0.00 posted 02-02
        P-1 rest 15.00
        P-2 INV-1 PAID 95.00 open 5.00
        P-2 rest 0.00
        """);
  }

  /** EUR 3.01 wait for INV-1: EUR 101.00, enough by themselves, close it with them, and INV-2 with what is left. */
  @Test
  void what_waits_is_used_though_the_next_money_would_do() {
    check(p -> p.withPartial(PartialPayment.LINKED), """
        item INV-1 100.00 due 01-10
        item INV-2 3.50 due 01-20
        pay  P-1   3.01 on 02-01
        pay  P-2   101.00 on 02-02
        """, """
        P-1 INV-1 PAID 3.01 open 96.99 posted 02-02
        P-1 rest 0.00
        P-2 INV-1 PAID 96.99 open 0.00
        P-2 INV-2 PAID 3.50 open 0.00
        P-2 rest 0.51
        """);
  }

  /** What waited forfeits the discount: EUR 2.00 and 96.00 leave EUR 2.00 open, so both wait for EUR 100.00. */
  @Test
  void what_waits_is_not_used_where_it_forfeits_what_would_close_the_item() {
    String books = """
        item INV-1 100.00 2% until 02-10
        pay  P-1   2.00 on 02-01
        pay  P-2   96.00 on 02-02
        """;
    AllocationResult result = allocate(LinkedSwitchTest::forfeitedIfLinked, books);
    assertThat(ResultText.of(result)).isEqualTo("P-1 rest 2.00\nP-2 rest 96.00\n");
    assertThat(result.allocations().get(1).restReasons())
        .containsExactly(
            new RestReason.WaitsFor(DocumentId.of("INV-1"), eur("100.00"), eur("98.00")));
    check(LinkedSwitchTest::forfeitedIfLinked, books + "pay P-3 2.00 on 02-03", """
        P-1 INV-1 PAID 2.00 open 98.00 posted 02-03
        P-1 rest 0.00
        P-2 INV-1 PAID 96.00 open 2.00 posted 02-03
        P-2 rest 0.00
        P-3 INV-1 PAID 2.00 open 0.00
        P-3 rest 0.00
        """);
  }

  /** With EUR 1.00 that waits, EUR 98.00 leave EUR 1.00 open; by themselves they close it with EUR 2.00 of discount. */
  @Test
  void money_that_closes_the_item_only_without_what_waits_closes_it_alone() {
    check(LinkedSwitchTest::forfeitedIfLinked, """
        item INV-1 100.00 2% until 02-10
        pay  P-1   1.00 on 02-01
        pay  P-2   98.00 on 02-02
        """, """
        P-1 rest 1.00
        P-2 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00
        P-2 rest 0.00
        """);
  }

  @Test
  void linked_close_the_item_with_the_money_that_completes_it() {
    check(p -> p.withPartial(PartialPayment.LINKED), BOOKS + "pay P-2 65.00 on 02-02", """
        P-1 INV-1 PAID 40.00 open 60.00 posted 02-02
        P-1 rest 0.00
        P-2 INV-1 PAID 60.00 open 0.00
        P-2 rest 5.00
        """);
  }

  /** Until 2 February it waited: it is applied on that day, as daily runs would have it. */
  @Test
  void linked_money_is_posted_on_the_day_of_the_money_that_completes_it() {
    AllocationResult result = allocate(p -> p.withPartial(PartialPayment.LINKED), """
        item INV-1 100.00 due 01-10
        item INV-2 50.00 due 03-01
        pay  P-1   40.00 on 02-01
        pay  P-2   60.00 on 02-02
        pay  P-3   20.00 on 02-03
        pay  P-4   50.00 on 02-03
        """);
    assertThat(result.allocations())
        .flatExtracting(a -> a.settlements().stream()
            .map(s -> a.source() + " " + s.after().id() + " " + s.postingDate())
            .toList())
        .containsExactly(
            "P-1/on-account INV-1 2026-02-02",
            "P-2/on-account INV-1 2026-02-02",
            "P-3/on-account INV-2 2026-02-03",
            "P-4/on-account INV-2 2026-02-03");
    assertThat(result.toEvents(new Recorded(BooksText.day("02-03"), 1)))
        .extracting(e -> e.postingDate() + " " + e.id())
        .contains("2026-02-01 linked/P-1/on-account/INV-1")
        .noneMatch(e -> e.startsWith("2026-02-01 allocated"));
  }

  /** EUR 40.00 on account and EUR 30.00 are EUR 70.00, however often the first was tried. */
  @Test
  void what_waits_is_counted_once() {
    AllocationResult result = allocate(p -> p.withPartial(PartialPayment.LINKED), """
        policy credits order
        item   INV-1 100.00
        money  M-1   40.00 issued 01-04
        pay    P-1   30.00 on 01-05
        """);
    assertThat(result.allocations().get(1).restReasons())
        .containsExactly(
            new RestReason.WaitsFor(DocumentId.of("INV-1"), eur("100.00"), eur("70.00")));
  }

  /** The next run finds the money on account, linked to the document. */
  @Test
  void linked_money_waits_from_run_to_run() {
    check(p -> p.withPartial(PartialPayment.LINKED), """
        item  INV-1 100.00
        money P-1   40.00 for INV-1
        pay   P-2   60.00 on 02-02
        """, """
        P-1 INV-1 PAID 40.00 open 60.00 posted 02-02
        P-1 rest 0.00
        P-2 INV-1 PAID 60.00 open 0.00
        P-2 rest 0.00
        """);
  }

  /** What may be missing closes what is linked as it closes what is paid whole or not at all. */
  @Nested
  class LinkedWithinTolerance {
    /** EUR 99.70 of EUR 100.00, and EUR 97.70 of the EUR 98.00 that 2 % leave; EUR 0.30 may be missing, 0.51 not. */
    @Test
    void what_is_within_tolerance_closes_the_item() {
      String books = """
          item INV-1 100.00
          pay  P-1   99.70 on 01-05
          """;
      check(LinkedSwitchTest::tolerantIfLinked, books, """
          P-1 INV-1 PAID 99.70 TOLERANCE 0.30 open 0.00
          P-1 rest 0.00
          """);
      check(
          LinkedSwitchTest::tolerantIfLinked, books.replace("99.70", "99.49"), "P-1 rest 99.49\n");
      check(LinkedSwitchTest::tolerantIfLinked, """
          item INV-1 100.00 2% until 01-11
          pay  P-1   97.70 on 01-05
          """, """
          P-1 INV-1 PAID 97.70 DISCOUNT 2.00 TOLERANCE 0.30 open 0.00
          P-1 rest 0.00
          """);
    }

    /** EUR 97.90 of EUR 98.00: EUR 0.10 more discount. */
    @Test
    void what_the_discount_may_be_adjusted_by_closes_it_too() {
      check(
          p -> p.withPartial(PartialPayment.LINKED)
              .withSettlement(SettlementPolicy.standard()
                  .withDiscountAdjustment(ToleranceLimit.upTo(eur("0.50")))),
          """
          item INV-1 100.00 2% until 01-11
          pay  P-1   97.90 on 01-05
          """,
          """
          P-1 INV-1 PAID 97.90 DISCOUNT 2.10 open 0.00
          P-1 rest 0.00
          """);
    }

    /** EUR 40.00 wait; with EUR 59.70 they are EUR 0.30 short, judged on the day of those. */
    @Test
    void with_what_waited() {
      check(LinkedSwitchTest::tolerantIfLinked, """
          item INV-1 100.00
          pay  P-1   40.00 on 01-05
          pay  P-2   59.70 on 01-06
          """, """
          P-1 INV-1 PAID 40.00 open 60.00 posted 01-06
          P-1 rest 0.00
          P-2 INV-1 PAID 59.70 TOLERANCE 0.30 open 0.00
          P-2 rest 0.00
          """);
    }

    /** EUR 10.00 of the day stand on account, so EUR 0.30 are not tolerated, and EUR 99.70 wait. */
    @Test
    void what_is_not_tolerated_in_the_end_waits() {
      AllocationResult result = allocate(LinkedSwitchTest::tolerantIfLinked, """
          item INV-1 100.00
          pay  P-1   99.70 on 01-05
          pay  P-2   10.00 on 01-05
          keep P-2
          """);
      assertThat(ResultText.of(result)).isEqualTo("P-1 rest 99.70\nP-2 rest 10.00\n");
      assertThat(result.allocations().get(0).restReasons())
          .containsExactly(
              new RestReason.WaitsFor(DocumentId.of("INV-1"), eur("100.00"), eur("99.70")));
    }
  }

  /** What waited earns discount by its own value date, so that less money closes the item with it. */
  @Nested
  class LinkedInTimeAndLate {
    private static final String BOOKS = """
        item INV-1 100.00 2% until 01-11
        pay  P-1   49.00 on 01-05
        pay  P-2   50.00 on 01-26
        """;

    private void checkLinked(String books, String expected) {
      check(p -> p.withPartial(PartialPayment.LINKED), books, expected);
    }

    /** 49 / 0.98 = 50, and EUR 50.00 are left; 90 / 0.98 = 91.84, and EUR 8.16 are left. */
    @Test
    void exactly_enough_closes_the_item() {
      checkLinked(BOOKS, """
          P-1 INV-1 PAID 49.00 DISCOUNT 1.00 open 50.00 posted 01-26
          P-1 rest 0.00
          P-2 INV-1 PAID 50.00 open 0.00
          P-2 rest 0.00
          """);
      checkLinked(BOOKS.replace("49.00", "90.00").replace("  50.00", "  8.16"), """
          P-1 INV-1 PAID 90.00 DISCOUNT 1.84 open 8.16 posted 01-26
          P-1 rest 0.00
          P-2 INV-1 PAID 8.16 open 0.00
          P-2 rest 0.00
          """);
    }

    /** The next run finds the money on account, with the day on which it came. */
    @Test
    void from_run_to_run() {
      checkLinked(BOOKS.replace("pay  P-1   49.00 on", "money P-1 49.00 for INV-1 issued"), """
          P-1 INV-1 PAID 49.00 DISCOUNT 1.00 open 50.00 posted 01-26
          P-1 rest 0.00
          P-2 INV-1 PAID 50.00 open 0.00
          P-2 rest 0.00
          """);
    }

    /** EUR 49.00 and 50.00 would have closed it: EUR 98.99 are EUR 0.01 short of that, not EUR 1.01. */
    @Test
    void what_is_missing_is_what_both_lack_together() {
      AllocationResult result =
          allocate(p -> p.withPartial(PartialPayment.LINKED), BOOKS.replace("  50.00", "  49.99"));
      assertThat(ResultText.of(result)).isEqualTo("P-1 rest 49.00\nP-2 rest 49.99\n");
      assertThat(result.allocations().get(1).restReasons())
          .containsExactly(
              new RestReason.WaitsFor(DocumentId.of("INV-1"), eur("99.00"), eur("98.99")));
    }
  }

  private static AllocationPolicy forfeitedIfLinked(AllocationPolicy policy) {
    return policy
        .withPartial(PartialPayment.LINKED)
        .withSettlement(policy.settlement().withPartialDiscount(PartialDiscount.FORFEIT));
  }

  private static AllocationPolicy tolerantIfLinked(AllocationPolicy policy) {
    return policy
        .withPartial(PartialPayment.LINKED)
        .withSettlement(
            SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(eur("0.50"))));
  }
}
