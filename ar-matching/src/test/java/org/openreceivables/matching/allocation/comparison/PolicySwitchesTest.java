package org.openreceivables.matching.allocation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.settlement.BlankLimit;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.ForeignMoney;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.ShortPayment;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** No switch is forgotten: what is not on the list can never be named as the one that decided. */
class PolicySwitchesTest {
  private static final Set<String> NO_SWITCHES = Set.of("check");
  private static final ToleranceLimit LIMIT = ToleranceLimit.builder()
      .percent(Percentage.of(1))
      .addCap(Money.parse("EUR 5.00"))
      .blank(BlankLimit.ZERO)
      .build();

  /**
   * Everything but {@code partial()}, {@code fullSettlement()} and {@code debtorPaysChargesFirst()}, with which the other
   * values do not go.
   */
  private static final AllocationPolicy OTHER = AllocationPolicy.builder()
      .order(AllocationOrders.smallestFirst())
      .components(ComponentOrders.taxFirst())
      .processing(Processing.VERTICAL)
      .designations(Designations.builder()
          .debtor(DesignationRight.IF_AGREED)
          .creditor(DesignationRight.IF_AGREED)
          .build())
      .inAdvance(InAdvance.LAST)
      .settlement(SettlementPolicy.builder()
          .underpayment(LIMIT)
          .overpayment(ToleranceLimit.upTo(Money.parse("EUR 0.05")))
          .discountAdjustment(LIMIT)
          .tolerancePool(TolerancePool.POOLED)
          .toleranceReason(new ReasonCode("SMALL", "", TaxTreatment.CORRECTED))
          .partialDiscount(PartialDiscount.FORFEIT)
          .lateDiscount(LateDiscount.REFUSE)
          .excessDiscount(ExcessDiscount.SHRINK)
          .creditedDiscount(CreditedDiscount.ON_ORIGINAL)
          .build())
      .credits(CreditUse.NONE)
      .shortPayment(ShortPayment.RESIDUAL)
      .shortPaymentReason(new ReasonCode("FREIGHT", "", TaxTreatment.UNCHANGED))
      .overpayment(Overpayment.REFUSE)
      .writeOffLimit(LIMIT)
      .foreignMoney(ForeignMoney.at(ExchangeRates.none()))
      .booksOpenFrom(LocalDate.of(2026, 2, 1))
      .build();

  private static List<String> accessors(Class<?> type, String before) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
        .filter(m -> m.getParameterCount() == 0 && !NO_SWITCHES.contains(m.getName()))
        .map(Method::getName)
        .map(name -> before + name + "()")
        .toList();
  }

  @Test
  void every_switch_of_the_policy_and_of_its_parts_is_there_once() {
    List<String> expected = new ArrayList<>(accessors(AllocationPolicy.class, ""));
    assertThat(expected.removeAll(List.of("settlement()", "designations()"))).isTrue();
    expected.addAll(accessors(SettlementPolicy.class, "settlement()."));
    expected.addAll(accessors(Designations.class, "designations()."));
    assertThat(PolicySwitches.ALL)
        .extracting(PolicySwitch::name)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void each_takes_its_own_value_from_the_other_policy_and_nothing_else() {
    AllocationPolicy standard = AllocationPolicy.standard();
    assertThat(PolicySwitches.mixed(standard, OTHER, List.of())).contains(standard);
    assertThat(PolicySwitches.mixed(standard, OTHER, PolicySwitches.ALL)).contains(OTHER);
    List<PolicySwitch> differing = PolicySwitches.differing(standard, OTHER);
    assertThat(differing).extracting(PolicySwitch::name).doesNotContain("partial()");
    assertThat(differing).hasSize(PolicySwitches.ALL.size() - 3);
    for (PolicySwitch each : differing) {
      AllocationPolicy mixed =
          PolicySwitches.mixed(standard, OTHER, List.of(each)).orElseThrow();
      assertThat(PolicySwitches.differing(standard, mixed)).containsExactly(each);
    }
  }

  @Test
  void charges_first_is_taken_with_an_order_that_goes_debt_by_debt() {
    AllocationPolicy byDebt =
        AllocationPolicy.standard().withOrder(AllocationOrders.oldestDueFirst().debtByDebt());
    AllocationPolicy first =
        byDebt.withDesignations(byDebt.designations().withDebtorPaysChargesFirst(true));
    List<PolicySwitch> differing = PolicySwitches.differing(byDebt, first);
    assertThat(differing)
        .extracting(PolicySwitch::name)
        .containsExactly("designations().debtorPaysChargesFirst()");
    assertThat(PolicySwitches.mixed(byDebt, first, differing)).contains(first);
    assertThat(PolicySwitches.mixed(AllocationPolicy.standard(), first, differing))
        .isEmpty();
    assertThat(PolicySwitches.mixed(AllocationPolicy.standard(), first, PolicySwitches.ALL))
        .contains(first);
  }

  /** Items are paid whole or not at all only where items come before parts. */
  @Test
  void what_contradicts_itself_is_no_policy() {
    AllocationPolicy whole =
        AllocationPolicy.standard().withFullSettlement(FullSettlement.always());
    Optional<AllocationPolicy> mixed = PolicySwitches.mixed(
        whole,
        OTHER,
        PolicySwitches.ALL.stream().filter(s -> s.name().equals("processing()")).toList());
    assertThat(mixed).isEmpty();
  }

  /** Oracle takes a blank percentage or amount for zero: with limits set, that matters. */
  @Test
  void limits_that_differ_in_a_blank_alone_are_told_apart() {
    AllocationPolicy zero = AllocationPolicy.standard()
        .withSettlement(SettlementPolicy.standard()
            .withUnderpayment(ToleranceLimit.builder().blank(BlankLimit.ZERO).build()));
    assertThat(PolicyComparison.of(AllocationPolicy.standard(), zero).switches())
        .extracting(SwitchDifference::summarize)
        .containsExactly("settlement().underpayment(): here none; there none (a blank is zero)");
  }

  @Test
  void values_are_words() {
    AllocationPolicy standard = AllocationPolicy.standard();
    assertThat(Stream.of(
            "settlement().underpayment()",
            "settlement().toleranceReason()",
            "booksOpenFrom()",
            "designations().debtor()",
            "components()"))
        .map(name -> PolicySwitches.ALL.stream()
            .filter(s -> s.name().equals(name))
            .findFirst()
            .orElseThrow()
            .between(standard, OTHER)
            .summarize())
        .containsExactly(
            "settlement().underpayment(): here none; there 1% or EUR 5.00, blank is zero",
            "settlement().toleranceReason(): here none; there SMALL, tax CORRECTED",
            "booksOpenFrom(): here none; there 2026-02-01",
            "designations().debtor(): here ALONE; there IF_AGREED",
            "components(): here costs, interest, principal; there tax first");
  }
}
