package org.openreceivables.core.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * How many digits a reference may have: a range, or lengths that were agreed with the bank.
 *
 * @param shortest the fewest
 * @param longest the most
 * @param agreed the only ones, ascending; empty for all between
 * @param filled what shorter bodies are filled up to with zeros
 */
record Lengths(int shortest, int longest, List<Integer> agreed, int filled) {

  Lengths {
    agreed = List.copyOf(agreed);
  }

  static Lengths between(int shortest, int longest) {
    return new Lengths(shortest, longest, List.of(), shortest);
  }

  /** Of one length; a body is never filled up with zeros, since its first digits mean something. */
  static Lengths exactly(int length) {
    return new Lengths(length, length, List.of(), 0);
  }

  /** The agreed lengths, each within the range; any of the range where none is agreed. */
  static Lengths agreed(String scheme, int shortest, int longest, int... lengths) {
    Rules rules = Rules.of("ReferenceScheme", scheme);
    for (int length : lengths) {
      rules.require(
          length >= shortest && length <= longest,
          ProblemCodes.OUT_OF_RANGE,
          "length",
          length,
          "must be " + shortest + " to " + longest);
    }
    rules.orThrow();
    List<Integer> sorted = IntStream.of(lengths).sorted().distinct().boxed().toList();
    return sorted.isEmpty()
        ? between(shortest, longest)
        : new Lengths(sorted.get(0), sorted.get(sorted.size() - 1), sorted, 0);
  }

  /** The agreed lengths as they stand in names: {@code 7,10}. */
  String listed() {
    return agreed.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  boolean isAgreed() {
    return !agreed.isEmpty();
  }

  boolean allow(int length) {
    return isAgreed() ? agreed.contains(length) : length >= shortest && length <= longest;
  }

  /** The length that a reference of so many characters at least gets; not allowed where none fits. */
  int fitting(int least) {
    return isAgreed()
        ? agreed.stream().filter(a -> a >= least).findFirst().orElse(least)
        : Math.max(least, filled);
  }

  /** What a body may have besides check digits: {@code must be 1 to 24}. */
  String ruleOfBody(int checkDigits) {
    int most = longest - checkDigits;
    return !isAgreed() && filled == 0 ? "must be " + most : "must be 1 to " + most;
  }

  /** What lengths there are: {@code must be 7 or 12}. */
  String rule() {
    if (isAgreed()) {
      return "must be " + agreed.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
    return "must be " + (shortest == longest ? "" : shortest + " to ") + longest;
  }
}
