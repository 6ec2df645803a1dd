package org.openreceivables.matching.allocation.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/** What one customer has and pays, to be tried by policies between two. */
record Alone(
    Function<AllocationPolicy, OpenItems> items,
    Collection<Payment> payments,
    Collection<AllocationInstruction> instructions,
    LocalDate asOf,
    Compare compare) {

  /** How two results are compared. */
  interface Compare {
    List<AllocationDifference> between(AllocationResult here, AllocationResult there);
  }

  private AllocationResult by(AllocationPolicy policy) {
    return AllocationEngine.of(policy).allocate(items.apply(policy), payments, instructions, asOf);
  }

  /** The switches that made a place as it is there, one if one does it alone. */
  List<PolicySwitch> deciding(
      AllocationPolicy here,
      AllocationPolicy there,
      AllocationDifference place,
      Comparator<OpenItemId> turns) {
    List<PolicySwitch> all = PolicySwitches.differing(here, there);
    if (all.size() == 1) {
      return all;
    }
    AllocationResult target = by(there);
    Trial trial = some -> PolicySwitches.mixed(here, there, some)
        .filter(policy ->
            compare.between(by(policy), target).stream().noneMatch(d -> isUpTo(place, d, turns)))
        .isPresent();
    for (PolicySwitch each : all) {
      if (trial.reaches(List.of(each))) {
        return List.of(each);
      }
    }
    return needed(all, trial);
  }

  /** Whether some switches of the other policy lead there. */
  private interface Trial {
    boolean reaches(List<PolicySwitch> some);
  }

  /** Leaves out what is not needed, the last first, until none can be left out. */
  private static List<PolicySwitch> needed(List<PolicySwitch> all, Trial trial) {
    List<PolicySwitch> out = all;
    int i = out.size() - 1;
    while (i >= 0) {
      List<PolicySwitch> fewer = new ArrayList<>(out);
      fewer.remove(i);
      if (trial.reaches(fewer)) {
        out = fewer;
        i = out.size();
      }
      i--;
    }
    return out;
  }

  /** Whether a difference is at the place, or of money before it. */
  private static boolean isUpTo(
      AllocationDifference place, AllocationDifference other, Comparator<OpenItemId> turns) {
    return other.source().equals(place.source())
        ? other.item().equals(place.item())
        : turns.compare(other.source(), place.source()) < 0;
  }
}
