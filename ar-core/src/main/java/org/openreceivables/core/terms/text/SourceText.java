package org.openreceivables.core.terms.text;

import java.util.List;
import java.util.function.Supplier;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.text.KeyText;

/**
 * A text that is read, and what is said of its places.
 *
 * @param text the text
 */
record SourceText(String text) {
  /** Longer than any terms that people write; reading takes time in proportion to the length. */
  static final int LONGEST = 100_000;

  private static final int MOST_SHOWN = 60;
  private static final int MOST_SHOWN_HERE = 24;

  /** Refuses what is too long. */
  void requireLength() {
    if (text.length() > LONGEST) {
      throw problem(
          LONGEST,
          TermsProblem.UNEXPECTED_TEXT,
          "must not be there: terms have at most " + LONGEST + " characters",
          "");
    }
  }

  InvalidValueException problem(int at, TermsProblem code, String rule, String hint) {
    return problem(at, text.length(), code, rule, hint);
  }

  /** The same, of a part that ends somewhere. */
  InvalidValueException problem(int at, int end, TermsProblem code, String rule, String hint) {
    return new InvalidValueException(List.of(new Problem(
        code,
        "terms",
        shown(text, MOST_SHOWN, "?"),
        TermsProblem.field(at),
        shown(text.substring(at, end), MOST_SHOWN_HERE, "nothing"),
        rule,
        hint,
        List.of())));
  }

  /** The value, or the first rule that it breaks, said of the place that it was read from. */
  <T> T checked(int at, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValueException e) {
      Problem first = e.problems().get(0);
      if (first.code() instanceof TermsProblem) {
        throw e;
      }
      throw problem(
          at,
          TermsProblem.IMPOSSIBLE_TERMS,
          "must be possible: the " + first.field() + " (" + shown(first.value(), MOST_SHOWN, "?")
              + ") " + first.rule(),
          first.hint());
    }
  }

  private static String shown(String text, int most, String none) {
    String cut = text.length() > most ? text.substring(0, most) + "…" : text;
    String printable = KeyText.printable(cut.strip());
    return printable.isEmpty() ? none : printable;
  }
}
