package org.openreceivables.matching.allocation.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.openreceivables.core.CustomerId;
import org.openreceivables.matching.allocation.AllocationDifference;

/**
 * The first place at which two policies did not do the same for a customer, and what decided it. Immutable.
 *
 * <p>First in the order in which money is applied here: of the first payment or credit that was used otherwise, the item
 * that it paid first and otherwise, or, where it did the same to all items, its rest. What comes later may follow from it.
 *
 * @param customer the customer
 * @param difference the place, and what each did there
 * @param decidedBy the switch that decided it; several where only all of them together do
 * @param takenAlong switches that changed nothing, and without which those that decided would be no policy: with an order
 *     that does not go debt by debt {@code designations().debtorPaysChargesFirst()} cannot stay, even where there is no
 *     charge
 */
public record FirstDifference(
    CustomerId customer,
    AllocationDifference difference,
    List<SwitchDifference> decidedBy,
    List<SwitchDifference> takenAlong) {

  /**
   * Copies the lists.
   *
   * @param customer the customer
   * @param difference the place
   * @param decidedBy what decided it
   * @param takenAlong what changed nothing, but had to go with it
   */
  public FirstDifference {
    decidedBy = List.copyOf(decidedBy);
    takenAlong = List.copyOf(takenAlong);
  }

  /** {@return one sentence for people} */
  public String summarize() {
    String decided = customer + ", " + difference.summarize() + "; decided by "
        + decidedBy.stream()
            .map(SwitchDifference::summarize)
            .collect(Collectors.joining(", together with "));
    return takenAlong.isEmpty()
        ? decided
        : decided
            + takenAlong.stream()
                .map(SwitchDifference::summarize)
                .collect(Collectors.joining(" and ", "; taken along, without effect: ", ""));
  }
}
