package org.openreceivables.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** Sums by name, for example one for each control account and currency; sums of zero are as if not there. */
final class Figures {
  private final Map<String, Long> sums = new TreeMap<>();

  void add(String name, Money amount) {
    add(name + " " + amount.getCurrencyUnit(), amount.getAmountMinorLong());
  }

  void add(String name, long minor) {
    sums.merge(name, minor, Math::addExact);
    sums.remove(name, 0L);
  }

  /** The names for which two sums differ, with both. */
  List<String> differences(Figures other) {
    List<String> found = new ArrayList<>();
    Map<String, Long> all = new TreeMap<>(sums);
    all.putAll(other.sums);
    all.keySet().forEach(name -> {
      long one = sums.getOrDefault(name, 0L);
      long two = other.sums.getOrDefault(name, 0L);
      if (one != two) {
        found.add(name + ": " + one + " and " + two);
      }
    });
    return found;
  }

  @Override
  public String toString() {
    return sums.toString();
  }
}
