package org.openreceivables.matching.allocation;

import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.AllocationInstruction.Rest;

/** What counts of an instruction: all of it, or where the choice does not count, what is given without money. */
final class Counted {
  private Counted() {}

  static AllocationInstruction of(CustomerRun run, Funds f, AllocationInstruction said) {
    Designations designations = run.policy.designations();
    if (designations.count(said)) {
      return said;
    }
    AllocationInstruction gifts = gifts(said);
    if (gifts.equals(said)) {
      return said;
    }
    DesignationRight right =
        said.designatedBy() == Designation.DEBTOR ? designations.debtor() : designations.creditor();
    run.restBecause(f, new RestReason.ChoiceNotFollowed(said.designatedBy(), right, said.assent()));
    return gifts;
  }

  private static AllocationInstruction gifts(AllocationInstruction said) {
    return said.withAmounts(
            said.amounts().stream().filter(a -> a.effect() != Effect.PAID).toList())
        .withGroups()
        .withCredits()
        .withRest(Rest.BY_POLICY);
  }
}
