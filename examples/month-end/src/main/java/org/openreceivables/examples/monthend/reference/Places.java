package org.openreceivables.examples.monthend.reference;

/**
 * Lines and columns of a text, from 1; lines end in LF, CR or both, and a column is a character.
 *
 * <p>To be asked in ascending order, so that the text is walked through once.
 */
final class Places {
  private final String text;
  private int at;
  private int line = 1;
  private int column = 1;

  Places(String text) {
    this.text = text;
  }

  /** {@return {@code line:column} of a position, which is no less than the one asked before} */
  String of(int position) {
    while (at < position) {
      char c = text.charAt(at);
      boolean ends =
          c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
      if (ends) {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
      at++;
    }
    return line + ":" + column;
  }
}
