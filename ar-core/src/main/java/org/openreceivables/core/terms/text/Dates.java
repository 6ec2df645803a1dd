package org.openreceivables.core.terms.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.openreceivables.core.terms.DueDateRule;

/** Days of the calendar. */
final class Dates {
  private Dates() {}

  /** The day of a token such as 2026-12-24. */
  static DueDateRule day(Cursor cursor, Token token) {
    String text = token.text();
    try {
      LocalDate day = LocalDate.of(
          Integer.parseInt(text.substring(0, 4)),
          Integer.parseInt(text.substring(5, 7)),
          Integer.parseInt(text.substring(8)));
      return cursor.checked(token.start(), () -> DueDateRule.on(day));
    } catch (DateTimeException e) {
      throw cursor.impossible(token.start(), "must be a day that exists");
    }
  }
}
