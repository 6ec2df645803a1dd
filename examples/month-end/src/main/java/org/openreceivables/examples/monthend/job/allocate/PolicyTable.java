package org.openreceivables.examples.monthend.job.allocate;

import java.util.List;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;

/** The policies by name. */
public final class PolicyTable {
  private PolicyTable() {}

  /** {@return one row a policy, with the switches that differ from the default} */
  public static Table all() {
    Table.Builder table = Table.named(
        "policies",
        "Policies by name",
        Column.of("name", "Name"),
        Column.of("reasons", "Differs from the default in"));
    PolicyNames.all().forEach((name, policy) -> {
      List<String> switches =
          PolicyComparison.of(AllocationPolicy.standard(), policy).switches().stream()
              .map(s -> s.name() + ": " + s.there())
              .toList();
      table.row(Cell.of(name), Cell.of(switches.isEmpty() ? List.of("nothing") : switches));
    });
    return table.build();
  }
}
