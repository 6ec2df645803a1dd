package org.openreceivables.core.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;

/** Which offer counts on a day, which waits for an answer, and why others do not. */
final class OfferChoice {
  private final SettlementPolicy policy;
  private final OpenItem item;
  private final LocalDate valueDate;
  private final List<SettlementReason> refused = new ArrayList<>();

  /** An offer and what it gives; the figures are those of no discount where it is lost. */
  private record Standing(
      Optional<DiscountOffer> offer, DiscountSums sums, Optional<SettlementReason> lost) {
    static final Standing NONE = lost(Optional.empty());

    static Standing lost(Optional<SettlementReason> why) {
      return new Standing(Optional.empty(), DiscountSums.NONE, why);
    }
  }

  OfferChoice(SettlementPolicy policy, OpenItem item, LocalDate valueDate) {
    this.policy = policy;
    this.item = item;
    this.valueDate = valueDate;
  }

  DiscountPosition position() {
    Optional<DiscountOffer> best = Optional.empty();
    Optional<DiscountOffer> afterYes = Optional.empty();
    boolean ask = policy.lateDiscount() == LateDiscount.ASK;
    for (DiscountOffer offer : item.discountOffers()) {
      LocalDate last =
          policy.lateDiscount() == LateDiscount.REFUSE ? offer.lastDay() : offer.lastDayWithGrace();
      if (valueDate.isAfter(last)) {
        refused.add(new SettlementReason.DiscountLate(
            offer.rate(), offer.lastDay(), valueDate, ChronoUnit.DAYS.between(last, valueDate)));
        continue;
      }
      afterYes = better(afterYes, offer);
      if (!ask || !valueDate.isAfter(offer.lastDay())) {
        best = better(best, offer);
      }
    }
    Standing now = best.map(this::standing).orElse(Standing.NONE);
    now.lost().ifPresent(refused::add);
    Optional<DiscountOffer> pending = Optional.empty();
    if (ask && afterYes.isPresent() && !afterYes.equals(best)) {
      pending = pending(afterYes.get(), now.sums().whole());
    }
    return new DiscountPosition(
        policy, item, valueDate, now.offer(), pending, List.copyOf(refused), now.sums());
  }

  private static Optional<DiscountOffer> better(Optional<DiscountOffer> best, DiscountOffer offer) {
    return best.isEmpty() || offer.full().isGreaterThan(best.get().full())
        ? Optional.of(offer)
        : best;
  }

  /** What waits is what a yes would add; where it would add nothing there is nothing to ask. */
  private Optional<DiscountOffer> pending(DiscountOffer waiting, long whole) {
    Standing yes = standing(waiting);
    yes.lost().ifPresent(refused::add);
    if (yes.sums().whole() <= whole) {
      return Optional.empty();
    }
    refused.add(new SettlementReason.DiscountPending(
        waiting.rate(),
        waiting.lastDay(),
        valueDate,
        ChronoUnit.DAYS.between(waiting.lastDay(), valueDate),
        money(yes.sums().whole() - whole)));
    return Optional.of(waiting);
  }

  private Standing standing(DiscountOffer offer) {
    DiscountSums sums = DiscountSums.of(policy, item, offer);
    return lost(offer, sums)
        .orElseGet(() -> new Standing(Optional.of(offer), sums, Optional.empty()));
  }

  /** Where part payments, or an excess, forfeit the discount and there was one, the offer is gone. */
  private Optional<Standing> lost(DiscountOffer offer, DiscountSums sums) {
    if (policy.partialDiscount() == PartialDiscount.FORFEIT) {
      Money paid = item.settledBy(Effect.PAID);
      if (!paid.isZero()) {
        long whole = Math.addExact(sums.open(), Amounts.minor(paid));
        long discount = DiscountSums.onShare(offer, item, whole);
        // What was nothing is gone too, but there is nothing to say of it.
        return Optional.of(Standing.lost(Optional.of(discount)
            .filter(d -> d > 0)
            .map(d -> new SettlementReason.DiscountForfeited(
                offer.rate(), money(whole - Math.min(whole, d)), paid))));
      }
    }
    return policy.excessDiscount() == ExcessDiscount.FORFEIT && sums.isExceeded()
        ? Optional.of(Standing.lost(Optional.of(new SettlementReason.DiscountExceeded(
            offer.rate(), money(sums.net()), money(sums.cash())))))
        : Optional.empty();
  }

  private Money money(long minor) {
    return Money.ofMinor(item.currency(), minor);
  }
}
