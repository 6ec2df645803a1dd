package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** Where limits are pooled: which items are in the pool, and how a shortage is shared. */
class PooledToleranceTest {
  private static final ToleranceLimit FIVE = ToleranceLimit.upTo(Money.parse("EUR 5.00"));

  private static AllocationResult allocate(ToleranceLimit limit, String books) {
    return Books.of(
            books,
            p -> p.withSettlement(
                p.settlement().withUnderpayment(limit).withTolerancePool(TolerancePool.POOLED)))
        .allocate();
  }

  private static void check(ToleranceLimit limit, String books, String expected) {
    assertThat(ResultText.of(allocate(limit, books))).isEqualTo(expected);
  }

  /** EUR 100.00 close INV-1; the EUR 3.00 of INV-2 are no shortage of that payment. */
  @Test
  void what_the_money_does_not_reach_is_not_in_the_pool() {
    String books = """
        item INV-1 100.00 due 01-10
        item INV-2 3.00 due 01-20
        pay  P-1   100.00 on 02-01
        """;
    check(FIVE, books, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(allocate(FIVE, books).allocations().get(0).settlements().get(0).reasons())
        .noneMatch(AllocationReason.ToleratedTogether.class::isInstance);
  }

  /** EUR 97.00 of INV-1 are held back, and all the money is for INV-2: nobody paid INV-1 to within EUR 3.00. */
  @Test
  void what_is_only_deducted_is_not_in_the_pool() {
    check(FIVE, """
        item INV-1 100.00 due 01-10
        item INV-2 50.00 due 01-20
        pay  P-1   50.00 on 02-01
        say  P-1   INV-1 DEDUCTION 97.00
        say  P-1   INV-2 PAID 50.00
        """, """
        P-1 INV-1 DEDUCTION 97.00 open 3.00
        P-1 INV-2 PAID 50.00 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void with_more_money_than_is_owed_nothing_is_tolerated() {
    check(FIVE, """
        item INV-1 100.00 due 01-10
        item INV-2 3.00 due 01-20
        pay  P-1   110.00 on 02-01
        """, """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 INV-2 PAID 3.00 open 0.00
        P-1 rest 7.00
        """);
  }

  /**
   * Ten in a hundred of 40.00, 60.00 and 100.00. Each of them needs EUR 40.00; of EUR 15.00 that are missing
   * each would bear 5.00, INV-1 no more than 4.00, and the cent over goes where the limit is largest.
   */
  @Test
  void what_is_beyond_the_limit_of_one_item_goes_where_the_limit_is_largest() {
    check(ToleranceLimit.builder().percent(Percentage.of(10)).build(), """
        item INV-1 40.00 due 01-10
        item INV-2 60.00 due 01-20 20.00 until 02-10
        item INV-3 100.00 due 01-30 60.00 until 02-10
        pay  P-1   105.00 on 02-01
        """, """
        P-1 INV-1 PAID 36.00 TOLERANCE 4.00 open 0.00
        P-1 INV-2 PAID 35.00 DISCOUNT 20.00 TOLERANCE 5.00 open 0.00
        P-1 INV-3 PAID 34.00 DISCOUNT 60.00 TOLERANCE 6.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** INV-1 can bear no more than it needs, EUR 2.00; the EUR 7.00 left are within EUR 10.00 all the same. */
  @Test
  void what_no_limit_of_its_own_holds_stays_on_the_largest() {
    check(FIVE, """
        item INV-1 2.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   93.00 on 02-01
        """, """
        P-1 INV-1 TOLERANCE 2.00 open 0.00
        P-1 INV-2 PAID 93.00 TOLERANCE 7.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** Limits of 1.00, 5.00 and 5.00, and EUR 11.00 are missing: each bears its own. */
  @Test
  void no_item_goes_beyond_its_limit_while_another_has_room() {
    check(ToleranceLimit.builder().percent(Percentage.of(10)).build(), """
        item INV-1 10.00 due 01-10
        item INV-2 50.00 due 01-20 38.00 until 02-10
        item INV-3 50.00 due 01-30 38.00 until 02-10
        pay  P-1   23.00 on 02-01
        """, """
        P-1 INV-1 PAID 9.00 TOLERANCE 1.00 open 0.00
        P-1 INV-2 PAID 7.00 DISCOUNT 38.00 TOLERANCE 5.00 open 0.00
        P-1 INV-3 PAID 7.00 DISCOUNT 38.00 TOLERANCE 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** The reasons say the same: EUR 2.00 and EUR 7.00 of EUR 9.00. */
  @Test
  void each_item_says_what_it_bears() {
    assertThat(allocate(FIVE, """
            item INV-1 2.00 due 01-10
            item INV-2 100.00 due 01-20
            pay  P-1   93.00 on 02-01
            """).allocations().get(0).settlements())
        .extracting(s -> s.reasons().get(s.reasons().size() - 1))
        .containsExactly(
            new AllocationReason.ToleratedTogether(
                Money.parse("EUR 9.00"), Money.parse("EUR 10.00"), Money.parse("EUR 2.00")),
            new AllocationReason.ToleratedTogether(
                Money.parse("EUR 9.00"), Money.parse("EUR 10.00"), Money.parse("EUR 7.00")));
  }

  /** A payment that names its amounts: what is missing on all that it reached is judged together at the end. */
  @Test
  void amounts_that_are_named_are_judged_together_when_the_money_is_used_up() {
    String books = """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   192.00 on 02-01
        say  P-1   INV-1 PAID 98.00
        say  P-1   INV-2 PAID 94.00
        """;
    check(FIVE, books, """
        P-1 INV-1 PAID 98.00 TOLERANCE 2.00 open 0.00
        P-1 INV-2 PAID 94.00 TOLERANCE 6.00 open 0.00
        P-1 rest 0.00
        """);
    assertThat(allocate(FIVE, books).allocations().get(0).settlements())
        .extracting(s -> s.reasons().get(s.reasons().size() - 1))
        .containsExactly(
            new AllocationReason.ToleratedTogether(
                Money.parse("EUR 8.00"), Money.parse("EUR 10.00"), Money.parse("EUR 2.00")),
            new AllocationReason.ToleratedTogether(
                Money.parse("EUR 8.00"), Money.parse("EUR 10.00"), Money.parse("EUR 6.00")));
  }

  /** EUR 10.01 are missing on both, more than EUR 10.00: each is judged by itself, and the EUR 2.00 are within 5.00. */
  @Test
  void amounts_that_are_named_and_not_tolerated_together_are_judged_one_by_one() {
    check(FIVE, """
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   189.99 on 02-01
        say  P-1   INV-1 PAID 98.00
        say  P-1   INV-2 PAID 91.99
        """, """
        P-1 INV-1 PAID 98.00 TOLERANCE 2.00 open 0.00
        P-1 INV-2 PAID 91.99 open 8.01
        P-1 rest 0.00
        """);
    check(ToleranceLimit.upTo(Money.parse("EUR 1.00")), """
        item INV-1 200.25 due 01-10
        item INV-2 300.25 due 01-20
        pay  P-1   400.00 on 02-01
        say  P-1   INV-1 PAID 200.00
        say  P-1   INV-2 PAID 200.00
        """, """
        P-1 INV-1 PAID 200.00 TOLERANCE 0.25 open 0.00
        P-1 INV-2 PAID 200.00 open 100.25
        P-1 rest 0.00
        """);
  }

  @Test
  void credits_lend_no_tolerance() {
    check(FIVE, """
        item   INV-1 100.00 due 01-10
        credit CN-1  98.00 issued 01-12 for INV-1
        """, """
        CN-1 INV-1 CREDITED 98.00 open 2.00
        CN-1 rest 0.00
        """);
  }

  /** EUR 7.00 are missing on INV-2, which bears 5.00; INV-1 was closed by its credit note before. */
  @Test
  void what_is_settled_already_lends_no_tolerance() {
    check(FIVE, """
        item   INV-1 50.00 due 01-10 reserved P-1
        item   INV-2 100.00 due 01-20 reserved P-1
        credit CN-1  50.00 issued 01-12 for INV-1
        pay    P-1   93.00 on 02-01
        """, """
        CN-1 INV-1 CREDITED 50.00 open 0.00
        CN-1 rest 0.00
        P-1 INV-2 PAID 93.00 open 7.00
        P-1 rest 0.00
        """);
  }

  /**
   * EUR 14.00 of 102.00 are missing, within 15.00. INV-1 bears all of its 2.00, INV-2 and INV-3 their own 5.00;
   * the EUR 2.00 that are left stay on INV-2, and on it alone.
   */
  @Test
  void what_no_limit_of_its_own_holds_is_borne_once() {
    check(FIVE, """
        item INV-1 2.00 due 01-10
        item INV-2 50.00 due 01-20
        item INV-3 50.00 due 01-30
        pay  P-1   88.00 on 02-01
        """, """
        P-1 INV-1 TOLERANCE 2.00 open 0.00
        P-1 INV-2 PAID 43.00 TOLERANCE 7.00 open 0.00
        P-1 INV-3 PAID 45.00 TOLERANCE 5.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 96.00 of 98.00: EUR 2.00 are tolerated, and the discount of 2.00 stands, though a part forfeits it. */
  @Test
  void the_discount_stands_for_what_is_tolerated_together() {
    assertThat(ResultText.of(Books.of(
                """
            item INV-1 100.00 2% until 02-10
            pay  P-1   96.00 on 02-01
            say  P-1   INV-1 PAID 96.00
            """,
                p -> p.withSettlement(p.settlement()
                    .withPartialDiscount(PartialDiscount.FORFEIT)
                    .withUnderpayment(FIVE)
                    .withTolerancePool(TolerancePool.POOLED)))
            .allocate()))
        .isEqualTo("""
            P-1 INV-1 PAID 96.00 DISCOUNT 2.00 TOLERANCE 2.00 open 0.00
            P-1 rest 0.00
            """);
  }

  /** EUR 7.00 of 107.00 pay USD 7.00 of 10.00: the tolerance of the euros is none for dollars. */
  @Test
  void what_is_owed_in_another_currency_is_not_in_the_pool() {
    ExchangeRates even = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.EUR, CurrencyUnit.USD, BigDecimal.ONE, BooksText.day("02-01"), "bank")));
    assertThat(ResultText.of(Books.of(
                """
            item INV-1 100.00
            item INV-2 USD 10.00
            pay  P-1   107.00 on 02-01
            """,
                p -> p.withForeignMoney(ForeignMoney.at(even))
                    .withSettlement(p.settlement()
                        .withUnderpayment(FIVE)
                        .withTolerancePool(TolerancePool.POOLED)))
            .allocate()))
        .isEqualTo("""
            P-1 INV-1 PAID 100.00 open 0.00
            P-1 INV-2 PAID 7.00 open 3.00
            P-1 rest 0.00
            """);
  }
}
