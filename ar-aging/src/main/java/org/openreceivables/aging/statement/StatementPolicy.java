package org.openreceivables.aging.statement;

import org.immutables.value.Value;
import org.openreceivables.aging.AgingPolicy;

/**
 * The switches of a statement of account.
 *
 * <p>No switch changes a balance: opening, closing and foot are those of the ledger whatever is listed.
 * Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface StatementPolicy extends WithStatementPolicy
    permits ImmutableStatementPolicy {

  /** {@return by what the closing balance is explained; by open items unless said otherwise} */
  @Value.Default
  default StatementKind kind() {
    return StatementKind.OPEN_ITEM;
  }

  /**
   * {@return how the foot is aged; 30, 60 and 90 days past due with credits apart unless said otherwise, as
   * Business Central and Moqui print it; {@code AgingPolicy} says who does otherwise}
   */
  @Value.Default
  default AgingPolicy aging() {
    return AgingPolicy.standard();
  }

  /**
   * {@return whether items that were settled in the period are listed with nothing open; left out unless
   * said otherwise, since what a customer looks for is what it still owes, and the lines show what it paid}
   *
   * <p>Only an open-item statement lists items. Business Central and NetSuite offer both, "open" and "all".
   */
  @Value.Default
  default Listing settledItems() {
    return Listing.LEFT_OUT;
  }

  /** {@return whether accounts that owe nothing get one; if something moved unless said otherwise} */
  @Value.Default
  default ZeroBalances zeroBalances() {
    return ZeroBalances.IF_MOVED;
  }

  /**
   * {@return whether lines are shown that move nothing: a payment applied to the customer's own invoice, an
   * item replaced by instalments; left out unless said otherwise}
   *
   * <p>Most systems print documents and payments only. A customer who asks "what did you take my money for"
   * needs these lines.
   */
  @Value.Default
  default Listing ownAllocations() {
    return Listing.LEFT_OUT;
  }

  /** {@return which holds are marked on items; disputes unless said otherwise} */
  @Value.Default
  default HoldMarks holdMarks() {
    return HoldMarks.DISPUTES;
  }

  /**
   * {@return how the text words what the books gave up, and the recovery of it; neutrally, as an adjustment,
   * unless said otherwise, since a write-off is no word to the customer}
   */
  @Value.Default
  default WriteOffWording writeOffWording() {
    return WriteOffWording.ADJUSTMENT;
  }

  /** {@return everything at its default} */
  static StatementPolicy standard() {
    return builder().build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link StatementPolicy}. */
  final class Builder extends ImmutableStatementPolicy.Builder {
    Builder() {}
  }
}
