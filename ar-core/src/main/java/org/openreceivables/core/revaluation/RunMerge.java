package org.openreceivables.core.revaluation;

import java.util.Comparator;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.RunRows;
import org.openreceivables.core.openitem.OpenItems;

/** Puts two runs together. */
final class RunMerge {
  /** Problems of a run taint exactly the customer of their item. */
  static final Comparator<Problem> PROBLEMS = Comparator.comparing(
          (Problem p) -> p.taints().get(0))
      .thenComparing(Problem::id)
      .thenComparing(Problem::field);

  private RunMerge() {}

  static RevaluationRun of(RevaluationRun one, RevaluationRun other) {
    RunRows.ofOneDay(
            "RevaluationRun", one.booksCurrency() + " " + one.asOf(), one.asOf(), other.asOf())
        .require(
            one.booksCurrency().equals(other.booksCurrency()),
            ProblemCodes.CURRENCY_MISMATCH,
            "booksCurrency",
            other.booksCurrency(),
            "must be the same currency")
        .orThrow();
    return RevaluationRun.builder()
        .asOf(one.asOf())
        .booksCurrency(one.booksCurrency())
        .lines(RunRows.of(
            one.lines(),
            other.lines(),
            Comparator.comparing(RevaluationLine::item, OpenItems.ORDER)))
        .exempt(RunRows.of(one.exempt(), other.exempt(), OpenItems.ORDER))
        .problems(RunRows.of(one.problems(), other.problems(), PROBLEMS))
        .addAllIncomplete(one.incomplete())
        .addAllIncomplete(other.incomplete())
        .build();
  }
}
