package org.openreceivables.examples.quickstart.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.examples.quickstart.document.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.credit.CreditLimit;
import org.openreceivables.policy.credit.check.CreditAccount;
import org.openreceivables.policy.credit.check.CreditCheck;
import org.openreceivables.policy.credit.check.CreditCheckEngine;
import org.openreceivables.policy.credit.check.CreditCheckPolicy;
import org.openreceivables.policy.credit.check.CreditCheckRequest;
import org.openreceivables.policy.credit.check.CreditRule;
import org.openreceivables.policy.dunning.DunningEngine;
import org.openreceivables.policy.dunning.DunningHistory;
import org.openreceivables.policy.dunning.DunningLevel;
import org.openreceivables.policy.dunning.DunningPolicy;
import org.openreceivables.policy.dunning.DunningRun;
import org.openreceivables.policy.dunning.NotDunnedReason;
import org.openreceivables.policy.writeoff.Approval;
import org.openreceivables.policy.writeoff.ApprovalMatrix;
import org.openreceivables.policy.writeoff.Authority;
import org.openreceivables.policy.writeoff.WriteOffEngine;
import org.openreceivables.policy.writeoff.WriteOffInput;
import org.openreceivables.policy.writeoff.WriteOffPolicy;
import org.openreceivables.policy.writeoff.WriteOffRules;
import org.openreceivables.policy.writeoff.WriteOffRun;
import org.openreceivables.testkit.Scenario;

/** What the pages of step 8 say can go wrong does, and looks as they say. */
class WhatIsDecidedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final OpenItems ITEMS = Scenario.items("""
      item  | customer | issued     | amount
      INV-1 | ACME     | 2026-01-10 | EUR 100.00
      """);
  private static final Money EUR_50 = Money.parse("EUR 50.00");

  @Test
  void a_document_is_held_without_a_limit_without_a_rate_or_with_rows_unread() {
    CreditLimit thousand = CreditLimit.of(Money.parse("EUR 1000.00"));
    assertThat(check(thousand, "EUR 900.00", ITEMS)).isInstanceOf(CreditCheck.Released.class);
    assertHeld(CreditRule.LIMIT, check(thousand, "EUR 900.01", ITEMS));
    assertHeld(CreditRule.NO_LIMIT, check(CreditLimit.unset(), "EUR 1.00", ITEMS));
    assertHeld(CreditRule.CURRENCY, check(thousand, "USD 1.00", ITEMS));
    assertHeld(
        CreditRule.INCOMPLETE, check(thousand, "EUR 1.00", ITEMS.withIncomplete(List.of(ACME))));
    assertHeld(
        CreditRule.LIMIT,
        check(CreditLimit.of(Money.zero(CurrencyUnit.EUR)), "EUR 1.00", OpenItems.none()));
  }

  @Test
  void a_second_run_on_the_same_day_adds_nothing() {
    DunningRun first = dun(ITEMS, DunningHistory.none());
    assertThat(first.notices()).hasSize(1);
    assertThat(dun(ITEMS, DunningHistory.none())).isEqualTo(first);
    List<LedgerEvent> sent = first.toEvents(n -> "N-1", new Recorded(DAY, 1));
    DunningRun second = dun(ITEMS, DunningHistory.of(sent));
    assertThat(second.notices()).isEmpty();
    assertThat(second.notDunned().get(0).reasons())
        .hasAtLeastOneElementOfType(NotDunnedReason.NoticedAlready.class);
  }

  @Test
  void a_customer_with_rows_unread_gets_no_notice() {
    assertThat(dun(ITEMS.withIncomplete(List.of(ACME)), DunningHistory.none()).notices())
        .isEmpty();
    assertRefused(
        ProblemCodes.OUT_OF_RANGE,
        () -> DunningPolicy.of(DunningLevel.of("second", 21), DunningLevel.of("first", 7)));
  }

  @Test
  void limits_of_approval_rise_and_above_the_last_nobody_may_approve() {
    assertRefused(
        ProblemCodes.OUT_OF_RANGE,
        () ->
            ApprovalMatrix.builder().upTo("clerk", EUR_50).upTo("head", EUR_50).build());
    WriteOffEngine engine = WriteOffEngine.of(WriteOffPolicy.builder()
        .addRules(WriteOffRules.aged(30))
        .approvals(ApprovalMatrix.builder().upTo("clerk", EUR_50).build())
        .build());
    WriteOffInput input =
        WriteOffInput.of(ITEMS, List.of(Customer.builder().id(ACME).name("Acme").build()));
    WriteOffRun run = engine.run(input, DAY);
    assertThat(run.proposals())
        .singleElement()
        .satisfies(p -> assertThat(p.required().authority()).isEmpty());
    Approval.Approver clerk = new Approval.Approver(Authority.of("clerk"), "user 17");
    assertThat(engine.approve(run.proposals(), clerk, input, DAY))
        .singleElement()
        .isInstanceOfSatisfying(
            Approval.Refused.class,
            refused ->
                assertThat(refused.refusal()).isInstanceOf(Approval.Refusal.AuthorityTooLow.class));
    WriteOffInput paid = WriteOffInput.of(OpenItems.none(), input.customers());
    assertThat(engine.approve(run.proposals(), clerk, paid, DAY))
        .singleElement()
        .isInstanceOfSatisfying(
            Approval.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Approval.Refusal.NotOpen.class));
  }

  private static DunningRun dun(OpenItems items, DunningHistory history) {
    return DunningEngine.standard().run(items, history, List.of(), DAY);
  }

  private static void assertHeld(CreditRule rule, CreditCheck check) {
    assertThat(check).isInstanceOf(CreditCheck.Held.class);
    assertThat(check.findings()).extracting(f -> f.rule()).contains(rule);
  }

  private static CreditCheck check(CreditLimit limit, String amount, OpenItems items) {
    CreditCheckRequest request = CreditCheckRequest.builder()
        .account(CreditAccount.builder().customer(ACME).limit(limit).build())
        .document(Commitment.builder()
            .id(DocumentId.of("SO-1"))
            .customer(ACME)
            .kind(CommitmentKind.ORDER)
            .amount(Money.parse(amount))
            .build())
        .items(items)
        .build();
    return CreditCheckEngine.of(CreditCheckPolicy.standard()).check(request, DAY);
  }
}
