package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.Collection;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;

/**
 * Whatever allocates: {@code Allocator.of(AllocationEngine.of(policy))}, or a host's own engine or wrapper.
 *
 * <p>Must be a pure function that any number of threads may call.
 */
@FunctionalInterface
public interface Allocator {

  /**
   * {@return what becomes of every payment and credit}
   *
   * @param items the open items
   * @param payments new payments, not yet among the items
   * @param instructions what debtor or creditor said, at most one a payment
   * @param asOf the day of the books up to which items and payments count
   */
  AllocationResult allocate(
      OpenItems items,
      Collection<Payment> payments,
      Collection<AllocationInstruction> instructions,
      LocalDate asOf);

  /**
   * {@return the same for several runs over these items, which may read them once; itself unless said otherwise}
   *
   * <p>Its runs are handed the same items and the same day again.
   *
   * @param items the open items
   * @param asOf the day of the books up to which items and payments count
   */
  default Allocator prepared(OpenItems items, LocalDate asOf) {
    return this;
  }

  /**
   * {@return our engine, with items prepared by {@link AllocationEngine#prepare}}
   *
   * @param engine the engine
   */
  static Allocator of(AllocationEngine engine) {
    return new EngineAllocator(engine);
  }
}
