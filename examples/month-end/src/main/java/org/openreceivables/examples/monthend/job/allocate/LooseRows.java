package org.openreceivables.examples.monthend.job.allocate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.Problem;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.Line;
import org.openreceivables.examples.monthend.file.csv.RowProblem;
import org.openreceivables.examples.monthend.file.csv.UsedRow;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;

/**
 * Charges whose item is not there, each with the row in which it stands.
 *
 * @param rows the rows
 * @param others what else was wrong
 */
record LooseRows(List<UsedRow> rows, List<Problem> others) {

  /**
   * {@return what one run found, and which charges another did besides}
   *
   * @param file where the items stand
   * @param asOf the day
   * @param found what the first run found
   * @param besides what the other found; charges count
   */
  static LooseRows of(
      FileRead<ReceivableRow> file, LocalDate asOf, List<Problem> found, List<Problem> besides) {
    Set<Problem> charges = new LinkedHashSet<>();
    List<Problem> others = new ArrayList<>();
    found.forEach(p -> (isOfCharge(p) ? charges : others).add(p));
    besides.stream().filter(LooseRows::isOfCharge).forEach(charges::add);
    Map<String, Long> lines = charges.isEmpty() ? Map.of() : lines(file);
    List<UsedRow> rows = new ArrayList<>();
    for (Problem problem : charges) {
      rows.add(new UsedRow(
          new RowProblem(
              file.file(),
              lines.getOrDefault(problem.id(), 0L),
              problem.field(),
              "",
              problem.value(),
              problem.code(),
              problem.rule(),
              problem.hint().isEmpty()
                  ? ""
                  : "Maybe it is mistyped, posted after " + asOf
                      + ", or settled and left out of the file"),
          problem.taints()));
    }
    return new LooseRows(rows, others);
  }

  private static boolean isOfCharge(Problem problem) {
    return problem.type().equals("OpenItem") && problem.field().equals(Field.ACCESSORY_TO.key());
  }

  private static Map<String, Long> lines(FileRead<ReceivableRow> file) {
    Map<String, Long> out = new HashMap<>();
    for (Line<ReceivableRow> line : file.lines()) {
      for (OpenItem item : line.value().items()) {
        out.put(item.id().value(), line.number());
      }
    }
    return out;
  }
}
