package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;

/** What an amount says where no document is named. */
class AmountAloneTest {
  private static final OpenItem ITEM = Samples.item("C-1", "INV-1", Money.parse("EUR 590.34"));
  private static final MatchPolicy POLICY = MatchPolicy.builder()
      .settlement(SettlementPolicy.builder()
          .underpayment(ToleranceLimit.upTo(Money.parse("EUR 0.50")))
          .build())
      .build();

  @Test
  void the_exact_amount_speaks_and_one_within_tolerance_is_for_a_person() {
    assertThat(match("590.34", "thanks")).contains("matched");
    assertThat(match("590.33", "thanks")).contains("proposed", "EUR 0.01 less than");
    assertThat(match("590.00", "thanks")).contains("proposed", "EUR 0.34 less than");
  }

  @Test
  void with_the_number_a_cent_is_tolerated() {
    assertThat(match("590.00", "INV-1")).contains("matched", "EUR 0.34 tolerated");
  }

  private static String match(String amount, String text) {
    return MatchEngine.of(POLICY)
        .match(
            OpenItems.of(List.of(ITEM)),
            List.of(Samples.payment("P-1", "C-1", Money.parse("EUR " + amount), text)),
            Samples.AS_OF)
        .outcomes()
        .get(0)
        .summarize();
  }
}
