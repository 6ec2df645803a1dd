package org.openreceivables.matching.allocation;

import org.joda.money.CurrencyUnit;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.settlement.SettlementPolicy;

/**
 * The usual case, which most payments of most books are: plain items of one currency, paid one after the other by
 * payments of that currency of which nobody said anything. Reads and writes columns only; decides what {@link
 * Spreading} would.
 */
final class PlainWalk {
  private final AllocationBook book;
  private final PaymentBook payments;
  private final Decided decided;
  private final boolean suits;

  PlainWalk(AllocationBook book, PaymentBook payments, Decided decided, Spreading spreading) {
    this.book = book;
    this.payments = payments;
    this.decided = decided;
    this.suits = spreading.plain && suits(book.policy);
  }

  /** Whether nothing is judged but what is open. */
  private static boolean suits(AllocationPolicy policy) {
    SettlementPolicy settlement = policy.settlement();
    boolean restStays = switch (policy.overpayment()) {
      case ON_ACCOUNT, NEXT_ITEMS_DUE -> true;
      case REFUND_PROPOSAL, REFUSE -> false;
    };
    return restStays
        && settlement.overpayment().isNone()
        && !DayEnd.judges(policy)
        && policy.order().paysUndesignated()
        && policy.foreignMoney().rates().isEmpty()
        && Phase.of(policy).get(0).rankOf(ComponentKind.NET) >= 0;
  }

  /** Whether a customer's items and payments are all of the usual kind; instructions and credits are not asked. */
  boolean suits(int place, int group) {
    if (!suits || place < 0 || !book.plain[place]) {
      return false;
    }
    CurrencyUnit paid = payments.currencies[group];
    return paid != null && paid.equals(book.currencies[place]);
  }

  /** Applies the payments of one customer. */
  void pay(int place, int group) {
    AllocationRows rows = decided.rows;
    long[] owed = book.open;
    int i = book.start[place];
    int end = book.start[place + 1];
    long open = i < end ? owed[i] : 0;
    for (int p = payments.start[group]; p < payments.start[group + 1]; p++) {
      int source = decided.addPayment(p);
      long left = payments.minor[p];
      while (left > 0 && i < end) {
        long cash = Math.min(left, open);
        rows.addPaid(source, i, cash);
        left -= cash;
        open -= cash;
        if (open == 0) {
          i++;
          open = i < end ? owed[i] : 0;
        }
      }
    }
  }
}
