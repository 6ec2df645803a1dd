package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.BlankLimit;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** What is settled without money: discount and tolerance. */
final class DifferenceLaws {
  private DifferenceLaws() {}

  /** Each discount is on offer on the value date, grace where it is granted, or was said. */
  static void discountDays(Trial trial, Complaints out) {
    LateDiscount late = trial.policy().settlement().lateDiscount();
    for (Allocation a : trial.result().allocations()) {
      for (ItemSettlement s : a.settlements()) {
        boolean grace = late == LateDiscount.WITHIN_GRACE
            || (late == LateDiscount.ASK && granted(trial.books(), a, s.before().id()));
        for (AllocationLine line : s.lines()) {
          boolean inTime = line.offer().isPresent()
              && s.before().discountOffers().stream()
                  .filter(o -> line.offer().equals(Optional.of(o.lastDay())))
                  .anyMatch(o -> !a.valueDate().isAfter(lastDay(o, grace)));
          out.require(
              inTime || line.offer().isEmpty(),
              () -> line + " is after its day on " + a.valueDate());
          out.require(
              line.effect() != Effect.DISCOUNT
                  || inTime
                  || said(trial.books(), a, line.item(), Effect.DISCOUNT),
              () -> line + " is a discount that nobody offered");
        }
      }
    }
  }

  private static LocalDate lastDay(DiscountOffer offer, boolean grace) {
    return grace ? offer.lastDay().plusDays(offer.graceDays()) : offer.lastDay();
  }

  /** To a payment, or to money on account that is named with one. */
  private static boolean granted(AllocationBooks books, Allocation a, OpenItemId item) {
    return books.instructions().stream()
        .filter(i -> i.credits().contains(a.source())
            || a.payment().filter(p -> p.id().equals(i.payment())).isPresent())
        .anyMatch(i -> i.lateDiscountsGranted().contains(item));
  }

  private static boolean said(AllocationBooks books, Allocation a, OpenItemId item, Effect effect) {
    return instruction(books, a).stream()
        .flatMap(i -> i.amounts().stream())
        .anyMatch(i -> i.item().equals(item) && i.effect() == effect);
  }

  static Optional<AllocationInstruction> instruction(AllocationBooks books, Allocation a) {
    return books.instructions().stream()
        .filter(i -> a.payment().filter(p -> p.id().equals(i.payment())).isPresent())
        .findFirst();
  }

  /**
   * No offer gives more than its rate of its base, nor all tiers together more than the best one; where the policy
   * adds a shortage to the discount, more by that limit.
   */
  static void discountSums(Trial trial, Complaints out) {
    ToleranceLimit adjustment = trial.policy().settlement().discountAdjustment();
    for (OpenItem item : trial.result().items()) {
      BigDecimal more = limit(adjustment, item.original());
      BigDecimal best = BigDecimal.ZERO;
      BigDecimal all = BigDecimal.ZERO;
      for (DiscountOffer offer : item.discountOffers()) {
        BigDecimal full = offer.rate() instanceof DiscountRate.Percent p
            ? percent(offer.base(), p.percentage().value())
            : offer.rate().of(offer.base()).getAmount();
        BigDecimal taken = offer.taken().getAmount();
        out.require(
            taken.compareTo(full.add(more)) <= 0,
            () -> item.id() + ": " + taken + " taken of " + full);
        best = best.max(full);
        all = all.add(taken);
      }
      untouchedTax(trial, item, best.add(more), out);
      // A part of each of two tiers is rounded by itself.
      BigDecimal most =
          best.add(more).add(BigDecimal.ONE.movePointLeft(item.currency().getDecimalPlaces()));
      BigDecimal sum = all;
      out.require(
          sum.compareTo(most) <= 0,
          () -> item.id() + ": " + sum + " taken in all tiers, more than " + most);
    }
  }

  /**
   * Within the limit, once an item and posting date, only where money came and the item is closed; where limits are
   * pooled, within those of all items together that the money of a day reached together.
   */
  static void tolerance(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    ToleranceLimit limit = trial.policy().settlement().underpayment();
    Set<List<Object>> seen = new HashSet<>();
    boolean pooled = trial.policy().settlement().tolerancePool() == TolerancePool.POOLED;
    if (pooled) {
      PooledLaws.tolerance(trial, out);
    }
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        BigDecimal tolerated = by(s, Effect.TOLERANCE);
        if (tolerated.signum() == 0) {
          continue;
        }
        String what = s.after().id() + ": " + tolerated + " tolerated ";
        out.require(
            pooled || tolerated.compareTo(limit(limit, s.before().original())) <= 0,
            () -> what + "beyond the limit");
        out.require(
            seen.add(List.of(s.after().id(), s.postingDate())), () -> what + "twice on a day");
        out.require(s.after().open().isZero(), () -> what + "and still open");
        out.require(
            result.allocations().stream()
                .flatMap(other -> other.settlements().stream())
                .anyMatch(other -> other.after().id().equals(s.after().id())
                    && other.postingDate().equals(s.postingDate())
                    && by(other, Effect.PAID).signum() > 0),
            () -> what + "for nothing paid");
      }
    }
  }

  static BigDecimal by(ItemSettlement s, Effect effect) {
    BigDecimal sum = BigDecimal.ZERO;
    for (AllocationLine line : s.lines()) {
      sum = line.effect() == effect ? sum.add(line.amount().getAmount()) : sum;
    }
    return sum;
  }

  /** Where tax stays as invoiced, no discount is off it while what was sold can bear all of it. */
  private static void untouchedTax(Trial trial, OpenItem after, BigDecimal most, Complaints out) {
    boolean stays = trial.books().items().find(after.id()).stream()
        .flatMap(i -> i.discountOffers().stream())
        .anyMatch(o -> o.tax() != DiscountTax.CORRECTED);
    if (!stays) {
      return;
    }
    BigDecimal sold = after.components().stream()
        .filter(c -> c.component().kind() == ComponentKind.NET
            || c.component().kind() == ComponentKind.FREIGHT)
        .map(c -> c.open().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal tax = trial.result().allocations().stream()
        .flatMap(a -> a.settlements().stream())
        .flatMap(s -> s.lines().stream())
        .filter(l -> l.item().equals(after.id()) && l.effect() == Effect.DISCOUNT)
        .filter(l -> l.component().kind() == ComponentKind.TAX)
        .map(l -> l.amount().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    out.require(
        tax.signum() == 0 || sold.compareTo(most) < 0,
        () -> after.id() + ": " + tax + " of discount off the tax, which stays as invoiced");
  }

  /** The smaller of percent and cap; the other alone where one is missing; nothing where both are. */
  static BigDecimal limit(ToleranceLimit limit, Money original) {
    Optional<BigDecimal> cap = limit.caps().stream()
        .filter(c -> c.getCurrencyUnit().equals(original.getCurrencyUnit()))
        .map(Money::getAmount)
        .findFirst();
    Optional<BigDecimal> share = limit.percent().map(p -> percent(original, p.value()));
    if (limit.blank() == BlankLimit.ZERO && (cap.isEmpty() || share.isEmpty())) {
      return BigDecimal.ZERO;
    }
    return cap.isPresent() && share.isPresent()
        ? cap.get().min(share.get())
        : cap.or(() -> share).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal percent(Money base, BigDecimal percent) {
    return base.getAmount()
        .multiply(percent)
        .movePointLeft(2)
        .setScale(base.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
  }
}
