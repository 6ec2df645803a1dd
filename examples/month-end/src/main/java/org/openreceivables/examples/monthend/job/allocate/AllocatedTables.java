package org.openreceivables.examples.monthend.job.allocate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openreceivables.core.PaymentId;
import org.openreceivables.examples.monthend.job.match.AppliedTable;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;

/**
 * What a policy applied, and what it left.
 *
 * @param policy the policy
 * @param result what it did
 * @param later how many payments were posted after the day, in words
 * @param proposed payments with a match that nobody accepted
 * @param forPeople whether people are shown it unless they ask
 */
record AllocatedTables(
    NamedPolicy policy,
    AllocationResult result,
    String later,
    Set<PaymentId> proposed,
    boolean forPeople) {
  static final String APPLIED = "allocations";
  private static final int SHOWN = 20;

  List<Table> all() {
    return List.of(applied(), rests());
  }

  private Table applied() {
    return built(
        AppliedTable.of("What " + policy.name() + " applies" + later, SHOWN, result.allocations()));
  }

  /** One row a payment or credit of which something is left. */
  private Table rests() {
    Table.Builder table = Table.named(
        "rests",
        "What " + policy.name() + " leaves on account",
        Column.of("customer", "Customer"),
        Column.of("source", "From"),
        Column.forFiles("currency"),
        Column.of("available", "Received"),
        Column.of("rest", "On account"),
        Column.of("reasons", "Why"));
    for (Allocation a : result.allocations()) {
      if (a.rest().isPositive()) {
        table.row(
            SHOWN,
            Cell.of(a.customer().value()),
            Cell.of(a.source().value()),
            Cell.of(a.rest().getCurrencyUnit().getCode()),
            Cell.of(a.available()),
            Cell.of(a.rest()),
            Cell.of(why(a)));
      }
    }
    return built(table);
  }

  private List<String> why(Allocation allocation) {
    List<String> out = new ArrayList<>(
        allocation.restReasons().stream().map(AllocationReason::summarize).toList());
    if (allocation.payment().filter(p -> proposed.contains(p.id())).isPresent()) {
      out.add("a match is proposed, and not accepted: --proposals accept");
    }
    return out;
  }

  private Table built(Table.Builder table) {
    return (forPeople ? table : table.forPrograms()).build();
  }
}
