package org.openreceivables.core.reference;

/** Ends of lines within references, with the blanks that texts have around them. */
final class LineEnd {
  private static final int MOST_BLANKS = 4;
  private static final int MOST_IN_LINE = 2;

  private LineEnd() {}

  /** Behind the end of a line and the blanks beside it; the same place where no line ends. */
  static int behind(String text, int from) {
    int at = from;
    boolean ends = false;
    while (at < text.length()
        && at - from < MOST_BLANKS
        && ReferenceText.isBlank(text.charAt(at))) {
      ends |= isLineFeed(text.charAt(at));
      at++;
    }
    return ends ? at : from;
  }

  /** Behind blanks within a line. */
  static int behindBlanks(String text, int from) {
    int at = from;
    while (at < text.length()
        && at - from < MOST_IN_LINE
        && ReferenceText.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineFeed(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
