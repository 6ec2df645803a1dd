package org.openreceivables.examples.monthend.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables for a terminal of 100 columns: words to the left, counts and amounts to the right. Reasons in the
 * last column go on in the next line, or stand below their row where too little room is left beside it.
 */
public final class TextTables {
  private static final int WIDTH = 100;
  private static final int LEAST_REASONS = 44;
  private static final String GAP = "  ";
  private static final String INDENT = "      ";

  private TextTables() {}

  /**
   * {@return the table as lines, each with a line feed}
   *
   * @param table the table
   */
  public static String print(Table table) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).isShown()) {
        shown.add(i);
      }
    }
    List<List<Cell>> rows = table.shown();
    int reasons = reasonsBelow(table, shown, rows);
    if (reasons >= 0) {
      shown.remove(shown.size() - 1);
    }
    int[] widths = widths(table, shown, rows);
    StringBuilder out = new StringBuilder(table.title()).append('\n');
    List<Cell> heads = new ArrayList<>();
    table.columns().forEach(c -> heads.add(Cell.of(c.label())));
    boolean[] right = right(table, shown);
    line(out, heads, shown, widths, right);
    rule(out, widths);
    for (List<Cell> row : rows) {
      line(out, row, shown, widths, right);
      if (reasons >= 0 && !row.get(reasons).shown().isEmpty()) {
        wrap(row.get(reasons).shown(), WIDTH - INDENT.length())
            .forEach(each -> out.append(INDENT).append(each).append('\n'));
      }
    }
    if (rows.isEmpty() && !table.rows().isEmpty()) {
      out.append(GAP)
          .append("(none here; --format json, --format csv or --out has ")
          .append(Groups.of(String.valueOf(table.rows().size())))
          .append(")\n");
    } else if (rows.size() < table.rows().size()) {
      out.append(GAP)
          .append("… and ")
          .append(Groups.of(String.valueOf(table.rows().size() - rows.size())))
          .append(" more: --format json, --format csv or --out has all\n");
    }
    if (table.rows().isEmpty()) {
      out.append(GAP).append("(none)\n");
    }
    if (!table.totals().isEmpty()) {
      rule(out, widths);
      table.totals().forEach(row -> line(out, row, shown, widths, right));
    }
    return out.toString();
  }

  /** The last column, if it has reasons for which the others leave too little room; -1 otherwise. */
  private static int reasonsBelow(Table table, List<Integer> shown, List<List<Cell>> rows) {
    int last = shown.get(shown.size() - 1);
    if (rows.isEmpty() || !(rows.get(0).get(last) instanceof Cell.Reasons)) {
      return -1;
    }
    int need = rows.stream().mapToInt(r -> length(r.get(last).shown())).max().orElse(0);
    int left = WIDTH - GAP.length();
    for (int width : widths(table, shown.subList(0, shown.size() - 1), rows)) {
      left -= width + GAP.length();
    }
    return left < Math.min(need, LEAST_REASONS) ? last : -1;
  }

  /** Each column as wide as it needs, the widest column of words narrowed until all fits. */
  private static int[] widths(Table table, List<Integer> shown, List<List<Cell>> rows) {
    List<List<Cell>> all = new ArrayList<>(rows);
    all.addAll(table.totals());
    int[] widths = new int[shown.size()];
    int total = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = length(table.columns().get(shown.get(i)).label());
      for (List<Cell> row : all) {
        widths[i] = Math.max(widths[i], length(row.get(shown.get(i)).shown()));
      }
      total += widths[i] + GAP.length();
    }
    boolean[] right = right(table, shown);
    for (; total > WIDTH; total--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (!right[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0 || widths[widest] <= 8) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static boolean[] right(Table table, List<Integer> shown) {
    boolean[] right = new boolean[shown.size()];
    for (int i = 0; i < right.length; i++) {
      int column = shown.get(i);
      right[i] = !table.rows().isEmpty()
          && table.rows().stream().map(row -> row.get(column)).anyMatch(TextTables::isFigure);
    }
    return right;
  }

  private static boolean isFigure(Cell cell) {
    return cell instanceof Cell.Amount
        || cell instanceof Cell.Count
        || cell instanceof Cell.Share
        || cell instanceof Cell.Percent;
  }

  /** One row; what does not fit is cut, but reasons in the last column go on in the next line. */
  private static void line(
      StringBuilder out, List<Cell> row, List<Integer> shown, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    List<String> more = List.of();
    int indent = 0;
    for (int i = 0; i < widths.length; i++) {
      Cell cell = row.get(shown.get(i));
      String text = cell.shown();
      if (i == widths.length - 1 && cell instanceof Cell.Reasons) {
        List<String> lines = wrap(text, widths[i]);
        text = lines.get(0);
        more = lines.subList(1, lines.size());
        indent = line.length() + GAP.length();
      }
      text = cut(text, widths[i]);
      String pad = " ".repeat(widths[i] - length(text));
      line.append(GAP).append(right[i] ? pad + text : text + pad);
    }
    out.append(line.toString().stripTrailing()).append('\n');
    for (String each : more) {
      out.append(" ".repeat(indent)).append(each).append('\n');
    }
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (length(rest) > width) {
      int space = rest.lastIndexOf(' ', width);
      if (space <= 0) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    lines.add(cut(rest, width));
    return lines;
  }

  private static void rule(StringBuilder out, int[] widths) {
    for (int width : widths) {
      out.append(GAP).append("-".repeat(width));
    }
    out.append('\n');
  }

  private static String cut(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
