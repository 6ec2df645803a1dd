package org.openreceivables.matching.allocation.comparison;

import static org.openreceivables.matching.allocation.comparison.PolicySwitch.designations;
import static org.openreceivables.matching.allocation.comparison.PolicySwitch.settlement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.Designations;

/** Every switch of a policy, in the order in which the policy has them. */
final class PolicySwitches {
  static final String ORDER = "order()";
  static final String COMPONENTS = "components()";

  static final List<PolicySwitch> ALL = List.of(
      PolicySwitch.of(ORDER, AllocationPolicy::order, AllocationPolicy.Builder::order),
      PolicySwitch.of(
          COMPONENTS, AllocationPolicy::components, AllocationPolicy.Builder::components),
      PolicySwitch.of(
          "processing()", AllocationPolicy::processing, AllocationPolicy.Builder::processing),
      designations("debtor()", Designations::debtor, Designations.Builder::debtor),
      designations("creditor()", Designations::creditor, Designations.Builder::creditor),
      designations(
          "debtorPaysChargesFirst()",
          Designations::debtorPaysChargesFirst,
          Designations.Builder::debtorPaysChargesFirst),
      PolicySwitch.of(
          "inAdvance()", AllocationPolicy::inAdvance, AllocationPolicy.Builder::inAdvance),
      settlement(
          "underpayment()", SettlementPolicy::underpayment, SettlementPolicy.Builder::underpayment),
      settlement(
          "overpayment()", SettlementPolicy::overpayment, SettlementPolicy.Builder::overpayment),
      settlement(
          "discountAdjustment()",
          SettlementPolicy::discountAdjustment,
          SettlementPolicy.Builder::discountAdjustment),
      settlement(
          "tolerancePool()",
          SettlementPolicy::tolerancePool,
          SettlementPolicy.Builder::tolerancePool),
      settlement(
          "toleranceReason()",
          SettlementPolicy::toleranceReason,
          SettlementPolicy.Builder::toleranceReason),
      settlement(
          "partialDiscount()",
          SettlementPolicy::partialDiscount,
          SettlementPolicy.Builder::partialDiscount),
      settlement(
          "lateDiscount()", SettlementPolicy::lateDiscount, SettlementPolicy.Builder::lateDiscount),
      settlement(
          "excessDiscount()",
          SettlementPolicy::excessDiscount,
          SettlementPolicy.Builder::excessDiscount),
      settlement(
          "creditedDiscount()",
          SettlementPolicy::creditedDiscount,
          SettlementPolicy.Builder::creditedDiscount),
      PolicySwitch.of("credits()", AllocationPolicy::credits, AllocationPolicy.Builder::credits),
      PolicySwitch.of("partial()", AllocationPolicy::partial, AllocationPolicy.Builder::partial),
      PolicySwitch.of(
          "fullSettlement()",
          AllocationPolicy::fullSettlement,
          AllocationPolicy.Builder::fullSettlement),
      PolicySwitch.of(
          "shortPayment()", AllocationPolicy::shortPayment, AllocationPolicy.Builder::shortPayment),
      PolicySwitch.of(
          "shortPaymentReason()",
          AllocationPolicy::shortPaymentReason,
          AllocationPolicy.Builder::shortPaymentReason),
      PolicySwitch.of(
          "overpayment()", AllocationPolicy::overpayment, AllocationPolicy.Builder::overpayment),
      PolicySwitch.of(
          "writeOffLimit()",
          AllocationPolicy::writeOffLimit,
          AllocationPolicy.Builder::writeOffLimit),
      PolicySwitch.of(
          "foreignMoney()", AllocationPolicy::foreignMoney, AllocationPolicy.Builder::foreignMoney),
      PolicySwitch.of(
          "booksOpenFrom()",
          AllocationPolicy::booksOpenFrom,
          AllocationPolicy.Builder::booksOpenFrom));

  private PolicySwitches() {}

  /** Those in which two policies differ. */
  static List<PolicySwitch> differing(AllocationPolicy a, AllocationPolicy b) {
    return ALL.stream().filter(s -> s.differs(a, b)).toList();
  }

  /** A policy with some switches taken from another; empty where they contradict the rest. */
  static Optional<AllocationPolicy> mixed(
      AllocationPolicy policy, AllocationPolicy other, Collection<PolicySwitch> fromOther) {
    PolicySwitch.Building out = new PolicySwitch.Building();
    ALL.forEach(s -> s.copy().accept(out, fromOther.contains(s) ? other : policy));
    try {
      return Optional.of(out.build());
    } catch (InvalidValueException contradiction) {
      return Optional.empty();
    }
  }
}
