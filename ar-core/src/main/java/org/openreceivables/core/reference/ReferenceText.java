package org.openreceivables.core.reference;

/** How references are written: letters A to Z, digits, blanks and groups. */
final class ReferenceText {
  private ReferenceText() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** A letter or digit of a reference, in capitals or not. */
  static boolean isKnown(int c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean isBlank(char c) {
    // Most characters are none, and are not looked up.
    return (c <= ' ' || c > '~') && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  static boolean isDigits(String text) {
    return text.chars().allMatch(ReferenceText::isDigit);
  }

  /** In capitals, without blanks and without what else is dropped. */
  static String compact(String text, String alsoDropped) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c) && alsoDropped.indexOf(c) < 0) {
        out.append(upper(c));
      }
    }
    return out.toString();
  }

  /** What a creditor may put between the characters of a body. */
  static String compactBody(String body) {
    return compact(body, "-/._");
  }

  static String padded(String digits, int length) {
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }

  /** Without leading zeros, as far as so many digits stay. */
  static String withoutZeros(String digits, int least) {
    int from = 0;
    while (digits.length() - from > least && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  /** In groups counted from the left: {@code RF18 5390 0754 7034 1}. */
  static String groupedFromLeft(String value, int size) {
    return grouped(value, size, 0);
  }

  /** In groups counted from the right: {@code 12 34561}. */
  static String groupedFromRight(String value, int size) {
    return grouped(value, size, value.length() % size);
  }

  private static String grouped(String value, int size, int first) {
    StringBuilder printed = new StringBuilder(value.length() + value.length() / size);
    for (int i = 0; i < value.length(); i++) {
      printed.append(i > 0 && (i - first) % size == 0 ? " " : "").append(value.charAt(i));
    }
    return printed.toString();
  }
}
