package org.openreceivables.matching.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.settlement.TolerancePool;

/**
 * Closes the items of one payment within the sum of their tolerances, where the policy pools them: the difference is
 * shared by amount, each item within its own limit first, what is left over where the limit is largest.
 */
final class Pool {
  private final CustomerRun run;
  private final Cashier cashier;

  Pool(CustomerRun run, Cashier cashier) {
    this.run = run;
    this.cashier = cashier;
  }

  /** Pays and closes these if the money and their tolerances suffice; otherwise does nothing. */
  boolean closes(Funds f, int[] places) {
    if (run.policy.settlement().tolerancePool() != TolerancePool.POOLED || !f.isMoney()) {
      return false;
    }
    Phase whole = Phase.whole(run.policy.components());
    long[] closing = new long[places.length];
    long[] limits = new long[places.length];
    long total = 0;
    long limit = 0;
    int n = 0;
    while (n < places.length && total < f.left) {
      closing[n] = cashier.closing(f, places[n], whole);
      limits[n] = Amounts.minor(
          run.policy.settlement().underpayment().of(run.account.items[places[n]].original()));
      total = Math.addExact(total, closing[n]);
      limit = Math.addExact(limit, limits[n]);
      n++;
    }
    long missing = total - f.left;
    if (n == 0 || missing <= 0 || missing > limit) {
      return false;
    }
    long[] shares = shares(missing, Arrays.copyOf(closing, n), Arrays.copyOf(limits, n));
    for (int k = 0; k < n; k++) {
      int i = places[k];
      var reason = new AllocationReason.ToleratedTogether(
          run.account.money(i, missing),
          run.account.money(i, limit),
          run.account.money(i, shares[k]));
      run.dayEnd.closeNow(
          cashier, f, i, closing[k] - shares[k], whole, k == 0 ? Why.FIRST : Why.NEXT, reason);
    }
    return true;
  }

  private static long[] shares(long missing, long[] closing, long[] limits) {
    long[] shares = Proration.largestRemainder().split(missing, closing);
    long over = 0;
    for (int k = 0; k < shares.length; k++) {
      long most = Math.min(limits[k], closing[k]);
      over += Math.max(0, shares[k] - most);
      shares[k] = Math.min(shares[k], most);
    }
    List<Integer> byLimit = IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparing((Integer k) -> -limits[k]))
        .toList();
    for (int k : byLimit) {
      long more = Math.min(over, Math.min(limits[k], closing[k]) - shares[k]);
      shares[k] += more;
      over -= more;
    }
    // What no own limit holds is within the sum of the limits all the same: it stays on the
    // largest.
    for (int k : byLimit) {
      long more = Math.min(over, closing[k] - shares[k]);
      shares[k] += more;
      over -= more;
    }
    return shares;
  }
}
