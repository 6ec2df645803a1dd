package org.openreceivables.matching.allocation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;

/**
 * Pays what an instruction names of one debt. Where charges come first, all that is said of the debt is one amount, which
 * goes through what is named, and the charges before it, by the order.
 */
final class NamedDebt {
  private final CustomerRun run;
  private final Account account;
  private final Cashier cashier;
  private final Spreading spreading;
  private final DebtCharges charges;
  private final Phase whole;

  /**
   * An item that is named once or several times.
   *
   * @param stated how much is said, in all; nothing where one of them says no amount
   */
  record Named(int item, Optional<Money> stated, Why why) {
    Named and(Named other) {
      Optional<Money> sum = stated.flatMap(m -> other.stated.map(m::plus));
      return new Named(item, sum, why);
    }
  }

  NamedDebt(CustomerRun run, Cashier cashier, Spreading spreading, DebtCharges charges) {
    this.run = run;
    this.account = run.account;
    this.cashier = cashier;
    this.spreading = spreading;
    this.charges = charges;
    this.whole = Phase.whole(run.policy.components());
  }

  /**
   * Pays items of one debt, as far as is said of them, and as the money reaches; returns the charges that were paid out of
   * what is said of others.
   */
  Set<Integer> pay(Funds f, AllocationInstruction word, List<Named> named) {
    int[] places = named.stream().mapToInt(Named::item).toArray();
    Map<Integer, Integer> first = charges.before(f, word, places);
    boolean stated = named.stream().allMatch(n -> n.stated().isPresent());
    if (named.size() == 1 && first.isEmpty()) {
      Named one = named.get(0);
      item(f, one.item(), atMost(one.stated(), f.currency, f.left), stated, one.why());
      return Set.of();
    }
    long limit = 0;
    for (Named each : named) {
      limit = sum(limit, needed(f, word, each), f.left);
    }
    Set<Integer> others = new LinkedHashSet<>();
    for (int charge : first.keySet()) {
      if (charges.isInGroup(word, charge)) {
        // What is in a group, too, has money of its own.
        limit = sum(limit, account.open[charge], f.left);
      } else {
        others.add(charge);
      }
    }
    byStep(f, named, first, limit, stated);
    return others;
  }

  private static IntStream keys(Map<Integer, ?> map) {
    return map.keySet().stream().mapToInt(Integer::intValue);
  }

  /** What is said of an item; no more than all of it, and the charges before it, can take. */
  private long needed(Funds f, AllocationInstruction word, Named named) {
    long most = account.open[named.item()];
    for (int charge : charges.before(f, word, new int[] {named.item()}).keySet()) {
      most = Math.addExact(most, account.open[charge]);
    }
    return Math.min(most, atMost(named.stated(), f.currency, f.left));
  }

  private static long sum(long a, long b, long most) {
    return a > most - Math.min(b, most) ? most : a + b;
  }

  /** What is said to go here is this item's own excess, whatever the payment leaves. */
  private void item(Funds f, int i, long limit, boolean stated, Why why) {
    if (f.left > 0 && stated) {
      long excess = Math.max(0, limit - cashier.closing(f, i, whole));
      cashier.pay(f, i, limit, whole, excess, why);
    } else if (f.left > 0) {
      cashier.payAll(f, i, whole, why);
    }
  }

  /** Each step over all of them before the next, settled once, so that a discount is judged on all that an item gets. */
  private void byStep(
      Funds f, List<Named> named, Map<Integer, Integer> first, long limit, boolean stated) {
    Map<Integer, Why> reasons = new HashMap<>();
    first.forEach((charge, item) ->
        reasons.put(charge, Why.of(new AllocationReason.ChargeFirst(account.items[item].id()))));
    named.forEach(n -> reasons.put(n.item(), n.why()));
    int[] all = spreading.inOrder(f, keys(reasons).toArray());
    cashier.plan();
    long left = planned(f, all, limit, reasons);
    if (!stated && cashier.plansAnew(f, false)) {
      left = planned(f, all, limit, reasons);
    }
    long others = f.excess;
    if (stated) {
      boolean keeps = run.policy.settlement().excessDiscount() == ExcessDiscount.KEEP;
      f.excess = keeps ? 0 : left;
    }
    cashier.carryOut(f, false);
    if (stated) {
      f.excess = others;
    }
  }

  /** Returns what is left of the limit. */
  private long planned(Funds f, int[] all, long limit, Map<Integer, Why> reasons) {
    long left = limit;
    for (int step = 0; step < whole.steps(); step++) {
      for (int i : all) {
        Why why = reasons.getOrDefault(i, Why.NEXT);
        long before = f.left;
        if (account.parts[i] != null) {
          cashier.pay(f, i, left, whole.only(step), 0, why);
        } else if (step == spreading.debts.lastStep(i)) {
          cashier.pay(f, i, left, whole, 0, why);
        }
        left -= before - f.left;
      }
    }
    return left;
  }

  /** What was said, or as much as there is; what does not fit 64 bits is more than there is. */
  static long atMost(Optional<Money> said, CurrencyUnit currency, long most) {
    return said.filter(m -> m.isLessThan(Money.ofMinor(currency, most)))
        .map(Amounts::minor)
        .orElse(most);
  }
}
