package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.settlement.SettlementPolicy;

/** Books as text under a policy with one switch set. */
final class SwitchBooks {
  private SwitchBooks() {}

  static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  static UnaryOperator<AllocationPolicy> settling(UnaryOperator<SettlementPolicy> settlement) {
    return p -> p.withSettlement(settlement.apply(p.settlement()));
  }

  static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }
}
