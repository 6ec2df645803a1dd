package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** Payments of Fineract by its twelve pairs of due state and component. */
final class FineractRows {
  private FineractRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("FIN-APA-01", "fineract", FineractRows::overpaid),
        new Row.Under("FIN-APA-03", "fineract", FineractRows::closed),
        new Row.Under("FIN-APA-06", "fineract", FineractRows::paid),
        new Row.Under("FIN-APA-08", "fineract", FineractRows::paid),
        new Row.Under("FIN-APA-09", "fineract", FineractRows::paid),
        new Row.Under("FIN-APA-10", "fineract", FineractRows::paid),
        new Row.Under("FIN-APA-12", "fineract", FineractRows::paidByKind),
        new Row.Under("FIN-APA-14", "fineract", FineractRows::paidByKind),
        new Row.Under("FIN-APA-15", "fineract", FineractRows::paidByKind));
  }

  private static Map<String, ?> paid(Given given, UnaryOperator<AllocationPolicy> as) {
    return Map.of("afterEach", afterEach(given, as, FineractPlan.of(given)));
  }

  /** What no instalment takes is a credit. */
  private static Map<String, ?> overpaid(Given given, UnaryOperator<AllocationPolicy> as) {
    FineractPlan plan = FineractPlan.of(given);
    List<Map<String, Object>> states = new ArrayList<>();
    for (Allocation each : pay(given, as, plan)) {
      plan.take(each);
      states.add(new TreeMap<>(Map.of("installments", plan.byDay())));
      Money used = Money.zero(EUR);
      for (ItemSettlement s : each.settlements()) {
        used = used.plus(s.by(Effect.PAID));
      }
      if (each.rest().isPositive()) {
        states.get(states.size() - 1).put("overpaid", each.rest());
        states.get(states.size() - 1).put("lastTransactionPrincipal", used);
      }
    }
    return Map.of("afterEach", states);
  }

  private static Map<String, ?> closed(Given given, UnaryOperator<AllocationPolicy> as) {
    FineractPlan plan = FineractPlan.of(given);
    List<Map<String, Object>> states = afterEach(given, as, plan);
    states.get(states.size() - 1).put("closed", plan.isClosed());
    return Map.of("afterEach", states);
  }

  private static List<Map<String, Object>> afterEach(
      Given given, UnaryOperator<AllocationPolicy> as, FineractPlan plan) {
    List<Map<String, Object>> states = new ArrayList<>();
    for (Allocation each : pay(given, as, plan)) {
      plan.take(each);
      states.add(new TreeMap<>(Map.of("installments", plan.byDay())));
    }
    return states;
  }

  private static Map<String, ?> paidByKind(Given given, UnaryOperator<AllocationPolicy> as) {
    FineractPlan plan = FineractPlan.of(given);
    List<Map<String, ?>> states = new ArrayList<>();
    for (Allocation each : pay(given, as, plan)) {
      plan.take(each);
      states.add(Map.of("installments", plan.byKind()));
    }
    return Map.of("afterEach", states);
  }

  /** Each transaction by the rule of its type for what is not due. */
  private static List<Allocation> pay(
      Given given, UnaryOperator<AllocationPolicy> as, FineractPlan plan) {
    List<DueComponent> pairs = new ArrayList<>();
    given.each("order").forEach(pair -> pairs.add(pair(pair.text())));
    Processing processing = Processing.valueOf(given.text("processing"));
    Map<String, InAdvance> rules = new HashMap<>();
    for (String type :
        List.of("DEFAULT", "GOODWILL_CREDIT", "MERCHANT_ISSUED_REFUND", "PAYOUT_REFUND")) {
      rules.put(type, inAdvance(given.in("futureRuleByTransactionType").text(type)));
    }
    InAdvance other = rules.getOrDefault("DEFAULT", InAdvance.NEXT);
    List<Allocation> all = new ArrayList<>();
    for (Given each : given.each("transactions")) {
      LocalDate day = each.day("date");
      InAdvance rule = rules.getOrDefault(each.text("type"), other);
      Money amount = each.money(EUR, "amount");
      AllocationPolicy policy = as.apply(AllocationPolicies.fineract(pairs, processing, rule));
      all.addAll(plan.books()
          .allocate(policy, day, payment("T-" + all.size(), amount, day))
          .allocations());
    }
    return all;
  }

  private static DueComponent pair(String name) {
    for (DueState state : DueState.values()) {
      for (ComponentGroup group : ComponentGroup.values()) {
        if (name.equals(state + "_" + group)) {
          return new DueComponent(state, group);
        }
      }
    }
    throw new IllegalArgumentException("The pair (" + name + ") must be known");
  }

  private static InAdvance inAdvance(String rule) {
    return switch (rule) {
      case "NEXT_INSTALLMENT" -> InAdvance.NEXT;
      case "LAST_INSTALLMENT" -> InAdvance.LAST;
      case "REAMORTIZATION" -> InAdvance.EVENLY;
      default -> throw new IllegalArgumentException("The rule (" + rule + ") must be known");
    };
  }
}
