package org.openreceivables.matching;

import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;

/**
 * What a payment promises to one item. Immutable.
 *
 * @param item the item
 * @param cash the money
 * @param discount the early-payment discount that goes with it, zero for none
 * @param closes whether nothing stays open; a difference is tolerated then
 */
public record Share(OpenItemId item, Money cash, Money discount, boolean closes) {

  @Override
  public String toString() {
    return item + " " + cash + (discount.isZero() ? "" : " and discount " + discount)
        + (closes ? "" : ", part");
  }
}
