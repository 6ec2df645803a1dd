package org.openreceivables.testkit.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What goes wrong when a number is written down; each answer is empty where it cannot be done. */
final class NumberFaults {
  private static final String DIGITS = "0158";
  private static final String LETTERS = "OlSB";
  private static final List<String> BREAKS = List.of("\n", "\r\n", " ");

  private final DocumentNumbers numbers;
  private final Dice dice;

  NumberFaults(DocumentNumbers numbers, Dice dice) {
    this.numbers = numbers;
    this.dice = dice;
  }

  /** Two digits that changed places, or a wrong one, so that no document is named. */
  Optional<String> mistyped(String number) {
    return first(misspellings(number), n -> !numbers.names(n));
  }

  /** The same, so that a document is named that is not among those meant; one of one's own if possible. */
  Optional<String> mistypedToOther(String number, List<String> meant, List<String> own) {
    List<String> candidates = misspellings(number);
    return first(candidates, n -> !meant.contains(n) && own.contains(n))
        .or(() -> first(candidates, n -> !meant.contains(n) && numbers.names(n)));
  }

  Optional<String> digitMissing(String number) {
    List<String> shorter = new ArrayList<>();
    int from = dice.below(number.length());
    for (int i = 0; i < number.length(); i++) {
      int at = (from + i) % number.length();
      shorter.add(number.substring(0, at) + number.substring(at + 1));
    }
    return first(shorter, n -> !numbers.names(n));
  }

  Optional<String> letterForDigit(String number) {
    int from = dice.below(number.length());
    for (int i = 0; i < number.length(); i++) {
      int at = (from + i) % number.length();
      int letter = DIGITS.indexOf(number.charAt(at));
      if (letter >= 0) {
        return Optional.of(
            number.substring(0, at) + LETTERS.charAt(letter) + number.substring(at + 1));
      }
    }
    return Optional.empty();
  }

  String truncated(String number) {
    return number.substring(0, dice.between(2, number.length() - 2));
  }

  String broken(String number) {
    int at = dice.between(1, number.length() - 1);
    return number.substring(0, at) + dice.pick(BREAKS) + number.substring(at);
  }

  /** First swaps, then wrong digits, each from a place at random. */
  private List<String> misspellings(String number) {
    List<String> out = new ArrayList<>();
    int from = dice.below(number.length());
    for (int i = 0; i < number.length(); i++) {
      int at = (from + i) % number.length();
      if (at + 1 < number.length() && number.charAt(at) != number.charAt(at + 1)) {
        out.add(number.substring(0, at)
            + number.charAt(at + 1)
            + number.charAt(at)
            + number.substring(at + 2));
      }
    }
    int add = dice.between(1, 9);
    for (int i = 0; i < number.length(); i++) {
      int at = (from + i) % number.length();
      int digit = (number.charAt(at) - '0' + add) % 10;
      out.add(number.substring(0, at) + digit + number.substring(at + 1));
    }
    return out;
  }

  private static Optional<String> first(List<String> candidates, Predicate<String> fits) {
    return candidates.stream().filter(fits).findFirst();
  }
}
