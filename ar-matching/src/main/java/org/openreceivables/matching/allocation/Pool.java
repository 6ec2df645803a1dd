package org.openreceivables.matching.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.settlement.TolerancePool;

/**
 * Where limits are pooled, spreads the money of one payment over its items so that what is missing is shared by amount,
 * each item within its own limit. Whether it is tolerated, the end of the day says.
 */
final class Pool {
  private final CustomerRun run;
  private final Cashier cashier;

  Pool(CustomerRun run, Cashier cashier) {
    this.run = run;
    this.cashier = cashier;
  }

  /**
   * Pays these as far as the money reaches, if what is missing is within their limits; otherwise does nothing. Each
   * gets some money: nothing is tolerated on what nobody paid.
   *
   * @param goesOn whether money that reaches the place before reaches this one too
   * @param mayShare whether the first so many places may share what is missing
   * @param why why a place is paid
   */
  boolean shares(
      Funds f, int[] places, IntPredicate goesOn, IntPredicate mayShare, IntFunction<Why> why) {
    if (run.policy.settlement().tolerancePool() != TolerancePool.POOLED
        || !f.isMoney()
        || f.isTied(run.policy)
        || run.shared.isDenied(f)) {
      return false;
    }
    Phase whole = Phase.whole(run.policy.components());
    long[] closing = new long[places.length];
    long[] limits = new long[places.length];
    long total = 0;
    long limit = 0;
    int n = 0;
    while (n < places.length && (total < f.left || (n > 0 && goesOn.test(n)))) {
      closing[n] = cashier.closing(f, places[n], whole);
      long own = Amounts.minor(
          run.policy.settlement().underpayment().of(run.account.items[places[n]].original()));
      limits[n] = Math.min(own, closing[n]);
      total = Math.addExact(total, closing[n]);
      limit = Math.addExact(limit, most(limits[n], closing[n]));
      n++;
    }
    long missing = total - f.left;
    if (n == 0 || missing <= 0 || missing > limit || !mayShare.test(n)) {
      return false;
    }
    long[] shares = shares(missing, Arrays.copyOf(closing, n), limits);
    for (int k = 0; k < n; k++) {
      cashier.pay(f, places[k], closing[k] - shares[k], whole, 0, why.apply(k));
      run.shared.isShortBy(f, places[k]);
    }
    return true;
  }

  /** The most that may be missing on an item: its limit, or all but the smallest amount of money. */
  private static long most(long limit, long closing) {
    return Math.max(0, Math.min(limit, closing - 1));
  }

  private static long[] shares(long missing, long[] closing, long[] limits) {
    long[] shares = Proration.largestRemainder().split(missing, closing);
    long over = 0;
    for (int k = 0; k < shares.length; k++) {
      long most = most(limits[k], closing[k]);
      over += Math.max(0, shares[k] - most);
      shares[k] = Math.min(shares[k], most);
    }
    List<Integer> byLimit = IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparing((Integer k) -> -limits[k]))
        .toList();
    for (int k : byLimit) {
      long more = Math.min(over, most(limits[k], closing[k]) - shares[k]);
      shares[k] += more;
      over -= more;
    }
    return shares;
  }
}
