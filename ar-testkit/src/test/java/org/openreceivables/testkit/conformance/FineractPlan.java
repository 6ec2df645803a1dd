package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
import org.openreceivables.matching.allocation.ItemSettlement;

/** The instalments of a loan, one item each, and what is paid of them when. */
final class FineractPlan {
  private final Map<String, Instalment> instalments = new TreeMap<>();
  private final ConformanceBooks books = new ConformanceBooks();

  /** Instalments with their charges as parts of them. */
  static FineractPlan of(Given given) {
    FineractPlan plan = new FineractPlan();
    for (Given each : given.each("installments")) {
      Instalment instalment = new Instalment(each);
      plan.instalments.put(instalment.id(), instalment);
    }
    for (Given charge : given.has("charges") ? given.each("charges") : List.<Given>of()) {
      charge.day("due");
      ComponentKind kind = ComponentKind.valueOf(charge.text("kind"));
      plan.at("INST-" + charge.text("installment"))
          .open
          .merge(kind, charge.money(EUR, "amount"), Money::plus);
    }
    for (Instalment each : plan.instalments.values()) {
      if (!Money.total(each.open.values()).isZero()) {
        plan.books.issue(each.item());
      }
    }
    return plan;
  }

  ConformanceBooks books() {
    return books;
  }

  /** Takes over what a payment did. */
  void take(Allocation paid) {
    for (ItemSettlement s : paid.settlements()) {
      at(s.after().id().value()).pay(s.lines(), paid.valueDate());
    }
  }

  private Instalment at(String id) {
    Instalment found = instalments.get(id);
    if (found == null) {
      throw new IllegalArgumentException("The instalment (" + id + ") must be planned");
    }
    return found;
  }

  /** Each instalment: what was paid, what is open, and what was paid before and after it was due. */
  List<Map<String, ?>> byDay() {
    List<Map<String, ?>> shown = new ArrayList<>();
    for (Instalment each : instalments.values()) {
      shown.add(Map.of(
          "n", each.number,
          "paid", Money.total(each.paid.values()),
          "outstanding", Money.total(each.open.values()),
          "paidInAdvance", each.early,
          "paidLate", each.late));
    }
    return shown;
  }

  /** Each instalment: what was paid of principal and of penalties. */
  List<Map<String, ?>> byKind() {
    List<Map<String, ?>> shown = new ArrayList<>();
    for (Instalment each : instalments.values()) {
      shown.add(Map.of(
          "n", each.number,
          "principalPaid", each.paid.getOrDefault(ComponentKind.NET, Money.zero(EUR)),
          "penaltyPaid", each.paid.getOrDefault(ComponentKind.PENALTY, Money.zero(EUR))));
    }
    return shown;
  }

  boolean isClosed() {
    return instalments.values().stream()
        .allMatch(i -> Money.total(i.open.values()).isZero());
  }

  private static final class Instalment {
    final int number;
    final LocalDate due;
    final Map<ComponentKind, Money> open = new EnumMap<>(ComponentKind.class);
    final Map<ComponentKind, Money> paid = new EnumMap<>(ComponentKind.class);
    Money early = Money.zero(EUR);
    Money late = Money.zero(EUR);

    Instalment(Given given) {
      number = given.number("n").intValueExact();
      due = given.day("due");
      Money before = given.money(EUR, "paid");
      paid.put(ComponentKind.NET, before);
      open.put(ComponentKind.NET, given.money(EUR, "principal").minus(before));
    }

    String id() {
      return "INST-" + number;
    }

    void pay(List<AllocationLine> lines, LocalDate day) {
      for (AllocationLine line : lines) {
        paid.merge(line.component().kind(), line.amount(), Money::plus);
        open.merge(line.component().kind(), line.amount(), Money::minus);
        early = day.isBefore(due) ? early.plus(line.amount()) : early;
        late = day.isAfter(due) ? late.plus(line.amount()) : late;
      }
    }

    OpenItem item() {
      List<OpenComponent> parts = new ArrayList<>();
      open.forEach((kind, amount) -> parts.add(OpenComponent.of(Component.of(kind, amount))));
      Money sum = Money.total(open.values());
      return ConformanceBooks.item(id(), OpenItemKind.INVOICE, sum, due.minusMonths(6))
          .installment(number)
          .dueDate(due)
          .components(parts)
          .build();
    }
  }
}
