package org.openreceivables.examples.monthend.file;

import java.util.Map;
import java.util.Optional;

/**
 * Where a field comes from, and what is done to its text before it is read, in this order: blanks at
 * both ends go, {@code strip} goes, zeros are put in front, a known word becomes ours.
 *
 * @param column the column, if there is one
 * @param optional whether the column may be absent
 * @param otherwise what an empty field means, if something
 * @param strip what is taken away at either end, for example {@code .0}; empty for nothing
 * @param padTo how long a field of digits alone is made
 * @param padWith by this character in front
 * @param words their word to ours
 */
record FieldRule(
    Optional<String> column,
    boolean optional,
    Optional<String> otherwise,
    String strip,
    int padTo,
    char padWith,
    Map<String, String> words) {

  static final FieldRule NONE =
      new FieldRule(Optional.empty(), true, Optional.empty(), "", 0, '0', Map.of());

  String clean(String raw) {
    String text = trim(raw);
    if (!strip.isEmpty()) {
      text = text.endsWith(strip) ? text.substring(0, text.length() - strip.length()) : text;
      text = text.startsWith(strip) ? text.substring(strip.length()) : text;
      text = trim(text);
    }
    if (text.length() < padTo && !text.isEmpty() && text.chars().allMatch(FieldRule::isDigit)) {
      text = String.valueOf(padWith).repeat(padTo - text.length()) + text;
    }
    if (text.isEmpty()) {
      return otherwise.orElse("");
    }
    return words.getOrDefault(text, text);
  }

  /** Blanks go at both ends, those that do not break a line too: web pages and spreadsheets add them. */
  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  FieldRule with(String key, String value) {
    return switch (key) {
      case "default" ->
        new FieldRule(column, optional, Optional.of(value), strip, padTo, padWith, words);
      case "strip" -> new FieldRule(column, optional, otherwise, value, padTo, padWith, words);
      default -> {
        Map<String, String> more = new java.util.TreeMap<>(words);
        more.put(key, value);
        yield new FieldRule(column, optional, otherwise, strip, padTo, padWith, Map.copyOf(more));
      }
    };
  }

  FieldRule withColumn(String name) {
    boolean mayBeAbsent = name.endsWith("?");
    String plain = mayBeAbsent ? name.substring(0, name.length() - 1) : name;
    Optional<String> some = plain.isBlank() ? Optional.empty() : Optional.of(plain.strip());
    return new FieldRule(some, mayBeAbsent, otherwise, strip, padTo, padWith, words);
  }

  FieldRule withPad(int length, char with) {
    return new FieldRule(column, optional, otherwise, strip, length, with, words);
  }
}
