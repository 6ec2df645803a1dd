package org.openreceivables.policy.credit.check;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.MoneyTotals;

/**
 * The least money that makes every check of amounts pass, and where it has to go.
 *
 * <p>Cash without early-payment discount, applied to the longest overdue items first, then on account. In one
 * currency no smaller sum does it, however it is applied; in several it is the least in this order. Immutable.
 *
 * @param total the sum, one amount a currency
 * @param lines where it goes, in this order
 */
public record ReleasePayment(MoneyTotals total, List<Line> lines) {

  /**
   * Copies the lines.
   *
   * @param total the sum
   * @param lines where it goes
   */
  public ReleasePayment {
    lines = List.copyOf(lines);
  }

  /**
   * So much on one item, or on account.
   *
   * @param item the item; empty for on account
   * @param amount how much, more than zero
   */
  public record Line(Optional<OpenItemId> item, Money amount) {
    @Override
    public String toString() {
      return amount + item.map(i -> " on " + i).orElse(" on account");
    }
  }
}
