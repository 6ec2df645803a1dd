package org.openreceivables.core.terms.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openreceivables.core.terms.text.Token.Kind;

/** Cuts a text into tokens, in one pass; it refuses nothing, for a sign that nobody expects has its place too. */
final class Scanner {
  private final String text;
  private int at;

  private Scanner(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Scanner(text).tokens();
  }

  private List<Token> tokens() {
    List<Token> out = new ArrayList<>();
    while (at < text.length()) {
      if (isSilent()) {
        at++;
      } else {
        out.add(next());
      }
    }
    out.add(new Token(Kind.END, "", text.length(), text.length()));
    return out;
  }

  private Token next() {
    int start = at;
    char first = text.charAt(at);
    if (isLetter(first)) {
      skipLetters();
      return token(Kind.WORD, start);
    }
    if (!isDigit(first)) {
      at++;
      return token(Kind.SIGN, start);
    }
    if (isDate(at)) {
      at += 10;
      return token(Kind.DATE, start);
    }
    skipDigits();
    if (charAt(at) == '.' && isDigit(charAt(at + 1))) {
      at++;
      skipDigits();
    }
    return token(Kind.NUMBER, start);
  }

  private Token token(Kind kind, int start) {
    return new Token(kind, text.substring(start, at).toLowerCase(Locale.ROOT), start, at);
  }

  /** Blanks, the hyphen of "half-up" and "10-day", and the point of "prox.". */
  private boolean isSilent() {
    char c = text.charAt(at);
    char before = charAt(at - 1);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || (c == '-' && (isLetter(before) || isDigit(before)) && isLetter(charAt(at + 1)))
        || (c == '.' && isLetter(before));
  }

  private boolean isDate(int from) {
    for (int i = 0; i < 10; i++) {
      char c = charAt(from + i);
      boolean dash = i == 4 || i == 7;
      if (dash ? c != '-' : !isDigit(c)) {
        return false;
      }
    }
    return !isDigit(charAt(from + 10));
  }

  private void skipLetters() {
    while (isLetter(charAt(at))) {
      at++;
    }
  }

  private void skipDigits() {
    while (isDigit(charAt(at))) {
      at++;
    }
  }

  private char charAt(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
