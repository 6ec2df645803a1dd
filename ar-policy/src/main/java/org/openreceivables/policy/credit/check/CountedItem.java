package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;

/**
 * A debit item and what of it counts, in minor units of its currency.
 *
 * @param item the item
 * @param disputed what of it is disputed
 * @param disputedOut what of it is left out as disputed
 * @param heldOut what of it is left out because a hold says so
 * @param counted the rest
 * @param daysLate days since it was due; 0 or less when not overdue
 */
record CountedItem(
    OpenItem item, long disputed, long disputedOut, long heldOut, long counted, long daysLate) {

  static CountedItem of(OpenItem item, CreditCheckPolicy policy, LocalDate asOf) {
    long open = Amounts.minor(item.open());
    long disputed = 0;
    long disputedOut = 0;
    long heldOut = 0;
    // Parts held for different reasons add up, as in aging, to what is open at most.
    for (Hold hold : item.holds()) {
      if (!hold.window().contains(asOf)) {
        continue;
      }
      long part = hold.part().map(Amounts::minor).orElse(open);
      boolean isDispute = hold.cause() == HoldCause.DISPUTE;
      disputed += isDispute ? Math.min(part, open - disputed) : 0;
      long free = open - disputedOut - heldOut;
      if (hold.effects().contains(HoldEffect.CREDIT)) {
        heldOut += Math.min(part, free);
      } else if (isDispute && policy.disputedPart() == DisputedPart.LEFT_OUT) {
        disputedOut += Math.min(part, free);
      }
    }
    return new CountedItem(
        item,
        disputed,
        disputedOut,
        heldOut,
        open - disputedOut - heldOut,
        ChronoUnit.DAYS.between(item.effectiveDueDate(), asOf));
  }

  boolean isOverdue() {
    return daysLate > 0 && counted > 0;
  }
}
