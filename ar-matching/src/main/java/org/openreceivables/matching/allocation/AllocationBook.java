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
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.Debts;

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
  static final int PARTS = 8;
  static final int TAX_KEPT = 16;
  private static final String ON_ACCOUNT = "/on-account";

  final AllocationPolicy policy;
  final Debts claims;
  /** The order of the policy, with what belongs together among the items. */
  final AllocationOrder order;

  final OpenItems items;
  final LocalDate asOf;
  final CustomerPlaces customers;
  /** Where the debts of each customer begin; one more at the end. */
  final int[] start;

  final OpenItem[] debts;
  final long[] open;
  final byte[] traits;
  final OpenItemId[] ids;
  final CurrencyUnit[] currencyOf;
  /** The currency of all debts of a customer; nothing where there are several or none. */
  final @Nullable CurrencyUnit[] currencies;
  /** Whether all debts of a customer are plain: no parts, discount, hold or reservation. */
  final boolean[] plain;
  /** What is wrong with the items for this policy. */
  final List<Problem> problems;

  private final Map<Integer, List<OpenItem>> credits = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  AllocationBook(AllocationPolicy policy, OpenItems items, LocalDate asOf) {
    this.policy = policy;
    this.items = items;
    this.asOf = asOf;
    this.debts = new OpenItem[items.size()];
    this.open = new long[items.size()];
    this.traits = new byte[items.size()];
    this.ids = new OpenItemId[items.size()];
    this.currencyOf = new CurrencyUnit[items.size()];
    this.customers = new CustomerPlaces(items.size() / 16);
    this.claims = Debts.among(items, asOf, policy.components());
    this.order = policy.order().among(claims);
    Comparator<OpenItem> byOrder =
        order.isFixed() ? order.on(asOf) : Comparator.comparing(OpenItem::id);
    int[] begin = new int[16];
    int at = 0;
    CustomerId last = null;
    for (OpenItem item : items) {
      if (!item.customer().equals(last)) {
        last = item.customer();
        if (customers.size() + 1 >= begin.length) {
          begin = Arrays.copyOf(begin, begin.length * 2);
        }
        close(begin, customers.size(), at, byOrder);
        begin[customers.size()] = at;
        customers.findOrAdd(last);
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
        credits.computeIfAbsent(customers.size() - 1, c -> new ArrayList<>()).add(item);
      }
    }
    close(begin, customers.size(), at, byOrder);
    begin[customers.size()] = at;
    this.start = Arrays.copyOf(begin, customers.size() + 1);
    this.problems = order.isDebtByDebt()
        ? LooseCharges.among(Arrays.asList(debts).subList(0, at), items, asOf)
        : List.of();
    this.currencies = new CurrencyUnit[customers.size()];
    this.plain = new boolean[customers.size()];
    for (int place = 0; place < customers.size(); place++) {
      classify(place);
    }
  }

  private void classify(int place) {
    int from = start[place];
    int end = start[place + 1];
    int any = 0;
    for (int i = from; i < end; i++) {
      any |= traits[i];
    }
    // Debts stand by currency, so that the first and the last tell.
    if (from < end && currencyOf[from].equals(currencyOf[end - 1])) {
      currencies[place] = currencyOf[from];
      plain[place] = any == 0;
    }
  }

  /** What a customer may use besides money. */
  List<OpenItem> credits(int place) {
    return place < 0 || credits.isEmpty() ? List.of() : credits.getOrDefault(place, List.of());
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
      ids[i] = debts[i].id();
      currencyOf[i] = debts[i].currency();
      open[i] = Amounts.minor(debts[i].open());
      traits[i] = traits(debts[i]);
    }
  }

  private byte traits(OpenItem item) {
    boolean held = !item.holds().isEmpty() && item.isHeld(HoldEffect.ALLOCATE, asOf);
    return (byte) ((held ? HELD : 0)
        | (item.reservedFor().isPresent() ? RESERVED : 0)
        | (item.discountOffers().isEmpty() ? 0 : OFFERS)
        | (item.components().isEmpty() ? 0 : PARTS)
        | (item.discountOffers().isEmpty()
                || item.discountOffers().get(0).tax() == DiscountTax.CORRECTED
            ? 0
            : TAX_KEPT));
  }

  /** Whether anything that a payment leaves on account is among the items. */
  boolean hasMoneyOnAccount() {
    return !taken.isEmpty();
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
