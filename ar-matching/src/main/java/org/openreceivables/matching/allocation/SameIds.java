package org.openreceivables.matching.allocation;

import org.openreceivables.core.payment.Payment;

/** Finds payments with one id: a table of places, open addressing, so that a million payments need no nodes. */
final class SameIds {
  private final Payment[] payments;
  private final boolean[] twice;

  SameIds(Payment[] payments) {
    this.payments = payments;
    this.twice = new boolean[payments.length];
    int size = Integer.highestOneBit(Math.max(2, payments.length)) * 4;
    int[] table = new int[size];
    for (int i = 0; i < payments.length; i++) {
      int at = mixed(payments[i].id().hashCode()) & (size - 1);
      while (table[at] != 0 && !isSame(table[at] - 1, i)) {
        at = (at + 1) & (size - 1);
      }
      if (table[at] == 0) {
        table[at] = i + 1;
      } else {
        twice[table[at] - 1] = true;
        twice[i] = true;
      }
    }
  }

  private boolean isSame(int i, int j) {
    return payments[i].id().equals(payments[j].id());
  }

  private static int mixed(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  /** Which payments share their id with another. */
  boolean[] twice() {
    return twice;
  }
}
