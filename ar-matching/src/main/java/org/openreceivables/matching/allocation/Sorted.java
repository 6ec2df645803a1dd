package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/**
 * What is owed in an order that payments change, or that goes by their day: kept sorted by currency, so that a payment
 * looks at items as far as its money reaches and at no others. An item that changes is taken out before and put back
 * behind; all is sorted again only where the order goes by the day and another day comes.
 */
final class Sorted {
  private final Account account;
  private final AllocationOrder order;
  private final Map<CurrencyUnit, SortedSet<Integer>> queues = new HashMap<>();
  private final Map<CurrencyUnit, LocalDate> days = new HashMap<>();
  private boolean taken;

  Sorted(Account account, AllocationOrder order) {
    this.account = account;
    this.order = order;
  }

  /** Begins with another customer. */
  void begin() {
    queues.clear();
    days.clear();
  }

  /** The items that any money may settle, the first to be paid in front. */
  private SortedSet<Integer> on(CurrencyUnit currency, LocalDate day) {
    LocalDate before = days.put(currency, day);
    SortedSet<Integer> queue = queues.get(currency);
    if (queue == null || (order.isDated() && !day.equals(before))) {
      Comparator<OpenItem> comparator = order.on(day);
      queue = new TreeSet<>((a, b) -> comparator.compare(account.now(a), account.now(b)));
      for (int i = account.free(account.from(currency));
          account.isOf(i, currency);
          i = account.free(i + 1)) {
        queue.add(i);
      }
      queues.put(currency, queue);
    }
    return queue;
  }

  /** Pays one item after the other, as far as the money reaches. */
  void walk(Funds f, Cashier cashier, Phase phase) {
    SortedSet<Integer> queue = on(f.currency, f.valueDate);
    List<Integer> walked = new ArrayList<>();
    Why why = Why.FIRST;
    while (f.left > 0 && !queue.isEmpty()) {
      int i = queue.first();
      queue.remove(i);
      walked.add(i);
      cashier.pay(f, i, f.left, phase, 0, why);
      why = Why.NEXT;
    }
    for (int i : walked) {
      if (account.open[i] > 0) {
        queue.add(i);
      }
    }
  }

  /** An item is about to change, and with it its place. */
  void before(int i) {
    SortedSet<Integer> queue = queueOf(i);
    taken = queue != null && queue.remove(i);
  }

  /** The item has changed. */
  void after(int i) {
    SortedSet<Integer> queue = queueOf(i);
    if (taken && queue != null && account.open[i] > 0) {
      queue.add(i);
    }
  }

  /** The item is as it was, open again where it had been settled. */
  void back(int i) {
    SortedSet<Integer> queue = queueOf(i);
    if (queue != null && account.open[i] > 0 && !account.isAside(i)) {
      queue.add(i);
    }
  }

  private @Nullable SortedSet<Integer> queueOf(int i) {
    return queues.isEmpty() ? null : queues.get(account.items[i].currency());
  }
}
