package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.SettlementOption;
import org.openreceivables.core.settlement.SettlementPolicy;

/** One way to close several items together: an option for each, and their sum. */
record Closing(List<OpenItem> items, List<SettlementOption> options, Money cash) {
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
    return ways.stream().map(way -> new Closing(items, way, sum(way, zero))).toList();
  }

  private static Money sum(List<SettlementOption> way, Money zero) {
    Money sum = zero;
    for (SettlementOption option : way) {
      sum = sum.plus(option.cash());
    }
    return sum;
  }

  /** The way that this amount pays: exactly, or else short by what is tolerated on the last item. */
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
    SettlementOption last = options.get(options.size() - 1);
    return !missing.isGreaterThan(last.cash().minus(last.least()));
  }
}
