package org.openreceivables.aging;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;

/** What the pass decided on each item, in flat columns; written once, then only read. */
final class ItemColumns {
  static final int CREDITS = -1;

  final OpenItemId[] id;
  final CurrencyUnit[] currency;
  final LocalDate[] anchor;
  final AnchorRule[] rule;
  final long[] days;
  /** The index of the bucket, or {@link #CREDITS}. */
  final int[] bucket;

  final long[] toNext;
  final long[] amount;
  final long[] netted;
  final long[] held;
  private int size;

  ItemColumns(int capacity) {
    id = new OpenItemId[capacity];
    currency = new CurrencyUnit[capacity];
    anchor = new LocalDate[capacity];
    rule = new AnchorRule[capacity];
    days = new long[capacity];
    bucket = new int[capacity];
    toNext = new long[capacity];
    amount = new long[capacity];
    netted = new long[capacity];
    held = new long[capacity];
  }

  int size() {
    return size;
  }

  /** The index of a new, empty row. */
  int add() {
    return size++;
  }

  long shown(int i) {
    return amount[i] - netted[i];
  }

  AgedItem at(int i, CustomerId customer, List<AgingBucket> buckets) {
    return bucket[i] == CREDITS
        ? new AgedItem.InCredits(
            id[i], customer, days[i], anchor[i], rule[i], money(i, amount), money(i, netted))
        : new AgedItem.InBucket(
            id[i],
            customer,
            buckets.get(bucket[i]),
            days[i],
            toNext[i],
            anchor[i],
            rule[i],
            money(i, amount),
            money(i, netted),
            money(i, held));
  }

  private Money money(int i, long[] column) {
    return Money.ofMinor(currency[i], column[i]);
  }
}
