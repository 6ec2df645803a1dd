package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.AllocationInstruction.Rest;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.RestReason;
import org.openreceivables.matching.allocation.ShortPayment;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Reasons with one figure that is not so. */
final class ReasonFaults {

  static final List<Fault> ALL = List.of(
      reason(
          AllocationReason.Ordered.class,
          r -> new AllocationReason.Ordered(r.order(), r.place() + 1, r.decidedBy())),
      reason(
              AllocationReason.Backwards.class,
              r -> new AllocationReason.Backwards(
                  r.order(), r.place(), r.due().plusDays(1), r.decidedBy()))
          .under(p -> p.withInAdvance(InAdvance.LAST)),
      instead(
              "paid by the order what is paid against it",
              AllocationReason.Backwards.class,
              r -> new AllocationReason.Ordered(r.order(), r.place(), r.decidedBy()))
          .under(p -> p.withInAdvance(InAdvance.LAST)),
      reason(
          AllocationReason.ByComponents.class,
          r -> new AllocationReason.ByComponents(r.components() + ", at last", r.processing())),
      reason(
          AllocationReason.Instructed.class,
          r -> new AllocationReason.Instructed(
              r.by() == Designation.DEBTOR ? Designation.CREDITOR : Designation.DEBTOR, r.place())),
      reason(
              AllocationReason.ChargeFirst.class,
              r -> new AllocationReason.ChargeFirst(OpenItemId.of(r.designated() + "/else")))
          .under(p -> PolicyValues.designate(p, PolicyValues.designations()[3])),
      rest(
              RestReason.ChoiceNotFollowed.class,
              r -> new RestReason.ChoiceNotFollowed(r.by(), DesignationRight.ALONE, r.assent()))
          .under(p -> p.withDesignations(p.designations().withDebtor(DesignationRight.IF_AGREED))),
      rest(
              RestReason.LeftOut.class,
              r -> new RestReason.LeftOut(r.as(), r.items() + 99, r.passedOver()))
          .under(p -> p.withOrder(PolicyValues.orders()[14])),
      otherwise(
              "nothing left, though something is left out",
              RestReason.LeftOut.class,
              r -> new RestReason.NothingToPay(r.passedOver()))
          .under(p -> p.withOrder(PolicyValues.orders()[14])),
      reason(
          AllocationReason.InstructedTooMuch.class,
          r -> new AllocationReason.InstructedTooMuch(r.instructed().plus(1), r.applied())),
      reason(
          AllocationReason.NotTolerated.class,
          r -> new AllocationReason.NotTolerated(r.difference(), r.limit().plus(1))),
      reason(
              AllocationReason.NotToleratedTogether.class,
              r -> new AllocationReason.NotToleratedTogether(r.difference(), r.difference()))
          .under(p -> p.withSettlement(p.settlement()
              .withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 5.00")))
              .withTolerancePool(TolerancePool.POOLED))),
      reason(
          AllocationReason.MoneyAtHand.class,
          r -> new AllocationReason.MoneyAtHand(r.difference(), none(r.onAccount()))),
      reason(
          AllocationReason.Exhausted.class,
          r -> new AllocationReason.Exhausted(r.open().plus(1))),
      reason(
          AllocationReason.LinkedCredit.class,
          r -> new AllocationReason.LinkedCredit(DocumentId.of("D-99"))),
      reason(
              AllocationReason.Shared.class,
              r -> new AllocationReason.Shared(
                  r.available(), r.closing(), r.closingAll().multipliedBy(3)))
          .under(p -> p.withOrder(AllocationOrders.proRata())),
      reason(
              AllocationReason.PaidShort.class,
              r ->
                  new AllocationReason.PaidShort(r.difference(), r.moved(), ShortPayment.DEDUCTION))
          .under(p -> p.withShortPayment(ShortPayment.RESIDUAL)),
      reason(
              AllocationReason.Converted.class,
              r -> new AllocationReason.Converted(dearer(r.rate())))
          .under(p -> p.withForeignMoney(PolicyValues.foreignMoney()[1])),
      discount(
          SettlementReason.DiscountEarned.class,
          r -> new SettlementReason.DiscountEarned(
              r.rate(), r.lastDay(), r.valueDate(), r.daysLeft() + 1, r.graceDays())),
      discount(
          SettlementReason.DiscountLate.class,
          r -> new SettlementReason.DiscountLate(
              r.rate(), r.lastDay(), r.valueDate(), r.daysLate() + 20)),
      discount(
              SettlementReason.DiscountReduced.class,
              r -> new SettlementReason.DiscountReduced(
                  r.rate(), r.needed().plusMinor(-1), r.paid()))
          .under(p -> p.withSettlement(p.settlement().withExcessDiscount(ExcessDiscount.SHRINK))),
      discount(
              SettlementReason.DiscountPending.class,
              r -> new SettlementReason.DiscountPending(
                  r.rate(), r.lastDay(), r.valueDate(), r.daysLate(), none(r.atStake())))
          .under(p -> p.withSettlement(p.settlement().withLateDiscount(LateDiscount.ASK))),
      rest(RestReason.NothingToPay.class, r -> new RestReason.NothingToPay(99)),
      rest(
          RestReason.NothingInCurrency.class,
          r -> new RestReason.NothingInCurrency(
              r.currency(), r.passedOver(), List.of(r.currency()))),
      otherwise(
          "nothing open, though something is in another currency",
          RestReason.NothingInCurrency.class,
          r -> new RestReason.NothingToPay(r.passedOver())),
      rest(
          RestReason.UnknownDesignation.class,
          r -> new RestReason.UnknownDesignation(OpenItemId.of(r.item() + "/else"))),
      rest(
          RestReason.WrongCurrency.class,
          r -> new RestReason.WrongCurrency(r.item(), r.amount().plus(1_000_000))),
      rest(
          RestReason.RestOnAccount.class,
          r -> new RestReason.RestOnAccount(
              r.said() == Rest.BY_POLICY ? Rest.ON_ACCOUNT : Rest.BY_POLICY)),
      otherwise(
          "an item in another currency that is unknown",
          RestReason.WrongCurrency.class,
          r -> new RestReason.UnknownDesignation(r.item())),
      rest(RestReason.NothingLeft.class, r -> new RestReason.NothingLeft(r.item(), more(r.open()))),
      Fault.inResult(
          "nothing left for what was paid",
          AllocationLaw.EVERYTHING_HAS_A_REASON,
          Fault.first(
              a -> a.rest().isZero() && paid(a).isPresent(),
              a -> a.withRestReasons(
                  List.of(new RestReason.NothingLeft(paid(a).orElseThrow().id(), unit(a)))))),
      rest(RestReason.NoRate.class, r -> new RestReason.NoRate(r.why() + "!"))
          .under(ReasonFaults::foreign),
      Fault.inResult(
              "a refused payment that does not say that there is no rate",
              AllocationLaw.EVERYTHING_HAS_A_REASON,
              Fault.first(
                  a -> a.restReasons().stream().anyMatch(RestReason.NoRate.class::isInstance)
                      && a.restReasons().size() > 1,
                  a -> a.withRestReasons(a.restReasons().stream()
                      .filter(r -> !(r instanceof RestReason.NoRate))
                      .toList())))
          .under(p -> foreign(p).withOverpayment(Overpayment.REFUSE)),
      rest(
              RestReason.ItemWorthNothing.class,
              r -> new RestReason.ItemWorthNothing(
                  r.item(), r.amount().multipliedBy(4), r.unit(), r.others()))
          .under(ReasonFaults::foreign),
      otherwise(
              "an item worth less than a cent that is not open",
              RestReason.ItemWorthNothing.class,
              r -> new RestReason.NothingToPay(0))
          .under(ReasonFaults::foreign),
      rest(
              RestReason.MoneyWorthNothing.class,
              r -> new RestReason.MoneyWorthNothing(r.money().multipliedBy(4), r.unit()))
          .under(ReasonFaults::foreign),
      rest(RestReason.CreditKept.class, r -> new RestReason.NotDesignated())
          .under(p -> p.withCredits(CreditUse.LINKED_ONLY)),
      rest(
              RestReason.RefundProposed.class,
              r -> new RestReason.RefundProposed(r.amount().plus(1)))
          .under(p -> p.withOverpayment(Overpayment.REFUND_PROPOSAL)),
      rest(
              RestReason.OverpaymentRefused.class,
              r -> new RestReason.OverpaymentRefused(none(r.excess())))
          .under(p -> p.withOverpayment(Overpayment.REFUSE)),
      rest(
              RestReason.ExcessTooLarge.class,
              r -> new RestReason.ExcessTooLarge(r.excess(), r.limit().plusMinor(-1)))
          .under(ReasonFaults::keeping),
      rest(
              RestReason.ExcessKept.class,
              r -> new RestReason.ExcessKept(r.excess(), r.limit().plusMinor(1)))
          .under(ReasonFaults::keeping),
      rest(
              RestReason.WaitsFor.class,
              r -> new RestReason.WaitsFor(r.document(), r.needed(), r.needed()))
          .under(p -> p.withPartial(PartialPayment.LINKED)));

  private ReasonFaults() {}

  private static Optional<OpenItem> paid(Allocation a) {
    return a.settlements().stream()
        .filter(s -> s.by(Effect.PAID).isPositive()
            && s.reasons().stream().anyMatch(AllocationReason.Instructed.class::isInstance))
        .map(ItemSettlement::before)
        .findFirst();
  }

  private static Money unit(Allocation a) {
    return Money.ofMinor(a.available().getCurrencyUnit(), 1);
  }

  private static Money more(Money amount) {
    return amount.plus(1_000_000);
  }

  private static Money none(Money like) {
    return Money.zero(like.getCurrencyUnit());
  }

  private static ExchangeRate dearer(ExchangeRate rate) {
    return new ExchangeRate(
        rate.from(), rate.to(), rate.rate().add(rate.rate()), rate.date(), rate.source());
  }

  private static <R extends AllocationReason> Fault reason(
      Class<R> type, Function<R, AllocationReason> untrue) {
    return Fault.inResult(
        "untrue: " + type.getSimpleName(),
        AllocationLaw.EVERYTHING_HAS_A_REASON,
        Fault.settlement(
            s -> s.reasons().stream().anyMatch(type::isInstance),
            s -> new ItemSettlement(
                s.before(),
                s.after(),
                s.postingDate(),
                s.lines(),
                replaced(s.reasons(), type, untrue))));
  }

  private static <R extends SettlementReason> Fault discount(
      Class<R> type, Function<R, SettlementReason> untrue) {
    Fault general = reason(
        AllocationReason.Discount.class,
        d -> type.isInstance(d.settlement())
            ? new AllocationReason.Discount(untrue.apply(type.cast(d.settlement())))
            : d);
    return new Fault("untrue: " + type.getSimpleName(), general.law(), general.planted());
  }

  private static <R extends RestReason> Fault otherwise(
      String name, Class<R> type, Function<R, AllocationReason> untrue) {
    Fault fault = rest(type, untrue);
    return new Fault(name, fault.law(), fault.planted());
  }

  private static <R extends AllocationReason> Fault instead(
      String name, Class<R> type, Function<R, AllocationReason> untrue) {
    Fault fault = reason(type, untrue);
    return new Fault(name, fault.law(), fault.planted());
  }

  private static <R extends RestReason> Fault rest(
      Class<R> type, Function<R, AllocationReason> untrue) {
    UnaryOperator<AllocationResult> fault = Fault.first(
        a -> a.restReasons().stream().anyMatch(type::isInstance),
        a -> a.withRestReasons(replaced(a.restReasons(), type, untrue)));
    return Fault.inResult(
        "untrue: " + type.getSimpleName(), AllocationLaw.EVERYTHING_HAS_A_REASON, fault);
  }

  static <R extends AllocationReason> List<AllocationReason> replaced(
      List<AllocationReason> reasons, Class<R> type, Function<R, AllocationReason> untrue) {
    List<AllocationReason> out = new ArrayList<>();
    for (AllocationReason reason : reasons) {
      out.add(type.isInstance(reason) ? untrue.apply(type.cast(reason)) : reason);
    }
    return out;
  }

  private static AllocationPolicy keeping(AllocationPolicy policy) {
    return policy.withSettlement(
        policy.settlement().withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 5.00"))));
  }

  private static AllocationPolicy foreign(AllocationPolicy policy) {
    return policy.withForeignMoney(PolicyValues.foreignMoney()[1]);
  }
}
