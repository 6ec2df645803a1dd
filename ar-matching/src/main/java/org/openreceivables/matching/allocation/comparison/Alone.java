package org.openreceivables.matching.allocation.comparison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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

  AllocationResult by(AllocationPolicy policy) {
    return AllocationEngine.of(policy).allocate(items.apply(policy), payments, instructions, asOf);
  }
}
