package org.openreceivables.examples.monthend.html;

import java.util.List;

/**
 * What the template shows, in its order. Public, since a template reads public types only.
 *
 * @param title the headline
 * @param asOf the day
 * @param command what was run
 * @param figures what to know first
 * @param sections the tables that answer a question each
 * @param details all other tables
 */
public record Page(
    String title,
    String asOf,
    String command,
    List<Figure> figures,
    List<Section> sections,
    List<Grid> details) {

  /**
   * A key figure.
   *
   * @param label what it is
   * @param values the figure, once a currency
   * @param notes what to know about it
   * @param tone {@code good}, {@code bad} or empty; the values say the same in words
   */
  public record Figure(String label, List<String> values, List<String> notes, String tone) {}

  /**
   * Tables under a headline.
   *
   * @param id the anchor
   * @param title the headline
   * @param lead how to read it; may be empty
   * @param grids the tables
   */
  public record Section(String id, String title, String lead, List<Grid> grids) {}

  /**
   * A table as shown.
   *
   * @param id the anchor
   * @param caption what it is
   * @param size how many rows there are, in words
   * @param heads the columns
   * @param rows a box a column each
   * @param totals the sums
   * @param more what is left out, in words; empty for nothing
   * @param collapsed whether it is closed at first
   * @param wide whether its rows are stacked on a phone
   */
  public record Grid(
      String id,
      String caption,
      String size,
      List<Head> heads,
      List<List<Box>> rows,
      List<List<Box>> totals,
      String more,
      boolean collapsed,
      boolean wide) {}

  /**
   * A column.
   *
   * @param label the head
   * @param kind {@code name}, {@code number}, {@code day}, {@code why}, {@code mark} or {@code bar}
   */
  public record Head(String label, String kind) {}

  /** What stands in a row under a head. */
  public sealed interface Box {}

  /**
   * Words and numbers.
   *
   * @param lines as shown, one sentence each
   */
  public record Words(List<String> lines) implements Box {}

  /**
   * A bar, drawn between 0 and 100.
   *
   * @param left where it begins
   * @param width how long it is
   * @param zero where zero is
   * @param tone {@code full}, {@code hollow} or {@code absent}
   */
  public record Bar(String left, String width, String zero, String tone) implements Box {}
}
