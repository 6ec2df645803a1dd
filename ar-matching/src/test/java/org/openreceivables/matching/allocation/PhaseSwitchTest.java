package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** Vertical walks, even parts, pro rata and full settlement together. */
class PhaseSwitchTest {
  private static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(books, policy).allocate();
  }

  private static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  private static AllocationPolicy vertical(AllocationPolicy policy) {
    return policy.withProcessing(Processing.VERTICAL);
  }

  @Nested
  class Vertically {
    /** Both fees are EUR 10.00, whatever else is open: EUR 5.00 each, which earn 0.10 of 2.20. */
    @Test
    void shares_go_by_what_is_paid_now() {
      check(p -> vertical(p).withOrder(AllocationOrders.proRata()), """
          item INV-1 110.00 parts NET 100.00 FEE 10.00 2% until 02-10
          item INV-2 310.00 parts NET 300.00 FEE 10.00
          pay  P-1   10.00 on 02-01
          """, """
          P-1 INV-1 PAID FEE 5.00 DISCOUNT NET 0.10 open 104.90
          P-1 INV-2 PAID FEE 5.00 open 305.00
          P-1 rest 0.00
          """);
    }

    @Test
    void an_item_of_one_part_waits_for_its_turn() {
      check(PhaseSwitchTest::vertical, """
          item INV-1 50.00 due 01-10
          item INV-2 110.00 due 01-20 parts NET 100.00 FEE 10.00
          pay  P-1   15.00 on 02-01
          """, """
          P-1 INV-2 PAID FEE 10.00 open 100.00
          P-1 INV-1 PAID 5.00 open 45.00
          P-1 rest 0.00
          """);
    }

    /** No money came to INV-1 or INV-3, so nothing of them is tolerated. */
    @Test
    void an_item_that_is_only_looked_at_is_not_judged() {
      check(
          p -> vertical(p)
              .withSettlement(
                  p.settlement().withUnderpayment(ToleranceLimit.upTo(Money.parse("EUR 5.00")))),
          """
          item INV-1 4.00 due 01-10 parts NET 4.00
          item INV-2 110.00 due 01-20 parts NET 100.00 FEE 10.00
          item INV-3 4.00 due 01-30 2% until 02-10
          pay  P-1   10.00 on 02-01
          """,
          """
          P-1 INV-2 PAID FEE 10.00 open 100.00
          P-1 rest 0.00
          """);
    }

    @Test
    void items_with_parts_have_their_place_in_the_order() {
      AllocationResult result = allocate(PhaseSwitchTest::vertical, """
          item INV-1 110.00 due 01-10 parts NET 100.00 FEE 10.00
          item INV-2 110.00 due 01-20 parts NET 100.00 FEE 10.00
          pay  P-1   15.00 on 02-01
          """);
      assertThat(result.allocations().get(0).settlements())
          .extracting(s -> s.reasons().get(0).summarize())
          .containsExactly(
              "place 1 by oldest due, then oldest issued, then id",
              "place 2 by oldest due, then oldest issued, then id, behind the one before by oldest"
                  + " due");
    }

    @Test
    void principal_first_pays_an_item_of_one_part_with_its_discount() {
      check(p -> p.withComponents(ComponentOrders.principalFirst()), """
          item INV-1 100.00 2% until 02-10
          pay  P-1   98.00 on 02-01
          """, """
          P-1 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }

  @Nested
  class Evenly {
    @Test
    void money_beyond_what_is_owed_stays() {
      check(p -> p.withInAdvance(InAdvance.EVENLY), """
          item INV-1 10.00 due 01-10
          item INV-2 10.00 due 02-20
          pay  P-1   25.00 on 02-01
          pay  P-2   5.00 on 02-02
          """, """
          P-1 INV-1 PAID 10.00 open 0.00
          P-1 INV-2 PAID 10.00 open 0.00
          P-1 rest 5.00
          P-2 rest 5.00
          """);
    }

    /** Vertically: the fee of INV-1 takes all of EUR 8.00, to the cent, though INV-2 has no fee. */
    @Test
    void only_what_has_the_part_counts() {
      UnaryOperator<AllocationPolicy> even = p -> vertical(p).withInAdvance(InAdvance.EVENLY);
      String books = """
          item INV-1 10.00 due 02-10 parts FEE 10.00
          item INV-2 20.00 due 02-20 parts NET 20.00
          """;
      check(even, books + "pay P-1 8.00 on 02-01", """
          P-1 INV-1 PAID FEE 8.00 open 2.00
          P-1 rest 0.00
          """);
      check(even, books + "pay P-1 0.01 on 02-01", """
          P-1 INV-1 PAID FEE 0.01 open 9.99
          P-1 rest 0.00
          """);
      AllocationResult both = allocate(even, books + "pay P-1 15.00 on 02-01");
      assertThat(ResultText.of(both)).isEqualTo("""
          P-1 INV-1 PAID FEE 10.00 open 0.00
          P-1 INV-2 PAID NET 5.00 open 15.00
          P-1 rest 0.00
          """);
      assertThat(both.allocations().get(0).settlements().get(1).reasons())
          .contains(new AllocationReason.EvenPart(Money.parse("EUR 5.00"), 1));
    }

    /**
     * EUR 17.50 are left of EUR 55.00 when both have had up to EUR 27.50, and INV-2 has all of its EUR 10.00: INV-1 gets
     * them at once, to the last cent.
     */
    @Test
    void what_is_planned_for_an_item_counts_for_the_next_round() {
      UnaryOperator<AllocationPolicy> even = p ->
          vertical(p).withComponents(ComponentOrders.proRata()).withInAdvance(InAdvance.EVENLY);
      for (String offer : List.of("", "2% until 01-10")) {
        check(even, """
            item INV-1 50.00 due 02-10 %s
            item INV-2 10.00 due 02-20 %s
            pay  P-1   55.00 on 02-01
            """.formatted(offer, offer), """
            P-1 INV-1 PAID 45.00 open 5.00
            P-1 INV-2 PAID 10.00 open 0.00
            P-1 rest 0.00
            """);
      }
    }

    /** Of EUR 0.02 over three INV-3 takes one cent, all that it needs, and INV-2 the other, of one over two. */
    @Test
    void a_round_that_brought_nothing_is_not_the_reason() {
      AllocationResult result = allocate(p -> p.withInAdvance(InAdvance.EVENLY), """
          item INV-1 100.00 due 02-10 2% until 02-10
          item INV-2 100.00 due 02-20 2% until 02-10
          item INV-3 0.01 due 02-25
          pay  P-1   0.02 on 02-01
          """);
      assertThat(SwitchReasons.reasons(result))
          .filteredOn(r -> r.contains("even part"))
          .containsExactlyInAnyOrder(
              "INV-3: even part of EUR 0.02 over 3", "INV-2: even part of EUR 0.01 over 2");
    }
  }

  @Nested
  class ProRata {
    /** INV-1 is paid whole, since it can be; the other EUR 100.00 go over INV-2 and INV-3 as 1 to 3. */
    @Test
    void among_those_that_take_a_part() {
      UnaryOperator<AllocationPolicy> whole = p -> p.withOrder(AllocationOrders.proRata())
          .withFullSettlement(FullSettlement.where("INV-1", i -> i.id().value().equals("INV-1")));
      String books = """
          item INV-1 100.00
          item INV-2 100.00
          item INV-3 300.00
          """;
      check(whole, books + "pay P-1 200.00 on 02-01", """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 INV-2 PAID 25.00 open 75.00
          P-1 INV-3 PAID 75.00 open 225.00
          P-1 rest 0.00
          """);
      check(whole, books + "pay P-1 500.00 on 02-01", """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 INV-3 PAID 300.00 open 0.00
          P-1 rest 0.00
          """);
    }

    @Test
    void nothing_in_part_where_part_payments_are_linked() {
      UnaryOperator<AllocationPolicy> linked =
          p -> p.withOrder(AllocationOrders.proRata()).withPartial(PartialPayment.LINKED);
      String books = "item INV-1 100.00\nitem INV-2 100.00\n";
      check(linked, books + "pay P-1 199.99 on 02-01", """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 99.99
          """);
      check(linked, books + "pay P-1 200.00 on 02-01", """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 INV-2 PAID 100.00 open 0.00
          P-1 rest 0.00
          """);
    }

    @Test
    void over_more_items_than_there_was_room_for() {
      StringBuilder books = new StringBuilder("pay P-1 4.00 on 02-01\n");
      for (int i = 10; i < 50; i++) {
        books.append("item I-").append(i).append(" 1.00\n");
      }
      AllocationResult result =
          allocate(p -> p.withOrder(AllocationOrders.proRata()), books.toString());
      assertThat(result.allocations().get(0).settlements())
          .hasSize(40)
          .allMatch(s ->
              s.by(org.openreceivables.core.openitem.Effect.PAID).equals(Money.parse("EUR 0.10")));
    }
  }

  /** The order of what is past due holds for what is named, whatever the others say. */
  @Test
  void what_is_named_goes_by_the_order_of_the_first_state() {
    List<DueComponent> pairs = new java.util.ArrayList<>();
    for (DueState state : DueState.values()) {
      List<ComponentGroup> groups = new java.util.ArrayList<>(List.of(ComponentGroup.values()));
      if (state == DueState.IN_ADVANCE) {
        java.util.Collections.reverse(groups);
      }
      groups.forEach(g -> pairs.add(new DueComponent(state, g)));
    }
    check(p -> p.withComponents(ComponentOrder.byDueState(pairs)), """
        item INV-1 110.00 due 01-10 parts NET 100.00 FEE 10.00
        pay  P-1   15.00 on 02-01
        say  P-1   INV-1 PAID 15.00
        """, """
        P-1 INV-1 PAID FEE 10.00 PAID NET 5.00 open 95.00
        P-1 rest 0.00
        """);
  }

  /** The fee of INV-2, in advance, is paid backwards; what was sold of INV-1, past due, is not. */
  @Test
  void what_comes_behind_what_is_paid_backwards_is_paid_forwards() {
    AllocationResult result = allocate(p -> vertical(p).withInAdvance(InAdvance.LAST), """
        item INV-1 100.00 due 01-10 parts NET 100.00
        item INV-2 110.00 due 02-20 parts NET 100.00 FEE 10.00
        pay  P-1   60.00 on 02-01
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-2 PAID FEE 10.00 open 100.00
        P-1 INV-1 PAID NET 50.00 open 50.00
        P-1 rest 0.00
        """);
    assertThat(SwitchReasons.reasons(result))
        .filteredOn(r -> r.contains("place"))
        .containsExactly(
            "INV-2: place 1, not due until 2026-02-20: paid backwards, the last by oldest due,"
                + " then oldest issued, then id first",
            "INV-1: place 2 by oldest due, then oldest issued, then id");
  }

  /** EUR 27.50 and 10.00 of EUR 55.00, and then all EUR 17.50 that are left. */
  @Test
  void each_round_of_even_parts_is_a_reason() {
    assertThat(SwitchReasons.reasons(p -> p.withInAdvance(InAdvance.EVENLY), """
        item INV-1 50.00 due 02-10
        item INV-2 10.00 due 02-20
        pay  P-1   55.00 on 02-01
        """))
        .filteredOn(r -> r.contains("even part"))
        .containsExactly(
            "INV-1: even part of EUR 55.00 over 2",
            "INV-1: even part of EUR 17.50 over 1",
            "INV-2: even part of EUR 55.00 over 2");
  }

  /** What closes both is shared, though each is paid whole or not at all; what closes one leaves nothing to miss. */
  @Test
  void what_is_paid_whole_shares_what_closes_all() {
    UnaryOperator<AllocationPolicy> whole =
        p -> p.withOrder(AllocationOrders.proRata()).withFullSettlement(FullSettlement.always());
    String books = "item INV-1 100.00\nitem INV-2 300.00\n";
    assertThat(SwitchReasons.reasons(whole, books + "pay P-1 400.00 on 02-01"))
        .containsExactly(
            "INV-1: share of EUR 400.00 by EUR 100.00 of EUR 400.00",
            "INV-2: share of EUR 400.00 by EUR 300.00 of EUR 400.00");
    AllocationResult first = allocate(
        p -> whole
            .apply(p)
            .withSettlement(
                p.settlement().withOverpayment(ToleranceLimit.upTo(Money.parse("EUR 1.00")))),
        books + "pay P-1 100.00 on 02-01");
    assertThat(ResultText.of(first)).isEqualTo("""
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 rest 0.00
        """);
  }

  /** EUR 100.00 are used up by INV-1: nothing is left for which the discount would close INV-2, or INV-3 pay it. */
  @Test
  void without_money_left_no_discount_closes_the_next() {
    String books = """
        item INV-1 100.00 due 01-10
        item INV-2 10.00 due 02-20 100% until 03-10
        item INV-3 50.00 due 02-25
        pay  P-1   100.00 on 02-01
        """;
    for (UnaryOperator<AllocationPolicy> policy : List.<UnaryOperator<AllocationPolicy>>of(
        p -> p,
        p -> p.withInAdvance(InAdvance.LAST),
        p -> p.withInAdvance(InAdvance.EVENLY),
        p -> p.withFullSettlement(FullSettlement.always()),
        p -> p.withFullSettlement(FullSettlement.always()).withOrder(AllocationOrders.proRata()),
        p -> p.withOrder(AllocationOrders.proRata())
            .withFullSettlement(
                FullSettlement.where("INV-1", i -> i.id().value().equals("INV-1"))))) {
      check(policy, books, """
          P-1 INV-1 PAID 100.00 open 0.00
          P-1 rest 0.00
          """);
    }
  }
}
