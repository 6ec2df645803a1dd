package org.openreceivables.matching.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** The events of what each switch decides: the ledger takes them, has the same items after, and can undo them. */
class SwitchEventsTest {
  private static final ToleranceLimit FIVE = ToleranceLimit.upTo(Money.parse("EUR 5.00"));

  private static void agrees(UnaryOperator<AllocationPolicy> policy, String text) {
    Books books = Books.of(text, policy);
    LedgerLaws.theLedgerAgrees(books, books.allocate());
  }

  private static UnaryOperator<AllocationPolicy> settling(
      UnaryOperator<SettlementPolicy> settlement) {
    return p -> p.withSettlement(settlement.apply(p.settlement()));
  }

  @Test
  void a_residual_item() {
    agrees(p -> p.withShortPayment(ShortPayment.RESIDUAL), """
        item INV-1 119.00 due 01-10 parts NET 100.00 TAX 19.00
        pay  P-1   100.00 on 02-01
        """);
  }

  @Test
  void a_deduction_for_a_short_payment() {
    agrees(p -> p.withShortPayment(ShortPayment.DEDUCTION), """
        item INV-1 119.00 due 01-10 parts NET 100.00 TAX 19.00
        pay  P-1   100.00 on 02-01
        """);
  }

  @Test
  void an_excess_that_is_kept() {
    agrees(settling(s -> s.withOverpayment(FIVE)), """
        item INV-1 100.00
        pay  P-1   105.00 on 02-01
        """);
  }

  @Test
  void linked_money() {
    agrees(p -> p.withPartial(PartialPayment.LINKED), """
        item INV-1 100.00
        item INV-2 50.00 due 03-01
        pay  P-1   40.00 on 02-01
        pay  P-2   60.00 on 02-02
        pay  P-3   30.00 on 02-03
        """);
  }

  @Test
  void a_discount_that_shrinks() {
    agrees(settling(s -> s.withExcessDiscount(ExcessDiscount.SHRINK)), """
        item INV-1 105.00 10% until 02-10
        pay  P-1   95.00 on 02-01
        """);
  }

  @Test
  void pooled_tolerance() {
    agrees(settling(s -> s.withUnderpayment(FIVE).withTolerancePool(TolerancePool.POOLED)), """
        item INV-1 1000.00 due 01-10 60.00 until 01-15
        item INV-2 1000.00 due 01-20 30.00 until 01-17
        pay  P-1   1900.00 on 01-15
        """);
  }

  @Test
  void a_shortage_added_to_the_discount() {
    agrees(settling(s -> s.withDiscountAdjustment(FIVE)), """
        item INV-1 1000.00 2% until 02-10
        pay  P-1   978.50 on 02-01
        """);
  }

  /** A cent is PLN 0.043: no cents are exactly PLN 100.00, and EUR 23.26 are what comes nearest. */
  @Test
  void foreign_money_with_a_coarser_unit() {
    ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.EUR,
        CurrencyUnit.of("PLN"),
        new BigDecimal("4.3"),
        LocalDate.of(2026, 1, 1),
        "bank")));
    agrees(p -> p.withForeignMoney(ForeignMoney.at(rates)), """
        item INV-1 PLN 100.00
        pay  P-1   50.00 on 02-01
        """);
  }

  /** Three items of three parts each: every line within a unit of the rate, and their sum too. */
  @Test
  void foreign_money() {
    ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.USD,
        CurrencyUnit.EUR,
        new BigDecimal("0.9137"),
        LocalDate.of(2026, 1, 1),
        "bank")));
    agrees(p -> p.withForeignMoney(ForeignMoney.at(rates)), """
        item INV-1 100.00 due 01-10 parts NET 80.00 TAX 15.20 FEE 4.80
        item INV-2 33.33 due 01-20 parts NET 28.01 TAX 5.32
        item INV-3 77.77 due 01-30 2% until 02-10
        pay  P-1   USD 200.00 on 02-01
        """);
  }
}
