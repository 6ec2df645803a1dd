package org.openreceivables.testkit.allocation;

import java.util.Optional;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.RestReason;

/** What is left, and in which order. */
final class RestLaws {
  private RestLaws() {}

  /** Nothing is tolerated while money of that day, or the money itself, stands on account. */
  static void moneyAtHand(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        if (DifferenceLaws.by(s, Effect.TOLERANCE).signum() > 0) {
          boolean atHand = result.items().ofCustomer(a.customer()).stream()
              .filter(
                  i -> i.kind() == OpenItemKind.ON_ACCOUNT || i.kind() == OpenItemKind.PREPAYMENT)
              .filter(i -> i.currency().equals(s.after().currency()) && i.open().isPositive())
              .filter(i -> !i.isHeld(HoldEffect.ALLOCATE, trial.books().asOf()))
              .anyMatch(i -> i.postingDate().equals(s.postingDate()) || i.id().equals(a.source()));
          out.require(!atHand, () -> s.after().id() + ": tolerance, while money stands on account");
        }
      }
    }
  }

  /** Nothing rests on account, unless somebody or the policy says so, while an item is open that it may pay. */
  static void rests(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    for (Allocation a : result.allocations()) {
      if (!a.rest().isZero() && !mayRest(trial, a)) {
        for (OpenItem item : result.items().ofCustomer(a.customer())) {
          out.require(
              !payable(trial, a, item) || isTooSmall(trial.policy(), a, item),
              () -> a.rest() + " of " + a.source() + " rests, while " + item.id() + " is open");
        }
      }
    }
  }

  private static boolean mayRest(Trial trial, Allocation a) {
    AllocationPolicy policy = trial.policy();
    return !policy.order().paysUndesignated()
        || DifferenceLaws.instruction(trial.counted(), a)
            .map(i -> keeps(policy, i))
            .orElse(a.payment().isEmpty())
        || a.restReasons().stream()
            .anyMatch(r -> r instanceof RestReason.UnknownDesignation
                || r instanceof RestReason.WrongCurrency
                || r instanceof RestReason.WriteOffTooLarge
                || (r instanceof RestReason.WaitsFor && policy.partial() == PartialPayment.LINKED)
                || (r instanceof RestReason.OverpaymentRefused
                    && policy.overpayment() == Overpayment.REFUSE));
  }

  /** Whether what exceeds the designated items stays on account: by word, or by policy. */
  static boolean keeps(AllocationPolicy policy, AllocationInstruction said) {
    boolean designates = !said.groups().isEmpty()
        || said.amounts().stream().anyMatch(a -> a.effect() == Effect.PAID);
    return switch (said.rest()) {
      case BY_ORDER -> false;
      case ON_ACCOUNT -> true;
      case BY_POLICY -> designates && policy.overpayment() != Overpayment.NEXT_ITEMS_DUE;
    };
  }

  /** Of one debt no part is paid while another that comes before it by the component order stays open. */
  private static void debtPartByPart(
      Trial trial, Allocation a, ItemSettlement s, OpenItem after, Complaints out) {
    DebtSteps steps = new DebtSteps(trial.policy().components());
    out.require(
        after.reservedFor().isPresent()
            || after.id().equals(s.before().id())
            || !payable(trial, a, after)
            || steps.firstOpen(after) >= steps.lastPaid(s),
        () -> a.source() + " pays " + s.before().id() + ", while a part of " + after.id()
            + " before it stays open");
  }

  /** Whether a source may pay an item without its being named. */
  static boolean payable(AllocationBooks books, Allocation a, OpenItem item) {
    return item.currency().equals(a.available().getCurrencyUnit()) && isPayable(books, a, item);
  }

  /** Whether it may by the order, which leaves nothing out then. */
  static boolean payable(Trial trial, Allocation a, OpenItem item) {
    return payable(trial.books(), a, item)
        && trial.order().leftOut(item, a.valueDate()).isEmpty();
  }

  /** Whether it may but for the currency. */
  static boolean isPayable(AllocationBooks books, Allocation a, OpenItem item) {
    return item.side() == Side.DEBIT
        && item.open().isPositive()
        && books.items().find(item.id()).isPresent()
        && !item.postingDate().isAfter(books.asOf())
        && !item.isHeld(HoldEffect.ALLOCATE, books.asOf())
        && (item.reservedFor().isEmpty()
            || item.reservedFor().equals(a.payment().map(Payment::id)));
  }

  /** Whether the policy wants an item paid whole, and what rests is not enough. */
  private static boolean isTooSmall(AllocationPolicy policy, Allocation a, OpenItem item) {
    boolean whole =
        policy.partial() == PartialPayment.LINKED || policy.fullSettlement().binds(item);
    // More may have been open when it was its turn: then the reason says how much.
    boolean passedOver = a.restReasons().stream()
        .anyMatch(r -> r instanceof RestReason.NotWhole n
            && n.item().equals(item.id())
            && n.left().isLessThan(n.needed()));
    return whole && (passedOver || a.rest().isLessThan(item.open()));
  }

  /** An item that is on hold or reserved for another payment is settled only by who names it. */
  static void setAside(Trial trial, Complaints out) {
    AllocationBooks books = trial.books();
    for (Allocation a : trial.result().allocations()) {
      AllocationBooks said = trial.counted();
      boolean named = DifferenceLaws.instruction(said, a).isPresent()
          || said.instructions().stream().anyMatch(i -> i.credits().contains(a.source()));
      for (ItemSettlement s : a.settlements()) {
        OpenItem item = books.items().find(s.before().id()).orElse(s.before());
        boolean linked =
            s.reasons().stream().anyMatch(AllocationReason.LinkedCredit.class::isInstance);
        boolean aside = item.isHeld(HoldEffect.ALLOCATE, books.asOf())
            || (item.reservedFor().isPresent()
                && !item.reservedFor().equals(a.payment().map(Payment::id)));
        out.require(
            !aside || named || linked,
            () -> a.source() + " settles " + item.id() + ", which is on hold or reserved");
      }
    }
  }

  /** Whether a charge belongs to an item that is reserved for the payment, with which it is paid. */
  private static boolean isChargeOfReserved(Trial trial, Allocation a, OpenItem item) {
    return trial.order().isDebtByDebt()
        && item.accessoryTo().isPresent()
        && trial.books().items().ofCustomer(a.customer()).stream()
            .filter(i -> i.reservedFor().isPresent())
            .filter(i -> i.reservedFor().equals(a.payment().map(Payment::id)))
            .anyMatch(i -> trial.debts().areOne(i, item, a.valueDate()));
  }

  /** Nobody who pays by the order pays an item while one before it stays open. */
  static void order(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    for (Allocation a : result.allocations()) {
      if (DifferenceLaws.instruction(trial.counted(), a).isPresent()) {
        continue;
      }
      for (ItemSettlement s : a.settlements()) {
        boolean byOrder = s.reasons().stream().anyMatch(AllocationReason.Ordered.class::isInstance)
            && s.before().reservedFor().isEmpty();
        Optional<OpenItem> paid = trial.books().items().find(s.before().id());
        if (!byOrder || paid.isEmpty() || isChargeOfReserved(trial, a, paid.get())) {
          continue;
        }
        for (OpenItem before : trial.books().items().ofCustomer(a.customer())) {
          OpenItem after = result.items().find(before.id()).orElse(before);
          boolean oneDebt = trial.order().areOneDebt(before, paid.get(), a.valueDate());
          if (oneDebt) {
            debtPartByPart(trial, a, s, after, out);
          }
          out.require(
              oneDebt
                  || before.reservedFor().isPresent()
                  || !payable(trial, a, after)
                  || trial.order().compare(before, paid.get(), a.valueDate()) >= 0
                  // Its discount may have been taken by then, or some of it paid.
                  || trial.order().compare(after, s.before(), a.valueDate()) >= 0,
              () -> a.source() + " pays " + s.before().id() + ", while " + before.id()
                  + " before it stays open");
        }
      }
    }
  }
}
