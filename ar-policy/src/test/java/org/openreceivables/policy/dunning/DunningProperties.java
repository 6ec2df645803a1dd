package org.openreceivables.policy.dunning;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;

/** The laws of dunning over random policies, items and histories. */
class DunningProperties {

  @Property
  void every_debit_is_dunned_or_explained(@ForAll long seed) {
    RandomDunning random = new RandomDunning(seed);
    Dunner dunner = Dunner.of(random.weighing(random.policy()));
    List<OpenItem> rows = random.items();
    DunningLaws.everyDebitIsDunnedOrExplained(dunner, rows, random.history(rows));
  }

  @Property
  void order_does_not_matter(@ForAll long seed) {
    RandomDunning random = new RandomDunning(seed);
    Dunner dunner = Dunner.of(random.weighing(random.policy()));
    List<OpenItem> rows = random.items();
    DunningLaws.orderDoesNotMatter(dunner, rows, random.history(rows), new Random(seed));
  }

  /** Without minima and credits: what they allow depends on other items. */
  @Property
  void levels_are_monotone_in_arrears(@ForAll long seed, @ForAll @IntRange(max = 60) int days) {
    RandomDunning random = new RandomDunning(seed);
    Dunner dunner = Dunner.of(random.policy());
    List<OpenItem> rows = random.items();
    DunningLaws.levelsAreMonotoneInArrears(dunner, rows, random.history(rows), days);
  }

  /** Without minima and credits: an item that was too little alone may be enough beside a noticed one. */
  @Property
  void a_second_run_adds_nothing(@ForAll long seed) {
    RandomDunning random = new RandomDunning(seed);
    Dunner dunner = Dunner.of(random.policy());
    List<OpenItem> rows = random.items();
    DunningLaws.aSecondRunAddsNothing(dunner, rows, random.history(rows));
  }

  @Property(tries = 200)
  void one_up_and_one_fee_a_level(@ForAll long seed) {
    RandomDunning random = new RandomDunning(seed);
    DunningPolicy policy = random.weighing(random.policy());
    DunningLaws.oneUpAndOneFeeALevel(
        Dunner.of(policy), random.items(), policy.rise() != LevelRise.JUMP);
  }

  @Property
  void a_bad_row_changes_no_other_customer(@ForAll long seed) {
    RandomDunning random = new RandomDunning(seed);
    Dunner dunner = Dunner.of(random.weighing(random.policy()));
    List<OpenItem> rows = random.items();
    DunningLaws.aBadRowChangesNoOtherCustomer(
        dunner, rows, random.history(rows), CustomerId.of("C-1"));
  }

  @Property
  void the_standard_levels_are_those_by_hand(@ForAll long seed) {
    RandomDunning random = new RandomDunning(seed);
    Dunner dunner =
        Dunner.of(DunningPolicy.standard().withCredits(DunningPolicy.CreditTreatment.IGNORE));
    List<OpenItem> rows = random.items();
    DunningLaws.standardLevelsAreThoseByHand(dunner, rows, random.history(rows));
  }
}
