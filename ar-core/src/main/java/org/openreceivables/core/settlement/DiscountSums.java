package org.openreceivables.core.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/**
 * The figures behind one offer on one item, in minor units, charges left out.
 *
 * @param open what is open
 * @param cash the cash that counts for the offer so far
 * @param taken the discount taken with it
 * @param full the discount on what is open and what that cash and discount settled
 * @param net the cash that earns it
 * @param whole the discount that a payment closing the item earns now, never more than is open
 */
record DiscountSums(long open, long cash, long taken, long full, long net, long whole) {
  /** Where no offer counts; {@code open} is not asked. */
  static final DiscountSums NONE = new DiscountSums(0, 0, 0, 0, 0, 0);

  static DiscountSums of(SettlementPolicy policy, OpenItem item, DiscountOffer offer) {
    long open = Amounts.minor(item.open()) - ChargesOpen.of(item);
    long cash = 0;
    long taken = 0;
    long elsewhere = 0;
    for (DiscountOffer each : item.discountOffers()) {
      if (counts(policy.partialDiscount(), each, offer)) {
        cash = Math.addExact(cash, Amounts.minor(each.cash()));
        taken = Math.addExact(taken, Amounts.minor(each.taken()));
      } else {
        elsewhere = Math.addExact(elsewhere, Amounts.minor(each.taken()));
      }
    }
    long basis = Math.addExact(open, Math.addExact(cash, taken));
    long full = Math.min(basis, onShare(offer, item, Math.addExact(basis, given(policy, item))));
    long left = full - taken;
    if (elsewhere > 0) {
      // One discount after another, under whatever offers, is never more than the best.
      left = Math.min(left, best(item) - taken - elsewhere);
    }
    long whole = Math.max(0, Math.min(open, left));
    return new DiscountSums(open, cash, taken, full, basis - full, whole);
  }

  /** Whether what was paid under one offer counts for another. */
  private static boolean counts(PartialDiscount partial, DiscountOffer paid, DiscountOffer offer) {
    return switch (partial) {
      case GROSS_UP, FORFEIT -> paid.lastDay().equals(offer.lastDay());
      // What was in time for the shorter offer was in time for this one.
      case COMPLETING -> !paid.lastDay().isAfter(offer.lastDay());
      case PROPORTIONAL -> false;
    };
  }

  /** Credits that the discount is given on all the same. */
  private static long given(SettlementPolicy policy, OpenItem item) {
    return switch (policy.creditedDiscount()) {
      case NET_OF_CREDIT -> 0;
      case ON_ORIGINAL ->
        Math.addExact(
            Amounts.minor(item.settledBy(Effect.CREDITED)),
            Amounts.minor(item.settledBy(Effect.SET_OFF)));
    };
  }

  private static long best(OpenItem item) {
    long best = 0;
    for (DiscountOffer each : item.discountOffers()) {
      best = Math.max(best, Amounts.minor(each.full()));
    }
    return best;
  }

  /** The discount on a share of the item: the rate on that share of its base, rounded once. */
  static long onShare(DiscountOffer offer, OpenItem item, long share) {
    BigDecimal whole =
        BigDecimal.valueOf(Amounts.minor(item.original()) - ChargesOpen.withoutDiscount(item));
    if (whole.signum() == 0) {
      return 0;
    }
    BigDecimal exact;
    BigDecimal divisor;
    if (offer.rate() instanceof DiscountRate.Percent p) {
      exact = BigDecimal.valueOf(Amounts.minor(offer.base()))
          .multiply(p.percentage().value());
      divisor = whole.multiply(BigDecimal.valueOf(100));
    } else {
      exact = BigDecimal.valueOf(Amounts.minor(offer.full()));
      divisor = whole;
    }
    return exact
        .multiply(BigDecimal.valueOf(share).min(whole))
        .divide(divisor, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** What closes the item with the discount. */
  long closing() {
    return open - whole;
  }

  /** The part of the discount that so much more cash earns, less what was taken. */
  long share(long more) {
    BigDecimal cumulative = new BigDecimal(
        BigInteger.valueOf(Math.addExact(cash, more)).multiply(BigInteger.valueOf(full)));
    long sum =
        cumulative.divide(BigDecimal.valueOf(net), 0, RoundingMode.HALF_UP).longValueExact();
    return Math.max(0, Math.min(whole, sum - taken));
  }

  /** Whether more was paid under the offer than earns it. */
  boolean isExceeded() {
    return cash > net;
  }
}
