package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** One switch of a policy: its name, and each of its values as a change of a policy. The first is the default. */
record PolicySwitch(String name, List<Choice> choices) {

  /** One value. */
  record Choice(String name, UnaryOperator<AllocationPolicy> change) {}

  /** A switch of the policy itself. */
  @SafeVarargs
  static <T> PolicySwitch of(
      String name, BiFunction<AllocationPolicy, T, AllocationPolicy> with, T... values) {
    List<Choice> choices = new ArrayList<>();
    for (T value : values) {
      choices.add(new Choice(value.toString(), policy -> with.apply(policy, value)));
    }
    return new PolicySwitch(name, List.copyOf(choices));
  }

  /** A switch of its settlement rules. */
  @SafeVarargs
  static <T> PolicySwitch settlement(
      String name, BiFunction<SettlementPolicy, T, SettlementPolicy> with, T... values) {
    List<Choice> choices = new ArrayList<>();
    for (T value : values) {
      choices.add(new Choice(
          value.toString(),
          policy -> policy.withSettlement(with.apply(policy.settlement(), value))));
    }
    return new PolicySwitch(name, List.copyOf(choices));
  }
}
