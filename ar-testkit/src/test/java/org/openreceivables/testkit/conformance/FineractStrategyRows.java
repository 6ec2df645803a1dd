package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.order.ComponentGroup;

/**
 * Payments of Fineract by strategies that order components otherwise in advance than when they are due.
 *
 * <p>A charge is an item of its own, because it has a due date of its own; it is paid with its instalment.
 */
final class FineractStrategyRows {
  private FineractStrategyRows() {}

  static List<Row> rows() {
    return List.of(
        under("FIN-STD-02", (given, as) -> one(given, as, "interest", "principal")),
        under("FIN-STD-03", (given, as) -> one(given, as, "penalty", "fee", "principal")),
        under("FIN-STD-04", FineractStrategyRows::oneChargeLeft),
        under("FIN-STD-05", (given, as) -> one(given, as, "penalty", "fee", "principal")),
        under("FIN-STD-06", (given, as) -> several(given, as, List.of("principal", "fee"))),
        under("FIN-STD-08", (given, as) -> several(given, as, List.of())));
  }

  private static Row under(String id, Row.ShowUnder show) {
    return new Row.Under(id, "fineract", show);
  }

  private static Map<String, ?> one(
      Given given, UnaryOperator<AllocationPolicy> as, String... groups) {
    return Map.of(
        "transaction", transactions(given, as, books(given), List.of(groups)).get(0));
  }

  private static Map<String, ?> oneChargeLeft(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = books(given);
    List<Map<String, Money>> paid =
        transactions(given, as, books, List.of("penalty", "principal", "fee"));
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
  private static Map<String, ?> several(
      Given given, UnaryOperator<AllocationPolicy> as, List<String> groups) {
    ConformanceBooks books = books(given);
    List<Map<String, Money>> paid = transactions(given, as, books, groups);
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
      Given given,
      UnaryOperator<AllocationPolicy> as,
      ConformanceBooks books,
      List<String> groups) {
    Given strategy = given.in("strategy");
    AllocationPolicy policy = as.apply(
        AllocationPolicies.fineract(groups(strategy, "due"), groups(strategy, "inAdvance")));
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

  private static List<ComponentGroup> groups(Given strategy, String field) {
    return strategy.each(field).stream()
        .map(name -> ComponentGroup.valueOf(name.text()))
        .toList();
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
