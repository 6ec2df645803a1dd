package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** A run over rows, so that a faulty one can take the place of the engine. */
@FunctionalInterface
interface Dunner {
  DunningRun run(
      List<OpenItem> rows, List<CustomerId> bad, DunningHistory history, LocalDate runDate);

  static Dunner of(DunningPolicy policy) {
    return (rows, bad, history, runDate) -> DunningEngine.of(policy)
        .run(OpenItems.of(rows).withIncomplete(bad), history, List.of(), runDate);
  }
}
