package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/**
 * The rules of allocation, each with its default.
 *
 * <p>With everything at its default the oldest due item is paid first, costs before interest before principal, part
 * payments reduce an item, and what is left stays on account: it is the customer's money. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AllocationPolicy extends WithAllocationPolicy
    permits ImmutableAllocationPolicy {

  /** {@return which item first; the oldest due unless said otherwise} */
  @Value.Default
  default AllocationOrder order() {
    return AllocationOrders.oldestDueFirst();
  }

  /** {@return which part of an item first; costs, interest, principal unless said otherwise} */
  @Value.Default
  default ComponentOrder components() {
    return ComponentOrders.costsInterestPrincipal();
  }

  /** {@return whether items or components are finished first; items unless said otherwise} */
  @Value.Default
  default Processing processing() {
    return Processing.HORIZONTAL;
  }

  /** {@return whose word on what a payment is for is followed; everybody's unless said otherwise} */
  @Value.Default
  default Designations designations() {
    return Designations.followed();
  }

  /** {@return how items that are not due yet are paid; as all others unless said otherwise} */
  @Value.Default
  default InAdvance inAdvance() {
    return InAdvance.NEXT;
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

  /** {@return what a part payment does; it reduces the item unless said otherwise} */
  @Value.Default
  default PartialPayment partial() {
    return PartialPayment.REDUCES;
  }

  /** {@return which items are paid whole or not at all; none unless said otherwise} */
  @Value.Default
  default FullSettlement fullSettlement() {
    return FullSettlement.never();
  }

  /** {@return what becomes of an item that was paid short; it stays open unless said otherwise} */
  @Value.Default
  default ShortPayment shortPayment() {
    return ShortPayment.STAYS_OPEN;
  }

  /** {@return the reason noted on residuals and deductions that {@link #shortPayment()} makes} */
  @Value.Default
  default ReasonCode shortPaymentReason() {
    return Deductions.SHORT;
  }

  /** {@return what becomes of too much money; it stays on account unless said otherwise} */
  @Value.Default
  default Overpayment overpayment() {
    return Overpayment.ON_ACCOUNT;
  }

  /**
   * {@return how much of an item an instruction may write off at most; any part of it unless said otherwise}
   *
   * <p>SAP has such a second limit beside the tolerance, for differences that are closed by hand. What is said beyond
   * it is not followed, and named in a problem.
   */
  Optional<ToleranceLimit> writeOffLimit();

  /** {@return whether money settles items in other currencies; it does not unless said otherwise} */
  @Value.Default
  default ForeignMoney foreignMoney() {
    return ForeignMoney.refused();
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

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks that the switches fit each other; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("AllocationPolicy", "policy")
        .require(
            processing() == Processing.VERTICAL || components().isContiguous(),
            ProblemCodes.OUT_OF_RANGE,
            "components",
            components(),
            "must keep the pairs of one due state together where processing is HORIZONTAL")
        .require(
            partial() == PartialPayment.REDUCES || shortPayment() == ShortPayment.STAYS_OPEN,
            ProblemCodes.OUT_OF_RANGE,
            "shortPayment",
            shortPayment(),
            "must be STAYS_OPEN where part payments are LINKED, since nothing is paid short then")
        .require(
            partial() == PartialPayment.REDUCES || foreignMoney().rates().isEmpty(),
            ProblemCodes.OUT_OF_RANGE,
            "foreignMoney",
            foreignMoney(),
            "must be refused where part payments are LINKED, since they wait in their own currency")
        .require(
            partial() == PartialPayment.REDUCES || overpayment() != Overpayment.REFUSE,
            ProblemCodes.OUT_OF_RANGE,
            "overpayment",
            overpayment(),
            "must not be REFUSE where part payments are LINKED, since they wait on account")
        .require(
            inAdvance() != InAdvance.EVENLY
                || (partial() == PartialPayment.REDUCES && fullSettlement().isNever()),
            ProblemCodes.OUT_OF_RANGE,
            "inAdvance",
            inAdvance(),
            "must be NEXT or LAST where items are paid whole or not at all")
        .require(
            processing() == Processing.HORIZONTAL || fullSettlement().isNever(),
            ProblemCodes.OUT_OF_RANGE,
            "processing",
            processing(),
            "must be HORIZONTAL where items are paid whole or not at all")
        .require(
            !order().isDebtByDebt()
                || (processing() == Processing.HORIZONTAL && inAdvance() == InAdvance.NEXT),
            ProblemCodes.OUT_OF_RANGE,
            "order",
            order(),
            "must not go debt by debt where processing is VERTICAL or items in advance are paid LAST or EVENLY,"
                + " which go by items")
        .require(
            !order().isDebtByDebt() || !components().isByDueState(),
            ProblemCodes.OUT_OF_RANGE,
            "components",
            components(),
            "must not tell due states apart where the order goes debt by debt, since a debt has one")
        .require(
            !order().isDebtByDebt() || shortPayment() != ShortPayment.RESIDUAL,
            ProblemCodes.OUT_OF_RANGE,
            "shortPayment",
            shortPayment(),
            "must not be RESIDUAL where the order goes debt by debt, since a residual leaves the charges behind")
        .require(
            !designations().debtorPaysChargesFirst() || order().isDebtByDebt(),
            ProblemCodes.OUT_OF_RANGE,
            "designations",
            designations(),
            "must not have the debtor pay charges first unless the order goes debt by debt",
            "Maybe the order should end with .debtByDebt()")
        .require(
            partial() == PartialPayment.REDUCES || processing() == Processing.HORIZONTAL,
            ProblemCodes.OUT_OF_RANGE,
            "processing",
            processing(),
            "must be HORIZONTAL where part payments are LINKED, since items are closed as a whole")
        .orThrow();
  }

  /** Builds an {@link AllocationPolicy}. */
  final class Builder extends ImmutableAllocationPolicy.Builder {
    Builder() {}
  }
}
