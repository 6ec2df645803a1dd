package org.openreceivables.core.terms.text;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers with strokes between: days of equal instalments, a discount, or a day of the calendar. */
final class DayLists {
  static final String TWO_READINGS =
      "must be a discount or instalments, and these numbers may be either";

  private static final int SHORTEST = 10;
  private static final int LONGEST = 365;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private DayLists() {}

  /** 12/24/2026 or 2026/12/24. */
  static boolean isLikeADate(List<Integer> numbers) {
    return numbers.size() == 3 && (isYear(numbers.get(0)) || isYear(numbers.get(2)));
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** Whether nobody reads anything but instalments: multiples of the first at equal steps within a year. */
  static boolean isRegular(List<Integer> days) {
    int first = days.get(0);
    int step = days.get(1) - first;
    boolean regular = first >= SHORTEST && step > 0 && days.get(days.size() - 1) <= LONGEST;
    for (int i = 1; regular && i < days.size(); i++) {
      regular = days.get(i) - days.get(i - 1) == step && days.get(i) % first == 0;
    }
    return regular;
  }

  /** Both readings, each in a form that is read. */
  static String readings(List<Integer> days) {
    String all = days.stream().map(String::valueOf).collect(Collectors.joining("/"));
    String parts = days.size() + " instalments net " + all;
    return days.size() == 3
        ? "Maybe " + days.get(0) + "/" + days.get(1) + " net " + days.get(2) + " is meant, or "
            + parts
        : days.size() > 9 ? "" : "Maybe " + parts + " is meant";
  }
}
