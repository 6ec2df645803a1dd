package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openreceivables.matching.allocation.order.ComponentGroup.FEE;
import static org.openreceivables.matching.allocation.order.ComponentGroup.INTEREST;
import static org.openreceivables.matching.allocation.order.ComponentGroup.PENALTY;
import static org.openreceivables.matching.allocation.order.ComponentGroup.PRINCIPAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** Which part of an item is paid first, and whether items or parts are finished first: one test a value. */
class ComponentSwitchTest {
  private static final String ONE = """
      item INV-1 131.25 parts NET 100.00 TAX 19.00 FEE 5.00 INTEREST 0.25 COST 7.00
      pay  P-1   60.00 on 02-01
      """;
  private static final String TWO = """
      item INV-1 110.00 due 01-10 parts NET 100.00 FEE 10.00
      item INV-2 110.00 due 01-20 parts NET 100.00 FEE 10.00
      pay  P-1   160.00 on 02-01
      """;
  private static final String FOUR = """
      item INV-1 125.00 due 01-10
      item INV-2 125.00 due 01-20
      item INV-3 125.00 due 01-30
      item INV-4 125.00 due 02-10
      """;

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(Books.of(books, policy).allocate())).isEqualTo(expected);
  }

  private static UnaryOperator<AllocationPolicy> parts(ComponentOrder order) {
    return p -> p.withComponents(order);
  }

  /** EUR 12.00 of FEE and COST, 0.25 of INTEREST, and 47.75 over NET and TAX as 100 to 19. */
  @Test
  void costs_interest_principal() {
    check(p -> p, ONE, """
        P-1 INV-1 PAID FEE 5.00 PAID COST 7.00 PAID INTEREST 0.25 PAID NET 40.13 PAID TAX 7.62\
         open 71.25
        P-1 rest 0.00
        """);
  }

  @Test
  void principal_first() {
    check(parts(ComponentOrders.principalFirst()), ONE, """
        P-1 INV-1 PAID NET 50.42 PAID TAX 9.58 open 71.25
        P-1 rest 0.00
        """);
  }

  @Test
  void tax_first() {
    check(parts(ComponentOrders.taxFirst()), ONE, """
        P-1 INV-1 PAID TAX 19.00 PAID FEE 5.00 PAID COST 7.00 PAID INTEREST 0.25 PAID NET 28.75\
         open 71.25
        P-1 rest 0.00
        """);
  }

  @Test
  void tax_last() {
    check(parts(ComponentOrders.taxLast()), ONE, """
        P-1 INV-1 PAID FEE 5.00 PAID COST 7.00 PAID INTEREST 0.25 PAID NET 47.75 open 71.25
        P-1 rest 0.00
        """);
  }

  /** Oracle's example: line 1,000.00, tax 140.00, freight 200.00, receipt 1,040.00. */
  @Test
  void line_first_tax_after() {
    check(parts(ComponentOrders.lineFirstTaxAfter()), """
        item INV-1 1340.00 parts NET 1000.00 TAX 140.00 FREIGHT 200.00
        pay  P-1   1040.00 on 02-01
        """, """
        P-1 INV-1 PAID NET 1000.00 PAID TAX 40.00 open 300.00
        P-1 rest 0.00
        """);
  }

  /** The same by Oracle's "prorate all". */
  @Test
  void pro_rata() {
    check(parts(ComponentOrders.proRata()), """
        item INV-1 1340.00 parts NET 1000.00 TAX 140.00 FREIGHT 200.00
        pay  P-1   1040.00 on 02-01
        """, """
        P-1 INV-1 PAID NET 776.12 PAID TAX 108.66 PAID FREIGHT 155.22 open 300.00
        P-1 rest 0.00
        """);
  }

  @Test
  void an_order_of_ones_own() {
    check(
        parts(ComponentOrder.of(
            Set.of(ComponentKind.INTEREST),
            Set.of(ComponentKind.NET),
            Set.of(
                ComponentKind.TAX,
                ComponentKind.FREIGHT,
                ComponentKind.FEE,
                ComponentKind.PENALTY,
                ComponentKind.COST))),
        ONE,
        """
        P-1 INV-1 PAID INTEREST 0.25 PAID NET 59.75 open 71.25
        P-1 rest 0.00
        """);
  }

  /** With tax first the discount keeps its tax: 2 % of 119.00 are NET 2.00 and TAX 0.38. */
  @Test
  void discount_is_spread_in_proportion_whatever_the_order() {
    check(parts(ComponentOrders.taxFirst()), """
        item INV-1 119.00 parts NET 100.00 TAX 19.00 2% until 02-10
        pay  P-1   116.62 on 02-01
        """, """
        P-1 INV-1 PAID TAX 18.62 PAID NET 98.00 DISCOUNT NET 2.00 DISCOUNT TAX 0.38 open 0.00
        P-1 rest 0.00
        """);
  }

  @Test
  void horizontal_finishes_an_item_first() {
    check(p -> p, TWO, """
        P-1 INV-1 PAID FEE 10.00 PAID NET 100.00 open 0.00
        P-1 INV-2 PAID FEE 10.00 PAID NET 40.00 open 60.00
        P-1 rest 0.00
        """);
  }

  @Test
  void vertical_finishes_a_component_first() {
    check(p -> p.withProcessing(Processing.VERTICAL), TWO, """
        P-1 INV-1 PAID FEE 10.00 PAID NET 100.00 open 0.00
        P-1 INV-2 PAID FEE 10.00 PAID NET 40.00 open 60.00
        P-1 rest 0.00
        """);
    check(p -> p.withProcessing(Processing.VERTICAL), TWO.replace("160.00", "90.00"), """
        P-1 INV-1 PAID FEE 10.00 PAID NET 70.00 open 30.00
        P-1 INV-2 PAID FEE 10.00 open 100.00
        P-1 rest 0.00
        """);
  }

  /** Tax comes before net, but the discount is judged on all the money that the item gets. */
  @Test
  void vertical_gives_the_discount_that_the_whole_payment_earns() {
    for (ComponentOrder order : List.of(
        ComponentOrders.taxFirst(),
        ComponentOrders.lineFirstTaxAfter(),
        ComponentOrders.taxLast())) {
      for (var partial : org.openreceivables.core.settlement.PartialDiscount.values()) {
        Books books = Books.of(
            """
            item INV-1 1000.00 parts NET 840.00 TAX 160.00 2% until 02-10
            pay  P-1   980.00 on 02-01
            """,
            p -> p.withComponents(order)
                .withProcessing(Processing.VERTICAL)
                .withSettlement(p.settlement().withPartialDiscount(partial)));
        Allocation paid = books.allocate().allocations().get(0);
        assertThat(paid.rest()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(paid.settlements().get(0).by(Effect.DISCOUNT))
            .isEqualTo(Money.parse("EUR 20.00"));
        assertThat(paid.settlements().get(0).after().isSettled()).isTrue();
      }
    }
  }

  /** All of it is discount: no money is needed, but some must come. */
  @Test
  void vertical_closes_what_is_discount_as_a_whole() {
    check(p -> p.withProcessing(Processing.VERTICAL), """
        item INV-1 119.00 parts NET 100.00 TAX 19.00 100% until 02-10
        pay  P-1   1.00 on 02-01
        """, """
        P-1 INV-1 DISCOUNT NET 100.00 DISCOUNT TAX 19.00 open 0.00
        P-1 rest 1.00
        """);
  }

  @Nested
  class NotDueYet {
    /** On 15 January INV-1 is past due; EUR 75.00 are for what is not due. */
    @Test
    void next() {
      check(p -> p, FOUR + "pay P-1 200.00 on 01-15", """
          P-1 INV-1 PAID 125.00 open 0.00
          P-1 INV-2 PAID 75.00 open 50.00
          P-1 rest 0.00
          """);
    }

    @Test
    void last_backwards() {
      check(p -> p.withInAdvance(InAdvance.LAST), FOUR + "pay P-1 300.00 on 01-15", """
          P-1 INV-1 PAID 125.00 open 0.00
          P-1 INV-4 PAID 125.00 open 0.00
          P-1 INV-3 PAID 50.00 open 75.00
          P-1 rest 0.00
          """);
    }

    /** EUR 100.00 over three: 33.33, 33.33 and 33.34; what is due on the day is not in advance. */
    @Test
    void evenly_what_is_left_over_to_the_last() {
      check(p -> p.withInAdvance(InAdvance.EVENLY), FOUR + "pay P-1 225.00 on 01-10", """
          P-1 INV-1 PAID 125.00 open 0.00
          P-1 INV-2 PAID 33.33 open 91.67
          P-1 INV-3 PAID 33.33 open 91.67
          P-1 INV-4 PAID 33.34 open 91.66
          P-1 rest 0.00
          """);
    }

    /** What one cannot take goes round again: 40.00 each, 10.00 are taken, then 15.00 each. */
    @Test
    void evenly_again_until_nothing_is_left() {
      check(p -> p.withInAdvance(InAdvance.EVENLY), """
          item INV-1 10.00 due 01-20
          item INV-2 100.00 due 01-30
          item INV-3 100.00 due 02-10
          pay  P-1   120.00 on 01-15
          """, """
          P-1 INV-1 PAID 10.00 open 0.00
          P-1 INV-2 PAID 55.00 open 45.00
          P-1 INV-3 PAID 55.00 open 45.00
          P-1 rest 0.00
          """);
    }

    /** Half a cent each is none; INV-2, closed by its discount alone, leaves the cent to INV-1. */
    @Test
    void evenly_what_one_does_not_need_to_the_others() {
      check(p -> p.withInAdvance(InAdvance.EVENLY), """
          item INV-1 10.00 due 01-20
          item INV-2 5.00 due 01-25 100% until 01-12
          pay  P-1   0.01 on 01-06
          """, """
          P-1 INV-2 DISCOUNT 5.00 open 0.00
          P-1 INV-1 PAID 0.01 open 9.99
          P-1 rest 0.00
          """);
    }

    /** Closed by its discount alone, an item that is due later takes no part of the money, and is closed. */
    @Test
    void evenly_by_component_with_all_of_it_as_discount() {
      check(p -> p.withInAdvance(InAdvance.EVENLY).withProcessing(Processing.VERTICAL), """
          item INV-1 2.10 due 01-20 100% until 01-12
          pay  P-1   2.09 on 01-06
          """, """
          P-1 INV-1 DISCOUNT 2.10 open 0.00
          P-1 rest 2.09
          """);
    }

    /** Fewer cents than items: the last gets them all, as Fineract does. */
    @Test
    void evenly_with_less_than_a_cent_each() {
      check(p -> p.withInAdvance(InAdvance.EVENLY), FOUR + "pay P-1 0.02 on 01-06", """
          P-1 INV-4 PAID 0.02 open 124.98
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class ByDueState {
    private static final String BOOKS = """
        item INV-1 110.00 due 01-10 parts NET 100.00 FEE 10.00
        item INV-2 110.00 due 01-20 parts NET 100.00 FEE 10.00
        item INV-3 110.00 due 01-30 parts NET 100.00 FEE 10.00
        """;
    private final ComponentOrder feesFirst =
        ComponentOrders.pastDueFirst(PENALTY, FEE, INTEREST, PRINCIPAL);

    /** On 20 January INV-1 is past due, INV-2 due, INV-3 in advance. */
    @Test
    void past_due_then_due_then_in_advance() {
      check(parts(feesFirst), BOOKS + "pay P-1 125.00 on 01-20", """
          P-1 INV-1 PAID FEE 10.00 PAID NET 100.00 open 0.00
          P-1 INV-2 PAID FEE 10.00 PAID NET 5.00 open 95.00
          P-1 rest 0.00
          """);
    }

    /** In advance principal comes first: strategy "due: fee, principal; in advance: principal, fee". */
    @Test
    void each_state_with_an_order_of_its_own() {
      List<DueComponent> pairs = new ArrayList<>();
      for (DueState state : DueState.values()) {
        boolean early = state == DueState.IN_ADVANCE;
        for (ComponentGroup group : early
            ? List.of(PRINCIPAL, PENALTY, FEE, INTEREST)
            : List.of(PENALTY, FEE, INTEREST, PRINCIPAL)) {
          pairs.add(new DueComponent(state, group));
        }
      }
      check(parts(ComponentOrder.byDueState(pairs)), BOOKS + "pay P-1 275.00 on 01-20", """
          P-1 INV-1 PAID FEE 10.00 PAID NET 100.00 open 0.00
          P-1 INV-2 PAID FEE 10.00 PAID NET 100.00 open 0.00
          P-1 INV-3 PAID NET 55.00 open 55.00
          P-1 rest 0.00
          """);
    }

    /** Vertically the fees of all past due items come before the first principal. */
    @Test
    void vertically_pair_by_pair() {
      check(
          p -> p.withComponents(feesFirst).withProcessing(Processing.VERTICAL),
          BOOKS + "pay P-1 25.00 on 02-01",
          """
          P-1 INV-1 PAID FEE 10.00 open 100.00
          P-1 INV-2 PAID FEE 10.00 open 100.00
          P-1 INV-3 PAID FEE 5.00 open 105.00
          P-1 rest 0.00
          """);
    }

    @Test
    void every_pair_has_one_place() {
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> ComponentOrders.pastDueFirst(PENALTY, FEE, INTEREST))
          .withMessageContaining("PAST_DUE PRINCIPAL")
          .withMessageContaining("must have one place in the order, not 0");
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> ComponentOrders.pastDueFirst(PENALTY, FEE, INTEREST, PRINCIPAL, FEE))
          .withMessageContaining("must have one place in the order, not 2");
    }

    /** A state cannot be finished before the next where its pairs stand apart. */
    @Test
    void horizontal_needs_the_pairs_of_a_state_together() {
      List<DueComponent> apart = new ArrayList<>();
      for (ComponentGroup group : ComponentGroup.values()) {
        for (DueState state : DueState.values()) {
          apart.add(new DueComponent(state, group));
        }
      }
      ComponentOrder order = ComponentOrder.byDueState(apart);
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> AllocationPolicy.builder().components(order).build())
          .withMessageContaining("must keep the pairs of one due state together");
      AllocationPolicy vertical = AllocationPolicy.builder()
          .components(order)
          .processing(Processing.VERTICAL)
          .build();
      assertThat(vertical.components()).isEqualTo(order);
    }
  }

  @Test
  void every_kind_has_one_place() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> ComponentOrder.of(Set.of(ComponentKind.NET)))
        .withMessageContaining("kinds (TAX)")
        .withMessageContaining("must have one place in the order, not 0");
  }
}
