package org.openreceivables.matching.allocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.settlement.DiscountPosition;

/** The items to which money came on a day that is not over yet, in the order in which it first did. */
final class Touched {
  private final Map<Integer, Touch> items = new LinkedHashMap<>();
  private @Nullable Journal journal;

  /** The last that reached an item, and the discount that stood before. */
  record Touch(Funds funds, @Nullable DiscountPosition before) {}

  void clear() {
    items.clear();
    journal = null;
  }

  @Nullable Touch get(int i) {
    return items.get(i);
  }

  void put(int i, Touch touch) {
    Touch was = items.put(i, touch);
    Journal steps = journal;
    if (steps != null) {
      steps.add(() -> {
        if (was == null) {
          items.remove(i);
        } else {
          items.put(i, was);
        }
      });
    }
  }

  /** An item is judged. */
  void remove(int i) {
    items.remove(i);
  }

  List<Map.Entry<Integer, Touch>> all() {
    return List.copyOf(items.entrySet());
  }

  /** From now on notes how to come back; notes nothing without a journal. */
  void note(@Nullable Journal steps) {
    journal = steps;
  }
}
