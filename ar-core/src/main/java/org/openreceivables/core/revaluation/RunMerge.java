package org.openreceivables.core.revaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItem;

/** Puts two runs together. */
final class RunMerge {
  private static final Comparator<OpenItem> ORDER = Comparator.comparing(OpenItem::customer)
      .thenComparing(OpenItem::effectiveDueDate)
      .thenComparing(OpenItem::id);

  /** Problems of a run taint exactly the customer of their item. */
  static final Comparator<Problem> PROBLEMS = Comparator.comparing(
          (Problem p) -> p.taints().get(0))
      .thenComparing(Problem::id)
      .thenComparing(Problem::field);

  private RunMerge() {}

  static RevaluationRun of(RevaluationRun one, RevaluationRun other) {
    Rules.of("RevaluationRun", one.books() + " " + one.asOf())
        .require(
            one.asOf().equals(other.asOf()),
            ProblemCodes.DATE_ORDER,
            "asOf",
            other.asOf(),
            "must be the same day")
        .require(
            one.books().equals(other.books()),
            ProblemCodes.CURRENCY_MISMATCH,
            "books",
            other.books(),
            "must be the same currency")
        .orThrow();
    return RevaluationRun.builder()
        .asOf(one.asOf())
        .books(one.books())
        .lines(both(one.lines(), other.lines(), Comparator.comparing(RevaluationLine::item, ORDER)))
        .exempt(both(one.exempt(), other.exempt(), ORDER))
        .problems(both(one.problems(), other.problems(), PROBLEMS))
        .addAllIncomplete(one.incomplete())
        .addAllIncomplete(other.incomplete())
        .build();
  }

  private static <T> List<T> both(List<T> one, List<T> other, Comparator<T> order) {
    return Stream.concat(one.stream(), other.stream()).sorted(order).toList();
  }
}
