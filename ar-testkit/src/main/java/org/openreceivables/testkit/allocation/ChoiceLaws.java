package org.openreceivables.testkit.allocation;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Assent;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.AllocationInstruction.Rest;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.RestReason;
import org.openreceivables.matching.allocation.order.Debts;

/** Whose choice counts, how far it goes, and what nobody but a choice pays. */
final class ChoiceLaws {
  private ChoiceLaws() {}

  static boolean counts(AllocationPolicy policy, AllocationInstruction said) {
    DesignationRight right = said.designatedBy() == Designation.CREDITOR
        ? policy.designations().creditor()
        : policy.designations().debtor();
    return right == DesignationRight.ALONE
        || said.assent() == Assent.AGREED
        || (right == DesignationRight.UNLESS_OBJECTED && said.assent() == Assent.SILENT);
  }

  /** What is given without money, and answers. */
  static AllocationInstruction withoutChoice(AllocationInstruction said) {
    AllocationInstruction.Builder out = AllocationInstruction.builder();
    out.payment(said.payment())
        .designatedBy(said.designatedBy())
        .assent(said.assent())
        .lateDiscountsGranted(said.lateDiscountsGranted())
        .lateDiscountsRefused(said.lateDiscountsRefused());
    said.amounts().stream().filter(a -> a.effect() != Effect.PAID).forEach(out::addAmount);
    return out.build();
  }

  /** A choice that does not count is named as such, and changes nothing: as if it had not been made. */
  static void choices(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    for (Allocation a : result.allocations()) {
      boolean left = isLeftAside(trial, a);
      boolean named =
          a.restReasons().stream().anyMatch(RestReason.ChoiceNotFollowed.class::isInstance);
      out.require(
          left == named || (left && !a.rest().isZero() && a.settlements().isEmpty()),
          () -> a.source() + ": a choice that does not count, and what is said of it");
      for (ItemSettlement s : a.settlements()) {
        charges(trial, result, a, s, out);
        boolean byOrder = s.reasons().stream()
            .anyMatch(
                r -> r instanceof AllocationReason.Ordered || r instanceof AllocationReason.Shared);
        boolean freely =
            byOrder && DifferenceLaws.instruction(trial.counted(), a).isEmpty();
        out.require(
            !freely
                || s.before().reservedFor().isPresent()
                || trial.order().leftOut(s.before(), a.valueDate()).isEmpty(),
            () -> a.source() + " pays " + s.before().id() + ", which the order leaves out");
      }
    }
    AllocationResult silent = trial.counted().with(trial.allocator());
    out.requireEqual(result.diff(silent), List.of(), () -> "Without the choices that do not count");
  }

  /** Nothing of the debtor's money goes to what the debtor chose while charges that come before it are open. */
  private static void charges(
      Trial trial, AllocationResult result, Allocation a, ItemSettlement s, Complaints out) {
    Optional<AllocationInstruction> said = DifferenceLaws.instruction(trial.counted(), a);
    boolean chosen = s.by(Effect.PAID).isPositive()
        && said.filter(i -> i.designatedBy() == Designation.DEBTOR)
            .filter(i -> i.assent() != Assent.AGREED)
            .isPresent()
        && s.reasons().stream().allMatch(r -> !(r instanceof AllocationReason.ChargeFirst))
        && s.reasons().stream().anyMatch(AllocationReason.Instructed.class::isInstance);
    if (!chosen || !trial.policy().designations().debtorPaysChargesFirst()) {
      return;
    }
    Debts debts = trial.debts();
    DebtSteps steps = new DebtSteps(trial.policy().components());
    for (OpenItem other : trial.books().items().ofCustomer(a.customer())) {
      OpenItem after = result.items().find(other.id()).orElse(other);
      boolean before = other.accessoryTo().isPresent()
          && !other.id().equals(s.before().id())
          && RestLaws.payable(trial, a, after)
          && other.reservedFor().isEmpty()
          && !isNamed(said.orElseThrow(), other.id())
          && debts.areOne(other, s.before(), a.valueDate())
          && steps.firstOpen(after) < steps.lastPaid(s);
      out.require(
          !before,
          () -> a.source() + " pays " + s.before().id() + ", while its charge " + other.id()
              + " is open");
    }
  }

  private static boolean isNamed(AllocationInstruction said, OpenItemId item) {
    return said.amounts().stream().anyMatch(x -> x.item().equals(item))
        || said.groups().stream().anyMatch(g -> g.items().contains(item));
  }

  private static Optional<AllocationInstruction> raw(Trial trial, Allocation a) {
    return DifferenceLaws.instruction(trial.books(), a);
  }

  private static boolean isLeftAside(Trial trial, Allocation a) {
    return raw(trial, a)
        .filter(i -> !counts(trial.policy(), i))
        .filter(i -> !i.groups().isEmpty()
            || !i.credits().isEmpty()
            || i.rest() != Rest.BY_POLICY
            || i.amounts().stream().anyMatch(x -> x.effect() == Effect.PAID))
        .isPresent();
  }

  static boolean isTrue(Trial trial, Allocation a, RestReason.ChoiceNotFollowed reason) {
    return isLeftAside(trial, a)
        && raw(trial, a)
            .filter(i -> i.designatedBy() == reason.by() && i.assent() == reason.assent())
            .isPresent()
        && reason.right()
            == (reason.by() == Designation.CREDITOR
                ? trial.policy().designations().creditor()
                : trial.policy().designations().debtor());
  }

  static boolean isTrue(
      Trial trial, Allocation a, ItemSettlement s, AllocationReason.ChargeFirst reason) {
    Debts debts = trial.debts();
    return trial.policy().designations().debtorPaysChargesFirst()
        && s.before().accessoryTo().isPresent()
        && trial.counted().instructions().stream()
            .filter(i -> isOf(i, a))
            .filter(i -> i.designatedBy() == Designation.DEBTOR)
            .filter(i -> i.assent() != Assent.AGREED)
            .anyMatch(i -> isNamed(i, reason.designated()))
        && trial
            .books()
            .items()
            .find(reason.designated())
            .filter(i -> debts.areOne(i, s.before(), a.valueDate()))
            .isPresent();
  }

  /** Whether it was said of this payment, or names this money on account. */
  private static boolean isOf(AllocationInstruction said, Allocation a) {
    return a.payment().isPresent()
        ? a.payment().filter(p -> p.id().equals(said.payment())).isPresent()
        : said.credits().contains(a.source());
  }

  /** How many of these items of the customer are open that the order leaves out. */
  static long leftOut(Trial trial, OpenItems items, Allocation a) {
    return items.ofCustomer(a.customer()).stream()
        .filter(i -> i.reservedFor().isEmpty() && RestLaws.isPayable(trial.books(), a, i))
        .filter(i -> i.currency().equals(a.available().getCurrencyUnit())
            || trial.policy().foreignMoney().rates().isPresent())
        .filter(i -> trial.order().leftOut(i, a.valueDate()).isPresent())
        .count();
  }
}
