package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.law.LegalOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** How a payment is spread over the parts of one item. */
final class ComponentRows {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);

  private ComponentRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("ORA-RULE-LFTA", "oracleAutoCash", ComponentRows::spread),
        new Row.Under("ORA-RULE-LTP", "oracleAutoCash", ComponentRows::spread),
        new Row.Under("ORA-RULE-ALL", "oracleAutoCash", ComponentRows::spread),
        new Row.Passes("ORA-RULE-MIXED", ComponentRows::sameSideOnly),
        new Row.Passes("BGB367-ORDER", ComponentRows::costsInterestPrincipal));
  }

  private static Map<String, ?> spread(Given given, UnaryOperator<AllocationPolicy> as) {
    Map<String, ComponentKind> kinds = new LinkedHashMap<>();
    kinds.put("line", ComponentKind.NET);
    kinds.put("tax", ComponentKind.TAX);
    kinds.put("freight", ComponentKind.FREIGHT);
    ComponentOrder order = switch (given.text("rule")) {
      case "LINE_FIRST_TAX_AFTER" -> ComponentOrders.lineFirstTaxAfter();
      case "LINE_AND_TAX_PRORATE" ->
        ComponentOrder.of(
            Set.of(ComponentKind.NET, ComponentKind.TAX),
            Set.of(ComponentKind.FREIGHT),
            Set.of(
                ComponentKind.COST,
                ComponentKind.FEE,
                ComponentKind.PENALTY,
                ComponentKind.INTEREST));
      case "PRORATE_ALL" -> ComponentOrders.proRata();
      default -> throw new IllegalArgumentException("The rule must be known");
    };
    ItemSettlement paid = pay(
        as.apply(AllocationPolicies.oracleAutoCash(
            FullSettlement.never(), PartialDiscount.GROSS_UP, order)),
        owed(kinds, given.in("open")),
        given.money(EUR, "receipt"));
    Map<String, Money> applied = new LinkedHashMap<>();
    kinds.forEach((name, kind) -> applied.put(name, of(paid, kind)));
    return Map.of("applied", applied);
  }

  /**
   * Amounts of the other sign belong on an item of their own, which no receipt touches; the source cuts every
   * share and gives what is left to tax.
   */
  private static Map<String, ?> sameSideOnly(Given given) {
    if (!given.text("rule").equals("PRORATE_ALL")) {
      throw new IllegalArgumentException("The rule must be known");
    }
    List<String> names = List.of("line", "tax", "freight", "charges");
    List<Money> open = names.stream().map(n -> given.in("open").money(EUR, n)).toList();
    List<Money> weights =
        open.stream().map(m -> m.isNegative() ? Money.zero(EUR) : m).toList();
    List<Money> shares =
        Proration.remainderTo(names.indexOf("tax")).split(given.money(EUR, "receipt"), weights);
    Map<String, Money> remaining = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      remaining.put(names.get(i), open.get(i).minus(shares.get(i)));
    }
    return Map.of("remaining", remaining);
  }

  private static Map<String, ?> costsInterestPrincipal(Given given) {
    Map<String, ComponentKind> kinds = Map.of(
        "principal", ComponentKind.NET,
        "fee", ComponentKind.FEE,
        "interest", ComponentKind.INTEREST);
    OpenItem claim = owed(kinds, given);
    List<String> order = new ArrayList<>();
    for (AllocationLine line :
        pay(LegalOrders.germany().policy(), claim, claim.open()).lines()) {
      ComponentKind kind = line.component().kind();
      order.add(kind == ComponentKind.NET ? "principal" : kind.name().toLowerCase(Locale.ROOT));
    }
    return Map.of("totalClaim", claim.open(), "clearingOrder", order);
  }

  private static OpenItem owed(Map<String, ComponentKind> kinds, Given open) {
    List<OpenComponent> parts = new ArrayList<>();
    Money total = Money.zero(EUR);
    for (Map.Entry<String, ComponentKind> each : kinds.entrySet()) {
      Money amount = open.money(EUR, each.getKey());
      parts.add(OpenComponent.of(Component.of(each.getValue(), amount)));
      total = total.plus(amount);
    }
    return item("INV-1", OpenItemKind.INVOICE, total, ISSUED).components(parts).build();
  }

  private static ItemSettlement pay(AllocationPolicy policy, OpenItem owed, Money amount) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(owed);
    return books
        .allocate(policy, PAID, payment("P-1", amount, PAID))
        .allocations()
        .get(0)
        .settlements()
        .get(0);
  }

  private static Money of(ItemSettlement paid, ComponentKind kind) {
    Money sum = Money.zero(EUR);
    for (AllocationLine line : paid.lines()) {
      sum = line.component().kind() == kind ? sum.plus(line.amount()) : sum;
    }
    return sum;
  }
}
