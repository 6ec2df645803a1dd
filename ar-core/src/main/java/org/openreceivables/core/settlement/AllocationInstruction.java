package org.openreceivables.core.settlement;

import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * What debtor or creditor says one payment is for.
 *
 * <p>Credits that are named come first, then amounts, in their order; then the groups, one after the other, each by the allocation
 * order; then the rest, as {@link #rest()} says. Where the law honours it, the debtor's word comes before
 * any order of the creditor (BGB 366 (1), Code civil 1342-10). Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AllocationInstruction extends WithAllocationInstruction
    permits ImmutableAllocationInstruction {

  /** {@return the payment} */
  PaymentId payment();

  /** {@return who says so; the debtor unless said otherwise} */
  @Value.Default
  default Designation designatedBy() {
    return Designation.DEBTOR;
  }

  /**
   * {@return what the other side said to it; nothing unless said otherwise}
   *
   * <p>Counts where the law gives one side a say over the other's choice: the debtor who objects at once to what the
   * creditor's receipt says (OR 86 (2)), the creditor who does not agree that principal is paid before interest (Codice
   * civile 1194).
   */
  @Value.Default
  default Assent assent() {
    return Assent.SILENT;
  }

  /**
   * {@return credits of the payer that reduce the items of {@link #amounts()} and {@link #groups()} before the money
   * does, in their order, or those of the allocation order where none is named: invoice EUR 250.00 less credit note
   * EUR 50.00, EUR 200.00 paid}
   */
  List<OpenItemId> credits();

  /** {@return items with amounts, first to last} */
  List<InstructedAmount> amounts();

  /** {@return groups of items: the first group before the second, within a group the allocation order} */
  List<ItemGroup> groups();

  /** {@return where the rest goes; as the policy says for over-payments unless said otherwise} */
  @Value.Default
  default Rest rest() {
    return Rest.BY_POLICY;
  }

  /** {@return items whose late discount is granted, where the settlement policy asks} */
  List<OpenItemId> lateDiscountsGranted();

  /** {@return items whose late discount is refused, where the settlement policy asks; none that is granted} */
  List<OpenItemId> lateDiscountsRefused();

  /** Refuses a Yes and a No for the same item. */
  @Value.Check
  default void check() {
    List<OpenItemId> both = new ArrayList<>(lateDiscountsRefused());
    both.retainAll(lateDiscountsGranted());
    Rules.of("AllocationInstruction", payment())
        .require(
            both.isEmpty(),
            ProblemCodes.OUT_OF_RANGE,
            "lateDiscountsRefused",
            both,
            "must not name what is granted")
        .orThrow();
  }

  /** Who designates. */
  enum Designation {
    /** The one who pays. */
    DEBTOR,
    /** The one who is paid. */
    CREDITOR
  }

  /** What the other side says to what was designated. */
  enum Assent {
    /** Nothing. */
    SILENT,
    /** It agrees, at the time or before: an accepted receipt, a contract. */
    AGREED,
    /** It objects, at once. */
    OBJECTED
  }

  /** Where the rest of a payment goes after the instruction is carried out. */
  enum Rest {
    /** As the policy says of over-payments: on account by default. */
    BY_POLICY,
    /** To the other items, by the allocation order. */
    BY_ORDER,
    /** On account. */
    ON_ACCOUNT
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AllocationInstruction}. */
  final class Builder extends ImmutableAllocationInstruction.Builder {
    Builder() {}
  }
}
