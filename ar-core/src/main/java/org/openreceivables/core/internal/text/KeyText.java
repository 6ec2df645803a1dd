package org.openreceivables.core.internal.text;

/** What makes a text fit to be a key. Depends on nothing, so that the alphabet itself may use it. */
public final class KeyText {
  /** The rule, for messages. */
  public static final String RULE =
      "must be a text without blanks at either end and without control characters";

  private KeyText() {}

  /**
   * {@return whether the text keeps the rule}
   *
   * @param value any text
   */
  public static boolean isKey(String value) {
    return !value.isEmpty()
        && value.equals(value.strip())
        && value.chars().noneMatch(KeyText::unprintable);
  }

  /**
   * {@return the text with control characters shown as {@code ?}}
   *
   * @param value any text
   */
  public static String printable(String value) {
    StringBuilder out = new StringBuilder(value.length());
    value.chars().forEach(c -> out.append(unprintable(c) ? '?' : (char) c));
    return out.toString();
  }

  private static boolean unprintable(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
