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
    boolean pooled = policy.tolerancePool() == TolerancePool.POOLED;
    return ways.stream().map(way -> of(items, way, pooled, zero)).toList();
  }

  private static Closing of(
      List<OpenItem> items, List<SettlementOption> way, boolean pooled, Money zero) {
    Money sum = zero;
    Money missing = zero;
    for (SettlementOption option : way) {
      Money tolerated = option.cash().minus(option.least());
      sum = sum.plus(option.cash());
      missing = pooled ? missing.plus(tolerated) : tolerated;
    }
    return new Closing(items, way, sum, missing);
  }

  /** The way that this amount pays: exactly, or else short by what is tolerated: on the last item, or on all of them. */
  static Optional<Closing> paidBy(Money amount, List<Closing> ways) {
    return ways.stream()
        .filter(way -> way.isPaidBy(amount))
        .min(Comparator.comparing(way -> way.cash().minus(amount)));
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
    if (policy.tolerancePool() == TolerancePool.POOLED && missing.isPositive()) {
      return lessShortage(missing);
    }
    return options.stream()
        .map(o -> policy.excessDiscount() == ExcessDiscount.KEEP ? money : o.cash())
        .toList();
  }

  private List<Money> lessShortage(Money missing) {
    List<Money> parts = Proration.largestRemainder()
        .split(missing, options.stream().map(SettlementOption::cash).toList());
    List<Money> most = new ArrayList<>();
    Money rest = missing;
    for (int i = 0; i < parts.size(); i++) {
      SettlementOption option = options.get(i);
      Money part = Settling.least(parts.get(i), option.cash().minus(option.least()));
      most.add(option.cash().minus(part));
      rest = rest.minus(part);
    }
    for (int i = 0; i < most.size(); i++) {
      Money more = Settling.least(rest, most.get(i).minus(options.get(i).least()));
      most.set(i, most.get(i).minus(more));
      rest = rest.minus(more);
    }
    return most;
  }
}
