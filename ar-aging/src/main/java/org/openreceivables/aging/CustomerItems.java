package org.openreceivables.aging;

import org.openreceivables.core.CustomerId;

/** The items of one customer: a stretch of the columns that the pass wrote. */
record CustomerItems(CustomerId customer, ItemColumns columns, int from, int to) {
  int size() {
    return to - from;
  }
}
