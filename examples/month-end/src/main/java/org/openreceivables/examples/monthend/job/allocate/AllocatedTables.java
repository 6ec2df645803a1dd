package org.openreceivables.examples.monthend.job.allocate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.monthend.job.Completeness;
import org.openreceivables.examples.monthend.job.match.AppliedTable;
import org.openreceivables.examples.monthend.job.match.UnknownPayer;
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
 * @param without which payments are not among them, in words
 * @param unknown payments of nobody known
 * @param proposed payments with a match that nobody accepted, and its items
 * @param forPeople whether people are shown it unless they ask
 */
record AllocatedTables(
    NamedPolicy policy,
    AllocationResult result,
    String without,
    UnknownPayers unknown,
    Map<PaymentId, List<OpenItemId>> proposed,
    boolean forPeople) {
  static final String APPLIED = "allocations";
  private static final int SHOWN = 20;

  List<Table> all() {
    return List.of(applied(), rests());
  }

  private Table applied() {
    return built(AppliedTable.of(
        "What " + policy.name() + " applies" + without, SHOWN, result.allocations()));
  }

  /**
   * One row a payment or credit of which something is left; then those of nobody known; then those that went by the
   * order, wholly, though a match is proposed.
   */
  private Table rests() {
    Table.Builder table = Table.named(
        "rests",
        "What " + policy.name() + " leaves on account"
            + unknown.words().map(words -> ", and " + words).orElse(""),
        Column.of("customer", "Customer"),
        Column.of("source", "From"),
        Column.forFiles("currency"),
        Column.of("available", "Received"),
        Column.of("rest", "On account"),
        Completeness.column(result.allocations().stream()
            .anyMatch(a -> a.incomplete() && (a.rest().isPositive() || isProposed(a)))),
        Column.of("reasons", "Why"));
    result.allocations().stream()
        .filter(a -> a.rest().isPositive())
        .forEach(a -> table.row(SHOWN, cells(a)));
    unknown.all().forEach(u -> table.row(SHOWN, cells(u)));
    result.allocations().stream()
        .filter(a -> !a.rest().isPositive() && isProposed(a))
        .forEach(a -> table.row(SHOWN, cells(a)));
    return built(table);
  }

  private boolean isProposed(Allocation allocation) {
    return allocation.payment().filter(p -> proposed.containsKey(p.id())).isPresent();
  }

  private Cell[] cells(Allocation a) {
    List<String> why = new ArrayList<>(
        a.restReasons().stream().map(AllocationReason::summarize).toList());
    a.payment().ifPresent(p -> why.addAll(proposal(p)));
    return cells(
        a.customer().value(), a.source().value(), a.available(), a.rest(), a.incomplete(), why);
  }

  private Cell[] cells(UnknownPayer u) {
    List<String> why =
        new ArrayList<>(List.of(unknown.place(u) + " is of nobody known, applied to nothing"));
    why.addAll(u.why());
    why.addAll(proposal(u.payment()));
    Money amount = u.payment().amount();
    return cells("", u.payment().id().value(), amount, amount, false, why);
  }

  private static Cell[] cells(
      String customer,
      String source,
      Money available,
      Money rest,
      boolean missing,
      List<String> why) {
    return new Cell[] {
      Cell.of(customer),
      Cell.of(source),
      Cell.of(rest.getCurrencyUnit().getCode()),
      Cell.of(available),
      Cell.of(rest),
      Completeness.cell(missing),
      Completeness.reasons(missing, why)
    };
  }

  private List<String> proposal(Payment payment) {
    List<OpenItemId> items = proposed.get(payment.id());
    return items == null
        ? List.of()
        : List.of("a match " + of(items) + "is proposed, and not accepted: --proposals accept");
  }

  private static String of(List<OpenItemId> items) {
    return items.isEmpty()
        ? ""
        : "with " + items.stream().map(OpenItemId::value).collect(Collectors.joining(", ")) + " ";
  }

  private Table built(Table.Builder table) {
    return (forPeople ? table : table.forPrograms()).build();
  }
}
