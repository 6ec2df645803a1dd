package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/**
 * What one payment or credit did to one item. Immutable.
 *
 * @param before the item before
 * @param after the item after
 * @param postingDate the day of the books: the later of item and payment, not before the books are open, and of money that
 *     waited for more, not before that of the money that closes the item
 * @param lines what was settled, part by part
 * @param reasons why, in the order in which it was decided
 */
public record ItemSettlement(
    OpenItem before,
    OpenItem after,
    LocalDate postingDate,
    List<AllocationLine> lines,
    List<AllocationReason> reasons) {

  /**
   * Copies the lists.
   *
   * @param before the item before
   * @param after the item after
   * @param postingDate the day of the books
   * @param lines what was settled
   * @param reasons why
   */
  public ItemSettlement {
    lines = List.copyOf(lines);
    reasons = List.copyOf(reasons);
  }

  /**
   * {@return what was settled in this way, zero for nothing}
   *
   * @param effect the way
   */
  public Money by(Effect effect) {
    Money sum = Money.zero(before.currency());
    for (AllocationLine line : lines) {
      sum = line.effect() == effect ? sum.plus(line.amount()) : sum;
    }
    return sum;
  }

  /** {@return what was used of the payment or credit, in its currency; zero in that of the item for nothing} */
  public Money used() {
    Money sum = null;
    for (AllocationLine line : lines) {
      if (line.source().isPresent()) {
        sum = sum == null ? line.sourceAmount() : sum.plus(line.sourceAmount());
      }
    }
    return sum == null ? Money.zero(before.currency()) : sum;
  }
}
