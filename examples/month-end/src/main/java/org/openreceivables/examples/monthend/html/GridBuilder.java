package org.openreceivables.examples.monthend.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Table;

/** Chooses what of a table is shown, and how. */
final class GridBuilder {
  private static final int ROWS = 200;
  private static final int COLLAPSED_ROWS = 50;
  private static final int NARROW = 4;

  private final Table table;
  private final Named named;
  private final String id;
  private List<List<Cell>> rows;
  private List<List<Cell>> totals;
  private String caption;
  private int limit = ROWS;
  private boolean collapsed;
  private String bars = "";
  private String mark = "";
  private Set<String> also = Set.of();
  private Set<String> without = Set.of();
  private Predicate<List<Cell>> full = row -> true;

  /** Shows all rows of a table; the id must be unique in the page. */
  GridBuilder(Table table, String id) {
    this.table = table;
    this.named = new Named(table);
    this.id = id;
    this.rows = table.rows();
    this.totals = table.totals();
    this.caption = table.title();
  }

  /** Shows these rows alone. */
  GridBuilder rows(List<List<Cell>> some, List<List<Cell>> sums) {
    rows = some;
    totals = sums;
    return this;
  }

  /** Shows the rows for people alone: the others say nothing new. */
  GridBuilder shownOnly() {
    return rows(table.shown(), totals);
  }

  GridBuilder caption(String words) {
    caption = words;
    return this;
  }

  GridBuilder limit(int most) {
    limit = most;
    return this;
  }

  /** Closes the table at first, and shows fewer rows: on paper it is open. */
  GridBuilder collapsed() {
    collapsed = true;
    limit = COLLAPSED_ROWS;
    return this;
  }

  /** Draws bars after this column, of amounts in one currency or of counts. */
  GridBuilder bars(String column) {
    bars = column;
    return this;
  }

  /** Draws hollow bars in the other rows. */
  GridBuilder fullWhere(Predicate<List<Cell>> rule) {
    full = rule;
    return this;
  }

  /** Sets this column off. */
  GridBuilder mark(String column) {
    mark = column;
    return this;
  }

  /** Shows columns that are for files elsewhere, unless they are empty. */
  GridBuilder also(String... columns) {
    also = Set.of(columns);
    return this;
  }

  GridBuilder without(String... columns) {
    without = Set.of(columns);
    return this;
  }

  Page.Grid build() {
    Columns columns = new Columns(
        table.columns(), Stream.concat(rows.stream(), totals.stream()).toList(), also, without);
    List<Integer> places = columns.chosen();
    List<Page.Head> heads = new ArrayList<>();
    for (int i : places) {
      String kind = columns.name(i).equals(mark) ? "mark" : columns.kind(i);
      heads.add(new Page.Head(columns.label(i), kind));
      if (columns.name(i).equals(bars)) {
        heads.add(new Page.Head("", "bar"));
      }
    }
    Scale scale = Scale.of(rows.stream().flatMap(r -> measure(r).stream()).toList());
    return new Page.Grid(
        id,
        caption,
        Words.count(rows.size(), "row", "rows"),
        heads,
        rows.stream()
            .limit(limit)
            .map(r -> boxes(places, r, Optional.of(scale)))
            .toList(),
        totals.stream().map(r -> boxes(places, r, Optional.empty())).toList(),
        more(),
        collapsed,
        heads.size() > NARROW || heads.stream().anyMatch(h -> h.kind().equals("why")));
  }

  private String more() {
    int more = rows.size() - limit;
    return more <= 0
        ? ""
        : Words.count(more, "more row", "more rows")
            + " in "
            + table.name()
            + ".csv (option --out)";
  }

  private List<Page.Box> boxes(List<Integer> places, List<Cell> row, Optional<Scale> scale) {
    List<Page.Box> boxes = new ArrayList<>();
    for (int i : places) {
      boxes.add(Words.of(row.get(i)));
      if (table.columns().get(i).name().equals(bars)) {
        boxes.add(scale.map(s -> bar(s, row)).orElseGet(() -> Words.of(Cell.none())));
      }
    }
    return boxes;
  }

  private Page.Box bar(Scale scale, List<Cell> row) {
    return measure(row).map(v -> scale.bar(v, full.test(row))).orElseGet(scale::none);
  }

  private Optional<BigDecimal> measure(List<Cell> row) {
    return named
        .cell(row, bars)
        .flatMap(cell -> cell instanceof Cell.Count c
            ? Optional.of(BigDecimal.valueOf(c.value()))
            : named.money(row, bars).map(m -> m.getAmount()));
  }
}
