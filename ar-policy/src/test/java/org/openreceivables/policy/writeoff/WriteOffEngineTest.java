package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.writeoff.Given.AS_OF;
import static org.openreceivables.policy.writeoff.Given.customer;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.item;
import static org.openreceivables.policy.writeoff.Given.kept;
import static org.openreceivables.policy.writeoff.Given.policy;
import static org.openreceivables.policy.writeoff.Given.proposed;
import static org.openreceivables.policy.writeoff.Given.run;
import static org.openreceivables.policy.writeoff.Given.small;
import static org.openreceivables.policy.writeoff.Given.smallBalances;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.policy.writeoff.WriteOffCriteria.Bound;

class WriteOffEngineTest {

  @Nested
  class SmallBalances {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # original, open, bound,     proposed
        1000.00,    5.00, INCLUSIVE, true
        1000.00,    5.01, INCLUSIVE, false
        1000.00,    5.00, STRICT,    false
        1000.00,    4.99, STRICT,    true
        119.00,     1.19, INCLUSIVE, true
        119.00,     1.20, INCLUSIVE, false
        0.50,       0.01, INCLUSIVE, true
        0.49,       0.01, INCLUSIVE, false
        """)
    void are_within_the_smaller_of_amount_and_percentage(
        String original, String open, Bound bound, boolean expected) {
      WriteOffRun run = run(
          policy(WriteOffRules.smallBalance(small()).withLimitBound(bound)),
          item("I-1", 1, "EUR " + original, "EUR " + open));
      assertThat(proposed(run)).isEqualTo(expected ? List.of("I-1") : List.of());
    }

    @Test
    void take_the_percentage_of_charges_too() {
      OpenItem charged = item("I-1", 1, "EUR 100.00", "EUR 1.20").withCharges(eur("20.00"));
      assertThat(proposed(run(smallBalances(), charged))).containsExactly("I-1");
      assertThat(proposed(run(smallBalances(), item("I-1", 1, "EUR 100.00", "EUR 1.20"))))
          .isEmpty();
    }

    @Test
    void say_the_threshold_the_alternative_and_the_margin() {
      WriteOffRun run = run(smallBalances(), item("I-1", 90, "EUR 119.00", "EUR 0.40"));
      assertThat(run.proposals().get(0).summarize())
          .isEqualTo(
              "EUR 0.40 of I-1 (C-1), small balance: EUR 0.40 open, within the limit of EUR 1.19"
                  + " by EUR 0.79 (the smaller of EUR 5.00 and EUR 1.19); 90 days past due, 1 needed;"
                  + " clerk may approve EUR 0.40");
    }

    @Test
    void that_are_missed_say_by_how_much() {
      assertThat(kept(run(smallBalances(), item("I-1", "5.03"))))
          .containsExactly(
              "I-1 (C-1) kept, small balance: EUR 5.03 open, EUR 0.03 above the limit of EUR 5.00");
      WriteOffPolicy strict =
          policy(WriteOffRules.smallBalance(small()).withLimitBound(Bound.STRICT));
      assertThat(kept(run(strict, item("I-1", "5.00"))))
          .containsExactly("I-1 (C-1) kept, small balance: EUR 5.00 open, not below the limit");
    }

    @Test
    void in_a_currency_without_limit_are_kept() {
      WriteOffRun run = run(smallBalances(), item("I-1", 90, "USD 100.00", "USD 0.01"));
      assertThat(kept(run)).containsExactly("I-1 (C-1) kept, small balance: no limit in USD");
    }

    @Test
    void are_not_proposed_before_they_are_late() {
      assertThat(kept(run(smallBalances(), item("I-1", 0, "EUR 1000.00", "EUR 1.00"))))
          .containsExactly("I-1 (C-1) kept, small balance: 0 days past due, 1 short of 1");
    }
  }

  @Nested
  class OtherRules {

    @ParameterizedTest
    @CsvSource({
      "359, INCLUSIVE, false",
      "360, INCLUSIVE, true",
      "360, STRICT, false",
      "361, STRICT, true"
    })
    void aged(int days, Bound bound, boolean expected) {
      WriteOffRun run = run(
          policy(WriteOffRules.aged(360).withDaysBound(bound)),
          item("I-1", days, "EUR 9000.00", "EUR 9000.00"));
      assertThat(proposed(run)).hasSize(expected ? 1 : 0);
    }

    @Test
    void an_item_without_due_date_is_due_on_issue() {
      OpenItem item = item("I-1", "9.00").withDueDate(Optional.empty());
      assertThat(proposed(run(policy(WriteOffRules.aged(2000)), item))).containsExactly("I-1");
    }

    @Test
    void uneconomic_needs_both() {
      WriteOffPolicy policy =
          policy(WriteOffRules.uneconomic(SmallBalanceLimit.of(eur("80.00")), 180));
      assertThat(proposed(run(
              policy,
              item("I-1", 180, "EUR 80.00", "EUR 80.00"),
              item("I-2", 179, "EUR 80.00", "EUR 80.00"),
              item("I-3", 180, "EUR 80.01", "EUR 80.01"))))
          .containsExactly("I-1");
    }

    @Test
    void insolvent_due_or_not() {
      WriteOffPolicy policy = policy(WriteOffRules.insolvent());
      OpenItem item = item("I-1", -30, "EUR 9000.00", "EUR 9000.00");
      assertThat(proposed(
              run(policy, List.of(customer("C-1").withStatus(CustomerStatus.INSOLVENT)), item)))
          .containsExactly("I-1");
      assertThat(kept(run(policy, item)))
          .containsExactly(
              "I-1 (C-1) kept, insolvent: the customer is ACTIVE, not one of [INSOLVENT]");
    }

    @Test
    void time_barred_from_the_day_that_is_named() {
      WriteOffPolicy policy = policy(WriteOffRules.timeBarred());
      OpenItem item = item("I-1", "9.00");
      LegalTraits.Builder on = LegalTraits.builder();
      LegalTraits barred = on.timeBarredOn(AS_OF).build();
      assertThat(proposed(run(policy, item.withLegalTraits(barred)))).containsExactly("I-1");
      assertThat(
              kept(run(policy, item.withLegalTraits(barred.withTimeBarredOn(AS_OF.plusDays(1))))))
          .containsExactly("I-1 (C-1) kept, time-barred: time-barred from 2026-04-01");
      assertThat(kept(run(policy, item)))
          .containsExactly("I-1 (C-1) kept, time-barred: not known to be time-barred");
    }

    @Test
    void a_dunning_level_that_is_not_known_is_not_reached() {
      WriteOffEngine engine =
          WriteOffEngine.of(policy(WriteOffRules.aged(30).withMinimumDunningLevel(3)));
      OpenItems items =
          OpenItems.of(List.of(item("I-2", "9.00"), item("I-3", "9.00"), item("I-0", "9.00")));
      WriteOffRun run = engine.run(
          WriteOffInput.of(items, List.of(customer("C-1")))
              .withDunningLevels(Map.of(OpenItemId.of("I-2"), 2, OpenItemId.of("I-3"), 3)),
          AS_OF);
      assertThat(proposed(run)).containsExactly("I-3");
      assertThat(kept(run))
          .containsExactly(
              "I-0 (C-1) kept, aged: dunning level 0, 3 needed",
              "I-2 (C-1) kept, aged: dunning level 2, 3 needed");
    }

    @Test
    void the_first_that_proposes_decides_and_the_nearest_that_misses_is_told() {
      WriteOffPolicy policy = policy(
          WriteOffRules.smallBalance(small()),
          WriteOffRules.aged(360).withMinimumDunningLevel(1),
          WriteOffRules.uneconomic(SmallBalanceLimit.of(eur("80.00")), 180));
      assertThat(run(policy, item("I-1", 200, "EUR 1000.00", "EUR 5.00")).proposals())
          .extracting(WriteOffProposal::rule)
          .containsExactly("small balance");
      WriteOffRun run = run(policy, item("I-1", 100, "EUR 1000.00", "EUR 60.00"));
      assertThat(run.kept().get(0).misses())
          .extracting(Judgement.Keep::rule)
          .containsExactly("small balance", "aged", "uneconomic");
      assertThat(run.kept().get(0).nearest().map(Judgement.Keep::rule)).contains("small balance");
      WriteOffRun later = run(policy, item("I-1", 179, "EUR 80.00", "EUR 60.00"));
      assertThat(later.kept().get(0).misses().get(2).reasons())
          .containsExactly(new KeepReason.TooYoung(179, 180));
    }

    @Test
    void of_the_host() {
      WriteOffTerms terms = WriteOffRules.insolvent().terms();
      WriteOffRule estate = c -> c.customer().orElseThrow().name().equals("C-1")
          ? new Judgement.Propose(
              "estate",
              terms,
              List.of(new WriteOffReason.Custom("no estate", Map.of("court", "B"))))
          : new Judgement.Keep("estate", List.of(new KeepReason.Custom("alive", Map.of())));
      WriteOffRun run = run(policy(estate), item("I-1", "9.00"));
      assertThat(run.proposals().get(0).summarize())
          .isEqualTo(
              "EUR 9.00 of I-1 (C-1), estate: no estate {court=B}; clerk may approve EUR 9.00");
    }

    @ParameterizedTest
    @EnumSource(OpenItemKind.class)
    void are_for_debit_items_only_and_not_for_refunds(OpenItemKind kind) {
      WriteOffRun run = run(policy(WriteOffRules.aged(0)), item("I-1", "9.00").withKind(kind));
      boolean claim = kind.side() == Side.DEBIT && kind != OpenItemKind.REFUND;
      assertThat(run.proposals()).hasSize(claim ? 1 : 0);
      assertThat(run.kept()).hasSize(kind == OpenItemKind.REFUND ? 1 : 0);
    }

    @Test
    void of_chosen_kinds() {
      WriteOffPolicy fees = policy(WriteOffRules.aged(0).withKinds(OpenItemKind.CHARGE));
      assertThat(proposed(
              run(fees, item("I-1", "9.00"), item("I-2", "9.00").withKind(OpenItemKind.CHARGE))))
          .containsExactly("I-2");
    }
  }
}
