package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/**
 * Payments of Fineract by strategies that order components otherwise in advance than when they are due.
 *
 * <p>A charge is an item of its own, because it has a due date of its own; it is paid with its instalment.
 */
final class FineractStrategyRows {
  private FineractStrategyRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("FIN-STD-02", given -> one(given, "interest", "principal")),
        new Row.Passes("FIN-STD-03", given -> one(given, "penalty", "fee", "principal")),
        new Row.Passes("FIN-STD-04", FineractStrategyRows::oneChargeLeft),
        new Row.Passes("FIN-STD-05", given -> one(given, "penalty", "fee", "principal")),
        new Row.Passes("FIN-STD-06", given -> several(given, List.of("principal", "fee"))),
        new Row.Passes("FIN-STD-08", given -> several(given, List.of())));
  }

  private static Map<String, ?> one(Given given, String... groups) {
    return Map.of(
        "transaction", transactions(given, books(given), List.of(groups)).get(0));
  }

  private static Map<String, ?> oneChargeLeft(Given given) {
    ConformanceBooks books = books(given);
    List<Map<String, Money>> paid =
        transactions(given, books, List.of("penalty", "principal", "fee"));
    List<Map<String, ?>> unpaid = new ArrayList<>();
    for (OpenItem item : books.ledger().openItems(LocalDate.MAX)) {
      if (item.kind() == OpenItemKind.CHARGE) {
        unpaid.add(Map.of(
            "kind", item.parts().get(0).component().kind(),
            "due", item.effectiveDueDate(),
            "amount", item.open()));
      }
    }
    return Map.of("transaction", paid.get(0), "unpaidCharges", unpaid);
  }

  /** What the payments paid; only what is not zero where no groups are named. */
  private static Map<String, ?> several(Given given, List<String> groups) {
    ConformanceBooks books = books(given);
    List<Map<String, Money>> paid = transactions(given, books, groups);
    return Map.of(
        "transactions", paid, "closed", books.ledger().openItems(LocalDate.MAX).size() == 0);
  }

  private static ConformanceBooks books(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    List<LocalDate> dues = new ArrayList<>();
    for (Given each : given.each("installments")) {
      int number = each.number("n").intValueExact();
      List<OpenComponent> parts = new ArrayList<>();
      parts.add(part(ComponentKind.NET, each.money(EUR, "principal")));
      if (each.has("interest")) {
        parts.add(part(ComponentKind.INTEREST, each.money(EUR, "interest")));
      }
      dues.add(each.day("due"));
      books.issue(item(OpenItemKind.INVOICE, "INST-" + number, number, each.day("due"), parts));
    }
    int place = 0;
    for (Given each : given.has("charges") ? given.each("charges") : List.<Given>of()) {
      place++;
      LocalDate due = each.day("due");
      int number =
          1 + Math.toIntExact(dues.stream().filter(d -> d.isBefore(due)).count());
      ComponentKind kind = ComponentKind.valueOf(each.text("kind"));
      List<OpenComponent> parts = List.of(part(kind, each.money(EUR, "amount")));
      books.issue(item(OpenItemKind.CHARGE, "CHARGE-" + place, number, due, parts));
    }
    return books;
  }

  private static OpenComponent part(ComponentKind kind, Money amount) {
    return OpenComponent.of(Component.of(kind, amount));
  }

  private static OpenItem item(
      OpenItemKind kind, String id, int number, LocalDate due, List<OpenComponent> parts) {
    Money sum = Money.total(parts.stream().map(OpenComponent::open).toList());
    return ConformanceBooks.item(id, kind, sum, due.minusMonths(6))
        .installment(number)
        .dueDate(due)
        .components(parts)
        .build();
  }

  private static List<Map<String, Money>> transactions(
      Given given, ConformanceBooks books, List<String> groups) {
    AllocationPolicy policy = policy(given.in("strategy"));
    List<Map<String, Money>> paid = new ArrayList<>();
    for (Given each : given.each("transactions")) {
      if (!each.text("type").equals("REPAYMENT")) {
        throw new IllegalArgumentException("The transaction must be a repayment");
      }
      LocalDate day = each.day("date");
      Allocation allocation = books
          .allocate(policy, day, payment("T-" + paid.size(), each.money(EUR, "amount"), day))
          .allocations()
          .get(0);
      Map<String, Money> sums = new TreeMap<>();
      groups.forEach(g -> sums.put(g, Money.zero(EUR)));
      for (ItemSettlement s : allocation.settlements()) {
        for (AllocationLine line : s.lines()) {
          String name = group(line.component().kind()).name().toLowerCase(Locale.ROOT);
          sums.merge(name, line.amount(), Money::plus);
        }
      }
      paid.add(sums);
    }
    return paid;
  }

  /** What is due before what is not; then instalment by instalment; then by the component that is first. */
  private static AllocationPolicy policy(Given strategy) {
    Map<DueState, List<ComponentGroup>> orders = new EnumMap<>(DueState.class);
    List<DueComponent> pairs = new ArrayList<>();
    for (DueState state : DueState.values()) {
      List<ComponentGroup> groups = new ArrayList<>();
      for (Given name : strategy.each(state == DueState.IN_ADVANCE ? "inAdvance" : "due")) {
        groups.add(ComponentGroup.valueOf(name.text()));
        pairs.add(new DueComponent(state, ComponentGroup.valueOf(name.text())));
      }
      orders.put(state, groups);
    }
    AllocationOrder order = AllocationOrder.byDay(
            "due state", day -> Comparator.comparing(i -> DueState.of(i, day)))
        .then("instalment", Comparator.comparing(OpenItem::installment))
        .then(AllocationOrder.byDay(
            "component", day -> Comparator.comparing(i -> place(i, orders, day))));
    return AllocationPolicy.builder()
        .order(order)
        .components(ComponentOrder.byDueState(pairs))
        .build();
  }

  private static int place(
      OpenItem item, Map<DueState, List<ComponentGroup>> orders, LocalDate day) {
    List<ComponentGroup> groups = orders.getOrDefault(DueState.of(item, day), List.of());
    return item.parts().stream()
        .mapToInt(p -> groups.indexOf(group(p.component().kind())))
        .min()
        .orElseThrow();
  }

  private static ComponentGroup group(ComponentKind kind) {
    for (ComponentGroup group : ComponentGroup.values()) {
      if (group.kinds().contains(kind)) {
        return group;
      }
    }
    throw new IllegalArgumentException("The kind (" + kind + ") must be in a group");
  }
}
