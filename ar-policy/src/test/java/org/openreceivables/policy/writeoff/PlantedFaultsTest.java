package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.openreceivables.policy.writeoff.Given.customer;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.hold;
import static org.openreceivables.policy.writeoff.Given.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.writeoff.WriteOffLaws.Rows;
import org.openreceivables.policy.writeoff.WriteOffLaws.Runner;

/** Engines with a fault, each of which a law must catch where it lets the real one pass. */
class PlantedFaultsTest {
  private static final Runner SOUND = Runner.engine();
  private static final WriteOffPolicy AGED = Given.policy(WriteOffRules.aged(10));
  private static final List<Customer> CUSTOMERS = List.of(
      customer("C-1"),
      customer("C-2"),
      customer("C-3").withHolds(hold(HoldCause.DISPUTE, HoldEffect.AGE)));
  private static final Rows ROWS = new Rows(
      List.of(
          item("I-1", "30.00"),
          item("I-2", "30.00"),
          item("I-3", "40.00").withHolds(hold(HoldCause.DISPUTE, HoldEffect.DUN)),
          item("I-4", "3.00").withCustomer(CustomerId.of("C-2")),
          item("I-5", "4.00").withCustomer(CustomerId.of("C-3")),
          item("I-6", "5.00").withCustomer(CustomerId.of("C-2")),
          item("CN", "1.00").withKind(OpenItemKind.CREDIT_NOTE)),
      CUSTOMERS);

  private static void catches(Consumer<Runner> law, Runner faulty) {
    assertThatNoException().isThrownBy(() -> law.accept(SOUND));
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> law.accept(faulty));
  }

  private static Runner seeing(UnaryOperator<OpenItem> fault) {
    return (policy, rows, customers, incomplete) ->
        SOUND.run(policy, rows.stream().map(fault).toList(), customers, incomplete);
  }

  private static Runner answering(UnaryOperator<WriteOffRun> fault) {
    return (policy, rows, customers, incomplete) ->
        fault.apply(SOUND.run(policy, rows, customers, incomplete));
  }

  private static Runner proposing(UnaryOperator<WriteOffProposal> fault) {
    return answering(
        run -> run.withProposals(run.proposals().stream().map(fault).toList()));
  }

  @Test
  void a_dispute_that_only_counts_when_it_stops_writing_off() {
    Runner faulty = (policy, rows, customers, incomplete) -> {
      List<WriteOffProposal> all = new ArrayList<>();
      WriteOffRun blind =
          SOUND.run(policy, rows.stream().map(i -> i.withHolds()).toList(), customers, incomplete);
      for (WriteOffProposal p : blind.proposals()) {
        OpenItem row =
            rows.stream().filter(i -> i.id().equals(p.item().id())).findFirst().orElseThrow();
        all.add(p.withItem(row));
      }
      return blind.withProposals(all);
    };
    catches(runner -> WriteOffLaws.neverTouchesADispute(runner, AGED, ROWS), faulty);
  }

  @Test
  void a_dispute_of_the_customer_that_is_overlooked() {
    Runner faulty = (policy, rows, customers, incomplete) ->
        SOUND.run(policy, rows, customers.stream().map(c -> c.withHolds()).toList(), incomplete);
    catches(runner -> WriteOffLaws.neverTouchesADispute(runner, AGED, ROWS), faulty);
  }

  @Test
  void the_original_amount_instead_of_what_is_open() {
    Runner faulty = seeing(i -> i.withOpen(i.original()));
    catches(runner -> WriteOffLaws.proposesWhatIsOpenPartByPart(runner, AGED, ROWS), faulty);
  }

  @Test
  void tax_that_is_lumped_into_net() {
    OpenItem taxed = item("I-1", "30.00")
        .withComponents(
            new OpenComponent(Component.of(ComponentKind.NET, eur("900.00")), eur("20.00")),
            new OpenComponent(Component.tax("DE-19", eur("100.00")), eur("10.00")));
    Rows rows = new Rows(List.of(taxed), CUSTOMERS);
    Runner faulty = seeing(i -> i.withComponents());
    catches(runner -> WriteOffLaws.proposesWhatIsOpenPartByPart(runner, AGED, rows), faulty);
  }

  @Test
  void an_item_that_is_in_neither_list() {
    Runner faulty = answering(run -> run.withKept());
    catches(
        runner -> WriteOffLaws.everyClaimIsProposedOrKeptWithAReason(runner, AGED, ROWS), faulty);
  }

  @Test
  void a_credit_note_that_is_given_up() {
    Runner faulty = seeing(i -> i.withKind(OpenItemKind.INVOICE));
    catches(
        runner -> WriteOffLaws.everyClaimIsProposedOrKeptWithAReason(runner, AGED, ROWS), faulty);
  }

  @Test
  void a_result_that_depends_on_the_order() {
    Runner faulty = (policy, rows, customers, incomplete) ->
        SOUND.run(policy, List.copyOf(rows).subList(1, rows.size()), customers, incomplete);
    catches(runner -> WriteOffLaws.orderDoesNotMatter(runner, AGED, ROWS, new Random(1)), faulty);
  }

  @Test
  void a_limit_that_works_the_wrong_way_round() {
    SmallBalanceLimit three = SmallBalanceLimit.of(eur("3.00"));
    WriteOffPolicy small = Given.policy(WriteOffRules.smallBalance(three));
    WriteOffPolicy larger =
        Given.policy(WriteOffRules.smallBalance(three.withAmounts(eur("5.00"))));
    Runner faulty = (policy, rows, customers, incomplete) ->
        SOUND.run(policy.equals(small) ? larger : small, rows, customers, incomplete);
    catches(runner -> WriteOffLaws.aLargerLimitDropsNothing(runner, small, larger, ROWS), faulty);
  }

  @Test
  void a_bad_row_that_taints_nobody_or_everybody() {
    Runner nobody =
        (policy, rows, customers, incomplete) -> SOUND.run(policy, rows, customers, List.of());
    Runner everybody = (policy, rows, customers, incomplete) -> SOUND.run(
        policy,
        rows,
        customers,
        incomplete.isEmpty() ? incomplete : OpenItems.of(rows).customers());
    for (Runner faulty : List.of(nobody, everybody)) {
      catches(
          runner -> WriteOffLaws.nothingOfAnIncompleteCustomerAndNoChangeForOthers(
              runner, AGED, ROWS, CustomerId.of("C-2")),
          faulty);
    }
  }

  @Test
  void an_authority_by_item_that_splitting_evades() {
    Runner faulty = proposing(p -> p.withRequired(AGED.approvals().required(p.amount())));
    catches(runner -> WriteOffLaws.authorityReachesTheSumOfTheCustomer(runner, AGED, ROWS), faulty);
  }

  @Test
  void a_percentage_that_is_not_looked_at_or_a_bound_that_is_missed() {
    Rows rows = new Rows(
        List.of(
            item("I-1", 9, "EUR 100.00", "EUR 1.01"),
            item("I-2", 9, "EUR 100.00", "EUR 1.00"),
            item("I-3", 1, "EUR 900.00", "EUR 5.00")),
        CUSTOMERS);
    WriteOffCriteria small = WriteOffRules.smallBalance(Given.small());
    for (WriteOffCriteria wrong : List.of(
        WriteOffRules.smallBalance(SmallBalanceLimit.of(eur("5.00"))),
        small.withLimitBound(WriteOffCriteria.Bound.STRICT),
        small.withMinimumDaysPastDue(2))) {
      catches(
          runner -> WriteOffLaws.smallBalancesAreThoseOfANaiveCheck(runner, rows),
          (policy, some, customers, incomplete) ->
              SOUND.run(policy.withRules(wrong), some, customers, incomplete));
    }
  }

  @Test
  void parts_that_lose_their_proposals() {
    Runner faulty = (policy, rows, customers, incomplete) -> {
      WriteOffRun run = SOUND.run(policy, rows, customers, incomplete);
      return rows.size() < ROWS.items().size() ? run.withProposals() : run;
    };
    catches(runner -> WriteOffLaws.partsMakeTheWhole(runner, AGED, ROWS), faulty);
  }
}
