package org.openreceivables.aging;

import java.util.List;

/** The last day of each bucket once the policy has said where day 0 stands. */
final class DayRanges {
  private final long[] last;

  DayRanges(AgingPolicy policy) {
    List<AgingBucket> buckets = policy.scheme().buckets();
    last = new long[buckets.size()];
    for (int i = 0; i < last.length - 1; i++) {
      long to = buckets.get(i).to();
      last[i] = switch (policy.dueDay()) {
        case CURRENT -> to;
        case FIRST_OVERDUE -> to == 0 ? -1 : to;
        case COUNTED -> to - 1;
      };
    }
    last[last.length - 1] = Long.MAX_VALUE;
  }

  int bucketOf(long days) {
    int i = 0;
    while (days > last[i]) {
      i++;
    }
    return i;
  }

  long daysToNext(int bucket, long days) {
    return last[bucket] == Long.MAX_VALUE ? Long.MAX_VALUE : last[bucket] + 1 - days;
  }
}
