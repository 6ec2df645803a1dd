package org.openreceivables.aging;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Items built on access from what the pass stored. */
final class AgedItemList extends AbstractList<AgedItem> implements RandomAccess {
  private final List<CustomerItems> customers;
  private final List<AgingBucket> buckets;
  /** The position of each customer's first item, then the size. */
  private final int[] starts;

  AgedItemList(List<CustomerItems> customers, List<AgingBucket> buckets) {
    this.customers = customers;
    this.buckets = buckets;
    this.starts = new int[customers.size() + 1];
    for (int i = 0; i < customers.size(); i++) {
      starts[i + 1] = Math.addExact(starts[i], customers.get(i).size());
    }
  }

  @Override
  public int size() {
    return starts[customers.size()];
  }

  @Override
  public AgedItem get(int index) {
    Objects.checkIndex(index, size());
    int found = Arrays.binarySearch(starts, index);
    CustomerItems stretch = customers.get(found >= 0 ? found : -found - 2);
    int start = starts[found >= 0 ? found : -found - 2];
    return stretch.columns().at(stretch.from() + index - start, stretch.customer(), buckets);
  }
}
