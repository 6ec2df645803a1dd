package org.openreceivables.testkit.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What came of all cases.
 *
 * @param verdicts one a case that has a row, by topic, source and id
 * @param faults cases without a row, rows without a case, and two of either
 */
record Run(List<Verdict> verdicts, List<String> faults) {
  Run {
    verdicts = List.copyOf(verdicts);
    faults = List.copyOf(faults);
  }

  static Run of(List<WorkedCase> cases, List<Row> rows, Judge judge) {
    List<String> faults = new ArrayList<>();
    Map<String, WorkedCase> byId = new HashMap<>();
    for (WorkedCase worked : cases) {
      if (byId.put(worked.id(), worked) != null) {
        faults.add("The case (" + worked.id() + ") stands there twice");
      }
    }
    List<Verdict> verdicts = new ArrayList<>();
    TreeSet<String> rowed = new TreeSet<>();
    for (Row row : rows) {
      WorkedCase worked = byId.get(row.caseId());
      if (!rowed.add(row.caseId())) {
        faults.add("The case (" + row.caseId() + ") has two rows");
      } else if (worked == null) {
        faults.add("The row (" + row.caseId() + ") has no case");
      } else {
        verdicts.add(judge.judge(worked, row));
      }
    }
    for (String id : new TreeSet<>(byId.keySet())) {
      if (!rowed.contains(id)) {
        faults.add("The case (" + id + ") has no row");
      }
    }
    verdicts.sort(Comparator.comparing((Verdict v) -> v.worked().topic())
        .thenComparing(v -> SourceName.of(v.worked().source()))
        .thenComparing(v -> v.worked().id()));
    return new Run(verdicts, faults);
  }
}
