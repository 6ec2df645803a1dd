package org.openreceivables.core.settlement;

import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.terms.DiscountOffer;

/** What is open of charges added later, in minor units; discount is never given on them. */
final class ChargesOpen {
  private ChargesOpen() {}

  static long of(OpenItem item) {
    // Most items have none, and this is asked of every item that money reaches.
    if (item.charges().isZero()) {
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
    // A fee may be part of the amount at first: what is settled of such parts is charges first.
    return Math.min(Math.min(Math.max(0, charges - settled), open), parts);
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
