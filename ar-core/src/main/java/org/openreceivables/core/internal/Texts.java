package org.openreceivables.core.internal;

import java.util.List;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;

/** Checks of short texts that serve as keys. */
public final class Texts {
  private Texts() {}

  /**
   * Refuses a text that cannot serve as a key.
   *
   * @param type the type whose key it is
   * @param value the text
   */
  public static void requireKey(String type, String value) {
    if (value.isEmpty()
        || !value.equals(value.strip())
        || value.chars().anyMatch(Texts::unprintable)) {
      throw new InvalidValueException(List.of(new Problem(
          ProblemCodes.INVALID_KEY,
          type,
          printable(value),
          "value",
          printable(value),
          "must be a text without blanks at either end and without control characters",
          "",
          List.of())));
    }
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
