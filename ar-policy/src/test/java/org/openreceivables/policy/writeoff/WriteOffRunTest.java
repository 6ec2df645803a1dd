package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.policy.writeoff.Given.AS_OF;
import static org.openreceivables.policy.writeoff.Given.customer;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.item;
import static org.openreceivables.policy.writeoff.Given.policy;
import static org.openreceivables.policy.writeoff.Given.run;
import static org.openreceivables.policy.writeoff.Given.small;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

class WriteOffRunTest {
  private static final WriteOffPolicy POLICY =
      policy(WriteOffRules.smallBalance(small()), WriteOffRules.aged(360));
  private static final OpenItem[] ITEMS = {
    item("I-1", "4.00"),
    item("I-2", "5.00"),
    item("I-3", 360, "EUR 1000.00", "EUR 30.00"),
    item("I-4", "6.00")
  };

  @Test
  void adds_up_by_rule_and_finds_what_is_kept() {
    WriteOffRun run = run(POLICY, ITEMS);
    assertThat(run.total()).hasToString("[EUR 39.00]");
    assertThat(run.totalByRule()).hasToString("{aged=[EUR 30.00], small balance=[EUR 9.00]}");
    assertThat(run.approvableBy(Authority.of("clerk"))).isEqualTo(run.proposals());
    assertThat(run.approvableBy(Authority.of("cleaner"))).isEmpty();
    assertThat(run.keptItem(OpenItemId.of("I-4"))).contains(run.kept().get(0));
    assertThat(run.keptItem(OpenItemId.of("I-1"))).isEmpty();
    assertThat(run.summarize())
        .isEqualTo("As of 2026-03-31: 3 proposed for write-off, [EUR 39.00]; 1 kept, 0 of them in"
            + " dispute; 0 customers incomplete");
  }

  @Test
  void tells_the_rule_that_was_missed_by_the_fewest_conditions() {
    WriteOffRun run = run(POLICY, item("I-1", 0, "EUR 1000.00", "EUR 30.00"));
    assertThat(run.kept().get(0).summarize())
        .isEqualTo("I-1 (C-1) kept, aged: 0 days past due, 360 short of 360");
  }

  @Test
  void merges_with_runs_of_the_same_day_only() {
    WriteOffRun run = run(POLICY, ITEMS);
    assertThatThrownBy(() -> run.merge(run.withAsOf(AS_OF.plusDays(1))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be the same day");
  }

  @Test
  void is_approved_in_one_order_whatever_the_order_of_the_proposals() {
    WriteOffEngine engine = WriteOffEngine.of(POLICY);
    WriteOffInput input = WriteOffInput.of(OpenItems.of(List.of(ITEMS)), List.of(customer("C-1")));
    List<WriteOffProposal> proposals = engine.run(input, AS_OF).proposals();
    List<WriteOffProposal> reversed = new ArrayList<>(proposals);
    Collections.reverse(reversed);
    Approval.Approver clerk = new Approval.Approver(Authority.of("clerk"), "u-17");
    assertThat(engine.approve(reversed, clerk, input, AS_OF))
        .isEqualTo(engine.approve(proposals, clerk, input, AS_OF))
        .extracting(Approval::summarize)
        .containsExactly(
            "EUR 30.00 of I-3 approved by clerk on 2026-03-31",
            "EUR 4.00 of I-1 approved by clerk on 2026-03-31",
            "EUR 5.00 of I-2 approved by clerk on 2026-03-31");
  }

  @Test
  void limits_are_the_smaller_of_amount_and_percentage() {
    assertThat(small().limit(item("I-1", 1, "EUR 119.00", "EUR 1.00"))).contains(eur("1.19"));
    assertThat(small().limit(item("I-1", 1, "EUR 9000.00", "EUR 1.00"))).contains(eur("5.00"));
    assertThat(small().limit(item("I-1", 1, "USD 9000.00", "USD 1.00"))).isEmpty();
  }
}
