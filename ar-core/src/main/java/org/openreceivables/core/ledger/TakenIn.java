package org.openreceivables.core.ledger;

import java.util.Collection;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.LedgerMovement.Reopening;
import org.openreceivables.core.ledger.LedgerMovement.RevaluationReversal;
import org.openreceivables.core.ledger.LedgerMovement.Settlement;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;

/**
 * All that ever came into the books, debits and credits together, by currency: no sum over items of any day,
 * of any customers, can be more. What does not fit is refused with the event that brings it, since a sum that
 * does not fit would be in the way of every customer's.
 *
 * @param totals what every item was at first and was charged, and in the currencies of the books what it
 *     stood at when it came in and by how much it was revalued; and every change of an allowance, up or down
 */
record TakenIn(MoneyTotals totals) {
  static final TakenIn NOTHING = new TakenIn(MoneyTotals.none());

  /** With what one more entry brings. */
  TakenIn plus(LedgerEntry entry) {
    return plus(List.of(entry));
  }

  /** With others in the place of some: what is revalued in proportion is more or less than it was. */
  TakenIn replaced(Collection<LedgerEntry> before, Collection<LedgerEntry> after) {
    MoneyTotals rest = totals;
    for (LedgerEntry entry : before) {
      rest = rest.minus(of(entry));
    }
    return new TakenIn(rest).plus(after);
  }

  /** What came into both. */
  TakenIn plus(TakenIn other) {
    try {
      return new TakenIn(totals.plus(other.totals));
    } catch (InvalidValueException e) {
      throw tooMuch(e.problems().get(0));
    }
  }

  private TakenIn plus(Collection<LedgerEntry> entries) {
    MoneyTotals sum = totals;
    try {
      for (LedgerEntry entry : entries) {
        MoneyTotals more = of(entry);
        sum = more.currencies().isEmpty() ? sum : sum.plus(more);
      }
    } catch (InvalidValueException e) {
      throw tooMuch(e.problems().get(0));
    }
    return new TakenIn(sum);
  }

  private static InvalidValueException tooMuch(Problem why) {
    return new InvalidValueException(List.of(new Problem(
        ProblemCodes.AMOUNT_OVERFLOW,
        why.type(),
        why.id(),
        "amounts",
        why.value(),
        "must fit 64 bits of minor units, all that ever came into the books together",
        why.hint(),
        why.taints())));
  }

  private static MoneyTotals of(LedgerEntry entry) {
    LedgerEvent event = entry.event();
    MoneyTotals in = MoneyTotals.none();
    if (event instanceof ItemEvent.Issued e) {
      in = items(e.items());
    } else if (event instanceof ItemEvent.Replaced e) {
      in = items(e.replacements());
    } else if (event instanceof ItemEvent.ChargeAdded e) {
      in = in.plus(e.charge().amount());
    } else if (event instanceof CashEvent.Received e) {
      in = in.plus(e.payment().amount());
    } else if (event instanceof BookEvent.AllowanceChanged e) {
      in = in.plus(e.change().abs());
      for (BookValue value : e.bookValues()) {
        in = in.plus(value.amount());
      }
    }
    for (LedgerMovement movement : entry.movements()) {
      if (comesIn(movement.cause()) && !movement.book().isEmpty()) {
        in = plusSizes(in, movement.book().first());
        in = plusSizes(in, movement.book().revalued());
      }
    }
    return in;
  }

  private static boolean comesIn(LedgerMovement.Cause cause) {
    return !(cause instanceof Settlement
        || cause instanceof Reopening
        || cause instanceof RevaluationReversal);
  }

  private static MoneyTotals items(Collection<OpenItem> items) {
    MoneyTotals in = MoneyTotals.none();
    for (OpenItem item : items) {
      in = in.plus(item.original());
      in = item.charges().isZero() ? in : in.plus(item.charges());
    }
    return in;
  }

  private static MoneyTotals plusSizes(MoneyTotals in, MoneyTotals amounts) {
    MoneyTotals sum = in;
    for (Money amount : amounts.byCurrency().values()) {
      sum = sum.plus(amount.abs());
    }
    return sum;
  }
}
