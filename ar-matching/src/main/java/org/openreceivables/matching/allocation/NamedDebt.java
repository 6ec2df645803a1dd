package org.openreceivables.matching.allocation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;

/**
 * Pays what an instruction names of one debt. Where charges come first, what is missing on them is taken from what is said
 * of the items behind them, by the order.
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
   * Pays items of one debt, as far as is said of them, and as the money reaches; returns what was used of what is said of
   * each.
   *
   * @param spare what no amount of the instruction claims, for charges that are in a group
   */
  Map<Integer, Long> pay(Funds f, AllocationInstruction word, List<Named> named, long spare) {
    int[] places = named.stream().mapToInt(Named::item).toArray();
    Map<Integer, Integer> first = charges.before(f, word, places);
    if (named.size() == 1 && first.isEmpty()) {
      Named one = named.get(0);
      long before = f.left;
      item(f, one, atMost(one.stated(), f.currency, f.left));
      return Map.of(one.item(), before - f.left);
    }
    Map<Integer, Long> purses = new LinkedHashMap<>();
    named.stream()
        .sorted(Comparator.comparing((Named n) -> spreading.debts.lastStep(n.item())))
        .forEach(n -> purses.put(n.item(), needed(f, word, n)));
    long over = spare;
    for (int charge : first.keySet()) {
      if (charges.isInGroup(word, charge)) {
        long own = Math.min(over, account.open[charge]);
        purses.put(charge, own);
        over -= own;
      }
    }
    return byStep(f, word, named, first, purses);
  }

  private static IntStream keys(Map<Integer, ?> map) {
    return map.keySet().stream().mapToInt(Integer::intValue);
  }

  /** What is said of an item; no more than all of it, and the charges before it, can take. */
  private long needed(Funds f, AllocationInstruction word, Named named) {
    long most = account.open[named.item()];
    for (int charge : charges.before(f, word, new int[] {named.item()}).keySet()) {
      most = most > f.left ? most : Math.addExact(most, Math.min(account.open[charge], f.left));
    }
    return Math.min(most, atMost(named.stated(), f.currency, f.left));
  }

  /** What is said to go here is this item's own excess, whatever the payment leaves. */
  private void item(Funds f, Named named, long limit) {
    int i = named.item();
    if (f.left > 0 && named.stated().isPresent()) {
      long excess = Math.max(0, limit - cashier.closing(f, i, whole));
      cashier.pay(f, i, limit, whole, excess, named.why());
    } else if (f.left > 0) {
      cashier.payAll(f, i, whole, named.why());
    }
  }

  /** All that is paid is settled once, so that a discount is judged on all that an item gets. */
  private Map<Integer, Long> byStep(
      Funds f,
      AllocationInstruction word,
      List<Named> named,
      Map<Integer, Integer> first,
      Map<Integer, Long> purses) {
    Map<Integer, Why> reasons = new HashMap<>();
    first.forEach((charge, item) ->
        reasons.put(charge, Why.of(new AllocationReason.ChargeFirst(account.items[item].id()))));
    named.forEach(n -> reasons.put(n.item(), n.why()));
    boolean stated = named.stream().allMatch(n -> n.stated().isPresent());
    cashier.plan();
    Map<Integer, Long> left = planned(f, word, purses, reasons);
    if (!stated && cashier.plansAnew(f, false)) {
      left = planned(f, word, purses, reasons);
    }
    long others = f.excess;
    if (stated) {
      boolean keeps = run.policy.settlement().excessDiscount() == ExcessDiscount.KEEP;
      f.excess = keeps
          ? 0
          : left.entrySet().stream()
              .filter(e -> account.hasOffers(e.getKey()))
              .mapToLong(Map.Entry::getValue)
              .reduce(0, (a, b) -> sum(a, b, f.left));
    }
    long before = f.left;
    cashier.carryOut(f, false);
    if (stated) {
      f.excess = others;
    }
    return used(purses, left, Math.max(0, before - f.left));
  }

  private static long sum(long a, long b, long most) {
    return a > most - Math.min(b, most) ? most : a + b;
  }

  /** What was used of each purse; what went with a discount was of an item on which one is offered. */
  private Map<Integer, Long> used(
      Map<Integer, Long> purses, Map<Integer, Long> left, long withDiscounts) {
    Map<Integer, Long> out = new HashMap<>();
    long extra = withDiscounts;
    for (Map.Entry<Integer, Long> purse : purses.entrySet()) {
      int i = purse.getKey();
      long over = left.getOrDefault(i, 0L);
      long more = account.hasOffers(i) ? Math.min(over, extra) : 0;
      extra -= more;
      out.put(i, purse.getValue() - over + more);
    }
    return out;
  }

  /** What is one debt by the order, and in it each step over all items before the next. Returns what is left. */
  private Map<Integer, Long> planned(
      Funds f, AllocationInstruction word, Map<Integer, Long> purses, Map<Integer, Why> reasons) {
    Map<Integer, Long> left = new LinkedHashMap<>(purses);
    int[] all = spreading.inOrder(f, keys(reasons).toArray());
    for (int from = 0; from < all.length; ) {
      int end = from + 1;
      while (end < all.length && spreading.debts.areOne(f, all[from], all[end])) {
        end++;
      }
      for (int step = 0; step < whole.steps(); step++) {
        for (int k = from; k < end; k++) {
          int i = all[k];
          boolean inParts = account.parts[i] != null;
          if (inParts || step == spreading.debts.lastStep(i)) {
            Phase phase = inParts ? whole.only(step) : whole;
            pay(f, i, word, left, phase, reasons.getOrDefault(i, Why.NEXT));
          }
        }
      }
      from = end;
    }
    return left;
  }

  /** Pays an item with its own money, then with that of items behind it, unless what it lacks is given up. */
  private void pay(
      Funds f, int i, AllocationInstruction word, Map<Integer, Long> left, Phase phase, Why why) {
    left.computeIfPresent(i, (k, own) -> own - spend(f, i, own, phase, why));
    if (charges.isGivenUp(word, i)) {
      return;
    }
    left.replaceAll((k, purse) ->
        k != i && charges.isBefore(i, k) ? purse - spend(f, i, purse, phase, why) : purse);
  }

  private long spend(Funds f, int i, long limit, Phase phase, Why why) {
    long before = f.left;
    cashier.pay(f, i, limit, phase, 0, why);
    return before - f.left;
  }

  /** What was said, or as much as there is; what does not fit 64 bits is more than there is. */
  static long atMost(Optional<Money> said, CurrencyUnit currency, long most) {
    return said.filter(m -> m.isLessThan(Money.ofMinor(currency, most)))
        .map(Amounts::minor)
        .orElse(most);
  }
}
