package org.openreceivables.examples.quickstart.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** The set-up that the page of Business Central shows. */
class BusinessCentralLimitsTest {

  @Test
  void limits_and_grace_are_those_of_the_page() {
    AllocationPolicy policy = AllocationPolicies.businessCentral(ToleranceLimit.builder()
        .percent(Percentage.of("1"))
        .addCaps(Money.parse("EUR 5.00"))
        .build());
    DiscountTier tier =
        new DiscountTier(new DiscountRate.Percent(Percentage.of("2")), DueDateRule.days(10), 5);

    ToleranceLimit under = policy.settlement().underpayment();
    assertThat(under.of(Money.parse("EUR 200.00"))).isEqualTo(Money.parse("EUR 2.00"));
    assertThat(under.of(Money.parse("EUR 1000.00"))).isEqualTo(Money.parse("EUR 5.00"));
    assertThat(policy.settlement().overpayment()).isEqualTo(under);
    assertThat(tier).hasToString("2% within 10 days + 5 days of grace");
  }
}
