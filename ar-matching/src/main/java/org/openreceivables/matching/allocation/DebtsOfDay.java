package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/**
 * What is owed in an order that goes debt by debt, by what items were at first: put in order once for all payments of
 * one value date. Another day begins with the order of the one before, which is mostly its own.
 */
final class DebtsOfDay {
  private final Account account;
  private final AllocationOrder order;
  private final Map<CurrencyUnit, Ordered> last = new HashMap<>();

  /** All places in their order, and those that are not left out. */
  private record Ordered(LocalDate day, List<Integer> all, List<Integer> counted) {}

  DebtsOfDay(Account account, AllocationOrder order) {
    this.account = account;
    this.order = order;
  }

  /** Begins with another customer. */
  void begin() {
    last.clear();
  }

  /** What any payment of the day may settle, the first to be paid in front. */
  int[] free(CurrencyUnit currency, LocalDate day) {
    Ordered ordered = last.get(currency);
    if (ordered == null || !ordered.day().equals(day)) {
      ordered = on(day, ordered == null ? places(currency) : ordered.all());
      last.put(currency, ordered);
    }
    return ordered.counted().stream()
        .mapToInt(Integer::intValue)
        .filter(i -> account.open[i] > 0 && !account.isAside(i))
        .toArray();
  }

  private Ordered on(LocalDate day, List<Integer> places) {
    Comparator<OpenItem> byOrder = order.on(day);
    List<Integer> all = new ArrayList<>(places);
    all.sort((a, b) -> byOrder.compare(account.items[a], account.items[b]));
    List<Integer> counted =
        all.stream().filter(i -> order.leftOut(account.items[i], day).isEmpty()).toList();
    return new Ordered(day, all, counted);
  }

  private List<Integer> places(CurrencyUnit currency) {
    return IntStream.range(account.from(currency), account.size)
        .filter(i -> account.isOf(i, currency))
        .boxed()
        .toList();
  }
}
