package org.openreceivables.examples.monthend.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.examples.monthend.file.csv.RowProblem;

/** Finds the rows that share an id; which one is right nobody can know, so all are refused. */
final class Duplicates {
  private static final int SHOWN_LINES = 5;

  private final String file;
  private final Map<String, List<RowFields>> rows = new HashMap<>();

  Duplicates(String file) {
    this.file = file;
  }

  /** Notes a row, good or bad: a bad one with the same id makes the good one doubtful. */
  void add(RowFields row) {
    row.text(Field.ID)
        .ifPresent(id -> rows.computeIfAbsent(id, i -> new ArrayList<>(1)).add(row));
  }

  /** {@return a problem for each row of a clashing id, by line} */
  Map<Long, RowProblem> clashes() {
    Map<Long, RowProblem> out = new TreeMap<>();
    rows.forEach((id, same) -> {
      if (same.size() > 1) {
        same.forEach(row -> out.put(row.line(), clash(id, row, same)));
      }
    });
    return out;
  }

  private RowProblem clash(String id, RowFields row, List<RowFields> same) {
    String lines = same.stream()
        .filter(r -> r.line() != row.line())
        .limit(SHOWN_LINES)
        .map(r -> String.valueOf(r.line()))
        .collect(Collectors.joining(", "));
    int more = same.size() - 1 - SHOWN_LINES;
    return new RowProblem(
        file,
        row.line(),
        Field.ID.key(),
        row.column(Field.ID),
        id,
        ProblemCodes.DUPLICATE_ID,
        "must stand on one row only, but stands also on line " + lines
            + (more > 0 ? " and " + more + " more" : ""),
        "");
  }
}
