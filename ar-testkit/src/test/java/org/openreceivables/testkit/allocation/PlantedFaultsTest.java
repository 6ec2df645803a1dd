package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.Overpayment;

/** Allocators with a fault, each of which the contract catches by the law named, where it lets ours pass. */
class PlantedFaultsTest {
  private static final AllocationPolicy POLICY = AllocationPolicy.standard()
      .withSettlement(SettlementPolicy.standard()
          .withUnderpayment(ToleranceLimit.upTo(Money.ofMinor(CurrencyUnit.EUR, 500))));

  /** A host's test of an engine of its own. */
  private record PlantedHost(Fault fault) implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return fault.under().apply(POLICY);
    }

    @Override
    public int tries() {
      // A charge that is left open is often paid by later money: few books show it.
      return fault.law() == AllocationLaw.CHOICES_COUNT_AS_FAR_AS_THE_POLICY_SAYS ? 4_000 : 800;
    }

    @Override
    public Allocator allocator(AllocationPolicy policy) {
      return fault.allocator(policy);
    }
  }

  private static final Fault NONE =
      Fault.inResult("none", AllocationLaw.EVERYTHING_HAS_A_REASON, result -> result);

  private static Stream<Fault> faults() {
    return Stream.of(
            ResultFaults.ALL,
            EngineFaults.ALL,
            SwitchFaults.ALL,
            PooledFaults.ALL,
            ReasonFaults.ALL)
        .flatMap(List::stream);
  }

  @TestFactory
  Stream<DynamicTest> caught() {
    return faults()
        .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
          Fault none = NONE.under(fault.under());
          assertThatNoException().isThrownBy(() -> new PlantedHost(none).requireLaw(fault.law()));
          assertThatExceptionOfType(AssertionError.class)
              .as(fault.name())
              .isThrownBy(() -> new PlantedHost(fault).requireLaw(fault.law()))
              .withMessageContaining(fault.law().words())
              .withMessageContaining("seed ")
              .withMessageContaining(none.under().apply(POLICY).toString())
              .withMessageContaining("item | customer");
        }));
  }

  @Test
  void every_law_catches_something() {
    EnumSet<AllocationLaw> catching = EnumSet.noneOf(AllocationLaw.class);
    faults().forEach(fault -> catching.add(fault.law()));
    assertThat(catching).containsExactlyInAnyOrder(AllocationLaw.values());
    assertThat(faults().map(Fault::name)).doesNotHaveDuplicates().hasSizeGreaterThan(60);
  }

  @Test
  void every_law_has_a_test_of_its_own() {
    assertThat(new PlantedHost(NONE).laws().map(DynamicTest::getDisplayName))
        .containsExactlyElementsOf(
            Arrays.stream(AllocationLaw.values()).map(AllocationLaw::words).toList());
  }

  /** Full settlement breaks four laws, the refusal three of them, too. */
  @Test
  void a_law_that_is_not_asked_is_no_test_that_passes() {
    Fault none = NONE.under(policy ->
        policy.withFullSettlement(FullSettlement.always()).withOverpayment(Overpayment.REFUSE));
    List<String> names =
        new PlantedHost(none).laws().map(DynamicTest::getDisplayName).toList();
    assertThat(names)
        .hasSize(AllocationLaw.values().length - 4 + 1)
        .doesNotContain("items are paid in their order", "a payment is its parts")
        .doesNotContain("more cash never settles less", "more tolerance never opens")
        .last()
        .isEqualTo("not asked of this policy: items are paid in their order (FULL_SETTLEMENT),"
            + " more cash never settles less (FULL_SETTLEMENT, REFUSED_OVERPAYMENT),"
            + " more tolerance never opens (FULL_SETTLEMENT, REFUSED_OVERPAYMENT),"
            + " a payment is its parts (FULL_SETTLEMENT, REFUSED_OVERPAYMENT)");
  }

  /** Full settlement may break four laws; a host without it that says so is not let off. */
  @Test
  void only_a_rule_that_the_policy_has_lets_off() {
    assertThat(exempt(FullSettlement.always()))
        .satisfies(
            notAsked -> assertThatNoException().isThrownBy(notAsked.getExecutable()::execute));
    assertThat(exempt(FullSettlement.never()))
        .satisfies(notAsked -> assertThatExceptionOfType(AssertionError.class)
            .isThrownBy(notAsked.getExecutable()::execute)
            .withMessageStartingWith(
                "exemptions() names [FULL_SETTLEMENT], and the policy has no such"));
  }

  /** A host that says it has an exemption. */
  private record PlantedExemption(FullSettlement wholeOnly) implements AllocationContract {
    @Override
    public AllocationPolicy policy() {
      return POLICY.withFullSettlement(wholeOnly);
    }

    @Override
    public Set<Exemption> exemptions() {
      return Set.of(Exemption.FULL_SETTLEMENT);
    }
  }

  private static DynamicTest exempt(FullSettlement wholeOnly) {
    return new PlantedExemption(wholeOnly).laws().reduce((first, last) -> last).orElseThrow();
  }

  /** What is shown as a test is asked: each fails with an engine that throws. */
  @Test
  void every_law_that_is_shown_is_asked() {
    Fault thrown = Fault.inResult("throws", AllocationLaw.NO_ITEM_CHANGES_SIDES, result -> {
      throw new IllegalStateException("out of order");
    });
    assertThat(new PlantedHost(thrown).laws())
        .allSatisfy(test -> assertThatExceptionOfType(AssertionError.class)
            .isThrownBy(test.getExecutable()::execute)
            .withMessageContaining(test.getDisplayName()));
  }

  @Test
  void an_engine_that_throws_breaks_every_law() {
    Fault thrown = Fault.inResult("throws", AllocationLaw.NO_ITEM_CHANGES_SIDES, result -> {
      throw new IllegalStateException("out of order");
    });
    for (AllocationLaw law : AllocationLaw.values()) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> new PlantedHost(thrown).requireLaw(law))
          .withMessageContaining("out of order");
    }
  }

  @Test
  void the_smallest_books_that_show_it_are_printed() {
    Fault fault = Fault.inResult(
        "a payment lost", AllocationLaw.EVERY_PAYMENT_IS_SOMEWHERE_ONCE, PlantedFaultsTest::none);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> new PlantedHost(fault).requireLaw(fault.law()))
        .satisfies(
            e -> assertThat(String.valueOf(e.getMessage()).lines().filter(l -> l.startsWith("P-")))
                .hasSize(1))
        .satisfies(
            e -> assertThat(String.valueOf(e.getMessage()).lines().filter(l -> l.startsWith("I-")))
                .isEmpty());
  }

  private static AllocationResult none(AllocationResult result) {
    return result.withAllocations(List.of());
  }
}
