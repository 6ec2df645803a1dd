package org.openreceivables.examples.monthend.file.csv;

import java.util.List;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;

/**
 * One bad datum in a file.
 *
 * @param file the file as the user named it
 * @param line the physical line on which the record starts, from 1; 0 for the file as a whole
 * @param subject what it is about: a field, {@code row} or {@code file}
 * @param column the column's name; empty where it is about more than one
 * @param value the value as it came
 * @param code the kind of rule
 * @param rule what must hold, beginning with {@code must}
 * @param hint what may be wrong, beginning with {@code Maybe}, or empty
 */
public record RowProblem(
    String file,
    long line,
    String subject,
    String column,
    String value,
    ProblemCode code,
    String rule,
    String hint) {
  private static final int SHOWN = 60;

  /** {@return {@code items.csv:17}, or the file alone} */
  public String place() {
    return line == 0 ? file : file + ":" + line;
  }

  /** {@return one sentence for people, and a second line with the hint where there is one} */
  public String message() {
    String where = column.isEmpty() ? "" : " in column " + shown(column);
    String sentence =
        place() + ": The " + subject + " (" + shown(value) + ")" + where + " " + rule + ".";
    return hint.isEmpty() ? sentence : sentence + "\n  " + hint + ".";
  }

  /** {@return the value cut to a readable length, control characters as question marks} */
  public static String shown(String value) {
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .limit(SHOWN)
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return value.codePointCount(0, value.length()) > SHOWN ? out + "…" : out.toString();
  }

  /** {@return the same as a problem of the library, which taints these customers} */
  Problem toProblem(List<CustomerId> taints) {
    return new Problem(code, "row", place(), subject, shown(value), rule, hint, taints);
  }
}
