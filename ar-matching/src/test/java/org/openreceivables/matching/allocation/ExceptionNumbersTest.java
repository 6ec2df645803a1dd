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
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/**
 * Where more money settles less, or one payment is not its parts: a legitimate switch in each case, in numbers. What is
 * compared is what stays open of the items.
 */
class ExceptionNumbersTest {
  private static final String ONE = "item INV-1 1000.00 2% until 02-10\n";
  private static final String TWO = "item INV-1 100.00 due 01-10\nitem INV-2 90.00 due 01-20\n";

  /** What is open of INV-1 and INV-2 after these payments of one day. */
  private static String open(
      UnaryOperator<AllocationPolicy> policy, String items, String... payments) {
    StringBuilder books = new StringBuilder(items);
    for (int i = 0; i < payments.length; i++) {
      books.append("pay P-").append(i).append(' ').append(payments[i]).append(" on 02-01\n");
    }
    AllocationResult result = Books.of(books.toString(), policy).allocate();
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      result
          .items()
          .find(OpenItemId.of("INV-" + i))
          .ifPresent(item -> out.append(item.open().getAmount()).append(' '));
    }
    return out.toString().strip();
  }

  private static UnaryOperator<AllocationPolicy> settling(
      UnaryOperator<SettlementPolicy> settlement) {
    return p -> p.withSettlement(settlement.apply(p.settlement()));
  }

  @Test
  void proportional_discount() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withPartialDiscount(PartialDiscount.PROPORTIONAL));
    assertThat(open(policy, ONE, "980.00")).isEqualTo("0.00");
    assertThat(open(policy, ONE, "490.00", "490.00")).isEqualTo("20.00");
  }

  @Test
  void an_excess_that_loses_the_discount() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withExcessDiscount(ExcessDiscount.FORFEIT));
    assertThat(open(policy, ONE, "980.00")).isEqualTo("0.00");
    assertThat(open(policy, ONE, "980.01")).isEqualTo("19.99");
  }

  @Test
  void an_order_by_open_amounts() {
    UnaryOperator<AllocationPolicy> policy = p -> p.withOrder(AllocationOrders.largestFirst());
    assertThat(open(policy, TWO, "30.00")).isEqualTo("70.00 90.00");
    assertThat(open(policy, TWO, "15.00", "15.00")).isEqualTo("85.00 75.00");
  }

  @Test
  void full_settlement_only() {
    UnaryOperator<AllocationPolicy> policy = p -> p.withFullSettlement(FullSettlement.always());
    assertThat(open(policy, TWO, "100.00")).isEqualTo("0.00 90.00");
    assertThat(open(policy, TWO, "50.00", "50.00")).isEqualTo("100.00 90.00");
  }

  @Test
  void a_refused_overpayment() {
    UnaryOperator<AllocationPolicy> policy = p -> p.withOverpayment(Overpayment.REFUSE);
    assertThat(open(policy, TWO, "190.00")).isEqualTo("0.00 0.00");
    assertThat(open(policy, TWO, "190.01")).isEqualTo("100.00 90.00");
  }

  @Test
  void in_advance_evenly() {
    UnaryOperator<AllocationPolicy> policy = p -> p.withInAdvance(InAdvance.EVENLY);
    String later =
        "item INV-1 50.00 due 03-10\nitem INV-2 50.00 due 03-20\nitem INV-3 50.00 due 03-30\n";
    assertThat(open(policy, later, "100.00")).isEqualTo("16.67 16.67 16.66");
    assertThat(open(policy, later, "50.00", "50.00")).isEqualTo("16.68 16.68 16.64");
  }

  @Test
  void pooled_tolerance() {
    UnaryOperator<AllocationPolicy> policy =
        settling(s -> s.withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 5.00")))
            .withTolerancePool(TolerancePool.POOLED));
    assertThat(open(policy, TWO, "182.00")).isEqualTo("0.00 0.00");
    assertThat(open(policy, TWO, "100.00", "82.00")).isEqualTo("0.00 8.00");
  }

  @Test
  void foreign_money() {
    ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.USD,
        CurrencyUnit.EUR,
        new BigDecimal("0.9137"),
        LocalDate.of(2026, 1, 1),
        "bank")));
    UnaryOperator<AllocationPolicy> policy = p -> p.withForeignMoney(ForeignMoney.at(rates));
    assertThat(open(policy, TWO, "USD 1.00")).isEqualTo("99.09 90.00");
    assertThat(open(policy, TWO, "USD 0.50", "USD 0.50")).isEqualTo("99.08 90.00");
  }
}
