package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.SettlementOption;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.TolerancePool;

/**
 * One way to close several items together: an option for each, their sum, and how much of it may be missing.
 */
record Closing(
    List<OpenItem> items, List<SettlementOption> options, Money cash, Money mayBeMissing) {
  /** Beyond so many combinations of full and discounted amounts, only all in full and all discounted. */
  private static final int MOST_WAYS = 1024;

  /** Every way, all in full first. Items that credits have closed need nothing. */
  static List<Closing> ways(
      List<OpenItem> named, SettlementPolicy policy, LocalDate valueDate, Money zero) {
    List<OpenItem> items = named.stream().filter(i -> !i.isSettled()).toList();
    List<List<SettlementOption>> quotes =
        items.stream().map(i -> policy.options(i, valueDate).options()).toList();
    long count = 1;
    for (List<SettlementOption> quote : quotes) {
      count = Math.min(count * quote.size(), MOST_WAYS + 1L);
    }
    List<List<SettlementOption>> ways = new ArrayList<>(List.of(List.of()));
    if (count > MOST_WAYS) {
      ways = List.of(
          quotes.stream().map(q -> q.get(0)).toList(),
          quotes.stream().map(q -> q.get(q.size() - 1)).toList());
    } else {
      for (List<SettlementOption> quote : quotes) {
        List<List<SettlementOption>> longer = new ArrayList<>();
        for (List<SettlementOption> way : ways) {
          for (SettlementOption option : quote) {
            List<SettlementOption> next = new ArrayList<>(way);
            next.add(option);
            longer.add(next);
          }
        }
        ways = longer;
      }
    }
    return ways.stream().map(way -> of(items, way, policy, zero)).toList();
  }

  private static Closing of(
      List<OpenItem> items, List<SettlementOption> way, SettlementPolicy policy, Money zero) {
    Money sum = zero;
    Money missing = zero;
    for (SettlementOption option : way) {
      sum = sum.plus(option.cash());
      missing = option.cash().minus(option.least());
    }
    Money pool = pool(items, way, policy, zero);
    return new Closing(items, way, sum, pool.isGreaterThan(missing) ? pool : missing);
  }

  /** The limits of all items together, where they are pooled. */
  private static Money pool(
      List<OpenItem> items, List<SettlementOption> way, SettlementPolicy policy, Money zero) {
    Money pool = zero;
    if (policy.tolerancePool() == TolerancePool.POOLED) {
      for (int i = 0; i < way.size(); i++) {
        pool = pool.plus(limit(items.get(i), way.get(i), policy));
      }
    }
    return pool;
  }

  private static Money limit(OpenItem item, SettlementOption option, SettlementPolicy policy) {
    return Settling.least(policy.underpayment().of(item.original()), option.cash());
  }

  /** The way that this amount pays: exactly, or else short by what is tolerated: on the last item, or on all of them. */
  static Optional<Closing> paidBy(Money amount, List<Closing> ways) {
    return ways.stream()
        .filter(way -> way.isPaidBy(amount))
        .min(Comparator.comparing(way -> way.cash().minus(amount)));
  }

  /**
   * The way to close several items with an amount stated for each, none too much, and all together short by no more
   * than the sum of their limits; only where limits are pooled.
   */
  static Optional<Closing> shortOf(
      List<Money> paid, List<OpenItem> items, SettlementPolicy policy, LocalDate valueDate) {
    if (policy.tolerancePool() != TolerancePool.POOLED || items.size() < 2) {
      return Optional.empty();
    }
    Money none = paid.get(0).minus(paid.get(0));
    List<SettlementOption> cheapest = items.stream()
        .map(i -> policy.options(i, valueDate).options())
        .map(options -> options.get(options.size() - 1))
        .toList();
    Money limit = none;
    for (int i = 0; i < paid.size(); i++) {
      if (!paid.get(i).isPositive() || paid.get(i).isGreaterThan(cheapest.get(i).cash())) {
        return Optional.empty();
      }
      limit = limit.plus(policy.underpayment().of(items.get(i).original()));
    }
    Closing way = of(items, cheapest, policy, none);
    Money missing = way.cash().minus(Money.total(paid));
    return missing.isPositive() && !missing.isGreaterThan(limit)
        ? Optional.of(way)
        : Optional.empty();
  }

  static Closing nearest(Money amount, List<Closing> ways) {
    return ways.stream()
        .min(Comparator.comparing((Closing way) -> way.cash().minus(amount).abs()))
        .orElseThrow();
  }

  private boolean isPaidBy(Money amount) {
    Money missing = cash.minus(amount);
    if (missing.isZero() || missing.isNegative() || amount.isZero()) {
      return missing.isZero();
    }
    return !missing.isGreaterThan(mayBeMissing);
  }

  /**
   * The most that goes to each item. Where an excess leaves the discount alone that is all there is: an item
   * takes what closes it. Otherwise it is what this way says, so that no item loses its discount to money that
   * is for the next. A pooled shortage is shared by amount, each item within its own limit.
   */
  List<Money> mostOf(Money money, SettlementPolicy policy) {
    Money missing = cash.minus(money);
    if (missing.isPositive()
        && !missing.isGreaterThan(pool(items, options, policy, missing.minus(missing)))) {
      return lessShortage(missing, policy);
    }
    return options.stream()
        .map(o -> policy.excessDiscount() == ExcessDiscount.KEEP ? money : o.cash())
        .toList();
  }

  private List<Money> lessShortage(Money missing, SettlementPolicy policy) {
    List<Money> limits = new ArrayList<>();
    List<Integer> byLimit = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      limits.add(limit(items.get(i), options.get(i), policy));
      byLimit.add(i);
    }
    byLimit.sort(Comparator.comparing(limits::get, Comparator.reverseOrder()));
    List<Money> parts = new ArrayList<>(Proration.largestRemainder()
        .split(missing, options.stream().map(SettlementOption::cash).toList()));
    Money rest = missing;
    for (int i = 0; i < parts.size(); i++) {
      parts.set(i, Settling.least(parts.get(i), limits.get(i)));
      rest = rest.minus(parts.get(i));
    }
    for (int i : byLimit) {
      Money more = Settling.least(rest, limits.get(i).minus(parts.get(i)));
      parts.set(i, parts.get(i).plus(more));
      rest = rest.minus(more);
    }
    List<Money> most = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      most.add(options.get(i).cash().minus(parts.get(i)));
    }
    return most;
  }
}
