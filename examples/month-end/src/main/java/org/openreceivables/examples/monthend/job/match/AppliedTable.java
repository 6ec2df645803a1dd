package org.openreceivables.examples.monthend.job.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.examples.monthend.job.Completeness;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.ItemSettlement;

/** What was applied, as a table. */
public final class AppliedTable {
  private AppliedTable() {}

  /**
   * {@return one row a payment or credit, item and effect}
   *
   * @param title the headline
   * @param shown how many rows people are shown
   * @param allocations what was applied
   */
  public static Table.Builder of(String title, int shown, List<Allocation> allocations) {
    Table.Builder table = Table.named(
        "allocations",
        title,
        Column.of("source", "From"),
        Column.of("item", "To"),
        Column.of("postingDate", "Posted"),
        Column.of("effect", "Effect"),
        Column.forFiles("currency"),
        Column.of("amount", "Amount"),
        Column.of("openAfter", "Open after"),
        Completeness.column(allocations.stream().anyMatch(Allocation::incomplete)),
        Column.of("reasons", "Why"));
    for (Allocation allocation : allocations) {
      for (ItemSettlement s : allocation.settlements()) {
        Map<Effect, Money> sums = new EnumMap<>(Effect.class);
        s.lines().forEach(l -> sums.merge(l.effect(), l.amount(), Money::plus));
        sums.forEach((effect, amount) -> table.row(
            shown,
            Cell.of(allocation.source().value()),
            Cell.of(s.after().id().value()),
            Cell.of(s.postingDate()),
            Cell.of(effect.name()),
            Cell.of(amount.getCurrencyUnit().getCode()),
            Cell.of(amount),
            Cell.of(s.after().open()),
            Completeness.cell(allocation.incomplete()),
            Completeness.reasons(
                allocation.incomplete(),
                s.reasons().stream().map(AllocationReason::summarize).toList())));
      }
    }
    return table;
  }
}
