package org.openreceivables.matching.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/**
 * The item with the higher rate of discount on a day first; those that have none last (Dynamics 365, among items due on
 * one day). Days of grace do not count: it has none.
 *
 * @param day the value date of the payment
 */
record BetterDiscount(LocalDate day) implements Comparator<OpenItem> {
  private static final AllocationOrder OF_EQUALLY_DUE = AllocationOrder.by(
          "oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
      .then(AllocationOrder.byDay("better discount", BetterDiscount::new))
      .then(AllocationOrders.oldestIssuedFirst());

  /** The oldest due first, and of those due on one day the one with the better discount. */
  static AllocationOrder ofEquallyDue() {
    return OF_EQUALLY_DUE;
  }

  @Override
  public int compare(OpenItem a, OpenItem b) {
    Rate one = best(a);
    Rate other = best(b);
    // The higher first: one.full / one.base against other.full / other.base, without a division.
    return other.full.multiply(one.base).compareTo(one.full.multiply(other.base));
  }

  private record Rate(BigDecimal full, BigDecimal base) {
    boolean below(Rate other) {
      return full.multiply(other.base).compareTo(other.full.multiply(base)) < 0;
    }
  }

  private Rate best(OpenItem item) {
    Rate best = new Rate(BigDecimal.ZERO, BigDecimal.ONE);
    for (DiscountOffer offer : item.discountOffers()) {
      boolean open = !offer.lastDay().isBefore(day)
          && offer.base().isPositive()
          && offer.taken().isLessThan(offer.full());
      Rate rate = new Rate(offer.full().getAmount(), offer.base().getAmount());
      best = open && best.below(rate) ? rate : best;
    }
    return best;
  }
}
