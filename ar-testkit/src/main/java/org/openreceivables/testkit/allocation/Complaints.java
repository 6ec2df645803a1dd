package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What a law found broken. */
final class Complaints {
  private final List<String> found = new ArrayList<>();

  /** Asked for the words only where they are needed. */
  void require(boolean holds, Supplier<String> complaint) {
    if (!holds) {
      found.add(complaint.get());
    }
  }

  void requireSame(BigDecimal found, BigDecimal expected, Supplier<String> what) {
    require(
        found.compareTo(expected) == 0,
        () -> what.get() + " (" + found.toPlainString() + ") must be " + expected.toPlainString());
  }

  void requireEqual(Object found, Object expected, Supplier<String> what) {
    require(
        Objects.equals(found, expected),
        () -> what.get() + " must be\n  " + expected + "\nbut is\n  " + found);
  }

  List<String> found() {
    return found;
  }
}
