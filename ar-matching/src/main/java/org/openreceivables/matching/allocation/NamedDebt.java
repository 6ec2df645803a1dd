package org.openreceivables.matching.allocation;

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
    named.forEach(n -> purses.put(n.item(), atMost(n.stated(), f.currency, f.left)));
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
    int[] all = spreading.inOrder(f, keys(reasons).toArray());
    // Where an amount is said of what offers a discount, that amount alone may be too much for it.
    boolean own =
        named.stream().anyMatch(n -> n.stated().isPresent() && account.hasOffers(n.item()));
    cashier.plan();
    Map<Integer, Long> left = planned(f, word, purses, reasons, all);
    if (!own && cashier.plansAnew(f, false)) {
      left = planned(f, word, purses, reasons, all);
    }
    long others = f.excess;
    if (own) {
      f.excess = run.policy.settlement().excessDiscount() == ExcessDiscount.KEEP
          ? 0
          : tooMuch(named, left, f.left);
    }
    long before = f.left;
    cashier.carryOut(f, false);
    if (own) {
      f.excess = others;
    }
    return used(purses, left, Math.max(0, before - f.left));
  }

  private long tooMuch(List<Named> named, Map<Integer, Long> left, long most) {
    long sum = 0;
    for (Named each : named) {
      if (each.stated().isPresent() && account.hasOffers(each.item())) {
        sum += Math.min(left.getOrDefault(each.item(), 0L), most - sum);
      }
    }
    return sum;
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

  private Map<Integer, Long> planned(
      Funds f,
      AllocationInstruction word,
      Map<Integer, Long> purses,
      Map<Integer, Why> reasons,
      int[] all) {
    return new Purses(run, cashier, charges, spreading.debts, f, word, purses, reasons).spend(all);
  }

  /** What was said, or as much as there is; what does not fit 64 bits is more than there is. */
  static long atMost(Optional<Money> said, CurrencyUnit currency, long most) {
    return said.filter(m -> m.isLessThan(Money.ofMinor(currency, most)))
        .map(Amounts::minor)
        .orElse(most);
  }
}
