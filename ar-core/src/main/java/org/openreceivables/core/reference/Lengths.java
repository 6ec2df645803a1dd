package org.openreceivables.core.reference;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/** How many digits a reference may have: a range, or lengths that were agreed with the bank. */
final class Lengths {
  private final int shortest;
  private final int longest;
  private final int[] agreed;

  /** What shorter bodies are filled up to with zeros. */
  private final int filled;

  private Lengths(int shortest, int longest, int[] agreed, int filled) {
    this.shortest = shortest;
    this.longest = longest;
    this.agreed = agreed;
    this.filled = filled;
  }

  static Lengths between(int shortest, int longest) {
    return new Lengths(shortest, longest, new int[0], shortest);
  }

  /** Of one length; a body is never filled up with zeros, since its first digits mean something. */
  static Lengths exactly(int length) {
    return new Lengths(length, length, new int[0], 0);
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
    int[] sorted = Arrays.stream(lengths).sorted().distinct().toArray();
    return sorted.length == 0
        ? between(shortest, longest)
        : new Lengths(sorted[0], sorted[sorted.length - 1], sorted, 0);
  }

  boolean isAgreed() {
    return agreed.length > 0;
  }

  boolean allow(int length) {
    return isAgreed()
        ? Arrays.binarySearch(agreed, length) >= 0
        : length >= shortest && length <= longest;
  }

  /** The length that a reference of so many characters at least gets; not allowed where none fits. */
  int fitting(int least) {
    return isAgreed()
        ? Arrays.stream(agreed).filter(a -> a >= least).findFirst().orElse(least)
        : Math.max(least, filled);
  }

  int shortest() {
    return shortest;
  }

  int longest() {
    return longest;
  }

  /** What a body may have besides check digits: {@code must be 1 to 24}. */
  String ruleOfBody(int checkDigits) {
    int most = longest - checkDigits;
    return !isAgreed() && filled == 0 ? "must be " + most : "must be 1 to " + most;
  }

  /** What lengths there are: {@code must be 7 or 12}. */
  String rule() {
    if (isAgreed()) {
      return "must be "
          + Arrays.stream(agreed).mapToObj(String::valueOf).collect(Collectors.joining(" or "));
    }
    return "must be " + (shortest == longest ? "" : shortest + " to ") + longest;
  }
}
