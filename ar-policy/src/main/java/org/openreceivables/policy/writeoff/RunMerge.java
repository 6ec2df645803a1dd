package org.openreceivables.policy.writeoff;

import java.util.Comparator;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.RunRows;
import org.openreceivables.core.openitem.OpenItems;

/** Puts two runs together. */
final class RunMerge {
  private RunMerge() {}

  static WriteOffRun of(WriteOffRun one, WriteOffRun other) {
    RunRows.ofOneDay("WriteOffRun", one.asOf(), one.asOf(), other.asOf()).orThrow();
    return WriteOffRun.builder()
        .asOf(one.asOf())
        .proposals(RunRows.of(
            one.proposals(),
            other.proposals(),
            Comparator.comparing(WriteOffProposal::item, OpenItems.ORDER)))
        .kept(RunRows.of(
            one.kept(), other.kept(), Comparator.comparing(KeptItem::item, OpenItems.ORDER)))
        .problems(RunRows.of(one.problems(), other.problems(), Comparator.comparing(Problem::id)))
        .addAllIncomplete(one.incomplete())
        .addAllIncomplete(other.incomplete())
        .build();
  }
}
