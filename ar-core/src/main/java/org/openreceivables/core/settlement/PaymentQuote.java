package org.openreceivables.core.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/**
 * What must be paid on a day to close the items of a scope.
 *
 * <p>Of each item the smallest amount that closes it on that day without tolerance: instalments of EUR
 * 115.00 due on the 1st, EUR 345.00 on the 6th and EUR 690.00 on the 11th come on the 7th to EUR 460.00
 * overdue, EUR 690.00 next and EUR 1,150.00 in all. Credits are left out, since they reduce an item only
 * once they are applied; so are charges that accrue until then. Immutable.
 *
 * @param scope which items
 * @param valueDate the value date of the payment
 * @param lines one an item, by customer, then due date, then id
 */
public record PaymentQuote(PaymentScope scope, LocalDate valueDate, List<Line> lines) {

  /**
   * How one item is closed.
   *
   * @param item the item
   * @param option the way with the least cash
   */
  public record Line(OpenItemId item, SettlementOption option) {}

  /**
   * Copies the list.
   *
   * @param scope which items
   * @param valueDate the value date of the payment
   * @param lines one an item
   */
  public PaymentQuote {
    lines = List.copyOf(lines);
  }

  /** {@return the cash, by currency} */
  public MoneyTotals cash() {
    return MoneyTotals.of(lines.stream().map(l -> l.option().cash()).toList());
  }

  /** {@return the early-payment discount that is given with it, by currency} */
  public MoneyTotals discount() {
    return MoneyTotals.of(lines.stream().map(l -> l.option().discount()).toList());
  }

  static PaymentQuote of(
      SettlementPolicy policy, OpenItems items, PaymentScope scope, LocalDate valueDate) {
    List<OpenItem> owed = new ArrayList<>();
    LocalDate next = LocalDate.MAX;
    for (OpenItem item : items) {
      if (item.side() == Side.DEBIT && !item.isSettled()) {
        owed.add(item);
        LocalDate due = item.effectiveDueDate();
        next = !due.isBefore(valueDate) && due.isBefore(next) ? due : next;
      }
    }
    List<Line> lines = new ArrayList<>();
    for (OpenItem item : owed) {
      if (includes(scope, item.effectiveDueDate(), valueDate, next)) {
        policy.options(item, valueDate).options().stream()
            .min(Comparator.comparing(SettlementOption::cash))
            .ifPresent(option -> lines.add(new Line(item.id(), option)));
      }
    }
    return new PaymentQuote(scope, valueDate, lines);
  }

  private static boolean includes(
      PaymentScope scope, LocalDate due, LocalDate valueDate, LocalDate next) {
    if (scope instanceof PaymentScope.Overdue) {
      return due.isBefore(valueDate);
    }
    if (scope instanceof PaymentScope.Next) {
      return due.equals(next);
    }
    return !(scope instanceof PaymentScope.DueBefore before) || due.isBefore(before.day());
  }
}
