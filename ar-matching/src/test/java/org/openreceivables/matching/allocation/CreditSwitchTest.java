package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRatePolicy;
import org.openreceivables.core.money.ExchangeRates;

/** What becomes of credits and of money in other currencies: one test a value of a switch. */
class CreditSwitchTest {
  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
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

    /** CN-2 is for INV-1 and reduces it, whatever the ids and amounts; what CN-1 finds is EUR 40.00 and INV-2. */
    @ParameterizedTest
    @EnumSource(names = {"LINKED_THEN_ORDER", "LINKED_THEN_SMALLEST"})
    void linked_before_all_others_of_the_day(CreditUse use) {
      check(p -> p.withCredits(use), """
          item   INV-1 100.00 due 01-10
          item   INV-2 100.00 due 01-20
          credit CN-1  50.00 issued 01-05
          credit CN-2  60.00 issued 01-05 for INV-1
          """, """
          CN-2 INV-1 CREDITED 60.00 open 40.00
          CN-2 rest 0.00
          CN-1 INV-1 CREDITED 40.00 open 0.00
          CN-1 INV-2 CREDITED 10.00 open 90.00
          CN-1 rest 0.00
          """);
    }

    @Test
    void none() {
      check(p -> p.withCredits(CreditUse.NONE), BOOKS + "credit CN-3 10.00 for INV-1", "\n");
    }
  }

  /** A credit note for a document lowers what was sold; what was charged on it since is owed all the same. */
  @Nested
  class CreditNotesAndCharges {
    private static final String BOOKS = """
        item   INV-1 124.00 parts NET 100.00 TAX 19.00 FEE 5.00
        credit CN-1  59.50 for INV-1 parts NET 50.00 TAX 9.50
        """;

    @Test
    void net_and_tax_first() {
      check(p -> p, BOOKS, """
          CN-1 INV-1 CREDITED NET 50.00 CREDITED TAX 9.50 open 64.50
          CN-1 rest 0.00
          """);
      check(p -> p, BOOKS + "pay P-1 64.50 on 02-01\nuse P-1 CN-1\nsay P-1 INV-1 PAID", """
          CN-1 INV-1 CREDITED NET 50.00 CREDITED TAX 9.50 open 64.50
          CN-1 rest 0.00
          P-1 INV-1 PAID FEE 5.00 PAID NET 50.00 PAID TAX 9.50 open 0.00
          P-1 rest 0.00
          """);
    }

    /** More than was sold: the fee is all that is left for it. */
    @Test
    void the_charges_last() {
      check(p -> p, BOOKS.replace("59.50", "124.00").replace("NET 50.00 TAX 9.50", ""), """
          CN-1 INV-1 CREDITED NET 100.00 CREDITED TAX 19.00 CREDITED FEE 5.00 open 0.00
          CN-1 rest 0.00
          """);
    }

    /** Money that waits for a document is money, and pays costs first. */
    @Test
    void money_for_a_document_goes_by_the_order_of_components() {
      check(
          p -> p,
          BOOKS.replace("credit CN-1", "money CN-1").replaceAll(" parts NET 50.*", ""),
          """
          CN-1 INV-1 PAID FEE 5.00 PAID NET 45.80 PAID TAX 8.70 open 64.50
          CN-1 rest 0.00
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
            // The rate as it was published, not one over it.
            assertThat(l.rate().map(r -> r.from() + " " + r.rate())).contains("EUR 0.99");
          });
      assertThat(result.allocations().get(0).settlements().get(0).used())
          .isEqualTo(Money.parse("CHF 94.05"));
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
      assertThat(paid.restReasons())
          .singleElement()
          .isInstanceOf(RestReason.NoRate.class)
          .extracting(AllocationReason::summarize)
          .asString()
          .contains("CHF", "EUR");
    }
  }
}
