package org.openreceivables.core.settlement;

import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;

/**
 * What is open of charges, in minor units; discount is never given on them: on those added later, and on parts of the
 * amount at first that are charges and that no offer's base has room for.
 */
final class ChargesOpen {
  private ChargesOpen() {}

  static long of(OpenItem item) {
    // Most items have none, and this is asked of every item that money reaches.
    if (item.charges().isZero() && item.components().isEmpty()) {
      return 0;
    }
    long open = Amounts.minor(item.open());
    long charges = Amounts.minor(item.charges());
    if (item.components().isEmpty()) {
      return Math.min(Math.max(0, charges - paidOutsideOffers(item)), open);
    }
    long parts = 0;
    long settled = 0;
    for (OpenComponent part : item.components()) {
      if (accessory(part.component().kind())) {
        long now = Amounts.minor(part.open());
        parts = Math.addExact(parts, now);
        settled = Math.addExact(settled, Amounts.minor(part.component().amount()) - now);
      }
    }
    if (withoutDiscount(item) > 0) {
      return Math.min(parts, open);
    }
    // A fee may be part of the amount at first: what is settled of such parts is charges first.
    return Math.min(Math.min(Math.max(0, charges - settled), open), parts);
  }

  /**
   * How much of the amount at first is charges that the offers leave out: NET 1,000.00, TAX 190.00, FEE 20.00 and 2 %
   * of 1,190.00 leave out the fee. Nothing where a base is larger than what was sold, since it holds charges then.
   */
  static long withoutDiscount(OpenItem item) {
    if (item.components().isEmpty() || item.discountOffers().isEmpty()) {
      return 0;
    }
    long charges = -Amounts.minor(item.charges());
    for (OpenComponent part : item.components()) {
      if (accessory(part.component().kind())) {
        charges = Math.addExact(charges, Amounts.minor(part.component().amount()));
      }
    }
    long sold = Math.subtractExact(Amounts.minor(item.original()), charges);
    boolean leftOut =
        item.discountOffers().stream().allMatch(offer -> Amounts.minor(offer.base()) <= sold);
    return leftOut ? Math.max(0, charges) : 0;
  }

  /** Where the parts are not known, what is paid under no offer pays charges first. */
  private static long paidOutsideOffers(OpenItem item) {
    long paid = Amounts.minor(item.settledBy(Effect.PAID));
    for (DiscountOffer offer : item.discountOffers()) {
      paid -= Amounts.minor(offer.cash());
    }
    return Math.max(0, paid);
  }

  private static boolean accessory(ComponentKind kind) {
    return switch (kind) {
      case FEE, INTEREST, PENALTY, COST -> true;
      case NET, TAX, FREIGHT -> false;
    };
  }
}
