package org.openreceivables.examples.monthend.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;

/**
 * Chooses the columns of a table that people see.
 *
 * @param all the columns of the table
 * @param rows what stands in them
 * @param also those to show although they are for files elsewhere, unless they are empty
 * @param without those to leave out
 */
record Columns(List<Column> all, List<List<Cell>> rows, Set<String> also, Set<String> without) {

  /** {@return the places of those with a head, or of all if none has one} */
  List<Integer> chosen() {
    boolean heads = all.stream().anyMatch(c -> !c.label().isEmpty());
    return IntStream.range(0, all.size())
        .filter(i -> also.contains(name(i))
            ? !isEmpty(i)
            : (!heads || !all.get(i).label().isEmpty())
                && !without.contains(name(i))
                && !isCurrencyOfAmounts(i))
        .boxed()
        .toList();
  }

  String name(int at) {
    return all.get(at).name();
  }

  /** {@return the head, made from the name where there is none: {@code wouldAdd} is "Would add"} */
  String label(int at) {
    Column column = all.get(at);
    if (!column.label().isEmpty() || column.name().isEmpty()) {
      return column.label();
    }
    String words = column.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  String kind(int at) {
    List<Cell> cells = cells(at);
    if (cells.stream().anyMatch(Cell.Reasons.class::isInstance)) {
      return "why";
    }
    if (!cells.isEmpty() && cells.stream().allMatch(Cell.Day.class::isInstance)) {
      return "day";
    }
    boolean numbers = !cells.isEmpty()
        && cells.stream().allMatch(c -> c instanceof Cell.Amount || c instanceof Cell.Count);
    return numbers ? "number" : "name";
  }

  /** An amount shows its currency itself. */
  private boolean isCurrencyOfAmounts(int at) {
    return name(at).equals("currency")
        && rows.stream().flatMap(List::stream).anyMatch(Cell.Amount.class::isInstance);
  }

  private boolean isEmpty(int at) {
    return cells(at).isEmpty();
  }

  private List<Cell> cells(int at) {
    return rows.stream().map(r -> r.get(at)).filter(c -> !c.plain().isEmpty()).toList();
  }
}
