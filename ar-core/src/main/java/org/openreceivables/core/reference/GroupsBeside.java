package org.openreceivables.core.reference;

import java.util.Collections;

/**
 * What stands beside a number that is printed in groups, one blank away.
 *
 * @param text the text
 * @param most the size of the largest group
 */
record GroupsBeside(String text, int most) {
  private static final int START_OF_IBAN = 4;

  static GroupsBeside of(String text, ReferenceShape shape) {
    return new GroupsBeside(text, shape.groups().isEmpty() ? 0 : Collections.max(shape.groups()));
  }

  /** Whether the number is a part of something longer, an IBAN or a number in the same groups. */
  boolean surround(int from, int end) {
    int before = start(from - 1);
    int behind = end(end + 1);
    boolean goesOn = behind > end + 1 && isBlankAt(end) && isGroup(end + 1, behind);
    if (before == from - 1 || !isBlankAt(from - 1)) {
      return goesOn;
    }
    boolean bank = from - 1 - before == START_OF_IBAN
        && isLetters(before, from - 1)
        && isBlankAt(before - 1)
        && isStartOfIban(start(before - 1), before - 1);
    return goesOn || bank || isGroup(before, from - 1) || isStartOfIban(before, from - 1);
  }

  /** Of the letters and digits before a place, at most one more than a group has. */
  private int start(int to) {
    int at = to;
    while (at > 0 && to - at <= limit() && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int end(int from) {
    int at = Math.min(from, text.length());
    while (at < text.length()
        && at - from <= limit()
        && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int limit() {
    return Math.max(most, START_OF_IBAN);
  }

  private boolean isBlankAt(int at) {
    return at >= 0
        && at < text.length()
        && LineEnd.behind(text, at) == at
        && ReferenceText.isBlank(text.charAt(at));
  }

  private boolean isGroup(int from, int to) {
    return to - from <= most && ReferenceText.isDigits(text.substring(from, to));
  }

  /** Two letters and two digits: {@code EE38}. */
  private boolean isStartOfIban(int from, int to) {
    return to - from == START_OF_IBAN
        && isLetters(from, from + 2)
        && ReferenceText.isDigits(text.substring(from + 2, to));
  }

  private boolean isLetters(int from, int to) {
    return text.substring(from, to).chars().allMatch(Character::isLetter);
  }
}
