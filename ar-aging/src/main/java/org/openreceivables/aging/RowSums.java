package org.openreceivables.aging;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * Adds up one row in minor units; cells only grow, so whether they fit does not depend on the order.
 *
 * <p>The cells are the buckets, then {@link #credits}, then {@link #disputed}.
 */
final class RowSums {
  private final AgingScheme scheme;
  private final Optional<CustomerId> customer;
  private final CurrencyUnit currency;
  private final long[] cells;
  private long count;
  private long oldest = Long.MIN_VALUE;
  private boolean incomplete;

  RowSums(AgingScheme scheme, Optional<CustomerId> customer, CurrencyUnit currency) {
    this.scheme = scheme;
    this.customer = customer;
    this.currency = currency;
    this.cells = new long[scheme.buckets().size() + 2];
  }

  static int credits(AgingScheme scheme) {
    return scheme.buckets().size();
  }

  static int disputed(AgingScheme scheme) {
    return scheme.buckets().size() + 1;
  }

  void add(ItemColumns columns, int i) {
    count++;
    if (columns.bucket[i] == ItemColumns.CREDITS) {
      add(credits(scheme), columns.shown(i));
      return;
    }
    add(columns.bucket[i], columns.shown(i));
    add(disputed(scheme), columns.held[i]);
    if (columns.shown(i) > 0) {
      oldest = Math.max(oldest, columns.days[i]);
    }
  }

  void add(AgingRow row) {
    count = Math.addExact(count, row.itemCount());
    for (int i = 0; i < cells.length; i++) {
      add(i, row.cell(i));
    }
    oldest = Math.max(oldest, row.oldestDaysPastDue().orElse(Long.MIN_VALUE));
  }

  void markIncomplete() {
    incomplete = true;
  }

  AgingRow toRow() {
    long balance = 0;
    for (int i = 0; i < credits(scheme); i++) {
      balance = plus(balance, cells[i]);
    }
    balance -= cells[credits(scheme)];
    return new AgingRow(scheme, customer, currency, cells, balance, count, oldest, incomplete);
  }

  private void add(int cell, long amount) {
    cells[cell] = plus(cells[cell], amount);
  }

  private long plus(long sum, long amount) {
    // Both are zero or more.
    if (sum > Long.MAX_VALUE - amount) {
      Rules.of("AgingRow", customer.map(CustomerId::value).orElse("total") + " " + currency)
          .require(
              false,
              ProblemCodes.AMOUNT_OVERFLOW,
              "sum",
              Money.ofMinor(currency, sum) + " and " + Money.ofMinor(currency, amount),
              "must fit 64 bits of minor units")
          .orThrow();
    }
    return sum + amount;
  }
}
