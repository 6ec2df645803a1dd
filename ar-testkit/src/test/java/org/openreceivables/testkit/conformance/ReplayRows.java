package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.creditNote;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.order.ComponentGroup;

/** Events that come late, and items that are set against each other in a planned order. */
final class ReplayRows {
  private static final String INVOICE = "INV-1";
  private static final LocalDate END = LocalDate.of(2024, 12, 31);

  /** Charges are items of their own; the case does not name the order of parts, and no item has two. */
  private static final AllocationPolicy FINERACT = AllocationPolicies.fineract(
      List.of(ComponentGroup.values()), List.of(ComponentGroup.values()));

  private ReplayRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("FIN-REPLAY-03", "fineract", ReplayRows::backdated),
        new Row.Under("ODOO-PLAN-SEPARATE", "odoo", ReplayRows::planned),
        new Row.Under("ODOO-PLAN-PAIRS", "odoo", ReplayRows::planned),
        new Row.Under("ODOO-PLAN-NESTED", "odoo", ReplayRows::planned));
  }

  private static Map<String, ?> backdated(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(FINERACT);
    ConformanceBooks books = new ConformanceBooks();
    List<Given> events = given.each("events");
    LocalDate due = given.in("invoice").day("due");
    Money amount = given.in("invoice").money(EUR, "amount");
    LocalDate start = events.get(0).day("on");
    books.issue(item(INVOICE, OpenItemKind.INVOICE, amount, start).dueDate(due).build());
    expect(events.get(0), "MERCHANT_ISSUED_REFUND");
    books.issue(creditNote("CN-1", events.get(0).money(EUR, "amount"), start, INVOICE));
    books.allocate(policy, END);
    Money first = books.open(INVOICE, start);
    charge(books, "FEE-1", events.get(1));
    AllocationResult third = pay(books, policy, "P-1", events.get(2));
    Money principal = Money.zero(EUR);
    Money penalty = Money.zero(EUR);
    for (ItemSettlement s : third.allocations().get(0).settlements()) {
      boolean charged = s.after().kind() == OpenItemKind.CHARGE;
      penalty = charged ? penalty.plus(s.used()) : penalty;
      principal = charged ? principal : principal.plus(s.used());
    }
    pay(books, policy, "P-2", events.get(3));
    Money fourth = overpaid(books);
    charge(books, "FEE-2", events.get(4));
    books.allocate(policy, END);
    return Map.of(
        "outstandingAfterFirst",
        first,
        "thirdEvent",
        Map.of("principal", principal, "penalty", penalty),
        "overpaidAfterFourth",
        fourth,
        "overpaidAfterFifth",
        overpaid(books));
  }

  private static void charge(ConformanceBooks books, String id, Given penalty) {
    expect(penalty, "PENALTY");
    LocalDate due = penalty.day("due");
    books.issue(item(id, OpenItemKind.CHARGE, penalty.money(EUR, "amount"), due)
        .dueDate(due)
        .accessoryTo(OpenItemId.of(INVOICE))
        .build());
  }

  private static AllocationResult pay(
      ConformanceBooks books, AllocationPolicy policy, String id, Given repayment) {
    expect(repayment, "REPAYMENT");
    LocalDate day = repayment.day("effective");
    return books.allocate(policy, END, payment(id, repayment.money(EUR, "amount"), day));
  }

  private static Money overpaid(ConformanceBooks books) {
    Money sum = Money.zero(EUR);
    for (OpenItem item : books.ledger().openItems(END)) {
      sum = item.side() == Side.CREDIT ? sum.plus(item.open()) : sum.minus(item.open());
    }
    return sum;
  }

  private static void expect(Given event, String type) {
    if (!event.text("type").equals(type)) {
      throw new IllegalArgumentException("The event must be " + type);
    }
  }

  private static Map<String, ?> planned(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationEngine engine = AllocationEngine.of(as.apply(AllocationPolicies.odoo()));
    Map<String, OpenItem> items = new HashMap<>();
    for (Given line : given.each("lines")) {
      Money amount = line.money(EUR, "amount");
      OpenItemKind kind = amount.isNegative() ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE;
      String id = line.text("id");
      items.put(id, item(id, kind, amount.abs(), line.day("date")).build());
    }
    List<Map<String, ?>> partials = new ArrayList<>();
    given.each("plan").forEach(plan -> settle(engine, plan, items, partials));
    return Map.of("partials", partials);
  }

  /** The plans within a plan first, then all its items together. */
  private static List<String> settle(
      AllocationEngine engine,
      Given plan,
      Map<String, OpenItem> items,
      List<Map<String, ?>> partials) {
    List<String> ids = new ArrayList<>();
    for (Given part : plan.each()) {
      if (part.isList()) {
        ids.addAll(settle(engine, part, items, partials));
      } else {
        ids.add(part.text());
      }
    }
    List<OpenItem> open =
        ids.stream().map(items::get).filter(i -> !i.isSettled()).toList();
    AllocationResult result = engine.allocate(OpenItems.of(open), List.of(), List.of(), END);
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        partials.add(new TreeMap<>(
            Map.of("debit", s.after().id(), "credit", a.source(), "amount", s.used())));
      }
    }
    result.items().forEach(i -> items.put(i.id().value(), i));
    return ids;
  }
}
