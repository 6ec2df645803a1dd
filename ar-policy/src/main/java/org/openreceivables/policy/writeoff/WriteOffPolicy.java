package org.openreceivables.policy.writeoff;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.openreceivables.core.openitem.ItemStatus;

/**
 * The rules of writing off: which, in which order, approved by whom.
 *
 * <p>Rules and approvals have no default, since no amount suits everybody. No switch makes an item in dispute,
 * an item on hold for writing off or a customer with unreadable rows eligible. Checked when built: a rule that
 * an earlier one leaves nothing to, and a limit in a currency in which nobody may approve, are errors.
 * Immutable, and thread-safe if the host's own rules are.
 */
@Value.Immutable
public sealed interface WriteOffPolicy extends WithWriteOffPolicy permits ImmutableWriteOffPolicy {

  /** By which amount the authority is found. */
  enum ApprovalBasis {
    /**
     * All that a run proposes of the customer in the currency, so that ten items of EUR 40.00 need who may
     * approve EUR 400.00 and nobody evades a limit by splitting.
     */
    CUSTOMER_IN_RUN,
    /** The item alone (Oracle, whose limits are an adjustment's; SAP, whose tolerances are a document's). */
    ITEM
  }

  /** What credits and money on account of the customer, in the item's currency, stand in the way of. */
  enum CreditCheck {
    /** Of items that they cover: EUR 5.00 on account keeps EUR 4.00, not EUR 8.00. */
    KEEP_COVERED,
    /** Of all items. */
    KEEP_ALL,
    /** Of none (ERPNext and iDempiere look at each document alone). */
    IGNORE
  }

  /** What becomes of charges on an item that is proposed. */
  enum Accessories {
    /** They are proposed with it, by its rule: without the claim there is no interest or fee on it. */
    FOLLOW,
    /** They are judged by the rules like any item. */
    BY_THEMSELVES
  }

  /** What becomes of items whose customer is not handed in. */
  enum UnknownCustomers {
    /** They are kept: a dispute of the whole account would be overlooked. */
    KEPT,
    /** They are judged by what stands on the items, for hosts that have holds there only. */
    JUDGED
  }

  /** {@return the rules; the first that proposes an item decides} */
  List<WriteOffRule> rules();

  /** {@return who may approve how much} */
  ApprovalMatrix approvals();

  /** {@return by which amount the authority is found; by customer and run unless said otherwise} */
  @Value.Default
  default ApprovalBasis approvalBasis() {
    return ApprovalBasis.CUSTOMER_IN_RUN;
  }

  /** {@return what unapplied credit stands in the way of; of items it covers unless said otherwise} */
  @Value.Default
  default CreditCheck creditCheck() {
    return CreditCheck.KEEP_COVERED;
  }

  /** {@return what becomes of charges on an item that is proposed; they follow unless said otherwise} */
  @Value.Default
  default Accessories accessories() {
    return Accessories.FOLLOW;
  }

  /** {@return what becomes of items of unknown customers; they are kept unless said otherwise} */
  @Value.Default
  default UnknownCustomers unknownCustomers() {
    return UnknownCustomers.KEPT;
  }

  /**
   * {@return whose items may be proposed: those that the creditor follows up itself unless said otherwise,
   * since an agency or a court may still bring money}
   */
  @Value.Default
  @Value.NaturalOrder
  default SortedSet<ItemStatus> statuses() {
    return new TreeSet<>(List.of(ItemStatus.NORMAL));
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks rules, statuses and approvals together; called by every build. */
  @Value.Check
  default void check() {
    PolicyCheck.check(this);
  }

  /** Builds a {@link WriteOffPolicy}. */
  final class Builder extends ImmutableWriteOffPolicy.Builder {
    Builder() {}
  }
}
