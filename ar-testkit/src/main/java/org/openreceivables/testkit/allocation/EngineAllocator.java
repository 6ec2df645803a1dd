package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.Collection;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.AllocationBook;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;

/** Our engine as an allocator. */
record EngineAllocator(AllocationEngine engine) implements Allocator {

  @Override
  public AllocationResult allocate(
      OpenItems items,
      Collection<Payment> payments,
      Collection<AllocationInstruction> instructions,
      LocalDate asOf) {
    return engine.allocate(items, payments, instructions, asOf);
  }

  @Override
  public Allocator prepared(OpenItems items, LocalDate asOf) {
    AllocationBook book = engine.prepare(items, asOf);
    return (same, payments, instructions, day) -> engine.allocate(book, payments, instructions);
  }
}
