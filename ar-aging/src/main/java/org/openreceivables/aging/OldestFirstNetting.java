package org.openreceivables.aging;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Sets the credits of one customer off against its debits, oldest against oldest, a currency at a time. */
final class OldestFirstNetting {
  private final ItemColumns columns;
  private final Comparator<Integer> order;

  OldestFirstNetting(ItemColumns columns) {
    this.columns = columns;
    this.order = Comparator.comparing((Integer i) -> columns.currency[i])
        .thenComparing(i -> columns.anchor[i])
        .thenComparing(i -> columns.id[i]);
  }

  void apply(int from, int to) {
    List<Integer> debits = sorted(from, to, false);
    List<Integer> credits = sorted(from, to, true);
    int d = 0;
    int c = 0;
    while (d < debits.size() && c < credits.size()) {
      int debit = debits.get(d);
      int credit = credits.get(c);
      int byCurrency = columns.currency[debit].compareTo(columns.currency[credit]);
      if (byCurrency == 0) {
        long part = Math.min(columns.shown(debit), columns.shown(credit));
        columns.netted[debit] += part;
        columns.netted[credit] += part;
      }
      if (byCurrency < 0 || columns.shown(debit) == 0) {
        d++;
      } else {
        // The credit is used up, or there is no debit in its currency.
        c++;
      }
    }
  }

  private List<Integer> sorted(int from, int to, boolean credits) {
    return IntStream.range(from, to)
        .filter(i -> (columns.bucket[i] == ItemColumns.CREDITS) == credits)
        .boxed()
        .sorted(order)
        .toList();
  }
}
