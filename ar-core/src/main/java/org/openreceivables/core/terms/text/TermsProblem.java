package org.openreceivables.core.terms.text;

import java.util.OptionalInt;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;

/**
 * Why a text is no payment terms, or terms no text of a format.
 *
 * <p>A problem with a text points at a character: {@code The text at character 6 (nett 30) of terms (2/10 nett
 * 30) must be …}, and {@link #position} gives 5 for it, so that a program can put a mark under it.
 */
public enum TermsProblem implements ProblemCode {
  /** Something else can stand here. */
  UNEXPECTED_TEXT,
  /** It can be read, but no terms are so: 120 % off, day 32 of a month, a later discount that is larger. */
  IMPOSSIBLE_TERMS,
  /** A code that is valid and from which no date or amount follows here: "previously agreed". */
  TERMS_WITHOUT_RULE,
  /** The format has no way to say what the terms say. */
  NO_SUCH_FORM;

  private static final String AT = "text at character ";

  /**
   * {@return where in the text the problem is: the index of a character, from 0; the length of the text for
   * something missing at its end; empty for a problem that is not one with a text}
   *
   * <p>Messages count from 1, as people do.
   *
   * @param problem a problem, of any code
   */
  public static OptionalInt position(Problem problem) {
    String field = problem.field();
    if (!(problem.code() instanceof TermsProblem) || !field.startsWith(AT)) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(field.substring(AT.length())) - 1);
    } catch (NumberFormatException e) {
      return OptionalInt.empty(); // Another's problem with our code.
    }
  }

  static String field(int position) {
    return AT + (position + 1);
  }
}
