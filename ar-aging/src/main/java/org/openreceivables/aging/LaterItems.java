package org.openreceivables.aging;

import java.util.List;
import java.util.TreeSet;
import org.openreceivables.core.OpenItemId;

/** Counts items and keeps the smallest ids, so that the list is the same however items were grouped. */
final class LaterItems {
  private final TreeSet<OpenItemId> ids = new TreeSet<>();
  private long count;

  void add(OpenItemId id) {
    count++;
    keep(id);
  }

  void addAll(AgingReport.PostedLater other) {
    count = Math.addExact(count, other.count());
    other.ids().forEach(this::keep);
  }

  AgingReport.PostedLater toPostedLater() {
    return new AgingReport.PostedLater(count, List.copyOf(ids));
  }

  private void keep(OpenItemId id) {
    ids.add(id);
    if (ids.size() > AgingReport.PostedLater.LISTED) {
      ids.pollLast();
    }
  }
}
