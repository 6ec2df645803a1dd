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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.writeoff.Approval.Approver;
import org.openreceivables.policy.writeoff.Approval.Granted;
import org.openreceivables.policy.writeoff.Approval.Refusal;
import org.openreceivables.policy.writeoff.Approval.Refused;

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
}
