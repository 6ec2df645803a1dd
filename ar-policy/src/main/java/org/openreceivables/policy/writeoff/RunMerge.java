package org.openreceivables.policy.writeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItem;

/** Puts two runs together. */
final class RunMerge {
  static final Comparator<OpenItem> ORDER = Comparator.comparing(OpenItem::customer)
      .thenComparing(OpenItem::effectiveDueDate)
      .thenComparing(OpenItem::id);

  private RunMerge() {}

  static WriteOffRun of(WriteOffRun one, WriteOffRun other) {
    Rules.of("WriteOffRun", one.asOf())
        .require(
            one.asOf().equals(other.asOf()),
            ProblemCodes.DATE_ORDER,
            "asOf",
            other.asOf(),
            "must be the same day")
        .orThrow();
    return WriteOffRun.builder()
        .asOf(one.asOf())
        .proposals(both(
            one.proposals(),
            other.proposals(),
            Comparator.comparing(WriteOffProposal::item, ORDER)))
        .kept(both(one.kept(), other.kept(), Comparator.comparing(KeptItem::item, ORDER)))
        .problems(both(one.problems(), other.problems(), Comparator.comparing(Problem::id)))
        .addAllIncomplete(one.incomplete())
        .addAllIncomplete(other.incomplete())
        .build();
  }

  private static <T> List<T> both(List<T> one, List<T> other, Comparator<T> order) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(order);
    return all;
  }
}
