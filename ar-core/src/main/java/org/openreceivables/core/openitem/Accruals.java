package org.openreceivables.core.openitem;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The charges that accrue on an item between two days, such as interest for late payment.
 *
 * <p>Must be a pure function: the same item and days give the same amount. {@link #none()} charges nothing.
 * No engine asks for accruals yet, and quotes are without them.
 */
@FunctionalInterface
public interface Accruals {

  /**
   * {@return what accrues, zero or more, in the item's currency, rounded to its minor unit}
   *
   * @param item the item
   * @param from the day after which days count; it does not count itself
   * @param to the last day that counts
   */
  Money between(OpenItem item, LocalDate from, LocalDate to);

  /** {@return no charges, ever} */
  static Accruals none() {
    return (item, from, to) -> Money.zero(item.currency());
  }
}
