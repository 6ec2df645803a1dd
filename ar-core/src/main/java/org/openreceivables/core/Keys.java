package org.openreceivables.core;

import java.util.List;
import org.openreceivables.core.internal.text.KeyText;

/** The check of the keys of the alphabet. */
final class Keys {
  private Keys() {}

  static void require(String type, String value) {
    if (!KeyText.isKey(value)) {
      String printable = KeyText.printable(value);
      throw new InvalidValueException(List.of(new Problem(
          ProblemCodes.INVALID_KEY,
          type,
          printable,
          "value",
          printable,
          KeyText.RULE,
          "",
          List.of())));
    }
  }
}
