package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.Debts;

/**
 * What one customer owes while it is settled: one place an item, in the order in which it is paid, and one column a
 * fact. Used for one customer after the other.
 */
final class Account {
  private static final int[] NONE = {};

  CustomerId customer = CustomerId.of("-");
  int size;
  OpenItem[] items = new OpenItem[16];
  long[] open = new long[16];
  byte[] traits = new byte[16];
  /** What is open of each part; nobody's for an item of one part. */
  long[] @Nullable [] parts = new long[16][];
  /** The item as it stands now, kept only where a rule needs more of it than what is open. */
  @Nullable OpenItem[] current = new OpenItem[16];
  /** The first place from here on that any payment may settle; a chain that grows shorter as it is walked. */
  private int[] next = new int[17];
  /** Where the item stands among the run's. */
  int offset;
  /** The currency of all that is owed; nothing where there are several or none. */
  private @Nullable CurrencyUnit only;

  private int segments;
  private int[] segmentStart = new int[2];
  private int[] segmentAside = new int[2];

  private final boolean keep;
  /** The same where the order changes with every payment or its day. */
  final Sorted sorted;
  /** The same where whole debts go by what they were at first. */
  final DebtsOfDay debts;

  private @Nullable Journal journal;
  private final AccountIndex index = new AccountIndex(this);
  private boolean reserves;

  Account(AllocationOrder order) {
    this.keep = !order.isFixed() && !order.isDebtByDebt();
    this.sorted = new Sorted(this, order);
    this.debts = new DebtsOfDay(this, order);
  }

  /** Takes over one customer's debts. */
  void load(AllocationBook book, CustomerId who, int place) {
    customer = who;
    index.begin();
    reserves = false;
    journal = null;
    sorted.begin();
    debts.begin();
    offset = place < 0 ? 0 : book.start[place];
    size = place < 0 ? 0 : book.start[place + 1] - offset;
    if (size > items.length) {
      int length = Math.max(size, items.length * 2);
      items = new OpenItem[length];
      open = new long[length];
      traits = new byte[length];
      parts = new long[length][];
      current = new OpenItem[length];
      next = new int[length + 1];
    }
    only = place < 0 ? null : book.currencies[place];
    System.arraycopy(book.debts, offset, items, 0, size);
    System.arraycopy(book.open, offset, open, 0, size);
    System.arraycopy(book.traits, offset, traits, 0, size);
    for (int i = 0; i < size; i++) {
      OpenItem item = items[i];
      parts[i] = (traits[i] & AllocationBook.PARTS) == 0 ? null : openParts(item);
      current[i] = keep || (traits[i] & AllocationBook.OFFERS) != 0 ? item : null;
      next[i] = isAside(i) ? i + 1 : i;
      reserves |= (traits[i] & AllocationBook.RESERVED) != 0;
    }
    next[size] = size;
    segment();
  }

  private static long[] openParts(OpenItem item) {
    long[] out = new long[item.components().size()];
    for (int p = 0; p < out.length; p++) {
      out[p] = Amounts.minor(item.components().get(p).open());
    }
    return out;
  }

  /** On hold, or reserved for one payment: passed over unless named. */
  boolean isAside(int i) {
    return (traits[i] & (AllocationBook.HELD | AllocationBook.RESERVED)) != 0;
  }

  /** Whether its discounts leave the tax as it was invoiced. */
  boolean keepsTax(int i) {
    return (traits[i] & AllocationBook.TAX_KEPT) != 0;
  }

  boolean hasOffers(int i) {
    return (traits[i] & AllocationBook.OFFERS) != 0;
  }

  /** Whether a discount is offered on anything that is open. */
  boolean hasOffers() {
    for (int i = 0; i < size; i++) {
      if (open[i] > 0 && hasOffers(i)) {
        return true;
      }
    }
    return false;
  }

  /** The first place from {@code i} on that is open and not set aside; {@code size} for none. */
  int free(int i) {
    int at = i;
    while (next[at] != at) {
      Journal steps = journal;
      if (steps != null && next[next[at]] != next[at]) {
        int place = at;
        int was = next[at];
        steps.add(() -> next[place] = was);
      }
      next[at] = next[next[at]];
      at = next[at];
    }
    return at;
  }

  /** The first place of a currency; {@code size} where nothing is owed in it. */
  int from(CurrencyUnit currency) {
    int segment = segment(currency);
    return segment < 0 ? size : segmentStart[segment];
  }

  boolean isOf(int i, CurrencyUnit currency) {
    return i < size && currencyOf(i).equals(currency);
  }

  private CurrencyUnit currencyOf(int i) {
    CurrencyUnit one = only;
    return one == null ? items[i].currency() : one;
  }

  /** In what something is or was owed. */
  List<CurrencyUnit> currencies() {
    List<CurrencyUnit> out = new ArrayList<>();
    for (int s = 0; s < segments; s++) {
      out.add(items[segmentStart[s]].currency());
    }
    return out;
  }

  /** How many open items are on hold or reserved. */
  int aside(CurrencyUnit currency) {
    int segment = segment(currency);
    return segment < 0 ? 0 : segmentAside[segment];
  }

  private int segment(CurrencyUnit currency) {
    for (int s = 0; s < segments; s++) {
      if (currencyOf(segmentStart[s]).equals(currency)) {
        return s;
      }
    }
    return -1;
  }

  /** Items come by currency: where each begins, and how many of it are set aside. */
  private void segment() {
    segments = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || (only == null && !isOf(i, items[i - 1].currency()))) {
        if (segments == segmentStart.length) {
          segmentStart = Arrays.copyOf(segmentStart, segments * 2);
          segmentAside = Arrays.copyOf(segmentAside, segments * 2);
        }
        segmentStart[segments] = i;
        segmentAside[segments] = 0;
        segments++;
      }
      segmentAside[segments - 1] += isAside(i) ? 1 : 0;
    }
  }

  /** The place of an item, open or not; negative where it is not here. */
  int find(OpenItemId id) {
    return index.find(id);
  }

  /** What is open of a document in one currency. */
  int[] ofDocument(DocumentId document, CurrencyUnit currency) {
    return index.ofDocument(document, currency);
  }

  /** What is open in one currency and waits for this payment. */
  int[] reservedFor(PaymentId payment, CurrencyUnit currency) {
    return reserves ? index.reservedFor(payment, currency) : NONE;
  }

  /** The charges of a debt that are open and not on hold, in one currency. */
  int[] chargesOf(OpenItem principal, Debts debts, CurrencyUnit currency) {
    return index.chargesOf(principal, debts, currency);
  }

  /** The item as it stands; only where it is kept. */
  OpenItem now(int i) {
    OpenItem item = current[i];
    return item == null ? items[i] : item;
  }

  ComponentKey key(int i, int part) {
    return key(items[i], part);
  }

  static ComponentKey key(OpenItem item, int part) {
    return item.components().isEmpty()
        ? ComponentKey.WHOLE
        : item.components().get(part).key();
  }

  OpenComponent part(int i, int part) {
    return items[i].components().get(part);
  }

  Money money(int i, long minor) {
    return Money.ofMinor(items[i].currency(), minor);
  }

  /** Less is open of one part; a settled item is passed over from now on. */
  void settle(int i, int part, Effect effect, long amount, AllocationRows.Detail detail) {
    Journal steps = journal;
    if (steps != null) {
      noteBefore(steps, i);
    }
    sorted.before(i);
    open[i] = Math.subtractExact(open[i], amount);
    long[] each = parts[i];
    if (each != null) {
      each[part] = Math.subtractExact(each[part], amount);
    }
    OpenItem item = current[i];
    if (item != null) {
      current[i] = settled(item, key(i, part), effect, money(i, amount), detail);
    }
    if (open[i] == 0 && isAside(i)) {
      segmentAside[segment(currencyOf(i))]--;
    } else if (open[i] == 0) {
      next[i] = i + 1;
    }
    sorted.after(i);
  }

  static OpenItem settled(
      OpenItem item, ComponentKey key, Effect effect, Money amount, AllocationRows.Detail detail) {
    return detail.offer().isPresent()
        ? item.settleUnderOffer(effect, key, amount, detail.offer().get())
        : item.settle(effect, key, amount);
  }

  /** From now on notes how to come back; notes nothing without a journal. */
  void note(@Nullable Journal steps) {
    journal = steps;
  }

  /** Where it is noted now. */
  @Nullable Journal noted() {
    return journal;
  }

  private void noteBefore(Journal steps, int i) {
    long was = open[i];
    long[] each = parts[i];
    long[] eachWas = each == null ? null : each.clone();
    OpenItem itemWas = current[i];
    int nextWas = next[i];
    int segment = segment(currencyOf(i));
    int asideWas = segmentAside[segment];
    steps.add(() -> {
      sorted.before(i);
      open[i] = was;
      parts[i] = eachWas;
      current[i] = itemWas;
      next[i] = nextWas;
      segmentAside[segment] = asideWas;
      sorted.back(i);
    });
  }
}
