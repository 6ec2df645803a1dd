package org.openreceivables.matching.allocation.order;

import java.time.LocalDate;
import org.openreceivables.core.openitem.OpenItem;

/**
 * How an item stands to its due date on the value date of a payment.
 *
 * <p>Due on 2026-01-31: {@code IN_ADVANCE} on the 30th, {@code DUE} on the 31st, {@code PAST_DUE} on 1 February
 * (so Apache Fineract). An item without a due date is due on issue; a charge that is an item of its own goes by its
 * own due date.
 */
public enum DueState {
  /** Due before the day. */
  PAST_DUE,
  /** Due on the day. */
  DUE,
  /** Due after the day. */
  IN_ADVANCE;

  /**
   * {@return how an item stands on a day}
   *
   * @param item the item
   * @param day the value date of the payment
   */
  public static DueState of(OpenItem item, LocalDate day) {
    int order = item.effectiveDueDate().compareTo(day);
    return order < 0 ? PAST_DUE : order == 0 ? DUE : IN_ADVANCE;
  }
}
