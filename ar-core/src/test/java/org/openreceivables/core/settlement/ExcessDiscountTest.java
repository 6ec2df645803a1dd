package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.settlement.Discounted.IN_TIME;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Samples;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** D365-OVER-UNSPEC: EUR 105.00 at 10 %, so that EUR 94.50 closes it, and EUR 95.00 is paid. */
class ExcessDiscountTest {
  private final OpenItem item = Discounted.of("105.00", "10");

  @Test
  void an_excess_leaves_the_discount_alone_unless_said_otherwise() {
    // Dynamics 365, specific; ORA-DISC-1000-EARLY says the same of Oracle.
    requires(SettlementPolicy.standard(), "95.00", "94.50", "10.50", "0.00");
    requires(SettlementPolicy.standard(), "200.00", "94.50", "10.50", "0.00");
  }

  @Test
  void an_excess_shrinks_the_discount() {
    // Dynamics 365, unspecific: its text and subledger table say EUR 10.00.
    SettlementPolicy shrink = excess(ExcessDiscount.SHRINK);

    requires(shrink, "95.00", "95.00", "10.00", "0.00");
    requires(shrink, "94.50", "94.50", "10.50", "0.00");
    requires(shrink, "105.00", "105.00", "0.00", "0.00");
    requires(shrink, "200.00", "105.00", "0.00", "0.00");
  }

  @Test
  void an_excess_loses_the_discount() {
    SettlementPolicy forfeit = excess(ExcessDiscount.FORFEIT);

    requires(forfeit, "94.50", "94.50", "10.50", "0.00");
    requires(forfeit, "94.51", "94.51", "0.00", "10.49");
    requires(forfeit, "95.00", "95.00", "0.00", "10.00");
    requires(forfeit, "105.00", "105.00", "0.00", "0.00");
    requires(forfeit, "200.00", "105.00", "0.00", "0.00");
  }

  @ParameterizedTest
  @CsvSource({"GROSS_UP", "COMPLETING", "FORFEIT"})
  void a_discount_that_was_lost_does_not_come_back(PartialDiscount partial) {
    SettlementPolicy forfeit = excess(ExcessDiscount.FORFEIT).withPartialDiscount(partial);
    OpenItem paid = Discounted.pay(forfeit, item, IN_TIME, "95.00");

    DiscountPosition position = forfeit.discount(paid, IN_TIME);

    assertThat(position.whole()).isEqualTo(eur("0.00"));
    assertThat(position.offer()).isEmpty();
    assertThat(position.refused()).hasSize(1);
    assertThat(forfeit.options(paid, IN_TIME).options())
        .extracting(SettlementOption::cash)
        .containsExactly(eur("10.00"));
  }

  @Test
  void the_reason_says_by_how_much_it_was_too_much() {
    SettlementPolicy forfeit = excess(ExcessDiscount.FORFEIT);
    String lost = "10% discount lost: EUR 95.00 paid, EUR 0.50 more than EUR 94.50";

    assertThat(forfeit.discount(item, IN_TIME).reasonFor(95_00).map(SettlementReason::summarize))
        .contains(lost);
    assertThat(forfeit
            .discount(Discounted.pay(forfeit, item, IN_TIME, "95.00"), IN_TIME)
            .refused())
        .extracting(SettlementReason::summarize)
        .containsExactly(lost);
  }

  @Test
  void an_excess_that_is_kept_and_one_that_loses_the_discount_contradict_each_other() {
    SettlementPolicy kept =
        SettlementPolicy.standard().withOverpayment(ToleranceLimit.upTo(eur("0.05")));

    assertThat(kept.withExcessDiscount(ExcessDiscount.SHRINK).excessDiscount())
        .isEqualTo(ExcessDiscount.SHRINK);
    assertThatThrownBy(() -> kept.withExcessDiscount(ExcessDiscount.FORFEIT))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The excessDiscount (FORFEIT) of SettlementPolicy (policy) must be KEEP or"
            + " SHRINK where a small excess is kept.\nMaybe the overpayment limit should be left"
            + " out.");
  }

  private void requires(
      SettlementPolicy policy, String money, String cash, String discount, String open) {
    DiscountPosition position = policy.discount(item, IN_TIME);
    long applied = position.appliedMinor(eur(money).getAmountMinorLong());
    OpenItem after = Discounted.pay(policy, item, IN_TIME, money);

    assertThat(Samples.cents(applied)).isEqualTo(eur(cash));
    assertThat(after.settledBy(Effect.DISCOUNT)).isEqualTo(eur(discount));
    assertThat(after.open()).isEqualTo(eur(open));
  }

  private static SettlementPolicy excess(ExcessDiscount excess) {
    return SettlementPolicy.standard().withExcessDiscount(excess);
  }
}
