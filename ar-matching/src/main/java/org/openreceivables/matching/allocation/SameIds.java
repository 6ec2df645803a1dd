package org.openreceivables.matching.allocation;

import org.openreceivables.core.payment.Payment;

/** Finds payments with one id: a table of places, open addressing, so that a million payments need no nodes. */
final class SameIds {
  private final Payment[] payments;
  private final int[] hashes;
  private final int[] table;
  private final boolean[] twice;

  SameIds(Payment[] payments) {
    this.payments = payments;
    this.hashes = new int[payments.length];
    this.twice = new boolean[payments.length];
    this.table = new int[Integer.highestOneBit(Math.max(2, payments.length)) * 4];
  }

  /** Takes up one payment after the other. */
  void add(int i) {
    int hash = mixed(payments[i].id().value().hashCode());
    hashes[i] = hash;
    int at = hash & (table.length - 1);
    while (table[at] != 0 && !isSame(table[at] - 1, i)) {
      at = (at + 1) & (table.length - 1);
    }
    if (table[at] == 0) {
      table[at] = i + 1;
    } else {
      twice[table[at] - 1] = true;
      twice[i] = true;
    }
  }

  private boolean isSame(int i, int j) {
    return hashes[i] == hashes[j] && payments[i].id().equals(payments[j].id());
  }

  private static int mixed(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  /** Which of the payments that were taken up share their id with another. */
  boolean[] twice() {
    return twice;
  }
}
