package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.writeoff.Given.AS_OF;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.hold;
import static org.openreceivables.policy.writeoff.Given.item;
import static org.openreceivables.policy.writeoff.Given.kept;
import static org.openreceivables.policy.writeoff.Given.policy;
import static org.openreceivables.policy.writeoff.Given.proposed;
import static org.openreceivables.policy.writeoff.Given.run;
import static org.openreceivables.policy.writeoff.Given.smallBalances;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** What else there is on the account of a customer, and the parts of an item. */
class CreditsAndChargesTest {
  @Nested
  class Credits {
    private final OpenItem credit = item("CN", "5.00").withKind(OpenItemKind.CREDIT_NOTE);

    @ParameterizedTest
    @CsvSource({"KEEP_COVERED, 'I-801,I-900'", "KEEP_ALL, ''", "IGNORE, 'I-400,I-500,I-801,I-900'"})
    void stand_in_the_way(WriteOffPolicy.CreditCheck check, String expected) {
      WriteOffRun run = run(
          policy(WriteOffRules.aged(0)).withCreditCheck(check),
          credit,
          item("I-400", "4.00"),
          item("I-500", "5.00"),
          item("I-801", "8.01"),
          item("I-900", "5.01"));
      assertThat(String.join(",", proposed(run))).isEqualTo(expected);
    }

    @Test
    void say_what_to_do() {
      assertThat(kept(run(smallBalances(), credit, item("I-1", "4.00"))))
          .containsExactly(
              "I-1 (C-1) kept, EUR 5.00 of unapplied credit to be allocated first (EUR 4.00 open)");
    }

    @Test
    void of_another_currency_or_day_or_customer_do_not() {
      OpenItem dollars =
          item("U", 90, "USD 100.00", "USD 100.00").withKind(OpenItemKind.ON_ACCOUNT);
      OpenItem later = credit.withPostingDate(AS_OF.plusDays(1));
      OpenItem other = credit.withCustomer(CustomerId.of("C-2")).withId(OpenItemId.of("O"));
      assertThat(proposed(run(smallBalances(), dollars, later, other, item("I-1", "4.00"))))
          .containsExactly("I-1");
    }
  }

  @Nested
  class Accessories {
    private final OpenItem fee = item("FEE", 10, "EUR 15.00", "EUR 15.00")
        .withKind(OpenItemKind.CHARGE)
        .withAccessoryTo(OpenItemId.of("I-1"));
    private final OpenItem feeOfFee =
        fee.withId(OpenItemId.of("FEE-2")).withAccessoryTo(OpenItemId.of("FEE"));
    private final WriteOffPolicy aged = policy(WriteOffRules.aged(60));

    @Test
    void follow_the_claim() {
      WriteOffRun run = run(aged, feeOfFee, fee, item("I-1", "9.00"));
      assertThat(proposed(run)).containsExactly("I-1", "FEE", "FEE-2");
      assertThat(run.proposals().get(2).reasons())
          .containsExactly(new WriteOffReason.FollowsPrincipal(OpenItemId.of("FEE")));
    }

    @Test
    void do_not_by_choice() {
      assertThat(proposed(run(
              aged.withAccessories(WriteOffPolicy.Accessories.BY_THEMSELVES),
              fee,
              item("I-1", "9.00"))))
          .containsExactly("I-1");
    }

    @Test
    void are_kept_when_they_or_their_claim_are_disputed() {
      OpenItem disputed = item("I-1", "9.00").withHolds(hold(HoldCause.DISPUTE, HoldEffect.DUN));
      WriteOffPolicy all = policy(WriteOffRules.aged(0));
      assertThat(proposed(run(all, disputed, fee, feeOfFee))).isEmpty();
      assertThat(proposed(run(all, item("I-1", "9.00"), fee.withHolds(disputed.holds()))))
          .containsExactly("I-1");
    }

    @Test
    void in_a_circle_are_judged_by_themselves() {
      OpenItem circle =
          item("I-1", 10, "EUR 9.00", "EUR 9.00").withAccessoryTo(OpenItemId.of("FEE"));
      assertThat(proposed(run(aged, circle, fee))).isEmpty();
      assertThat(proposed(run(policy(WriteOffRules.aged(10)), circle, fee)))
          .containsExactly("FEE", "I-1");
    }
  }

  @Nested
  class Components {

    @Test
    void are_what_is_open_of_each_with_tax_apart() {
      OpenItem item = item("I-1", "2.19").toBuilder()
          .original(eur("1190.00"))
          .components(List.of(
              new OpenComponent(Component.of(ComponentKind.NET, eur("1000.00")), eur("2.00")),
              new OpenComponent(Component.tax("DE-19", eur("180.00")), eur("0.19")),
              new OpenComponent(Component.tax("DE-7", eur("10.00")), eur("0.00"))))
          .build();
      WriteOffProposal proposal = run(smallBalances(), item).proposals().get(0);
      assertThat(proposal.components())
          .containsExactly(
              Map.entry(ComponentKey.WHOLE, eur("2.00")),
              Map.entry(new ComponentKey(ComponentKind.TAX, "DE-19"), eur("0.19")));
      assertThat(proposal.taxByCode()).containsExactly(Map.entry("DE-19", eur("0.19")));
      assertThat(proposal.tax()).isEqualTo(eur("0.19"));
      assertThat(proposal.summarize()).contains("; EUR 0.19 of it tax; ");
    }

    @Test
    void of_an_item_without_any_are_the_whole() {
      WriteOffProposal proposal =
          run(smallBalances(), item("I-1", "2.19")).proposals().get(0);
      assertThat(proposal.components()).containsExactly(Map.entry(ComponentKey.WHOLE, eur("2.19")));
      assertThat(proposal.tax()).isEqualTo(Money.parse("EUR 0.00"));
    }
  }
}
