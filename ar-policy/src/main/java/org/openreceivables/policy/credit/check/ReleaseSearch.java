package org.openreceivables.policy.credit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.joda.money.Money;
import org.openreceivables.core.money.MoneyTotals;

/**
 * Finds the least payment that makes the checks of amounts pass: items one by one, oldest first, then money on
 * account, and of the last of them no more than is needed.
 *
 * <p>Money on an older item helps every check at least as much as money on a later one or on account, so in
 * one currency this order needs the least.
 */
final class ReleaseSearch {
  private final AmountChecks checks;
  private final Position position;
  private final Conversion conversion;
  private final boolean onAccountHelps;
  private final List<ReleasePayment.Line> lines = new ArrayList<>();

  ReleaseSearch(
      AmountChecks checks, Position position, Conversion conversion, CreditCheckPolicy policy) {
    this.checks = checks;
    this.position = position;
    this.conversion = conversion;
    this.onAccountHelps = policy.unappliedCredits() == UnappliedCredits.REDUCE;
  }

  /** The payment, or nothing when no amount does it. */
  Optional<ReleasePayment> find() {
    while (!checks.release(position) && position.next().isPresent()) {
      CountedItem item = position.next().get();
      long paid = least(item.counted(), position::payNext);
      lines.add(new ReleasePayment.Line(
          Optional.of(item.item().id()), Money.ofMinor(item.item().currency(), paid)));
      position.skipPaid();
    }
    if (!checks.release(position) && onAccountHelps) {
      OnAccount account = new OnAccount();
      long most = Math.addExact(Math.max(0, position.gross()), 1);
      long paid = least(most, account::payUpTo);
      lines.add(new ReleasePayment.Line(Optional.empty(), conversion.money(paid)));
    }
    return checks.release(position)
        ? Optional.of(new ReleasePayment(
            MoneyTotals.of(lines.stream().map(ReleasePayment.Line::amount).toList()), lines))
        : Optional.empty();
  }

  /** The least amount up to the most that releases; the most when none does. Leaves it paid. */
  private long least(long most, LongConsumer payUpTo) {
    payUpTo.accept(most);
    if (!checks.release(position)) {
      return most;
    }
    long low = 0;
    long high = most;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      payUpTo.accept(middle);
      if (checks.release(position)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    payUpTo.accept(high);
    return high;
  }

  /** Money on account so far. */
  private final class OnAccount {
    private long paid;

    void payUpTo(long upTo) {
      position.payOnAccount(upTo - paid);
      paid = upTo;
    }
  }
}
