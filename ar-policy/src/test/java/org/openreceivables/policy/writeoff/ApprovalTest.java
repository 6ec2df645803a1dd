package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.policy.writeoff.Given.AS_OF;
import static org.openreceivables.policy.writeoff.Given.customer;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.hold;
import static org.openreceivables.policy.writeoff.Given.item;
import static org.openreceivables.policy.writeoff.Given.policy;
import static org.openreceivables.policy.writeoff.Given.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;
import org.openreceivables.policy.writeoff.Approval.Approver;
import org.openreceivables.policy.writeoff.Approval.Granted;
import org.openreceivables.policy.writeoff.Approval.Refusal;
import org.openreceivables.policy.writeoff.Approval.Refused;
import org.openreceivables.policy.writeoff.WriteOffTerms.Finality;
import org.openreceivables.policy.writeoff.WriteOffTerms.Treatment;

class ApprovalTest {
  private static final Approver CLERK = new Approver(Authority.of("clerk"), "u-17");
  private static final Approver HEAD = new Approver(Authority.of("head"), "u-4");
  private static final LocalDate NEXT_DAY = AS_OF.plusDays(1);
  private static final WriteOffPolicy AGED = policy(WriteOffRules.aged(60));

  private static List<Approval> approve(
      WriteOffPolicy policy, WriteOffRun run, Approver by, OpenItem... now) {
    return approve(policy, run, by, customer("C-1"), now);
  }

  private static List<Approval> approve(
      WriteOffPolicy policy, WriteOffRun run, Approver by, Customer customer, OpenItem... now) {
    return WriteOffEngine.of(policy)
        .approve(
            run.proposals(),
            by,
            WriteOffInput.of(OpenItems.of(List.of(now)), List.of(customer)),
            NEXT_DAY);
  }

  private static Refusal refusal(List<Approval> answers) {
    assertThat(answers).hasSize(1);
    return ((Refused) answers.get(0)).refusal();
  }

  @Nested
  class Authorities {
    private final OpenItem[] three = {
      item("I-1", "20.00"), item("I-2", "20.00"), item("I-3", "10.01")
    };

    @Test
    void are_found_by_all_that_is_proposed_of_the_customer() {
      WriteOffRun run = run(AGED, three);
      assertThat(run.proposals())
          .extracting(p -> p.required().summarize())
          .containsOnly("head may approve EUR 50.01");
      assertThat(run.approvableBy(CLERK.authority())).isEmpty();
      assertThat(approve(AGED, run, CLERK, three))
          .extracting(Approval::summarize)
          .containsExactly(
              "EUR 20.00 of I-1 refused: clerk may not, head may approve EUR 50.01",
              "EUR 20.00 of I-2 refused: clerk may not, head may approve EUR 50.01",
              "EUR 10.01 of I-3 refused: clerk may not, head may approve EUR 50.01");
      assertThat(approve(AGED, run, HEAD, three)).hasOnlyElementsOfType(Granted.class);
    }

    @Test
    void are_not_lowered_by_going_item_by_item() {
      WriteOffRun run = run(AGED, three);
      // The other two are gone by now; EUR 10.01 alone would be the clerk's.
      List<Approval> last = WriteOffEngine.of(AGED)
          .approve(
              run.proposals().subList(2, 3),
              CLERK,
              WriteOffInput.of(OpenItems.of(List.of(three[2])), List.of(customer("C-1"))),
              NEXT_DAY);
      assertThat(refusal(last)).isInstanceOf(Refusal.AuthorityTooLow.class);
    }

    @Test
    void rise_with_what_is_proposed_by_now() {
      WriteOffRun run = run(AGED, three[0]);
      assertThat(run.proposals().get(0).required().allows(CLERK.authority())).isTrue();
      assertThat(refusal(approve(AGED, run, CLERK, three)))
          .isEqualTo(new Refusal.AuthorityTooLow(
              CLERK.authority(), AGED.approvals().required(eur("50.01"))));
    }

    @Test
    void are_found_item_by_item_by_choice() {
      WriteOffPolicy policy = AGED.withApprovalBasis(WriteOffPolicy.ApprovalBasis.ITEM);
      WriteOffRun run = run(policy, three);
      assertThat(run.proposals())
          .extracting(p -> p.required().summarize())
          .containsExactly(
              "clerk may approve EUR 20.00",
              "clerk may approve EUR 20.00",
              "clerk may approve EUR 10.01");
      assertThat(approve(policy, run, CLERK, three)).hasOnlyElementsOfType(Granted.class);
    }

    @Test
    void are_nobody_above_the_matrix_and_for_strangers() {
      WriteOffPolicy policy =
          AGED.withApprovals(ApprovalMatrix.builder().upTo("clerk", eur("5.00")).build());
      OpenItem item = item("I-1", "5.01");
      WriteOffRun run = run(policy, item);
      assertThat(refusal(approve(policy, run, CLERK, item)).summarize())
          .isEqualTo("clerk may not, nobody may approve EUR 5.01");
      Approver stranger = new Approver(Authority.of("cleaner"), "u-9");
      assertThat(refusal(approve(AGED, run(AGED, item), stranger, item)))
          .isInstanceOf(Refusal.AuthorityTooLow.class);
    }
  }

  @Nested
  class SinceTheRun {
    private final OpenItem item = item("I-1", "20.00");
    private final WriteOffRun run = run(AGED, item);

    @Test
    void a_dispute_refuses() {
      OpenItem disputed = item.withHolds(hold(HoldCause.DISPUTE, HoldEffect.DUN));
      assertThat(refusal(approve(AGED, run, HEAD, disputed)).summarize())
          .isEqualTo("I-1 (C-1) kept, disputed (H-1 on item I-1)");
      Customer disputing = customer("C-1").withHolds(hold(HoldCause.DISPUTE, HoldEffect.DUN));
      assertThat(refusal(approve(AGED, run, HEAD, disputing, item)))
          .isInstanceOf(Refusal.KeptNow.class);
    }

    @Test
    void another_amount_refuses() {
      OpenItem less = item("I-1", "19.99");
      assertThat(refusal(approve(AGED, run, HEAD, less)).summarize())
          .isEqualTo("it is EUR 19.99 by aged now");
      assertThat(refusal(approve(AGED, run, HEAD, item("I-1", "0.00"))))
          .isEqualTo(new Refusal.NotOpen());
    }

    @Test
    void another_rule_refuses() {
      WriteOffPolicy other = policy(WriteOffRules.aged(60).withName("other"));
      assertThat(refusal(approve(other, run, HEAD, item))).isInstanceOf(Refusal.Changed.class);
    }

    @Test
    void an_approval_before_the_run_is_a_mistake() {
      assertThatThrownBy(() -> WriteOffEngine.of(AGED)
              .approve(
                  run.proposals(),
                  HEAD,
                  WriteOffInput.of(OpenItems.none(), List.of()),
                  AS_OF.minusDays(1)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must not be before the run (2026-03-31)");
    }

    @Test
    void one_answer_an_item() {
      List<WriteOffProposal> twice = new ArrayList<>(run.proposals());
      twice.addAll(run.proposals());
      assertThat(WriteOffEngine.of(AGED)
              .approve(
                  twice,
                  HEAD,
                  WriteOffInput.of(OpenItems.of(List.of(item)), List.of(customer("C-1"))),
                  NEXT_DAY))
          .hasSize(1);
    }
  }

  /** From proposal to the books and back. */
  @Nested
  class Events {
    private final OpenItem item = item("I-1", 90, "EUR 1190.00", "EUR 1190.00").toBuilder()
        .addComponents(OpenComponent.of(Component.of(ComponentKind.NET, eur("1000.00"))))
        .addComponents(OpenComponent.of(Component.tax("DE-19", eur("190.00"))))
        .build();
    private final ReceivablesLedger issued = ReceivablesLedger.of(List.of(new ItemEvent.Issued(
        EventStamp.of(EventId.of("E-1"), AS_OF.minusDays(90), recorded(1)), List.of(item))));

    private WriteOffTerms terms(TaxTreatment tax, Finality finality, Treatment treatment) {
      return new WriteOffTerms(new ReasonCode("OLD", "old", tax), finality, treatment);
    }

    private Recorded recorded(long sequence) {
      return new Recorded(AS_OF, sequence);
    }

    private Granted granted(WriteOffTerms terms) {
      WriteOffPolicy policy = policy(WriteOffRules.aged(60).withTerms(terms));
      return (Granted) approve(policy, run(policy, item), HEAD, item).get(0);
    }

    private OpenItem state(ReceivablesLedger ledger, LocalDate day) {
      return ledger.allItems(day, Recorded.endOf(LocalDate.MAX)).find(item.id()).orElseThrow();
    }

    @Test
    void close_the_item_and_recovery_gives_it_back() {
      Granted granted =
          granted(terms(TaxTreatment.UNCHANGED, Finality.COLLECTABLE, Treatment.DIRECT));
      ReceivablesLedger.Appended off = issued.append(granted.toEvents(recorded(2)));
      assertThat(off.refused()).isEmpty();
      OpenItem closed = state(off.ledger(), NEXT_DAY);
      assertThat(closed.open()).isEqualTo(eur("0.00"));
      assertThat(closed.settledBy(Effect.WRITTEN_OFF)).isEqualTo(eur("1190.00"));
      assertThat(off.ledger().openItems(AS_OF).find(item.id())).contains(item);
      assertThat(off.ledger().isPosted(granted.writeOff())).isTrue();

      Recovery.Reinstated back =
          (Recovery.Reinstated) granted.recover(NEXT_DAY.plusDays(5), recorded(3));
      ReceivablesLedger.Appended on = off.ledger().append(back.events());
      assertThat(on.refused()).isEmpty();
      assertThat(state(on.ledger(), NEXT_DAY.plusDays(5))).isEqualTo(item);
      assertThat(state(on.ledger(), NEXT_DAY.plusDays(4))).isEqualTo(closed);
    }

    @Test
    void may_be_posted_again_after_recovery_but_not_twice() {
      Granted granted =
          granted(terms(TaxTreatment.UNCHANGED, Finality.COLLECTABLE, Treatment.DIRECT));
      ReceivablesLedger off = issued.append(granted.toEvents(recorded(2))).ledger();
      assertThat(off.append(granted.toEvents(recorded(3))).refused()).hasSize(1);
      assertThat(off.append(granted.toEvents(recorded(2))).repeated()).isEqualTo(1);
      Recovery.Reinstated back = (Recovery.Reinstated) granted.recover(NEXT_DAY, recorded(3));
      ReceivablesLedger again = off.append(back.events())
          .ledger()
          .append(granted.toEvents(recorded(4)))
          .ledger();
      assertThat(state(again, NEXT_DAY).open()).isEqualTo(eur("0.00"));
    }

    @Test
    void use_the_allowance_without_corrected_tax_and_make_it_again() {
      Granted granted =
          granted(terms(TaxTreatment.CORRECTED, Finality.COLLECTABLE, Treatment.ALLOWANCE));
      assertThat(allowance(granted.toEvents(recorded(2)))).containsExactly(eur("-1000.00"));
      Recovery.Reinstated back = (Recovery.Reinstated) granted.recover(NEXT_DAY, recorded(4));
      assertThat(allowance(back.events())).containsExactly(eur("1000.00"));
      Granted whole =
          granted(terms(TaxTreatment.UNCHANGED, Finality.COLLECTABLE, Treatment.ALLOWANCE));
      assertThat(allowance(whole.toEvents(recorded(2)))).containsExactly(eur("-1190.00"));
      assertThat(issued.append(whole.toEvents(recorded(2))).refused()).isEmpty();
    }

    @Test
    void of_a_final_write_off_have_no_way_back() {
      Granted granted = granted(terms(TaxTreatment.CORRECTED, Finality.FINAL, Treatment.DIRECT));
      assertThat(granted.recover(NEXT_DAY, recorded(3)))
          .isEqualTo(new Recovery.Waived(OpenItemId.of("I-1")));
    }

    @Test
    void of_many_are_recorded_one_after_the_other() {
      WriteOffPolicy policy = policy(WriteOffRules.aged(60)
          .withTerms(terms(TaxTreatment.CORRECTED, Finality.FINAL, Treatment.ALLOWANCE)));
      OpenItem other = item("I-2", "7.00");
      List<Approval> answers =
          new ArrayList<>(approve(policy, run(policy, item, other), HEAD, item, other));
      answers.add(new Refused(
          run(policy, item).proposals().get(0), CLERK, NEXT_DAY, new Refusal.NotOpen()));
      assertThat(Approval.toEvents(answers, recorded(2)))
          .extracting(LedgerEvent::recorded)
          .containsExactly(recorded(2), recorded(3), recorded(4), recorded(5));
    }

    private List<Money> allowance(List<LedgerEvent> events) {
      return events.stream()
          .map(e -> e instanceof BookEvent.AllowanceChanged a
              ? Optional.of(a.change())
              : Optional.<Money>empty())
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
