package org.openreceivables.policy.writeoff;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openreceivables.core.CustomerId;
import org.openreceivables.policy.writeoff.WriteOffLaws.Rows;
import org.openreceivables.policy.writeoff.WriteOffLaws.Runner;

class WriteOffProperties {
  private static final Runner ENGINE = Runner.engine();

  @Provide
  Arbitrary<Rows> rows() {
    return RandomRows.rows();
  }

  @Provide
  Arbitrary<WriteOffPolicy> policies() {
    return RandomRows.policies();
  }

  @Property
  void never_touches_a_dispute(
      @ForAll("policies") WriteOffPolicy policy, @ForAll("rows") Rows rows) {
    WriteOffLaws.neverTouchesADispute(ENGINE, policy, rows);
  }

  @Property
  void proposes_what_is_open_part_by_part(
      @ForAll("policies") WriteOffPolicy policy, @ForAll("rows") Rows rows) {
    WriteOffLaws.proposesWhatIsOpenPartByPart(ENGINE, policy, rows);
  }

  @Property
  void every_claim_is_proposed_or_kept_with_a_reason(
      @ForAll("policies") WriteOffPolicy policy, @ForAll("rows") Rows rows) {
    WriteOffLaws.everyClaimIsProposedOrKeptWithAReason(ENGINE, policy, rows);
  }

  @Property
  void order_does_not_matter(
      @ForAll("policies") WriteOffPolicy policy, @ForAll("rows") Rows rows, @ForAll Random random) {
    WriteOffLaws.orderDoesNotMatter(ENGINE, policy, rows, random);
  }

  @Property
  void a_larger_limit_drops_nothing(
      @ForAll("policies") WriteOffPolicy policy,
      @ForAll("rows") Rows rows,
      @ForAll @IntRange(min = 1, max = 5_000) int cents) {
    WriteOffCriteria small = (WriteOffCriteria) policy.rules().get(0);
    SmallBalanceLimit limit = small.limit().orElseThrow();
    WriteOffPolicy larger = Given.policy(
            small.withLimit(limit.withAmounts(limit.amounts().get(0).plusMinor(cents))))
        .withCreditCheck(policy.creditCheck())
        .withAccessories(policy.accessories());
    WriteOffPolicy only = policy.withRules(small);
    WriteOffLaws.aLargerLimitDropsNothing(ENGINE, only, larger, rows);
    WriteOffLaws.aLargerLimitDropsNothing(
        ENGINE, only, only.withRules(small.withMinimumDaysPastDue(-cents)), rows);
  }

  @Property
  void nothing_of_an_incomplete_customer_and_no_change_for_others(
      @ForAll("policies") WriteOffPolicy policy,
      @ForAll("rows") Rows rows,
      @ForAll @IntRange(min = 1, max = 4) int customer) {
    WriteOffLaws.nothingOfAnIncompleteCustomerAndNoChangeForOthers(
        ENGINE, policy, rows, CustomerId.of("C-" + customer));
  }

  @Property
  void authority_reaches_the_sum_of_the_customer(
      @ForAll("policies") WriteOffPolicy policy, @ForAll("rows") Rows rows) {
    WriteOffLaws.authorityReachesTheSumOfTheCustomer(ENGINE, policy, rows);
  }

  @Property
  void small_balances_are_those_of_a_naive_check(@ForAll("rows") Rows rows) {
    WriteOffLaws.smallBalancesAreThoseOfANaiveCheck(ENGINE, rows);
  }

  @Property
  void parts_make_the_whole(@ForAll("policies") WriteOffPolicy policy, @ForAll("rows") Rows rows) {
    WriteOffLaws.partsMakeTheWhole(ENGINE, policy, withoutLinksBetweenCustomers(rows));
  }

  /** A host must not partition what hangs together. */
  private static Rows withoutLinksBetweenCustomers(Rows rows) {
    return new Rows(
        rows.items().stream()
            .map(i -> i.withAccessoryTo(i.accessoryTo()
                .filter(p -> rows.items().stream()
                    .anyMatch(o -> o.id().equals(p) && o.customer().equals(i.customer())))))
            .toList(),
        rows.customers());
  }
}
