package org.openreceivables.core.terms.text;

/**
 * A word, number, date or sign of a text.
 *
 * @param kind which of them
 * @param text what is written, words in small letters
 * @param start its first character
 * @param end the character behind it
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    /** Letters. */
    WORD,
    /** Digits, with or without a decimal point. */
    NUMBER,
    /** A day such as 2026-12-24, which need not exist. */
    DATE,
    /** Any other character. */
    SIGN,
    /** Nothing is left. */
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether this is the word or the sign; numbers are never asked so. */
  boolean says(String word) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
  }
}
