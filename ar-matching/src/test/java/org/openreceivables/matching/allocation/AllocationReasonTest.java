package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What is said of why, word for word. */
class AllocationReasonTest {

  private static List<String> reasons(String books) {
    List<String> out = new ArrayList<>();
    for (Allocation a : BooksText.read(books).allocate().allocations()) {
      a.settlements()
          .forEach(s -> s.reasons().forEach(r -> out.add(s.after().id() + ": " + r.summarize())));
      a.restReasons().forEach(r -> out.add("rest: " + r.summarize()));
    }
    return out;
  }

  @Test
  void the_order_names_what_put_an_item_behind_its_neighbour() {
    String order = " by oldest due, then oldest issued, then id";
    assertThat(reasons("""
        item INV-1 10.00 due 01-10
        item INV-2 10.00 due 01-11
        item INV-3 10.00 due 01-11 issued 01-06
        item INV-4 10.00 due 01-11 issued 01-06
        pay  P-1 35.00 on 01-20
        """))
        .containsExactly(
            "INV-1: place 1" + order,
            "INV-2: place 2" + order + ", behind the one before by oldest due",
            "INV-3: place 3" + order + ", behind the one before by oldest issued",
            "INV-4: place 4" + order + ", behind the one before by id",
            "INV-4: nothing left, EUR 5.00 stays open");
  }

  /** INV-1 was reached first, by word, and is paid further by the order after INV-2: its place stays the first. */
  @Test
  void an_item_that_is_paid_twice_keeps_its_place() {
    assertThat(reasons("""
        item  INV-1 10.00
        item  INV-2 20.00
        pay   P-1   35.00 on 01-20
        say   P-1   INV-1 PAID 4.00
        say   P-1   INV-2 PAID 5.00
        group P-1   INV-1
        """)).contains("INV-1: place 1 by oldest due, then oldest issued, then id");
  }

  @Test
  void a_difference_not_tolerated_says_by_how_much_counting_the_discount_that_still_stands() {
    // 490.00 earns 10.00; of the 500.00 left, 10.00 more discount stands: 490.00 are missing.
    assertThat(reasons("""
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15
        pay  P-1 490.00 on 01-15
        """))
        .contains("INV-1: EUR 490.00 missing, outside the tolerance of EUR 5.00 by EUR 485.00");
  }

  @Test
  void a_difference_tolerated_says_how_much_was_to_spare() {
    assertThat(reasons("""
        policy tolerance 5.00
        item INV-1 1000.00
        pay  P-1 998.00 on 01-15
        """))
        .contains("INV-1: EUR 2.00 missing, within the tolerance of EUR 5.00 by EUR 3.00");
  }

  @Test
  void money_at_hand_is_named() {
    assertThat(reasons("""
        policy tolerance 5.00
        item INV-1 1000.00
        pay  P-1 999.50 on 01-15
        say  P-1 INV-1 PAID 999.00
        keep P-1
        """))
        .containsExactly(
            "INV-1: designated by the debtor, place 1",
            "INV-1: EUR 1.00 missing is not tolerated while EUR 0.50 of the same day stands on account",
            "rest: the rest stays on account, as instructed");
  }

  @Test
  void a_discount_says_whether_it_was_earned_missed_or_forfeited() {
    assertThat(reasons("""
        item INV-1 1000.00 due 01-20 2% until 01-15
        item INV-2 1000.00 due 01-21 2% until 01-12
        pay  P-1 1480.00 on 01-14
        """))
        .contains(
            "INV-1: 2% discount until 2026-01-15 earned on 2026-01-14, 1 day to spare",
            "INV-2: 2% discount until 2026-01-12 missed by 2 days on 2026-01-14");
    assertThat(reasons("""
        policy forfeit
        item INV-1 1000.00 due 01-20 2% until 01-15
        pay  P-1 900.00 on 01-14
        """))
        .contains("INV-1: 2% discount forfeited: EUR 900.00 paid, EUR 80.00 short of EUR 980.00");
  }

  @Test
  void a_part_too_small_to_earn_a_cent_forfeits_nothing() {
    assertThat(reasons("""
        item INV-1 1000.00 2% until 01-15
        pay  P-1 0.10 on 01-14
        """))
        .containsExactly(
            "INV-1: place 1 by oldest due, then oldest issued, then id",
            "INV-1: nothing left, EUR 999.90 stays open");
  }

  @Test
  void what_was_said_of_a_group_is_named_with_its_place() {
    assertThat(reasons("""
        item  INV-1 10.00
        item  INV-2 10.00
        pay   P-1 15.00 on 01-14
        say   P-1 INV-2 PAID 20.00
        group P-1 INV-1
        """))
        .containsExactly(
            "INV-2: designated by the debtor, place 1",
            "INV-2: EUR 20.00 designated, EUR 10.00 more than could be applied",
            "INV-1: place 2 by oldest due, then oldest issued, then id",
            "INV-1: designated by the debtor, place 2",
            "INV-1: nothing left, EUR 5.00 stays open");
  }

  @Test
  void a_rest_says_what_was_passed_over() {
    assertThat(reasons("""
        item INV-1 10.00 held
        item INV-2 10.00 reserved P-9
        pay  P-1 15.00 on 01-14
        """)).containsExactly("rest: no open item left but 2 on hold or reserved");
  }

  @Test
  void shares_name_the_whole() {
    assertThat(reasons("""
        policy pro-rata
        item INV-1 10.00
        item INV-2 30.00
        pay  P-1 20.00 on 01-14
        """)).contains("INV-2: share of EUR 20.00 by EUR 30.00 of EUR 40.00");
  }

  /** INV-3 is due later and takes EUR 150.00: those of one day share no more than what they need. */
  @Test
  void shares_are_of_what_they_need_where_money_is_left_for_others() {
    assertThat(SwitchReasons.reasons(
            p -> p.withOrder(AllocationOrders.firstDueFirst().proRataAmongEquals()), """
            item INV-1 100.00 due 01-10
            item INV-2 50.00 due 01-10
            item INV-3 500.00 due 01-20
            pay  P-1 300.00 on 02-01
            """))
        .contains(
            "INV-1: share of EUR 150.00 by EUR 100.00 of EUR 150.00",
            "INV-2: share of EUR 150.00 by EUR 50.00 of EUR 150.00");
  }

  /** EUR 20.00 of EUR 170.00 are too much: they share EUR 150.00. */
  @Test
  void shares_leave_out_what_is_paid_too_much() {
    assertThat(reasons("""
        policy pro-rata
        item INV-1 100.00
        item INV-2 50.00
        pay  P-1 170.00 on 01-14
        """))
        .contains(
            "INV-1: share of EUR 150.00 by EUR 100.00 of EUR 150.00",
            "INV-2: share of EUR 150.00 by EUR 50.00 of EUR 150.00");
  }
}
