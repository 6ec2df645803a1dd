package org.openreceivables.policy.writeoff;

import java.util.Comparator;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.RunRows;
import org.openreceivables.core.openitem.OpenItem;

/** Puts two runs together. */
final class RunMerge {
  /** The order of {@code OpenItems}. */
  static final Comparator<OpenItem> BY_ITEM = Comparator.comparing(OpenItem::customer)
      .thenComparing(OpenItem::effectiveDueDate)
      .thenComparing(OpenItem::id);

  private RunMerge() {}

  static WriteOffRun of(WriteOffRun one, WriteOffRun other) {
    RunRows.ofOneDay("WriteOffRun", one.asOf(), one.asOf(), other.asOf()).orThrow();
    return WriteOffRun.builder()
        .asOf(one.asOf())
        .proposals(RunRows.of(
            one.proposals(),
            other.proposals(),
            Comparator.comparing(WriteOffProposal::item, BY_ITEM)))
        .kept(RunRows.of(one.kept(), other.kept(), Comparator.comparing(KeptItem::item, BY_ITEM)))
        .problems(RunRows.of(one.problems(), other.problems(), Comparator.comparing(Problem::id)))
        .addAllIncomplete(one.incomplete())
        .addAllIncomplete(other.incomplete())
        .build();
  }
}
