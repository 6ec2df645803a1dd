package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.RestReason;

/** Whether what a settlement gives as its reasons is so; thresholds and margins reckoned anew. */
record ReasonLaws(Trial trial, Allocation a, ItemSettlement s) {

  /** Each settlement and each rest says why, with figures that are true. */
  static void reasons(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    Trial given = trial.with(result);
    for (Allocation a : result.allocations()) {
      boolean none = a.restReasons().stream()
          .allMatch(r ->
              r instanceof RestReason.NothingLeft || r instanceof RestReason.ChoiceNotFollowed);
      out.require(
          (a.rest().isZero() && a.excessTaken().isZero()) == none,
          () -> a.source() + ": the rest " + a.rest() + " because " + a.restReasons());
      RestReasonLaws.of(given, a, out);
      for (ItemSettlement s : a.settlements()) {
        new ReasonLaws(trial, a, s).require(out);
      }
    }
  }

  private void require(Complaints out) {
    out.require(!s.lines().isEmpty(), () -> s.after().id() + " is settled by nothing");
    out.require(!s.reasons().isEmpty(), () -> s.after().id() + " has no reason");
    out.require(
        !isGivenUnderAnOffer() || s.reasons().stream().anyMatch(this::isWhyGiven),
        () -> a.source() + " on " + s.after().id() + ": no reason for its discount");
    out.require(
        isPartly()
            == s.reasons().stream().anyMatch(AllocationReason.ByComponents.class::isInstance),
        () -> a.source() + " on " + s.after().id() + ": why these parts?");
    boolean tolerated = false;
    for (AllocationReason reason : s.reasons()) {
      out.require(!reason.summarize().isBlank(), () -> reason + " says nothing");
      out.require(
          isTrue(reason), () -> a.source() + " on " + s.after().id() + ": untrue is " + reason);
      tolerated = tolerated
          || reason instanceof AllocationReason.Tolerated
          || (reason instanceof AllocationReason.ToleratedTogether t
              && t.share().isPositive());
    }
    out.require(
        tolerated == DifferenceLaws.by(s, Effect.TOLERANCE).signum() > 0,
        () -> s.after().id() + ": tolerance and its reason do not go together");
  }

  private boolean isPartly() {
    return s.after().open().isPositive()
        && s.by(Effect.PAID).isPositive()
        && s.before().components().stream().filter(c -> c.open().isPositive()).count() > 1;
  }

  private boolean isGivenUnderAnOffer() {
    return s.lines().stream()
        .anyMatch(l -> l.effect() == Effect.DISCOUNT && l.offer().isPresent());
  }

  private boolean isWhyGiven(AllocationReason reason) {
    return reason instanceof AllocationReason.Instructed
        || (reason instanceof AllocationReason.Discount d
            && d.settlement() instanceof SettlementReason.DiscountEarned);
  }

  private boolean isTrue(AllocationReason reason) {
    if (reason instanceof AllocationReason.Ordered o) {
      return o.order().equals(trial.policy().order().toString())
          && o.place() == a.settlements().indexOf(s) + 1
          && TurnLaws.isBehindAnother(trial, a, s, o);
    } else if (reason instanceof AllocationReason.Backwards b) {
      return b.order().equals(trial.policy().order().toString())
          && b.place() == a.settlements().indexOf(s) + 1
          && trial.policy().inAdvance() == InAdvance.LAST
          && b.due().equals(s.before().effectiveDueDate())
          && b.due().isAfter(a.valueDate())
          && TurnLaws.isBehindAnother(trial, a, s, b);
    } else if (reason instanceof AllocationReason.Shared h) {
      return h.available().isPositive()
          && !h.available().isGreaterThan(h.closingAll())
          && !h.closing().isGreaterThan(h.closingAll())
          && isShare(h);
    } else if (reason instanceof AllocationReason.EvenPart e) {
      return e.items() > 0 && e.available().isPositive() && isAtHand(e.available());
    } else if (reason instanceof AllocationReason.ByComponents c) {
      return c.components().equals(trial.policy().components().toString())
          && c.processing() == trial.policy().processing()
          && isPartly();
    } else if (reason instanceof AllocationReason.Converted c) {
      return s.lines().stream().anyMatch(l -> l.rate().equals(Optional.of(c.rate())))
          && c.rate().from().equals(a.available().getCurrencyUnit())
          && c.rate().to().equals(s.before().currency())
          && !c.rate().date().isAfter(a.valueDate());
    } else if (reason instanceof AllocationReason.Instructed i) {
      return isSaid(i);
    } else if (reason instanceof AllocationReason.ChargeFirst c) {
      return ChoiceLaws.isTrue(trial, a, s, c);
    } else if (reason instanceof AllocationReason.InstructedTooMuch t) {
      return t.instructed().isGreaterThan(t.applied())
          && said().stream()
              .flatMap(i -> i.amounts().stream())
              .anyMatch(x -> x.item().equals(s.before().id())
                  && x.amount().equals(Optional.of(t.instructed())));
    } else if (reason instanceof AllocationReason.LinkedCredit l) {
      return s.before().document().equals(l.document())
          && (a.sourceAfter().relatesTo().equals(Optional.of(l.document()))
              // What is left of it may wait for another one, or be free.
              || (trial.policy().partial() == PartialPayment.LINKED
                  && s.by(Effect.PAID).isPositive())
              || trial
                  .books()
                  .items()
                  .find(a.source())
                  .flatMap(OpenItem::relatesTo)
                  .equals(Optional.of(l.document())));
    } else if (reason instanceof AllocationReason.Discount d) {
      return isTrue(d.settlement());
    }
    return new DifferenceReasonLaws(trial, a, s).isTrue(reason);
  }

  private boolean isTrue(SettlementReason reason) {
    LocalDate day = a.valueDate();
    if (reason instanceof SettlementReason.DiscountEarned e) {
      return offer(e.rate(), e.lastDay()).isPresent()
          && e.valueDate().equals(day)
          && e.daysLeft() == ChronoUnit.DAYS.between(day, e.lastDay())
          && (e.daysLeft() >= 0 || -e.daysLeft() <= e.graceDays())
          && DifferenceLaws.by(s, Effect.DISCOUNT).signum() > 0;
    } else if (reason instanceof SettlementReason.DiscountLate l) {
      return l.valueDate().equals(day)
          && l.daysLate() > 0
          && offer(l.rate(), l.lastDay())
              .filter(o -> l.daysLate() == ChronoUnit.DAYS.between(o.lastDay(), day)
                  || l.daysLate() == ChronoUnit.DAYS.between(o.lastDayWithGrace(), day))
              .isPresent();
    } else if (reason instanceof SettlementReason.DiscountPending p) {
      return trial.policy().settlement().lateDiscount() == LateDiscount.ASK
          && p.valueDate().equals(day)
          && isAtStake(p)
          && p.daysLate() == ChronoUnit.DAYS.between(p.lastDay(), day)
          && offer(p.rate(), p.lastDay())
              .filter(o -> p.daysLate() <= o.graceDays())
              .isPresent();
    } else if (reason instanceof SettlementReason.DiscountForfeited f) {
      // What was paid before this payment, or by an amount of it that came before, may be enough by
      // now, but it came in parts.
      return f.needed().isGreaterThan(f.paid())
          || !f.paid().isGreaterThan(s.before().settledBy(Effect.PAID))
          || f.paid().isLessThan(s.after().settledBy(Effect.PAID));
    } else if (reason instanceof SettlementReason.DiscountIncomplete i) {
      return i.needed().isGreaterThan(i.paid());
    } else if (reason instanceof SettlementReason.DiscountExceeded x) {
      return x.paid().isGreaterThan(x.needed());
    } else if (reason instanceof SettlementReason.DiscountReduced r) {
      return LateOffers.isReduced(trial, a, s, r);
    } else if (reason instanceof SettlementReason.WholeAmount w) {
      return w.open().isPositive();
    }
    return false;
  }

  /** Nothing is at stake only for money that does not complete the item, and counts when later money does. */
  private boolean isAtStake(SettlementReason.DiscountPending pending) {
    DiscountPosition yes = LateOffers.granted(trial.policy(), s.before(), a.valueDate());
    long stake = pending.atStake().getAmountMinorLong();
    boolean counts = switch (trial.policy().settlement().partialDiscount()) {
      case GROSS_UP, COMPLETING -> true;
      case FORFEIT, PROPORTIONAL -> false;
    };
    boolean twice = LateOffers.timesNamed(trial.counted(), a, s.before().id()) > 1;
    long paid = LateOffers.paid(s, yes);
    long given = s.by(Effect.DISCOUNT).getAmountMinorLong();
    long adjusted = Amounts.minor(
        trial.policy().settlement().discountAdjustment().of(s.before().original()));
    return stake >= 0
        && stake <= yes.wholeMinor() + adjusted
        && (stake > 0
            || twice
            // With a Yes, more might be left than is taken.
            || trial.policy().overpayment() == Overpayment.REFUSE
            || isTakenBack()
            || (counts
                && paid < LateOffers.closing(s.before(), yes)
                && yes.earnedMinor(paid) <= given));
  }

  /** An excess may take back what a Yes gives, so that only other items are paid otherwise. */
  private boolean isTakenBack() {
    return trial.policy().settlement().excessDiscount() != ExcessDiscount.KEEP;
  }

  private Optional<DiscountOffer> offer(DiscountRate rate, LocalDate lastDay) {
    return s.before().discountOffers().stream()
        .filter(o -> o.rate().equals(rate) && o.lastDay().equals(lastDay))
        .findFirst();
  }

  /** Of equal debts that get less than closes them all, each gets its share with its charges, to the minor unit. */
  private boolean isShare(AllocationReason.Shared h) {
    List<AllocationReason.Shared> all = s.reasons().stream()
        .filter(AllocationReason.Shared.class::isInstance)
        .map(AllocationReason.Shared.class::cast)
        .toList();
    boolean once = all.size() == 1
        && s.reasons().stream()
            .noneMatch(r -> r instanceof AllocationReason.Ordered
                || r instanceof AllocationReason.Instructed
                || r instanceof AllocationReason.EvenPart
                || r instanceof AllocationReason.Converted
                || r instanceof AllocationReason.LinkedCredit);
    if (!once || !h.available().isLessThan(h.closingAll())) {
      return true;
    }
    BigDecimal exact = h.available().getAmount().multiply(h.closing().getAmount());
    BigDecimal paid = usedOnDebt(h).multiply(h.closingAll().getAmount());
    BigDecimal unit = BigDecimal.ONE
        .movePointLeft(s.before().currency().getDecimalPlaces())
        .multiply(h.closingAll().getAmount());
    return paid.subtract(exact).abs().compareTo(unit) <= 0;
  }

  /** What the same share paid of the item and of what is one debt with it. */
  private BigDecimal usedOnDebt(AllocationReason.Shared h) {
    return a.settlements().stream()
        .filter(t -> t.equals(s)
            || (t.reasons().contains(h)
                && trial.order().areOneDebt(t.before(), s.before(), a.valueDate())))
        .map(t -> t.used().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isAtHand(Money money) {
    return !money.isSameCurrency(a.available()) || !money.isGreaterThan(a.available());
  }

  private boolean isSaid(AllocationReason.Instructed reason) {
    OpenItemId item = s.before().id();
    return said().stream()
        .anyMatch(i -> i.designatedBy() == reason.by()
            && (reason.place() <= i.amounts().size()
                ? i.amounts().get(reason.place() - 1).item().equals(item)
                : reason.place() <= i.amounts().size() + i.groups().size()
                    && i.groups()
                        .get(reason.place() - 1 - i.amounts().size())
                        .items()
                        .contains(item)));
  }

  /** What was said of this payment, or what names this credit. */
  private List<AllocationInstruction> said() {
    return a.payment().isPresent()
        ? DifferenceLaws.instruction(trial.counted(), a).stream().toList()
        : trial.counted().instructions().stream()
            .filter(i -> i.credits().contains(a.source()))
            .toList();
  }
}
