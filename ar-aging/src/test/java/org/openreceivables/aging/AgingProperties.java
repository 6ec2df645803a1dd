package org.openreceivables.aging;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;

class AgingProperties {
  @Provide
  Arbitrary<List<OpenItem>> items() {
    return RandomItems.items();
  }

  @Provide
  Arbitrary<AgingPolicy> policies() {
    return RandomItems.policies();
  }

  @Property
  void cells_are_those_of_the_items(@ForAll("items") List<OpenItem> items) {
    AgingLaws.cellsAreThoseOfTheItems(Ager.of(AgingPolicy.standard()), items);
  }

  @Property
  void order_does_not_matter(
      @ForAll("policies") AgingPolicy policy,
      @ForAll("items") List<OpenItem> items,
      @ForAll Random random) {
    AgingLaws.orderDoesNotMatter(Ager.of(policy), items, random);
  }

  @Property
  void every_item_is_in_one_column(
      @ForAll("policies") AgingPolicy policy, @ForAll("items") List<OpenItem> items) {
    AgingLaws.everyItemIsInOneColumn(Ager.of(policy), items);
  }

  @Property
  void items_add_up_to_the_cells(
      @ForAll("policies") AgingPolicy policy, @ForAll("items") List<OpenItem> items) {
    AgingLaws.itemsAddUpToTheCells(Ager.of(policy), items);
  }

  @Property
  void balances_are_those_of_the_items(
      @ForAll("policies") AgingPolicy policy, @ForAll("items") List<OpenItem> items) {
    AgingLaws.balancesAreThoseOfTheItems(Ager.of(policy), items);
  }

  @Property
  void a_bad_row_changes_no_other_customer(
      @ForAll("policies") AgingPolicy policy,
      @ForAll("items") List<OpenItem> items,
      @ForAll @IntRange(min = 1, max = 5) int customer) {
    AgingLaws.aBadRowChangesNoOtherCustomer(Ager.of(policy), items, CustomerId.of("C-" + customer));
  }

  @Property
  void items_move_on_when_they_say(
      @ForAll("policies") AgingPolicy policy, @ForAll("items") List<OpenItem> items) {
    AgingLaws.itemsMoveOnWhenTheySay(policy, items);
  }

  @Property
  void netting_keeps_the_sum(
      @ForAll("policies") AgingPolicy policy, @ForAll("items") List<OpenItem> items) {
    AgingLaws.nettingKeepsTheSum(
        Ager.of(policy.withCreditTreatment(CreditTreatment.OWN_COLUMN)),
        Ager.of(policy.withCreditTreatment(CreditTreatment.NETTED_OLDEST_FIRST)),
        items);
  }
}
