package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.settlement.SettlementPolicy;

/**
 * The rules of allocation, each with its default.
 *
 * <p>The rest of a payment always goes on account: it is the customer's money. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AllocationPolicy extends WithAllocationPolicy
    permits ImmutableAllocationPolicy {

  /** {@return which item first; the oldest due unless said otherwise} */
  @Value.Default
  default AllocationOrder order() {
    return AllocationOrders.oldestDueFirst();
  }

  /** {@return which amounts close an item: discount and tolerance; nothing tolerated by default} */
  @Value.Default
  default SettlementPolicy settlement() {
    return SettlementPolicy.standard();
  }

  /** {@return what becomes of open credits; linked ones only unless said otherwise} */
  @Value.Default
  default CreditUse credits() {
    return CreditUse.LINKED_ONLY;
  }

  /**
   * {@return the first day of the books to which allocations may be posted, if earlier days are closed}
   *
   * <p>An allocation is posted on the later of the two documents' days, or on this one if that is later
   * still: money of 5 January applied in February to an invoice of 2 January changes no January report.
   * Needed, too, where an allocation was undone: its money can be applied again from the day on which that
   * was posted, not before. It moves no discount: that goes by the value date. Nothing is closed unless said
   * otherwise.
   */
  Optional<LocalDate> booksOpenFrom();

  /** {@return everything at its default} */
  static AllocationPolicy standard() {
    return builder().build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AllocationPolicy}. */
  final class Builder extends ImmutableAllocationPolicy.Builder {
    Builder() {}
  }
}
