package org.openreceivables.matching.allocation;

import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** What becomes of money that is more than what it may pay. */
final class TooMuch {
  private final CustomerRun run;

  TooMuch(CustomerRun run) {
    this.run = run;
  }

  /**
   * Keeps, refuses or proposes what is left, or leaves it on account.
   *
   * @param since the row with which the payment began
   * @param undo how to come back to what was before the payment, where it may be refused
   */
  void settle(Funds f, int since, @Nullable Undo undo) {
    if (f.isTied(run.policy)) {
      return;
    }
    Money excess = Money.ofMinor(f.currency, f.left);
    if (keeps(f, since, excess)) {
      return;
    }
    switch (run.policy.overpayment()) {
      case ON_ACCOUNT, NEXT_ITEMS_DUE -> {}
      case REFUND_PROPOSAL -> run.restBecause(f, new RestReason.RefundProposed(excess));
      case REFUSE -> {
        Undo before = Objects.requireNonNull(undo);
        List<AllocationReason> worth = before.worth(f);
        before.restore();
        run.notFollowed(f, new RestReason.OverpaymentRefused(excess));
        worth.forEach(reason -> run.restBecause(f, reason));
        run.problems.add(new Problem(
            ProblemCodes.OUT_OF_RANGE,
            "Payment",
            Objects.requireNonNull(f.payment).id().value(),
            "amount",
            Money.ofMinor(f.currency, f.left).toString(),
            "must not be more than what it may pay, by " + excess,
            "",
            List.of(run.account.customer)));
      }
    }
  }

  /** A small excess over the item paid last is kept, where the policy says so. */
  private boolean keeps(Funds f, int since, Money excess) {
    ToleranceLimit tolerance = run.policy.settlement().overpayment();
    boolean said = f.said != null && f.said.rest() == AllocationInstruction.Rest.ON_ACCOUNT;
    if (tolerance.isNone()
        || said
        || f.passedOver
        || f.lastItem < 0
        || run.account.open[f.lastItem] > 0
        || somethingOpen(f)) {
      return false;
    }
    Account account = run.account;
    Money limit = limit(f, f.lastItem, tolerance);
    if (run.policy.settlement().tolerancePool() == TolerancePool.POOLED) {
      CurrencyUnit owed = account.items[f.lastItem].currency();
      limit = Money.zero(f.currency);
      for (int i : run.reachedSince(f, since)) {
        limit = account.isOf(i, owed) ? limit.plus(limit(f, i, tolerance)) : limit;
      }
    }
    if (!limit.isSameCurrency(excess) || !limit.isPositive()) {
      return false;
    }
    if (excess.isGreaterThan(limit)) {
      run.restBecause(f, new RestReason.ExcessTooLarge(excess, limit));
      return false;
    }
    run.rows.add(
        f.number,
        AllocationRows.SOURCE_ITSELF,
        0,
        Effect.EXCESS_TAKEN,
        0,
        Amounts.minor(excess),
        AllocationRows.Detail.NONE);
    f.left = 0;
    run.restBecause(f, new RestReason.ExcessKept(excess, limit));
    return true;
  }

  /** What may be kept over an item; of one in another currency than the money's, at the rate of that paid last. */
  private Money limit(Funds f, int i, ToleranceLimit tolerance) {
    Money limit = tolerance.of(run.account.items[i].original());
    return f.lastRate == null ? limit : converted(f, f.lastRate, limit, tolerance);
  }

  /** The limit of an item of another currency in that of the money; no more than is stated for the money's own. */
  private static Money converted(Funds f, Converted rate, Money limit, ToleranceLimit tolerance) {
    Money out = Money.ofMinor(f.currency, rate.costOf(Amounts.minor(limit)));
    for (Money cap : tolerance.caps()) {
      out = cap.isSameCurrency(out) && cap.isLessThan(out) ? cap : out;
    }
    return out;
  }

  private boolean somethingOpen(Funds f) {
    Account account = run.account;
    return run.policy.foreignMoney().rates().isPresent()
        ? account.free(0) < account.size
        : account.isOf(account.free(account.from(f.currency)), f.currency);
  }
}
