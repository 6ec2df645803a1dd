package org.openreceivables.matching.allocation;

import org.immutables.value.Value;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;

/**
 * Whose word on what a payment is for is followed, and how far.
 *
 * <p>With everything at its default every instruction is carried out, whoever gives it. The laws are stricter: many give
 * the creditor no choice, or one that the debtor may undo, and do not let the debtor pay principal while interest and
 * costs of the same debt are open. A choice that does not count is left aside with a reason, and the money goes by the
 * order, as if nobody had said anything. What an instruction grants without money (a discount, a write-off, a
 * deduction) is the creditor's own and is not asked about. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Designations extends WithDesignations permits ImmutableDesignations {

  /** {@return whether the debtor may say what is paid; alone unless said otherwise} */
  @Value.Default
  default DesignationRight debtor() {
    return DesignationRight.ALONE;
  }

  /** {@return whether the creditor may say what is paid; alone unless said otherwise} */
  @Value.Default
  default DesignationRight creditor() {
    return DesignationRight.ALONE;
  }

  /**
   * {@return whether the debtor, where the creditor does not agree, chooses the debt, but not the part of it: money for an
   * item pays the charges on it first, by the component order; no unless said otherwise}
   *
   * <p>EUR 1,000.00 that the debtor pays on an invoice of EUR 1,000.00 with a charge of EUR 40.00 for costs are EUR 40.00
   * of costs and EUR 960.00 of the invoice (Codice civile 1194, OR 85 (1)). The item and every charge of which a part comes
   * before it are paid by the component order, as if nobody had named anything, whether the item is named alone, with an
   * amount or in a group; charges that are named themselves have their own money besides. Money on account that is named
   * with the payment does so, too; a credit note for what was sold does not. What the order leaves out, or what is on hold,
   * is passed over. Needs an order that goes {@linkplain
   * org.openreceivables.matching.allocation.order.AllocationOrder#debtByDebt() debt by debt}.
   */
  @Value.Default
  default boolean debtorPaysChargesFirst() {
    return false;
  }

  /** {@return every word is followed} */
  static Designations followed() {
    return builder().build();
  }

  /**
   * {@return whether the choice of an instruction counts}
   *
   * @param said the instruction
   */
  default boolean count(AllocationInstruction said) {
    DesignationRight right = said.designatedBy() == Designation.DEBTOR ? debtor() : creditor();
    return right.countsWith(said.assent());
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Designations}. */
  final class Builder extends ImmutableDesignations.Builder {
    Builder() {}
  }
}
