package org.openreceivables.core.terms.text;

import java.util.Locale;
import org.openreceivables.core.InvalidValueException;

/** The place up to which one line of a text is read, character by character. */
final class SkontoCursor {
  private final SourceText source;
  private final int end;
  private int at;

  SkontoCursor(SourceText source, int start, int end) {
    this.source = source;
    this.at = start;
    this.end = end;
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    return at == end;
  }

  /** Steps over a text, or points at the first character that differs from it. */
  void literal(String expected) {
    String text = source.text();
    for (int i = 0; i < expected.length(); i++) {
      if (at == end || text.charAt(at) != expected.charAt(i)) {
        boolean small = at < end
            && text.substring(at, at + 1)
                .toUpperCase(Locale.ROOT)
                .equals(expected.substring(i, i + 1));
        throw expected(
            "the " + expected.substring(i) + " of " + expected,
            small ? "Maybe capitals are meant" : hint());
      }
      at++;
    }
  }

  private String hint() {
    return source.text().startsWith("VERZUG", at)
        ? "Maybe it is interest for late payment, which XRechnung 3.0 no longer has"
        : "";
  }

  /** A minus sign, or nothing. */
  String minus() {
    boolean here = at < end && source.text().charAt(at) == '-';
    at += here ? 1 : 0;
    return here ? "-" : "";
  }

  /** Digits, at least one. */
  String digits(String what) {
    int start = at;
    while (at < end && source.text().charAt(at) >= '0' && source.text().charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw expected(what, "");
    }
    return source.text().substring(start, at);
  }

  /** Digits, a point and two digits: 2.00. */
  String decimal(String what) {
    String whole = digits(what);
    if (at == end || source.text().charAt(at) != '.') {
      throw expected("a point and two decimals", "");
    }
    at++;
    int start = at;
    String decimals = digits("two decimals");
    if (decimals.length() != 2) {
      at = start + Math.min(2, decimals.length());
      throw expected(decimals.length() < 2 ? "a second decimal" : "no third decimal", "");
    }
    return whole + "." + decimals;
  }

  InvalidValueException expected(String expected, String hint) {
    return source.problem(at, TermsProblem.UNEXPECTED_TEXT, "must be " + expected, hint);
  }

  InvalidValueException impossible(int where, String rule) {
    return source.problem(where, TermsProblem.IMPOSSIBLE_TERMS, rule, "");
  }
}
