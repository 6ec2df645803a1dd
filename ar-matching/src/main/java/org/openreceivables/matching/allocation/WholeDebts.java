package org.openreceivables.matching.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.Debts;

/** Pays the items of one debt: part by part over all of them, where they have parts of several kinds. */
final class WholeDebts {
  private final AllocationPolicy policy;
  private final Account account;
  private final AllocationOrder order;
  private final Debts debts;
  private final Cashier cashier;
  private final PaidWhole whole;
  private final Phase all;

  WholeDebts(CustomerRun run, Cashier cashier, PaidWhole whole) {
    this.policy = run.policy;
    this.account = run.account;
    this.order = run.book.order;
    this.debts = run.book.claims;
    this.cashier = cashier;
    this.whole = whole;
    this.all = Phase.whole(debts.components());
  }

  /** Whether two places are one item, or one debt by the order. */
  boolean areOne(Funds f, int a, int b) {
    return a == b || order.areOneDebt(account.items[a], account.items[b], f.valueDate);
  }

  /** Pays items of one debt, which are in their order, as far as the money reaches; whole ones whole. */
  void pay(Funds f, int[] items, Phase phase, Why why) {
    if (items.length > 1 && Arrays.stream(items).noneMatch(whole::isOnly) && isMixed(items)) {
      byStep(f, items, f.left, phase, why);
      return;
    }
    Why turn = why;
    for (int i : items) {
      whole.pay(f, i, phase, turn);
      turn = why.reason() == null ? Why.next(phase) : why;
      if (f.left == 0 || f.isTied(policy)) {
        return;
      }
    }
  }

  /** The same with at most so much. */
  void pay(Funds f, int[] items, long limit, Phase phase, Why why) {
    if (items.length > 1 && isMixed(items)) {
      byStep(f, items, limit, phase, why);
      return;
    }
    long left = limit;
    for (int i : items) {
      long before = f.left;
      cashier.pay(f, i, left, phase, 0, why);
      left -= before - f.left;
    }
  }

  /** Whether money that reaches so many places reaches a debt of which the parts of items come before and behind others'. */
  boolean anyMixed(Funds f, int[] places, int reached) {
    if (!order.isDebtByDebt()) {
      return false;
    }
    for (int k = 0; k < reached; ) {
      int end = k + 1;
      while (end < places.length && areOne(f, places[k], places[end])) {
        end++;
      }
      if (isMixed(Arrays.copyOfRange(places, k, end))) {
        return true;
      }
      k = end;
    }
    return false;
  }

  /** Whether the parts of one item come before and behind those of another. */
  boolean isMixed(int[] items) {
    int last = -1;
    for (int i : items) {
      if (firstStep(i) < last) {
        return true;
      }
      last = Math.max(last, lastStep(i));
    }
    return false;
  }

  /** The first step of the component order, from 0, at which something of an item is open. */
  int firstStep(int i) {
    return steps(i).min().orElse(0);
  }

  /** The last such step. */
  int lastStep(int i) {
    return steps(i).max().orElse(0);
  }

  private IntStream steps(int i) {
    long[] parts = account.parts[i];
    return parts == null
        ? IntStream.of(debts.place(account.items[i]))
        : IntStream.range(0, parts.length)
            .filter(p -> parts[p] > 0)
            .map(p -> all.rankOf(account.part(i, p).component().kind()));
  }

  /** Each step over all items before the next, settled once, so that a discount is judged on all that an item gets. */
  private void byStep(Funds f, int[] items, long limit, Phase phase, Why why) {
    if (cashier.isPlanning()) {
      planned(f, items, limit, phase, why);
      return;
    }
    cashier.plan();
    planned(f, items, limit, phase, why);
    if (cashier.plansAnew(f, false)) {
      planned(f, items, limit, phase, why);
    }
    cashier.carryOut(f, false);
  }

  private void planned(Funds f, int[] items, long limit, Phase phase, Why why) {
    Why turn = why;
    long left = Math.min(limit, f.left);
    for (int step = 0; step < phase.steps(); step++) {
      for (int i : items) {
        long before = f.left;
        if (account.parts[i] != null) {
          cashier.pay(f, i, left, phase.only(step), 0, turn);
        } else if (step == debts.place(account.items[i])) {
          cashier.pay(f, i, left, phase, 0, turn);
        }
        left -= before - f.left;
        turn = f.left < before && why.reason() == null ? Why.next(phase) : turn;
      }
    }
  }
}
