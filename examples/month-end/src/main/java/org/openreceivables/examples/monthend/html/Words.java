package org.openreceivables.examples.monthend.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openreceivables.examples.monthend.table.Cell;

/** Cells as words of bounded length: a name of a million letters must not make a page of them. */
final class Words {
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
  private static final int LETTERS = 300;
  private static final int SENTENCES = 12;

  private Words() {}

  static Page.Words of(Cell cell) {
    if (!(cell instanceof Cell.Reasons reasons)) {
      return new Page.Words(List.of(cut(cell.shown())));
    }
    List<String> lines = new ArrayList<>();
    reasons.values().stream()
        .limit(SENTENCES)
        .forEach(reason -> lines.add(cut(Cell.of(reason).shown())));
    int more = reasons.values().size() - SENTENCES;
    if (more > 0) {
      lines.add("… and " + more + " more");
    }
    return new Page.Words(lines.isEmpty() ? List.of("") : lines);
  }

  /** {@return {@code 1 row} or {@code 1,200 rows}} */
  static String count(long n, String one, String many) {
    return Cell.of(n).shown() + " " + (n == 1 ? one : many);
  }

  /** Signs that turn the direction of what follows would let a name rewrite its neighbours. */
  private static String cut(String words) {
    String text = TURNS.matcher(words).replaceAll("");
    return text.codePointCount(0, text.length()) <= LETTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LETTERS - 1)) + "…";
  }
}
