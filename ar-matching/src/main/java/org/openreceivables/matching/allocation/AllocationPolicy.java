package org.openreceivables.matching.allocation;

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
