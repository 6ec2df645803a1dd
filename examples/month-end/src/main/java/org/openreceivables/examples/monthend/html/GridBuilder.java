package org.openreceivables.examples.monthend.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** Chooses what of a table is shown, and how. */
final class GridBuilder {
  private static final int ROWS = 200;
  private static final int NARROW = 5;

  private final Table table;
  private final String id;
  private List<List<Cell>> rows;
  private List<List<Cell>> totals;
  private String caption;
  private int limit = ROWS;
  private boolean collapsed;
  private String bars = "";
  private String mark = "";
  private Set<String> also = Set.of();
  private Set<String> hidden = Set.of();
  private Predicate<List<Cell>> full = row -> true;

  /** Shows all rows of a table; the id must be unique in the page. */
  GridBuilder(Table table, String id) {
    this.table = table;
    this.id = id;
    this.rows = table.rows();
    this.totals = table.totals();
    this.caption = table.title();
  }

  GridBuilder rows(List<List<Cell>> some, List<List<Cell>> sums) {
    rows = some;
    totals = sums;
    return this;
  }

  GridBuilder caption(String words) {
    caption = words;
    return this;
  }

  GridBuilder limit(int most) {
    limit = most;
    return this;
  }

  GridBuilder collapsed() {
    collapsed = true;
    return this;
  }

  /** Draws bars before this column. */
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

  /** Shows columns that are in files only elsewhere. */
  GridBuilder also(String... columns) {
    also = Set.of(columns);
    return this;
  }

  /** Shows the rows for people only: the others say nothing new. */
  GridBuilder shownOnly() {
    rows = table.shown();
    return this;
  }

  GridBuilder without(String... columns) {
    hidden = Set.of(columns);
    return this;
  }

  Page.Grid build() {
    List<Integer> columns = columns();
    Scale scale = Scale.of(rows.stream().flatMap(r -> measure(r).stream()).toList());
    List<Page.Head> heads = new ArrayList<>();
    for (int i : columns) {
      Column column = table.columns().get(i);
      if (column.name().equals(bars)) {
        heads.add(new Page.Head("", "bar"));
      }
      heads.add(new Page.Head(label(column), kind(i)));
    }
    boolean wide =
        heads.size() > NARROW || heads.stream().anyMatch(h -> h.kind().equals("why"));
    return new Page.Grid(
        id,
        caption,
        heads,
        rows.stream()
            .limit(limit)
            .map(r -> boxes(columns, r, Optional.of(scale)))
            .toList(),
        totals.stream().map(r -> boxes(columns, r, Optional.empty())).toList(),
        more(),
        collapsed,
        wide);
  }

  private String more() {
    int more = rows.size() - limit;
    return more <= 0
        ? ""
        : Words.count(more, "more row", "more rows") + " in " + table.name()
            + ".csv (option --out)";
  }

  private List<Page.Box> boxes(List<Integer> columns, List<Cell> row, Optional<Scale> scale) {
    List<Page.Box> boxes = new ArrayList<>();
    for (int i : columns) {
      if (table.columns().get(i).name().equals(bars)) {
        boxes.add(scale
            .<Page.Box>map(s -> measure(row).map(v -> s.bar(v, full.test(row))).orElseGet(s::none))
            .orElseGet(() -> new Page.Words(List.of(""))));
      }
      boxes.add(Words.of(row.get(i)));
    }
    return boxes;
  }

  private Optional<BigDecimal> measure(List<Cell> row) {
    Cell cell = new Named(table).cell(row, bars).orElseGet(Cell::none);
    if (cell instanceof Cell.Amount a) {
      return Optional.of(a.value().getAmount());
    }
    return cell instanceof Cell.Count c
        ? Optional.of(BigDecimal.valueOf(c.value()))
        : Optional.empty();
  }

  /** Those for people, or all if none is; a currency beside its amounts says nothing new. */
  private List<Integer> columns() {
    List<Column> all = table.columns();
    boolean anyLabel = all.stream().anyMatch(c -> !c.label().isEmpty());
    boolean amounts = all().flatMap(List::stream).anyMatch(Cell.Amount.class::isInstance);
    return IntStream.range(0, all.size())
        .filter(i -> !anyLabel
            || !all.get(i).label().isEmpty()
            || also.contains(all.get(i).name()))
        .filter(i -> !(amounts && all.get(i).name().equals("currency")))
        .filter(i -> !hidden.contains(all.get(i).name()))
        .boxed()
        .toList();
  }

  private String kind(int column) {
    if (table.columns().get(column).name().equals(mark)) {
      return "mark";
    }
    List<Cell> cells =
        all().map(r -> r.get(column)).filter(c -> !c.plain().isEmpty()).toList();
    if (cells.stream().anyMatch(Cell.Reasons.class::isInstance)) {
      return "why";
    }
    boolean numbers = !cells.isEmpty()
        && cells.stream().allMatch(c -> c instanceof Cell.Amount || c instanceof Cell.Count);
    return numbers ? "number" : "name";
  }

  private Stream<List<Cell>> all() {
    return Stream.concat(rows.stream(), totals.stream());
  }

  private static String label(Column column) {
    if (!column.label().isEmpty()) {
      return column.label();
    }
    String words =
        column.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
