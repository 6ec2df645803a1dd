package org.openreceivables.examples.quickstart.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ForeignMoney;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.allocation.order.Debts;

/** A choice of a host: an accessor of a policy, and the values it can have. */
record Switch(Method accessor, Object standard) {
  /** Types whose values are made by methods, and where those stand. */
  private static final Map<Class<?>, List<Class<?>>> MADE_BY = Map.of(
      AllocationOrder.class, List.of(AllocationOrders.class, AllocationOrder.class),
      ComponentOrder.class, List.of(ComponentOrders.class, ComponentOrder.class),
      FullSettlement.class, List.of(FullSettlement.class),
      ForeignMoney.class, List.of(ForeignMoney.class));

  /** What a host can set: every accessor of the policies, the rest of an instruction, a blank in a limit. */
  static Stream<Switch> all() {
    AllocationInstruction word =
        AllocationInstruction.builder().payment(PaymentId.of("P-1")).build();
    return Stream.of(
            of(SettlementPolicy.class, SettlementPolicy.standard()),
            // Its settlement rules have rows of their own.
            of(AllocationPolicy.class, AllocationPolicy.standard())
                .filter(s -> s.accessor().getReturnType() != SettlementPolicy.class),
            of(AllocationInstruction.class, word)
                .filter(s -> s.accessor().getName().equals("rest")),
            of(ToleranceLimit.class, ToleranceLimit.none())
                .filter(s -> s.accessor().getReturnType().isEnum()))
        .flatMap(switches -> switches);
  }

  private static Stream<Switch> of(Class<?> policy, Object standard) {
    return Arrays.stream(policy.getDeclaredMethods())
        .filter(m -> !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
        .filter(m -> m.getParameterCount() == 0 && m.getReturnType() != void.class)
        .map(m -> new Switch(m, standard));
  }

  /** What the page does not say of it. */
  List<String> faults(SwitchPage page) throws ReflectiveOperationException {
    List<SwitchPage.Row> rows =
        page.rows().stream().filter(r -> r.asks(toString())).toList();
    if (rows.isEmpty()) {
      return List.of(this + " must have rows");
    }
    List<String> faults = new ArrayList<>();
    values().forEach((value, isDefault) -> {
      List<SwitchPage.Row> its = rows.stream().filter(r -> r.is(value)).toList();
      if (its.size() != 1) {
        faults.add(value + " must have one row");
      } else if (its.get(0).isDefault() != isDefault) {
        faults.add(value + (isDefault ? " must" : " must not") + " be bold");
      }
    });
    if (rows.size() < 2) {
      faults.add(this + " must have two rows");
    }
    if (rows.stream().filter(SwitchPage.Row::isDefault).count() != 1) {
      faults.add("one value must be bold");
    }
    return faults;
  }

  /** Its values by name, and which is the default; none where any amount, day or reason is a value. */
  private Map<String, Boolean> values() throws ReflectiveOperationException {
    Class<?> type = accessor.getReturnType();
    Object byDefault = accessor.invoke(standard);
    Map<String, Boolean> out = new TreeMap<>();
    if (type.isEnum()) {
      for (Object each : type.getEnumConstants()) {
        out.put(type.getSimpleName() + "." + ((Enum<?>) each).name(), each.equals(byDefault));
      }
    }
    for (Class<?> maker : MADE_BY.getOrDefault(type, List.of())) {
      for (Method m : maker.getDeclaredMethods()) {
        // What an engine makes of an order is no value of the switch.
        boolean engines = List.of(m.getParameterTypes()).contains(Debts.class);
        if (Modifier.isPublic(m.getModifiers())
            && m.getReturnType() == type
            && !m.isSynthetic()
            && !engines) {
          String name = maker.getSimpleName() + "." + m.getName() + "()";
          out.merge(name, isDefault(m, byDefault), Boolean::logicalOr);
        }
      }
    }
    return out;
  }

  private static boolean isDefault(Method maker, Object byDefault)
      throws IllegalAccessException, InvocationTargetException {
    return Modifier.isStatic(maker.getModifiers())
        && maker.getParameterCount() == 0
        && byDefault.equals(maker.invoke(null));
  }

  /** As the page names it. */
  @Override
  public String toString() {
    Class<?> policy = accessor.getDeclaringClass();
    return (policy == SettlementPolicy.class ? "" : policy.getSimpleName() + ".")
        + accessor.getName() + "()";
  }
}
