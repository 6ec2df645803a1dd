package org.openreceivables.testkit.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** What leaves the books of an item that is replaced, and goes to the items that replace it. Mutable. */
final class Inheritance {
  private final Map<CurrencyUnit, long[]> left = new LinkedHashMap<>();
  private final Map<CurrencyUnit, Worth> before;

  Inheritance(ItemTally replaced) {
    before = new HashMap<>(replaced.worths);
  }

  void add(List<Worth.Part> parts) {
    for (Worth.Part part : parts) {
      long[] sum = left.computeIfAbsent(part.books(), c -> new long[2]);
      sum[0] += part.first();
      sum[1] += part.now();
    }
  }

  /** By what is open of each; at the rates, of the document and of the last revaluation, of the old one. */
  void divide(List<ItemTally> heirs) {
    long[] weights = heirs.stream().mapToLong(h -> h.open).toArray();
    left.forEach((books, sum) -> {
      long[] first = Worth.split(sum[0], weights);
      long[] now = Worth.split(sum[1], weights);
      Worth old = before.get(books);
      for (int i = 0; old != null && i < weights.length; i++) {
        Worth worth = new Worth(first[i], old.rate);
        if (old.revalued) {
          worth.revalue(now[i], old.revaluedBy);
        }
        heirs.get(i).worths.put(books, worth);
      }
    });
  }
}
