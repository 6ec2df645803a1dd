package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Money of which a line is worth less than a unit: what it does not pay, and what is said then. */
class WorthlessMoneyTest {
  private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");

  private static AllocationResult allocate(
      CurrencyUnit from,
      CurrencyUnit to,
      String rate,
      UnaryOperator<AllocationPolicy> policy,
      String books) {
    ExchangeRate quoted =
        new ExchangeRate(from, to, new BigDecimal(rate), BooksText.day("01-01"), "bank");
    return SwitchBooks.allocate(
        p -> policy.apply(p).withForeignMoney(ForeignMoney.at(ExchangeRates.of(List.of(quoted)))),
        books);
  }

  /**
   * At USD 10.00 for EUR 1.00 USD 0.10 of FEE and 0.10 of NET use a cent each, and USD 0.01 of TAX, 0.21 in all, no
   * third. What came, USD 0.20 less the fee of 0.10, earns USD 0.10 at 50 %: 0.09 of NET and 0.01 of TAX.
   */
  @Test
  void what_could_be_used_earns_its_discount_and_charges_are_not_counted() {
    AllocationResult result = allocate(CurrencyUnit.EUR, CurrencyUnit.USD, "10", p -> p, """
        item INV-1 USD 0.32 parts NET 0.20 TAX 0.02 FEE 0.10 50% until 02-10 on 0.22
        pay  P-1   EUR 5.00 on 02-01
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID FEE 0.10 PAID NET 0.10 DISCOUNT NET 0.09 DISCOUNT TAX 0.01 open 0.02
        P-1 rest 4.98
        """);
  }

  /**
   * CHF 0.02 are JPY 3. JPY 1 of INV-1 takes CHF 0.01, JPY 2 with INV-2 no more, JPY 3 with INV-3 the other: no money
   * came to INV-2, and nothing of it is tolerated.
   */
  @Test
  void what_it_does_not_reach_is_not_tolerated() {
    AllocationResult result = allocate(
        CHF,
        CurrencyUnit.JPY,
        "152",
        SwitchBooks.settling(s -> s.withUnderpayment(ToleranceLimit.upTo(Money.parse("JPY 5")))),
        """
        item INV-1 JPY 1 due 01-10
        item INV-2 JPY 1 due 01-20
        item INV-3 JPY 2 due 01-30
        pay  P-1   CHF 0.02 on 02-01
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-1 PAID 1 open 0
        P-1 INV-3 PAID 2 open 0
        P-1 rest 0.00
        """);
  }

  /** CHF 0.01 pays INV-1, and nothing of INV-2, which was next; what P-2 grants on INV-3 has no turn of it. */
  @Test
  void what_was_to_be_paid_next_says_nothing_of_what_is_granted_later() {
    for (String parts : List.of("", "parts NET 4 TAX 1")) {
      AllocationResult result =
          allocate(CHF, CurrencyUnit.JPY, "152", p -> p, """
          item INV-1 JPY 1 due 01-10
          item INV-2 JPY 5 due 01-20 %s
          item INV-3 JPY 9 due 01-30 held
          pay  P-1   CHF 0.01 on 02-01
          pay  P-2   JPY 10 on 02-02
          say  P-2   INV-3 DISCOUNT JPY 3
          keep P-2
          """.formatted(parts));
      assertThat(ResultText.of(result)).isEqualTo("""
          P-1 INV-1 PAID 1 open 0
          P-1 rest 0.00
          P-2 INV-3 DISCOUNT 3 open 6
          P-2 rest 10
          """);
      assertThat(result.allocations().get(1).settlements().get(0).reasons())
          .extracting(AllocationReason::summarize)
          .containsExactly("designated by the debtor, place 1");
    }
  }
}
