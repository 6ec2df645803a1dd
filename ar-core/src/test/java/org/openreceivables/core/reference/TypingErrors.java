package org.openreceivables.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The law of check digits: of all wrong digits, and of all two adjacent digits that changed places, just those
 * are missed that a scheme says it misses.
 *
 * @param singles which wrong digit is missed
 * @param transpositions which change of places is missed
 */
record TypingErrors(Predicate<Typed> singles, Predicate<Typed> transpositions) {
  static final TypingErrors ALL_FOUND = new TypingErrors(typed -> false, typed -> false);

  /**
   * A reference with one error.
   *
   * @param right as it should be
   * @param wrong as it was typed
   * @param place of the first character that is wrong
   */
  record Typed(String right, String wrong, int place) {
    /** The digits that changed places, the smaller first. */
    String pair() {
      char a = right.charAt(place);
      char b = right.charAt(place + 1);
      return a < b ? "" + a + b : "" + b + a;
    }
  }

  /** What breaks the law for one reference; nothing where it holds. */
  List<String> faults(String right, Predicate<String> valid) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < right.length(); i++) {
      char digit = right.charAt(i);
      if (!Character.isDigit(digit)) {
        continue;
      }
      for (char other = '0'; other <= '9'; other++) {
        if (other != digit) {
          check(singles, typed(right, i, "" + other), valid, faults);
        }
      }
      boolean pair = i + 1 < right.length() && Character.isDigit(right.charAt(i + 1));
      if (pair && right.charAt(i + 1) != digit) {
        check(transpositions, typed(right, i, "" + right.charAt(i + 1) + digit), valid, faults);
      }
    }
    return faults;
  }

  private static Typed typed(String right, int place, String instead) {
    String wrong = right.substring(0, place) + instead + right.substring(place + instead.length());
    return new Typed(right, wrong, place);
  }

  private static void check(
      Predicate<Typed> missed, Typed typed, Predicate<String> valid, List<String> faults) {
    boolean isMissed = valid.test(typed.wrong());
    if (isMissed != missed.test(typed)) {
      faults.add(typed.wrong() + " for " + typed.right() + (isMissed ? " is missed" : " is found"));
    }
  }
}
