package org.openreceivables.examples.monthend.job.allocate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.examples.monthend.job.Completeness;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.FirstDifference;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;

/**
 * What another policy does otherwise.
 *
 * @param here the policy
 * @param there the other policy
 * @param compared what each did
 * @param without which payments are not among them, in words
 */
record ComparedTables(
    NamedPolicy here, NamedPolicy there, ComparisonResult compared, String without) {
  static final String DECIDED = "decided";
  private static final int SHOWN = 20;

  List<Table> all() {
    return List.of(decided(), differences(), switches());
  }

  /** One row a customer: the first place at which they differ, and what decided it. */
  private Table decided() {
    Set<CustomerId> missing = missing();
    Table.Builder table = Table.named(
        DECIDED,
        "Where " + there.name() + " differs first, by customer" + without,
        Column.of("customer", "Customer"),
        Column.of("source", "From"),
        Column.of("item", "To"),
        Column.forFiles("currency"),
        Column.of("here", here.name()),
        Column.of("there", there.name()),
        Column.forFiles("switches"),
        Completeness.column(
            compared.decided().stream().anyMatch(d -> missing.contains(d.customer()))),
        Column.of("reasons", "Decided by"));
    for (FirstDifference first : compared.decided()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(first.customer().value())));
      row.addAll(place(first.difference()));
      row.add(Cell.of(first.decidedBy().stream()
          .map(SwitchDifference::name)
          .collect(Collectors.joining(" with "))));
      boolean isMissing = missing.contains(first.customer());
      row.add(Completeness.cell(isMissing));
      row.add(Completeness.reasons(
          isMissing,
          Stream.concat(
                  first.decidedBy().stream().map(s -> s.summarize(here.name(), there.name())),
                  first.takenAlong().stream()
                      .map(s ->
                          "taken along, without effect: " + s.summarize(here.name(), there.name())))
              .toList()));
      table.row(SHOWN, row.toArray(Cell[]::new));
    }
    return table.build();
  }

  /** Of whom something could not be read or used. */
  private Set<CustomerId> missing() {
    return Stream.of(compared.here(), compared.there())
        .flatMap(each -> each.items().incomplete().stream())
        .collect(Collectors.toSet());
  }

  /** One row an item or rest. */
  private Table differences() {
    Map<OpenItemId, CustomerId> customers = customers();
    Set<CustomerId> missing = missing();
    Table.Builder table = Table.named(
        "differences",
        "Everything that " + there.name() + " does otherwise",
        Column.of("customer", "Customer"),
        Column.of("source", "From"),
        Column.of("item", "To"),
        Column.forFiles("currency"),
        Column.of("here", here.name()),
        Column.of("there", there.name()),
        Completeness.column(compared.differences().stream()
            .anyMatch(d -> missing.contains(customers.get(d.source())))),
        Column.of("reasons", "How and why"));
    List<AllocationDifference> byCustomer = compared.differences().stream()
        .sorted(Comparator.comparing(d -> Objects.requireNonNull(customers.get(d.source()))))
        .toList();
    for (AllocationDifference d : byCustomer) {
      CustomerId customer = Objects.requireNonNull(customers.get(d.source()));
      List<Cell> row = new ArrayList<>(List.of(Cell.of(customer.value())));
      row.addAll(place(d));
      row.add(Completeness.cell(missing.contains(customer)));
      row.add(Completeness.reasons(
          missing.contains(customer),
          List.of(
              here.name() + ": " + how(d.waysHere(), d.reasonsHere()),
              there.name() + ": " + how(d.waysThere(), d.reasonsThere()))));
      table.row(SHOWN, row.toArray(Cell[]::new));
    }
    return table.build();
  }

  private Map<OpenItemId, CustomerId> customers() {
    Map<OpenItemId, CustomerId> customers = new HashMap<>();
    for (AllocationResult each : List.of(compared.here(), compared.there())) {
      each.allocations().forEach(a -> customers.put(a.source(), a.customer()));
      each.decisions().forEach(d -> customers.put(d.source(), d.customer()));
    }
    return customers;
  }

  private static List<Cell> place(AllocationDifference d) {
    return List.of(
        Cell.of(d.source().value()),
        Cell.of(d.item().map(OpenItemId::value).orElse("(rest)")),
        Cell.of(d.here().getCurrencyUnit().getCode()),
        Cell.of(d.here()),
        Cell.of(d.there()));
  }

  private static String how(Map<String, Money> ways, List<AllocationReason> reasons) {
    String words = Stream.concat(
            ways.entrySet().stream().map(way -> way.getKey() + " " + way.getValue()),
            reasons.stream().limit(1).map(AllocationReason::summarize))
        .collect(Collectors.joining(", "));
    return words.isEmpty() ? "nothing" : words;
  }

  /** One row a switch in which the policies differ, whether it decided anything or not. */
  private Table switches() {
    Table.Builder table = Table.named(
        "switches",
        "Switches in which the policies differ",
        Column.of("switch", "Switch"),
        Column.of("here", here.name()),
        Column.of("there", there.name()),
        Column.of("reasons", "First decided for"));
    for (SwitchDifference each :
        PolicyComparison.of(here.policy(), there.policy()).switches()) {
      table.row(
          Cell.of(each.name()),
          Cell.of(each.here()),
          Cell.of(each.there()),
          Cell.of(List.of(customersOf(each.name()))));
    }
    return table.build();
  }

  private String customersOf(String name) {
    List<String> customers = compared.decided().stream()
        .filter(d -> d.decidedBy().stream().anyMatch(s -> s.name().equals(name)))
        .map(d -> d.customer().value())
        .toList();
    String some = customers.stream().limit(3).collect(Collectors.joining(", "));
    return customers.isEmpty()
        ? "nobody"
        : customers.size() <= 3 ? some : some + " and " + (customers.size() - 3) + " more";
  }
}
