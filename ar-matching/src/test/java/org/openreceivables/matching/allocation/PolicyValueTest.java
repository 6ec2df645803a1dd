package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** Policies are values: compared by what they do, and printed in words. */
class PolicyValueTest {
  private static final LocalDate FEB_1 = LocalDate.of(2026, 2, 1);

  private static OpenItem item(String text) {
    return BooksText.read("item " + text).items().iterator().next();
  }

  @Test
  void switches_print_what_they_do() {
    assertThat(ForeignMoney.refused()).hasToString("refused");
    assertThat(ForeignMoney.at(ExchangeRates.none()).toString()).startsWith("at ");
    assertThat(FullSettlement.never()).hasToString("off");
    assertThat(FullSettlement.always()).hasToString("on");
    assertThat(FullSettlement.where("instalments", i -> true)).hasToString("instalments");
    assertThat(AllocationOrders.asInstructed()).hasToString("as instructed");
    assertThat(AllocationOrders.oldestDueFirst().proRataAmongEquals())
        .hasToString("oldest due, then oldest issued, then pro rata");
    assertThat(ComponentOrders.taxFirst()).hasToString("tax first");
    assertThat(ComponentOrders.pastDueFirst(ComponentGroup.values()).toString())
        .startsWith("PAST_DUE PENALTY, then PAST_DUE FEE + COST, then PAST_DUE INTEREST, then"
            + " PAST_DUE NET + TAX + FREIGHT, then DUE PENALTY");
    assertThat(new DueComponent(DueState.DUE, ComponentGroup.FEE)).hasToString("DUE FEE");
  }

  @Test
  void values_are_equal_that_do_the_same() {
    assertThat(ForeignMoney.at(ExchangeRates.none()))
        .isEqualTo(ForeignMoney.at(ExchangeRates.none()))
        .hasSameHashCodeAs(ForeignMoney.at(ExchangeRates.none()))
        .isNotEqualTo(ForeignMoney.refused());
    ComponentOrder own = ComponentOrder.of(
        Set.of(ComponentKind.TAX),
        Set.of(ComponentKind.COST, ComponentKind.FEE, ComponentKind.PENALTY),
        Set.of(ComponentKind.INTEREST),
        Set.of(ComponentKind.NET, ComponentKind.FREIGHT));
    assertThat(own)
        .isEqualTo(ComponentOrders.taxFirst())
        .hasSameHashCodeAs(ComponentOrders.taxFirst())
        .isNotEqualTo(ComponentOrders.taxLast())
        .isNotEqualTo("tax first");
    assertThat(AllocationPolicy.standard())
        .isEqualTo(AllocationPolicy.builder().build())
        .isNotEqualTo(AllocationPolicy.standard().withOverpayment(Overpayment.REFUSE));
  }

  @Test
  void an_order_says_which_of_two_items_is_paid_first() {
    OpenItem due = item("INV-1 50.00 due 01-20");
    OpenItem later = item("INV-2 30.00 due 02-20");
    AllocationOrder order = AllocationOrders.pastDueFirst();
    assertThat(order.compare(due, later, FEB_1)).isNegative();
    assertThat(order.compare(later, due, FEB_1)).isPositive();
    assertThat(order.areEqual(due, later, FEB_1)).isFalse();
    assertThat(order.areEqual(due, later, LocalDate.of(2026, 1, 20))).isTrue();
    assertThat(order.compare(due, due, FEB_1)).isZero();
    assertThat(order.decidedBy(due, later, FEB_1)).isEqualTo("past due");
    assertThat(order.decidedBy(due, later, LocalDate.of(2026, 1, 20))).isEqualTo("id");
    assertThat(order.proRataAmongEquals().decidedBy(due, later, LocalDate.of(2026, 1, 20)))
        .isEqualTo("pro rata");
  }

  @Test
  void an_order_of_ones_own_is_total() {
    OpenItem one = item("INV-1 50.00");
    OpenItem two = item("INV-2 50.00");
    AllocationOrder day =
        AllocationOrder.byDay("own day", d -> Comparator.comparing(OpenItem::customer));
    assertThat(day.isFixed()).isFalse();
    assertThat(day.compare(one, two, FEB_1)).isNegative();
    assertThat(day.compare(two, one, FEB_1)).isPositive();
    assertThat(day.then("id backwards", Comparator.comparing(OpenItem::id).reversed()))
        .hasToString("own day, then id backwards, then id")
        .satisfies(o -> assertThat(o.compare(one, two, FEB_1)).isPositive());
    assertThat(AllocationOrders.proRata().isProRata()).isTrue();
    assertThat(AllocationOrders.asInstructed().paysUndesignated()).isFalse();
  }

  @Test
  void orders_of_the_same_criteria_are_equal() {
    Comparator<OpenItem> byCustomer = Comparator.comparing(OpenItem::customer);
    assertThat(AllocationOrder.by("own", byCustomer).judgedAnew())
        .isEqualTo(AllocationOrder.by("own", byCustomer).judgedAnew())
        .hasSameHashCodeAs(AllocationOrder.by("own", byCustomer).judgedAnew())
        .isNotEqualTo(AllocationOrder.by("own", byCustomer))
        .isNotEqualTo(AllocationOrder.by("other", byCustomer).judgedAnew())
        .isNotEqualTo(AllocationOrder.by("own", byCustomer.reversed()).judgedAnew())
        .isNotEqualTo(AllocationOrder.by("own", byCustomer).judgedAnew().proRataAmongEquals())
        .isNotEqualTo("own, then id");
    assertThat(AllocationOrders.byKind(OpenItemKind.INVOICE).then(listed("INV-1", "INV-2")))
        .isEqualTo(AllocationOrders.byKind(OpenItemKind.INVOICE).then(listed("INV-1", "INV-2")))
        .isNotEqualTo(AllocationOrders.byKind(OpenItemKind.INVOICE).then(listed("INV-2", "INV-1")))
        .isNotEqualTo(AllocationOrders.byKind(OpenItemKind.CHARGE).then(listed("INV-1", "INV-2")));
    Predicate<OpenItem> any = i -> true;
    assertThat(FullSettlement.where("any", any))
        .isEqualTo(FullSettlement.where("any", any))
        .hasSameHashCodeAs(FullSettlement.where("any", any))
        .isNotEqualTo(FullSettlement.where("other", any))
        .isNotEqualTo(FullSettlement.always());
  }

  private static AllocationOrder listed(String... ids) {
    return AllocationOrders.listed(Arrays.stream(ids).map(OpenItemId::of).toList());
  }

  /** What one link of a chain needs, the chain needs, wherever it stands. */
  @Test
  void a_chain_keeps_what_its_links_ask_for() {
    AllocationOrder due = AllocationOrders.oldestDueFirst();
    AllocationOrder own = AllocationOrder.by("own", Comparator.comparing(OpenItem::id));
    assertThat(due.isProRata()).isFalse();
    assertThat(due.then(AllocationOrders.proRata()).isProRata()).isTrue();
    assertThat(AllocationOrders.proRata().then(due).isProRata()).isTrue();
    assertThat(due.then(AllocationOrders.smallestFirst()).isFixed()).isFalse();
    assertThat(AllocationOrders.smallestFirst().then(due).isFixed()).isFalse();
    assertThat(due.then(own).isFixed()).isTrue();
    assertThat(AllocationOrders.smallestFirst().isDated()).isFalse();
    assertThat(AllocationOrders.smallestFirst()
            .then(AllocationOrders.pastDueFirst())
            .isDated())
        .isTrue();
    assertThat(due.paysUndesignated()).isTrue();
    assertThat(due.proRataAmongEquals().paysUndesignated()).isTrue();
    assertThat(own.judgedAnew().paysUndesignated()).isTrue();
    assertThat(own.proRataAmongEquals().judgedAnew().isProRata()).isTrue();
    assertThat(own.judgedAnew().proRataAmongEquals().isFixed()).isFalse();
    assertThat(due.then(AllocationOrders.asInstructed()).paysUndesignated()).isFalse();
    assertThat(AllocationOrders.asInstructed().then(due).paysUndesignated()).isFalse();
  }

  @Test
  void kinds_that_are_missing_or_stand_twice_are_named() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () -> ComponentOrder.of(Set.of(ComponentKind.values()), Set.of(ComponentKind.NET)))
        .withMessageContaining("kinds (NET)")
        .withMessageContaining("must have one place in the order, not 2");
    List<DueComponent> pairs = new ArrayList<>();
    for (ComponentGroup group : ComponentGroup.values()) {
      pairs.add(new DueComponent(DueState.DUE, group));
    }
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> ComponentOrder.byDueState(pairs))
        .withMessageContaining("PAST_DUE PENALTY")
        .withMessageContaining("IN_ADVANCE FEE");
  }
}
