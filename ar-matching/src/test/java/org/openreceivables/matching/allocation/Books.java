package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/** Everything an allocation is asked with. */
record Books(
    AllocationPolicy policy,
    OpenItems items,
    List<Payment> payments,
    List<AllocationInstruction> instructions,
    LocalDate asOf) {

  AllocationResult allocate() {
    return AllocationEngine.of(policy).allocate(items, payments, instructions, asOf);
  }
}
