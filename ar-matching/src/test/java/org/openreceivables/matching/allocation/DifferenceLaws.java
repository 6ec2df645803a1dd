package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.AllocationLaws.instruction;
import static org.openreceivables.matching.allocation.AllocationLaws.require;
import static org.openreceivables.matching.allocation.AllocationLaws.same;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/** The laws of what is settled without money: discount, tolerance, and the reasons for them. */
final class DifferenceLaws {
  private DifferenceLaws() {}

  static List<String> discountDays(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    boolean refuse = books.policy().settlement().lateDiscount() == LateDiscount.REFUSE;
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine line : s.lines()) {
          boolean inTime = line.offer().isPresent()
              && s.before().discountOffers().stream()
                  .filter(o -> line.offer().equals(Optional.of(o.lastDay())))
                  .anyMatch(o -> !a.valueDate()
                      .isAfter(refuse ? o.lastDay() : o.lastDay().plusDays(o.graceDays())));
          require(
              out,
              inTime || line.offer().isEmpty(),
              line + " is after its day on " + a.valueDate());
          require(
              out,
              line.effect() != Effect.DISCOUNT
                  || inTime
                  || said(books, a, line.item(), Effect.DISCOUNT),
              line + " is a discount that nobody offered");
        }
      }
    }
    return out;
  }

  private static boolean said(Books books, Allocation a, OpenItemId item, Effect effect) {
    return instruction(books, a).stream()
        .flatMap(i -> i.amounts().stream())
        .anyMatch(i -> i.item().equals(item) && i.effect() == effect);
  }

  static List<String> discountSums(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (OpenItem item : result.items()) {
      BigDecimal best = BigDecimal.ZERO;
      BigDecimal all = BigDecimal.ZERO;
      for (DiscountOffer offer : item.discountOffers()) {
        BigDecimal full = offer.rate() instanceof DiscountRate.Percent p
            ? percent(offer.base(), p.percentage().value())
            : ((DiscountRate.Fixed) offer.rate()).amount().getAmount();
        require(
            out,
            offer.taken().getAmount().compareTo(full) <= 0,
            item.id() + ": " + offer.taken() + " taken of " + full);
        best = best.max(full);
        all = all.add(offer.taken().getAmount());
      }
      require(
          out,
          all.compareTo(best.add(BigDecimal.ONE.movePointLeft(item.currency().getDecimalPlaces())))
              <= 0,
          item.id() + ": " + all + " taken in all tiers, where the best is " + best);
    }
    return out;
  }

  static List<String> tolerance(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        Money tolerated = s.by(Effect.TOLERANCE);
        if (tolerated.isPositive()) {
          String what = s.after().id() + ": " + tolerated + " tolerated ";
          ToleranceLimit limit = books.policy().settlement().underpayment();
          require(
              out,
              tolerated.getAmount().compareTo(limit(limit, s.before().original())) <= 0,
              what + "beyond the limit");
          require(out, seen.add(List.of(s.after().id(), s.postingDate())), what + "twice on a day");
          require(out, s.after().isSettled(), what + "and still open");
          require(
              out,
              result.allocations().stream()
                  .flatMap(other -> other.settlements().stream())
                  .anyMatch(other -> other.after().id().equals(s.after().id())
                      && other.postingDate().equals(s.postingDate())
                      && other.by(Effect.PAID).isPositive()),
              what + "for nothing paid");
        }
      }
    }
    return out;
  }

  static BigDecimal limit(ToleranceLimit limit, Money original) {
    Optional<BigDecimal> cap = limit.caps().stream()
        .filter(c -> c.getCurrencyUnit().equals(original.getCurrencyUnit()))
        .map(Money::getAmount)
        .findFirst();
    Optional<BigDecimal> share = limit.percent().map(p -> percent(original, p.value()));
    return cap.isPresent() && share.isPresent()
        ? cap.get().min(share.get())
        : cap.or(() -> share).orElse(BigDecimal.ZERO);
  }

  static List<String> reasons(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      require(
          out, a.rest().isZero() != !a.restReasons().isEmpty(), a.source() + ": reasons of rest");
      for (ItemSettlement s : a.settlements()) {
        require(out, !s.lines().isEmpty(), s.after().id() + " is settled by nothing");
        require(out, !s.reasons().isEmpty(), s.after().id() + " has no reason");
        boolean tolerated = false;
        for (AllocationReason reason : s.reasons()) {
          require(out, !reason.summarize().isBlank(), reason + " says nothing");
          if (reason instanceof AllocationReason.Tolerated t) {
            tolerated = true;
            require(
                out,
                t.difference().equals(s.by(Effect.TOLERANCE)) && reaches(books, s, t.limit()),
                s.after().id() + ": " + t);
          } else if (reason instanceof AllocationReason.NotTolerated t) {
            require(
                out,
                t.difference().isGreaterThan(t.limit())
                    && !t.difference().isGreaterThan(s.after().open())
                    && reaches(books, s, t.limit()),
                s.after().id() + ": " + t);
          } else if (reason instanceof AllocationReason.Exhausted e) {
            require(out, e.open().equals(s.after().open()), s.after().id() + ": " + e);
          }
        }
        require(
            out,
            tolerated == s.by(Effect.TOLERANCE).isPositive(),
            s.after().id() + ": tolerance and its reason do not go together");
      }
    }
    return out;
  }

  private static boolean reaches(Books books, ItemSettlement s, Money limit) {
    return same(
        limit.getAmount(),
        limit(books.policy().settlement().underpayment(), s.before().original()));
  }

  private static BigDecimal percent(Money base, BigDecimal percent) {
    return base.getAmount()
        .multiply(percent)
        .movePointLeft(2)
        .setScale(base.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
  }
}
