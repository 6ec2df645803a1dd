package org.openreceivables.examples.monthend.terms;

import java.util.ArrayList;
import java.util.List;
import org.openreceivables.core.Problem;
import org.openreceivables.core.terms.text.TermsProblem;

/** Shows where in a text a problem is. */
public final class Caret {
  private static final int BEFORE = 60;
  private static final int AFTER = 30;
  private static final String INDENT = "  ";

  private Caret() {}

  /**
   * {@return the problem as one line, its hint as another, and, where it points at a character, the line of the
   * text with a caret under it}
   *
   * @param problem the problem
   * @param text the text that was read
   */
  public static List<String> lines(Problem problem, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : problem.message().split("\n", -1)) {
      lines.add((lines.isEmpty() ? "" : INDENT) + line);
    }
    TermsProblem.position(problem).ifPresent(at -> lines.addAll(1, marked(text, at)));
    return lines;
  }

  private static List<String> marked(String text, int at) {
    int from = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    int to = end < 0 ? text.length() : end;
    String before = visible(text.substring(Math.max(from, at - BEFORE), at));
    String after = visible(text.substring(at, Math.min(to, at + AFTER)));
    String cut = at - BEFORE > from ? "…" : "";
    String goesOn = at + AFTER < to ? "…" : "";
    int width = (cut + before).codePointCount(0, (cut + before).length());
    return List.of(
        (INDENT + cut + before + after + goesOn).stripTrailing(), INDENT + " ".repeat(width) + "^");
  }

  /** One column a character: control characters and tabs as a blank. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isPrintable(c) ? c : ' '));
    return out.toString();
  }

  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
