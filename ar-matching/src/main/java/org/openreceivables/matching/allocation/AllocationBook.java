package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/**
 * Open items read once and put in the order in which they are paid, for runs over the same items: a what-if with
 * other payments, or one after another.
 *
 * <p>{@code engine.prepare(items, asOf)} makes it, {@code engine.allocate(book, payments, instructions)} uses it and
 * changes nothing in it. Immutable and thread-safe.
 */
public final class AllocationBook {
  static final int HELD = 1;
  static final int RESERVED = 2;
  static final int OFFERS = 4;
  private static final String ON_ACCOUNT = "/on-account";

  final AllocationPolicy policy;
  final OpenItems items;
  final LocalDate asOf;
  final CustomerId[] customers;
  final Map<CustomerId, Integer> places;
  /** Where the debts of each customer begin; one more at the end. */
  final int[] start;

  final OpenItem[] debts;
  final long[] open;
  final byte[] traits;
  final Map<Integer, List<OpenItem>> credits = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  AllocationBook(AllocationPolicy policy, OpenItems items, LocalDate asOf) {
    this.policy = policy;
    this.items = items;
    this.asOf = asOf;
    this.debts = new OpenItem[items.size()];
    this.open = new long[items.size()];
    this.traits = new byte[items.size()];
    Comparator<OpenItem> byOrder =
        policy.order().isFixed() ? policy.order().on(asOf) : Comparator.comparing(OpenItem::id);
    List<CustomerId> ids = new ArrayList<>();
    int[] begin = new int[16];
    int at = 0;
    CustomerId last = null;
    for (OpenItem item : items) {
      if (!item.customer().equals(last)) {
        last = item.customer();
        if (ids.size() + 1 >= begin.length) {
          begin = Arrays.copyOf(begin, begin.length * 2);
        }
        close(begin, ids.size(), at, byOrder);
        begin[ids.size()] = at;
        ids.add(last);
      }
      if (item.id().value().endsWith(ON_ACCOUNT)) {
        String id = item.id().value();
        taken.add(id.substring(0, id.length() - ON_ACCOUNT.length()));
      }
      if (item.isSettled() || item.postingDate().isAfter(asOf)) {
        continue;
      }
      if (item.side() == Side.DEBIT) {
        debts[at++] = item;
      } else if (!item.isHeld(HoldEffect.ALLOCATE, asOf)) {
        credits.computeIfAbsent(ids.size() - 1, c -> new ArrayList<>()).add(item);
      }
    }
    close(begin, ids.size(), at, byOrder);
    begin[ids.size()] = at;
    this.start = Arrays.copyOf(begin, ids.size() + 1);
    this.customers = ids.toArray(new CustomerId[0]);
    this.places = new HashMap<>(customers.length * 2);
    for (int i = 0; i < customers.length; i++) {
      places.put(customers[i], i);
    }
  }

  /** Puts the debts of the customer before in order, by currency first, and reads their columns. */
  private void close(int[] begin, int customers, int end, Comparator<OpenItem> byOrder) {
    if (customers == 0) {
      return;
    }
    int from = begin[customers - 1];
    if (end - from > 1) {
      Comparator<OpenItem> order = byOrder;
      CurrencyUnit first = debts[from].currency();
      for (int i = from + 1; i < end; i++) {
        if (!debts[i].currency().equals(first)) {
          order = Comparator.comparing(OpenItem::currency).thenComparing(byOrder);
          break;
        }
      }
      Arrays.sort(debts, from, end, order);
    }
    for (int i = from; i < end; i++) {
      open[i] = Amounts.minor(debts[i].open());
      traits[i] = traits(debts[i]);
    }
  }

  private byte traits(OpenItem item) {
    boolean held = !item.holds().isEmpty() && item.isHeld(HoldEffect.ALLOCATE, asOf);
    return (byte) ((held ? HELD : 0)
        | (item.reservedFor().isPresent() ? RESERVED : 0)
        | (item.discountOffers().isEmpty() ? 0 : OFFERS));
  }

  /** Whether what a payment leaves on account is among the items already. */
  boolean has(PaymentId payment) {
    return !taken.isEmpty() && taken.contains(payment.value());
  }

  /** {@return the items} */
  public OpenItems items() {
    return items;
  }

  /** {@return the day of the books up to which items count} */
  public LocalDate asOf() {
    return asOf;
  }
}
