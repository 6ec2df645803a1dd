package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** Discount, tolerance and excess where money settles what is owed in another currency. */
class ForeignMoneySwitchTest {
  private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");
  private static final CurrencyUnit KWD = CurrencyUnit.of("KWD");

  private static void check(
      UnaryOperator<SettlementPolicy> settlement, String books, String expected) {
    assertThat(ResultText.of(allocate(settlement, books))).isEqualTo(expected);
  }

  private static AllocationResult allocate(
      UnaryOperator<SettlementPolicy> settlement, String books) {
    return Books.of(
            books,
            p -> p.withSettlement(settlement.apply(p.settlement()))
                .withForeignMoney(ForeignMoney.at(ExchangeRates.of(List.of(
                    rate(CHF, CurrencyUnit.EUR, "1.05"), rate(CHF, CurrencyUnit.JPY, "152"))))))
        .allocate();
  }

  private static ExchangeRate rate(CurrencyUnit from, CurrencyUnit to, String rate) {
    return new ExchangeRate(from, to, new BigDecimal(rate), LocalDate.of(2026, 1, 1), "bank");
  }

  /**
   * CHF 0.02 are JPY 3. JPY 1 for INV-1 takes CHF 0.01 (0.0066 rounded); JPY 2 together take CHF 0.01 too (0.0132), so that
   * INV-2 gets no money, and none of its discount.
   */
  @Test
  void no_discount_without_money() {
    check(s -> s, """
        item INV-1 JPY 1 due 01-10
        item INV-2 JPY 2 due 01-20 50% until 02-10
        pay  P-1   CHF 0.02 on 02-01
        """, """
        P-1 INV-1 PAID 1 open 0
        P-1 rest 0.01
        """);
  }

  /** EUR 0.50 are not tolerated while CHF 10.00 of the day, worth EUR 10.50, stand on account. */
  @Test
  void money_in_another_currency_is_at_hand_where_it_may_pay() {
    UnaryOperator<SettlementPolicy> tolerant =
        s -> s.withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")));
    String books = """
        item INV-1 100.00
        pay  P-1   99.50 on 02-01
        pay  P-2   CHF 10.00 on 02-01
        keep P-2
        """;
    check(tolerant, books, """
        P-1 INV-1 PAID 99.50 open 0.50
        P-1 rest 0.00
        P-2 rest 10.00
        """);
    assertThat(ResultText.of(Books.of(books, p -> p.withSettlement(tolerant.apply(p.settlement())))
            .allocate()))
        .isEqualTo("""
            P-1 INV-1 PAID 99.50 TOLERANCE 0.50 open 0.00
            P-1 rest 0.00
            P-2 rest 10.00
            """);
  }

  private static Allocation allocated(
      UnaryOperator<AllocationPolicy> policy, String books, ExchangeRate... rates) {
    return Books.of(
            books,
            p ->
                policy.apply(p).withForeignMoney(ForeignMoney.at(ExchangeRates.of(List.of(rates)))))
        .allocate()
        .allocations()
        .get(0);
  }

  /**
   * KWD 0.001 at EUR/KWD 0.33 is EUR 0.003, so no cent; KWD 3.298 are EUR 9.9939, so EUR 9.99. Of EUR 10.00, KWD 3.300, a
   * cent is left, and two items of KWD 0.001 are open: no cent is made up for them, and none is said to be missing.
   */
  @Test
  void items_worth_less_than_a_cent_stay_open_and_say_so() {
    Allocation paid = allocated(p -> p, """
        item INV-1 KWD 0.001 due 01-31
        item INV-2 KWD 0.001 due 02-01
        item INV-3 KWD 3.298 due 02-02
        pay  P-1   10.00 on 01-10
        """, rate(CurrencyUnit.EUR, KWD, "0.33"));
    assertThat(paid.rest()).isEqualTo(Money.parse("EUR 0.01"));
    assertThat(paid.restReasons())
        .containsExactly(new RestReason.ItemWorthNothing(
            OpenItemId.of("INV-1"), Money.parse("KWD 0.001"), Money.parse("EUR 0.01"), 1));
    assertThat(paid.restReasons().get(0).summarize())
        .isEqualTo(
            "EUR 0.01 is more than KWD 0.001 of item INV-1, and than what is open of 1 more");
  }

  /**
   * EUR 10.00 are KWD 3.300, 1.650 for each of two items in advance. INV-1 is worth no cent and takes none of it; INV-2
   * takes KWD 1.650, then 0.825 of the other 1.650, then the 0.165 that close it. KWD 2.640 at EUR/KWD 0.33 are EUR 8.00.
   */
  @Test
  void even_parts_that_are_worth_nothing_go_to_the_others() {
    Allocation paid =
        allocated(p -> p.withInAdvance(InAdvance.EVENLY), """
        item INV-1 KWD 0.001 due 01-31
        item INV-2 KWD 2.640 due 02-01
        pay  P-1   10.00 on 01-10
        """, rate(CurrencyUnit.EUR, KWD, "0.33"));
    assertThat(paid.rest()).isEqualTo(Money.parse("EUR 2.00"));
    assertThat(paid.settlements()).singleElement().satisfies(s -> {
      assertThat(s.after().id()).isEqualTo(OpenItemId.of("INV-2"));
      assertThat(s.after().open()).isEqualTo(Money.zero(KWD));
      assertThat(s.used()).isEqualTo(Money.parse("EUR 8.00"));
    });
  }

  /** JPY 1 at EUR/JPY 160 is EUR 0.00625, so a cent; JPY 2 together are EUR 0.0125, no more than that. */
  @Test
  void what_is_paid_already_counts_for_the_next_yen() {
    Allocation paid = allocated(p -> p, """
        item INV-1 JPY 1 due 01-31
        item INV-2 JPY 1 due 02-01
        pay  P-1   1.00 on 01-10
        """, rate(CurrencyUnit.EUR, CurrencyUnit.JPY, "160"));
    assertThat(paid.settlements())
        .singleElement()
        .extracting(s -> s.used())
        .isEqualTo(Money.parse("EUR 0.01"));
    assertThat(paid.restReasons())
        .extracting(AllocationReason::summarize)
        .containsExactly("EUR 0.01 is more than JPY 1 of item INV-2");
  }

  /** KWD 0.001 at KWD/EUR 3 is EUR 0.003: it pays no cent, of whatever item. */
  @Test
  void money_worth_less_than_a_cent_says_so() {
    Allocation paid = allocated(p -> p, """
        item INV-1 100.00
        pay  P-1   KWD 0.001 on 01-10
        """, rate(KWD, CurrencyUnit.EUR, "3"));
    assertThat(paid.restReasons())
        .extracting(AllocationReason::summarize)
        .containsExactly("KWD 0.001 is worth less than EUR 0.01");
  }

  /** What was not applied because nothing could be is told apart from what was too much. */
  @Test
  void a_refused_payment_says_that_there_is_no_rate() {
    Allocation refused = allocated(p -> p.withOverpayment(Overpayment.REFUSE), """
        item INV-1 100.00
        item INV-2 CHF 60.00
        pay  P-1   CHF 94.05 on 02-01
        """);
    assertThat(refused.settlements()).isEmpty();
    assertThat(refused.rest()).isEqualTo(Money.parse("CHF 94.05"));
    assertThat(refused.restReasons())
        .hasSize(2)
        .startsWith(new RestReason.OverpaymentRefused(Money.parse("CHF 34.05")))
        .hasAtLeastOneElementOfType(RestReason.NoRate.class);
  }

  /** EUR 105.00 take CHF 100.00; of EUR 1.05 that may be kept CHF 1.00 is. */
  @Test
  void a_small_excess_is_kept_in_the_currency_of_the_money() {
    UnaryOperator<SettlementPolicy> keeps =
        s -> s.withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 1.05")));
    String books = """
        item INV-1 105.00
        pay  P-1   CHF 101.00 on 02-01
        """;
    Allocation kept = allocate(keeps, books).allocations().get(0);
    assertThat(kept.excessTaken()).isEqualTo(Money.parse("CHF 1.00"));
    assertThat(kept.restReasons())
        .contains(new RestReason.ExcessKept(Money.parse("CHF 1.00"), Money.parse("CHF 1.00")));
    Allocation left =
        allocate(keeps, books.replace("101.00", "101.01")).allocations().get(0);
    assertThat(left.rest()).isEqualTo(Money.parse("CHF 1.01"));
  }

  /** EUR 1.05 are CHF 1.00 at this rate, but in francs no more than CHF 0.50 are kept. */
  @Test
  void a_limit_that_is_stated_in_the_currency_of_the_money_counts_too() {
    UnaryOperator<SettlementPolicy> keeps = s ->
        s.withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 1.05"), Money.parse("CHF 0.50")));
    String books = """
        item INV-1 105.00
        pay  P-1   CHF 100.50 on 02-01
        """;
    assertThat(allocate(keeps, books).allocations().get(0).restReasons())
        .contains(new RestReason.ExcessKept(Money.parse("CHF 0.50"), Money.parse("CHF 0.50")));
    assertThat(allocate(keeps, books.replace("100.50", "100.51"))
            .allocations()
            .get(0)
            .rest())
        .isEqualTo(Money.parse("CHF 0.51"));
  }

  /** USD 1.00 on each of two items at EUR/USD 1: EUR 1.50 are kept of EUR 2.00, 2.01 are not; nor of items in euros. */
  @Test
  void pooled_limits_of_the_items_paid_last_are_added() {
    UnaryOperator<AllocationPolicy> pooled = p -> p.withSettlement(p.settlement()
        .withTolerancePool(TolerancePool.POOLED)
        .withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00"), Money.parse("USD 1.00"))));
    for (String currency : List.of("EUR", "USD")) {
      String books = """
          item INV-1 USD 100.00 due 01-31
          item INV-2 USD 50.00 due 02-01
          pay  P-1   151.50 on 01-13
          """.replace("USD", currency);
      ExchangeRate rate = rate(CurrencyUnit.EUR, CurrencyUnit.USD, "1");
      assertThat(allocated(pooled, books, rate).restReasons())
          .contains(new RestReason.ExcessKept(Money.parse("EUR 1.50"), Money.parse("EUR 2.00")));
      assertThat(allocated(pooled, books.replace("151.50", "152.01"), rate).rest())
          .isEqualTo(Money.parse("EUR 2.01"));
    }
  }

  /** The limit of the last, and of what is owed in its currency: EUR 1.00 for INV-2, none for what is in euros. */
  @Test
  void pooled_limits_of_two_currencies_are_not_added() {
    UnaryOperator<AllocationPolicy> pooled = p -> p.withSettlement(p.settlement()
        .withTolerancePool(TolerancePool.POOLED)
        .withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00"), Money.parse("USD 1.00"))));
    String books = """
        item INV-1 100.00 due 01-31
        item INV-2 USD 50.00 due 02-01
        pay  P-1   151.00 on 01-13
        """;
    ExchangeRate rate = rate(CurrencyUnit.EUR, CurrencyUnit.USD, "1");
    assertThat(allocated(pooled, books, rate).excessTaken()).isEqualTo(Money.parse("EUR 1.00"));
    assertThat(allocated(pooled, books.replace("151.00", "151.01"), rate).rest())
        .isEqualTo(Money.parse("EUR 1.01"));
  }

  private static SettlementPolicy shrinks(SettlementPolicy settlement) {
    return settlement.withExcessDiscount(ExcessDiscount.SHRINK);
  }

  /**
   * EUR 84.00 are CHF 80.00, JPY 7,600 are CHF 50.00: CHF 2.00 are too much. They are EUR 2.10, which take that much of the
   * discount of EUR 21.00 back, and are used up when the yen are paid.
   */
  @Test
  void an_excess_takes_discount_back_once_in_whatever_currency() {
    check(ForeignMoneySwitchTest::shrinks, """
        item INV-1 EUR 105.00 due 01-10 20% until 02-10
        item INV-2 JPY 15200 due 01-20 50% until 02-10
        pay  P-1   CHF 132.00 on 02-01
        """, """
        P-1 INV-1 PAID 86.10 DISCOUNT 18.90 open 0.00
        P-1 INV-2 PAID 7600 DISCOUNT 7600 open 0
        P-1 rest 0.00
        """);
  }

  /** CHF 50.00, worth EUR 52.50, are meant for INV-2, which is paid whole or not at all: they are not too much. */
  @Test
  void what_passes_an_item_over_in_another_currency_is_no_excess() {
    assertThat(ResultText.of(Books.of(
                """
                item INV-1 EUR 105.00 due 01-10 20% until 02-10
                item INV-2 EUR 90.00 due 01-20
                pay  P-1   CHF 130.00 on 02-01
                """,
                p -> p.withSettlement(shrinks(p.settlement()))
                    .withFullSettlement(FullSettlement.always())
                    .withForeignMoney(ForeignMoney.at(
                        ExchangeRates.of(List.of(rate(CHF, CurrencyUnit.EUR, "1.05"))))))
            .allocate()))
        .isEqualTo("""
            P-1 INV-1 PAID 84.00 DISCOUNT 21.00 open 0.00
            P-1 rest 50.00
            """);
  }

  /**
   * KWD 0.001 at EUR/KWD 0.5 is 0.2 cents. Of KWD 0.500 each first gets up to KWD 0.250: KWD 0.002 add no cent (0.4), KWD
   * 0.101 take 20 (20.2), and now KWD 0.002 add one (20.6): nothing is open.
   */
  @Test
  void what_is_worth_a_cent_later_is_not_said_to_be_worth_nothing() {
    Allocation paid =
        allocated(p -> p.withInAdvance(InAdvance.EVENLY), """
        item INV-1 KWD 0.002 due 03-01
        item INV-2 KWD 0.101 due 03-02
        pay  P-1   1.00 on 01-10
        """, rate(CurrencyUnit.EUR, KWD, "0.5"));
    assertThat(paid.rest()).isEqualTo(Money.parse("EUR 0.79"));
    assertThat(paid.settlements()).allMatch(s -> s.after().isSettled());
    assertThat(paid.restReasons()).containsExactly(new RestReason.NothingToPay(0));
  }

  /** KWD 0.002 are 0.4 cents; the cent that came goes to INV-2 as KWD 0.005, and none is left to say anything of. */
  @Test
  void where_no_money_is_left_nothing_is_said_of_it() {
    Allocation paid = allocated(p -> p, """
        item INV-1 KWD 0.002 due 01-31
        item INV-2 KWD 0.007 due 02-01
        pay  P-1   0.01 on 01-10
        """, rate(CurrencyUnit.EUR, KWD, "0.5"));
    assertThat(paid.settlements())
        .singleElement()
        .extracting(s -> s.after().id() + " " + s.after().open())
        .isEqualTo("INV-2 KWD 0.002");
    assertThat(paid.rest()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(paid.restReasons()).isEmpty();
  }

  /** EUR 23.00 of the money on account are too much for INV-1; P-1 is used up, so that it has passed nothing over. */
  @Test
  void money_that_is_used_up_has_passed_nothing_over() {
    String books = """
        item  INV-1 30.00 due 01-31 10% until 01-15
        item  INV-2 KWD 0.002 due 02-01
        item  INV-3 KWD 0.005 due 02-02
        money M-1   50.00 issued 01-05
        pay   P-1   0.01 on 01-10
        use   P-1   M-1
        say   P-1   INV-1 PAID
        onward P-1
        """;
    for (String more : List.of("", "item INV-4 USD 1.00 due 02-03\n")) {
      assertThat(ResultText.of(Books.of(
                  books + more,
                  p -> p.withSettlement(shrinks(p.settlement()))
                      .withForeignMoney(ForeignMoney.at(ExchangeRates.of(List.of(
                          rate(CurrencyUnit.EUR, KWD, "0.5"),
                          rate(CurrencyUnit.EUR, CurrencyUnit.USD, "1"))))))
              .allocate()))
          .isEqualTo("""
              M-1 INV-1 PAID 30.00 open 0.00
              M-1 rest 20.00
              P-1 INV-3 PAID 0.005 open 0.000
              P-1 rest 0.00
              """);
    }
  }

  /** CHF 50.00 are EUR 52.50, whether the credit note says that they are its net amount or not. */
  @Test
  void a_credit_of_one_part_pays_in_another_currency() {
    for (String part : List.of("", " parts NET 50.00")) {
      check(s -> s, """
          policy credits order
          item   INV-1 EUR 105.00
          credit CN-1  CHF 50.00 issued 01-10""" + part, """
          CN-1 INV-1 CREDITED 52.50 open 52.50
          CN-1 rest 0.00
          """);
    }
  }
}
