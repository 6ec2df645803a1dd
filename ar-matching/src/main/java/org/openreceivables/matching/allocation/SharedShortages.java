package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * Items that were paid short on purpose, so that what is missing is shared: whether it is tolerated, the end of the day
 * says. Where it is not, the customer is begun anew, and the money of that day follows the order as far as it reaches.
 */
final class SharedShortages {
  private record Day(LocalDate day, CurrencyUnit currency) {}

  private final Map<Integer, Day> days = new HashMap<>();
  private final Set<Day> denied = new HashSet<>();
  private boolean again;

  /** Another customer comes: nothing is denied. */
  void begin() {
    denied.clear();
  }

  /** Begins with a customer, or with the same one anew, and remembers what was denied. */
  void restart() {
    days.clear();
    again = false;
  }

  void isShortBy(Funds f, int i) {
    days.put(i, new Day(f.day, f.currency));
  }

  /** Whether what money of its day leaves short is known not to be tolerated. */
  boolean isDenied(Funds f) {
    return !denied.isEmpty() && denied.contains(new Day(f.day, f.currency));
  }

  /** The day of an item is over; what is open of one that was paid short must not have been left to it. */
  void judged(int i, long open) {
    Day day = open > 0 ? days.get(i) : null;
    again |= day != null && denied.add(day);
  }

  boolean again() {
    return again;
  }
}
