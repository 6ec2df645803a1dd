package org.openreceivables.aging.statement;

import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenItem;

/**
 * An item as it stands at the closing.
 *
 * <p>An instalment of EUR 500.00 due 2026-01-10, of which EUR 200.00 is paid, at the closing of 2026-01-31:
 * original EUR 500.00, settled EUR 200.00, open EUR 300.00, 21 days past due, in the text "21 days late". Immutable.
 *
 * @param item the item
 * @param daysPastDue days from the due date (issue date where there is none) to the closing day: 21 for 21 days
 *     late, 0 on the due date, -11 when it is due in 11 days; settled items and credits have it too, though
 *     nobody is late with them
 * @param marks the holds of the closing day that the policy shows
 */
public record StatementItem(OpenItem item, long daysPastDue, List<Hold> marks) {
  /**
   * Copies the list.
   *
   * @param item the item
   * @param daysPastDue days from the due date to the closing day
   * @param marks the holds that are shown
   */
  public StatementItem {
    marks = List.copyOf(marks);
  }

  /** {@return the amount at first and the charges added since} */
  public Money original() {
    return item.original().plus(item.charges());
  }

  /** {@return what was settled of it up to the closing, in whatever way} */
  public Money settled() {
    return original().minus(item.open());
  }

  /** {@return what is open, zero or more; credits are positive too} */
  public Money open() {
    return item.open();
  }

  /** When it is to be paid, in words as of the closing day. */
  String when() {
    if (item.isSettled()) {
      return "settled";
    }
    if (daysPastDue == 0) {
      return "due now";
    }
    return daysPastDue < 0
        ? "due in " + Words.count(-daysPastDue, "day")
        : Words.count(daysPastDue, "day") + " late";
  }
}
