package org.openreceivables.matching.allocation.comparison;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.core.settlement.BlankLimit;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.Designations;

/**
 * One switch of a policy.
 *
 * @param name how one asks a policy for it
 * @param value its value in a policy
 * @param copy sets it in a policy that is being built, to what it is in another
 */
record PolicySwitch(
    String name,
    Function<AllocationPolicy, Object> value,
    BiConsumer<Building, AllocationPolicy> copy) {

  /** A policy that is being built, with its parts. */
  record Building(
      AllocationPolicy.Builder policy,
      SettlementPolicy.Builder settlement,
      Designations.Builder designations) {
    Building() {
      this(AllocationPolicy.builder(), SettlementPolicy.builder(), Designations.builder());
    }

    AllocationPolicy build() {
      return policy
          .settlement(settlement.build())
          .designations(designations.build())
          .build();
    }
  }

  static <T> PolicySwitch of(
      String name,
      Function<AllocationPolicy, T> value,
      BiConsumer<AllocationPolicy.Builder, T> set) {
    return new PolicySwitch(
        name, value::apply, (to, from) -> set.accept(to.policy(), value.apply(from)));
  }

  static <T> PolicySwitch settlement(
      String name,
      Function<SettlementPolicy, T> value,
      BiConsumer<SettlementPolicy.Builder, T> set) {
    return new PolicySwitch(
        "settlement()." + name,
        policy -> value.apply(policy.settlement()),
        (to, from) -> set.accept(to.settlement(), value.apply(from.settlement())));
  }

  static <T> PolicySwitch designations(
      String name, Function<Designations, T> value, BiConsumer<Designations.Builder, T> set) {
    return new PolicySwitch(
        "designations()." + name,
        policy -> value.apply(policy.designations()),
        (to, from) -> set.accept(to.designations(), value.apply(from.designations())));
  }

  boolean differs(AllocationPolicy a, AllocationPolicy b) {
    return !value.apply(a).equals(value.apply(b));
  }

  SwitchDifference between(AllocationPolicy here, AllocationPolicy there) {
    return new SwitchDifference.Value(name, words(value.apply(here)), words(value.apply(there)));
  }

  private static String words(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(PolicySwitch::words).orElse("none");
    }
    if (value instanceof ToleranceLimit limit) {
      return words(limit);
    }
    return value instanceof ReasonCode reason
        ? reason.code() + ", tax " + reason.tax()
        : value.toString();
  }

  private static String words(ToleranceLimit limit) {
    boolean blankZero = limit.blank() == BlankLimit.ZERO;
    if (limit.isNone()) {
      return blankZero ? "none (a blank is zero)" : "none";
    }
    String parts = Stream.concat(limit.percent().stream(), limit.caps().stream())
        .map(Object::toString)
        .collect(Collectors.joining(" or "));
    return blankZero ? parts + ", blank is zero" : parts;
  }
}
