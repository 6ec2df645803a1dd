package org.openreceivables.testkit.allocation;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.RestReason;

/** Whether what is given as reasons of a rest is so. */
record RestReasonLaws(
    Trial trial, AllocationBooks books, AllocationPolicy policy, OpenItems after, Allocation a) {

  static void of(Trial trial, Allocation a, Complaints out) {
    RestReasonLaws laws = new RestReasonLaws(
        trial, trial.counted(), trial.policy(), trial.result().items(), a);
    ForeignRestLaws.of(trial, a, out);
    for (AllocationReason reason : a.restReasons()) {
      out.require(!reason.summarize().isBlank(), () -> reason + " says nothing");
      out.require(
          reason instanceof RestReason r && laws.isTrue(r),
          () -> a.source() + ", the rest " + a.rest() + ": untrue is " + reason);
    }
    out.require(
        a.refundProposed()
            == a.restReasons().stream().anyMatch(RestReason.RefundProposed.class::isInstance),
        () -> a.source() + ": a refund and its reason do not go together");
    out.require(
        a.waitsFor().isEmpty() || policyLinks(trial),
        () -> a.source() + " waits for " + a.waitsFor());
  }

  private static boolean policyLinks(Trial trial) {
    return trial.policy().partial() == PartialPayment.LINKED;
  }

  private boolean isTrue(RestReason reason) {
    Optional<AllocationInstruction> said = DifferenceLaws.instruction(books, a);
    if (reason instanceof RestReason.NothingToPay n) {
      return n.passedOver() >= 0
          && n.passedOver() <= setAside()
          && !isAnythingLeftToPay()
          && nothingLeftOut();
    } else if (reason instanceof RestReason.NothingInCurrency n) {
      return n.passedOver() >= 0
          && n.passedOver() <= setAside()
          && !isAnythingLeftToPay()
          && nothingLeftOut()
          && ForeignRestLaws.isTrue(books, policy, a, n);
    } else if (reason instanceof RestReason.RestOnAccount r) {
      return said.filter(i -> RestLaws.keeps(policy, i) && i.rest() == r.said()).isPresent();
    } else if (reason instanceof RestReason.CreditKept) {
      return a.payment().isEmpty();
    } else if (reason instanceof RestReason.WrongCurrency w) {
      return !w.amount().isSameCurrency(a.available())
          && (said.stream()
                  .flatMap(i -> i.amounts().stream())
                  .anyMatch(
                      x -> x.item().equals(w.item()) && x.amount().equals(Optional.of(w.amount())))
              || (said.filter(i -> names(i, w.item())).isPresent()
                  && item(w.item()).filter(i -> isOpenOf(w.amount(), i)).isPresent()));
    } else if (reason instanceof RestReason.UnknownDesignation u) {
      return said.filter(
              i -> names(i, u.item()) && (i.credits().contains(u.item()) || !isStillOwed(u.item())))
          .isPresent();
    } else if (reason instanceof RestReason.ChoiceNotFollowed c) {
      return ChoiceLaws.isTrue(trial, a, c);
    } else if (reason instanceof RestReason.LeftOut l) {
      return l.items() > 0
          && l.passedOver() >= 0
          && l.passedOver() <= setAside()
          && !isAnythingLeftToPay()
          && ChoiceLaws.leftOut(trial, books.items(), a) >= l.items();
    } else if (reason instanceof RestReason.NotWhole n) {
      return n.left().isLessThan(n.needed())
          && item(n.item()).filter(policy.fullSettlement()::binds).isPresent();
    } else if (reason instanceof RestReason.WaitsFor w) {
      return policy.partial() == PartialPayment.LINKED
          && w.available().isLessThan(w.needed())
          && (a.payment().isEmpty() || a.waitsFor().equals(Optional.of(w.document())));
    }
    return isTrueOfAnExcess(reason, said);
  }

  private boolean isTrueOfAnExcess(RestReason reason, Optional<AllocationInstruction> said) {
    if (reason instanceof RestReason.RefundProposed r) {
      return r.amount().equals(a.rest())
          && policy.overpayment() == Overpayment.REFUND_PROPOSAL
          && a.refundProposed();
    } else if (reason instanceof RestReason.OverpaymentRefused o) {
      return policy.overpayment() == Overpayment.REFUSE
          && a.settlements().isEmpty()
          && a.rest().equals(a.available())
          && o.excess().isPositive()
          && !o.excess().isGreaterThan(a.available());
    } else if (reason instanceof RestReason.ExcessKept e) {
      return e.excess().equals(a.excessTaken())
          && !e.excess().isGreaterThan(e.limit())
          && ExcessLimits.of(policy, a).contains(e.limit());
    } else if (reason instanceof RestReason.ExcessTooLarge e) {
      return e.excess().equals(a.rest())
          && e.limit().isPositive()
          && e.excess().isGreaterThan(e.limit())
          && ExcessLimits.of(policy, a).contains(e.limit());
    } else if (reason instanceof RestReason.NotDesignated) {
      return !policy.order().paysUndesignated();
    } else if (reason instanceof RestReason.WriteOffTooLarge w) {
      return w.instructed().isGreaterThan(w.limit())
          && said.filter(i -> names(i, w.item())).isPresent()
          && item(w.item()).filter(i -> isLimit(w.limit(), i)).isPresent();
    } else if (reason instanceof RestReason.NothingLeft n) {
      return n.open().isPositive()
          && said.filter(i -> names(i, n.item())).isPresent()
          && item(n.item()).filter(i -> isOpenOf(n.open(), i)).isPresent()
          && a.settlements().stream()
              .noneMatch(s -> s.before().id().equals(n.item())
                  && DifferenceLaws.by(s, Effect.PAID).signum() > 0)
          && !isTolerated(n);
    }
    return ForeignRestLaws.isTrue(books, policy, a, reason);
  }

  /** Whether so much can have been open of an item. */
  private static boolean isOpenOf(Money open, OpenItem item) {
    return open.isSameCurrency(item.open()) && !open.isGreaterThan(item.open());
  }

  /** Whether an item of the customer is open even in the end: then it was open when it was named. */
  private boolean isStillOwed(OpenItemId id) {
    return item(id)
        .filter(i -> i.side() == Side.DEBIT && !i.postingDate().isAfter(books.asOf()))
        .flatMap(i -> after.find(id))
        .filter(i -> i.open().isPositive())
        .isPresent();
  }

  /** Whether all that was missing was forgiven in the end. */
  private boolean isTolerated(RestReason.NothingLeft missing) {
    Money before = settled(books.items(), missing.item());
    return after.find(missing.item()).filter(OpenItem::isSettled).isPresent()
        && !settled(after, missing.item()).minus(before).isLessThan(missing.open());
  }

  private static Money settled(OpenItems items, OpenItemId id) {
    return items.find(id).orElseThrow().settledBy(Effect.TOLERANCE);
  }

  private boolean isLimit(Money limit, OpenItem item) {
    return policy
        .writeOffLimit()
        .filter(l -> limit.getAmount().compareTo(DifferenceLaws.limit(l, item.original())) == 0)
        .isPresent();
  }

  private static boolean names(AllocationInstruction said, OpenItemId item) {
    return said.credits().contains(item)
        || said.amounts().stream().anyMatch(x -> x.item().equals(item))
        || said.groups().stream().anyMatch(g -> g.items().contains(item));
  }

  private Optional<OpenItem> item(OpenItemId id) {
    return books.items().find(id).filter(i -> i.customer().equals(a.customer()));
  }

  /** Whether a payment could still pay something; credits are kept by the policy. */
  private boolean isAnythingLeftToPay() {
    return a.payment().isPresent()
        && after.ofCustomer(a.customer()).stream().anyMatch(i -> RestLaws.payable(trial, a, i));
  }

  private boolean nothingLeftOut() {
    return a.payment().isEmpty()
        || a.restReasons().stream().anyMatch(RestReason.LeftOut.class::isInstance)
        || ChoiceLaws.leftOut(trial, after, a) == 0;
  }

  /** How many of the customer's items are on hold or reserved for another payment. */
  private long setAside() {
    List<OpenItem> items = books.items().ofCustomer(a.customer());
    return items.stream()
        .filter(i -> i.side() == Side.DEBIT && i.open().isPositive())
        .filter(i -> i.currency().equals(a.available().getCurrencyUnit()))
        .filter(i -> i.isHeld(HoldEffect.ALLOCATE, books.asOf())
            || (i.reservedFor().isPresent()
                && !i.reservedFor().equals(a.payment().map(Payment::id))))
        .count();
  }
}
