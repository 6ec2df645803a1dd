package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Which item is paid first: one test a preset and a criterion. */
class OrderSwitchTest {
  private static final String THREE = """
      item INV-1 50.00 due 02-20 issued 01-03
      item INV-2 30.00 due 01-20 issued 01-02
      item INV-3 80.00 due 03-20 issued 01-01
      """;

  private static void check(AllocationOrder order, String books, String expected) {
    assertThat(text(order, books)).isEqualTo(expected);
  }

  private static String text(AllocationOrder order, String books) {
    return ResultText.of(Books.of(books, p -> p.withOrder(order)).allocate());
  }

  private static String firstPaid(AllocationOrder order, String books) {
    return text(order, books).lines().findFirst().orElseThrow();
  }

  @Test
  void oldest_due_first() {
    check(AllocationOrders.oldestDueFirst(), THREE + "pay P-1 60.00 on 02-01", """
        P-1 INV-2 PAID 30.00 open 0.00
        P-1 INV-1 PAID 30.00 open 20.00
        P-1 rest 0.00
        """);
  }

  @Test
  void oldest_issued_first() {
    check(AllocationOrders.oldestIssuedFirst(), THREE + "pay P-1 90.00 on 02-01", """
        P-1 INV-3 PAID 80.00 open 0.00
        P-1 INV-2 PAID 10.00 open 20.00
        P-1 rest 0.00
        """);
  }

  /** INV-3 is the smallest, and smaller still when P-2 comes. */
  @Test
  void smallest_first_as_they_stand_when_the_payment_comes() {
    check(AllocationOrders.smallestFirst(), """
        item INV-1 50.00
        item INV-2 30.00
        item INV-3 25.00
        pay  P-1   10.00 on 02-01
        pay  P-2   20.00 on 02-02
        """, """
        P-1 INV-3 PAID 10.00 open 15.00
        P-1 rest 0.00
        P-2 INV-3 PAID 15.00 open 0.00
        P-2 INV-2 PAID 5.00 open 25.00
        P-2 rest 0.00
        """);
    check(AllocationOrders.smallestFirst(), """
        item INV-1 50.00
        item INV-2 45.00
        pay  P-1   46.00 on 02-01
        pay  P-2   1.00 on 02-02
        """, """
        P-1 INV-2 PAID 45.00 open 0.00
        P-1 INV-1 PAID 1.00 open 49.00
        P-1 rest 0.00
        P-2 INV-1 PAID 1.00 open 48.00
        P-2 rest 0.00
        """);
  }

  /** INV-1 is the larger one until EUR 10.00 of it are paid. */
  @Test
  void largest_first_as_they_stand_when_the_payment_comes() {
    check(AllocationOrders.largestFirst(), """
        item INV-1 50.00
        item INV-2 45.00
        pay  P-1   10.00 on 02-01
        pay  P-2   10.00 on 02-02
        """, """
        P-1 INV-1 PAID 10.00 open 40.00
        P-1 rest 0.00
        P-2 INV-2 PAID 10.00 open 35.00
        P-2 rest 0.00
        """);
  }

  @Test
  void pro_rata() {
    check(AllocationOrders.proRata(), """
        item INV-1 100.00
        item INV-2 200.00
        item INV-3 300.00
        pay  P-1   100.00 on 02-01
        """, """
        P-1 INV-1 PAID 16.67 open 83.33
        P-1 INV-2 PAID 33.33 open 166.67
        P-1 INV-3 PAID 50.00 open 250.00
        P-1 rest 0.00
        """);
  }

  /** Of the group INV-2 is due first; INV-3 is not named and gets nothing, though it was issued first. */
  @Test
  void as_instructed_holds_for_the_whole_chain_and_the_criteria_for_groups() {
    String books = THREE + "pay P-1 60.00 on 02-01\ngroup P-1 INV-1 INV-2\nonward P-1\n";
    for (AllocationOrder order : List.of(
        AllocationOrders.asInstructed().then(AllocationOrders.oldestDueFirst()),
        AllocationOrders.oldestDueFirst().then(AllocationOrders.asInstructed()))) {
      assertThat(order).hasToString("as instructed");
      check(order, books.replace("60.00", "90.00"), """
          P-1 INV-2 PAID 30.00 open 0.00
          P-1 INV-1 PAID 50.00 open 0.00
          P-1 rest 10.00
          """);
    }
    assertThat(firstPaid(AllocationOrders.asInstructed(), books))
        .isEqualTo("P-1 INV-1 PAID 50.00 open 0.00");
  }

  @Test
  void as_instructed_pays_nothing_else() {
    check(AllocationOrders.asInstructed(), THREE + """
        pay P-1 60.00 on 02-01
        pay P-2 60.00 on 02-02
        say P-2 INV-1 PAID 40.00
        onward P-2
        """, """
        P-1 rest 60.00
        P-2 INV-1 PAID 40.00 open 10.00
        P-2 rest 20.00
        """);
  }

  /** On 2026-02-20 INV-1 is due, not past due; INV-2 is past due. The value date of the payment counts. */
  @Test
  void past_due_first_then_largest() {
    AllocationOrder order = AllocationOrders.pastDueFirst().then(AllocationOrders.largestFirst());
    check(order, THREE + "pay P-1 40.00 on 02-20", """
        P-1 INV-2 PAID 30.00 open 0.00
        P-1 INV-3 PAID 10.00 open 70.00
        P-1 rest 0.00
        """);
    check(order, THREE + "pay P-1 40.00 on 02-21", """
        P-1 INV-1 PAID 40.00 open 10.00
        P-1 rest 0.00
        """);
  }

  @Test
  void due_first_then_largest() {
    AllocationOrder order = AllocationOrders.dueFirst().then(AllocationOrders.largestFirst());
    check(order, THREE + "pay P-1 40.00 on 02-20", """
        P-1 INV-1 PAID 40.00 open 10.00
        P-1 rest 0.00
        """);
    check(order, THREE + "pay P-1 40.00 on 02-19", """
        P-1 INV-2 PAID 30.00 open 0.00
        P-1 INV-3 PAID 10.00 open 70.00
        P-1 rest 0.00
        """);
  }

  /** B's last day is the 10th, and it earns its discount up to the 13th; A's is the 20th. */
  @Test
  void days_of_grace_do_not_bring_a_discount_forward() {
    String books = """
        item A 100.00 2% until 02-20
        item B 100.00 2% until 02-10 grace 3
        """;
    AllocationOrder order = AllocationOrders.discountAboutToExpireFirst();
    assertThat(firstPaid(order, books + "pay P-1 98.00 on 02-10"))
        .isEqualTo("P-1 B PAID 98.00 DISCOUNT 2.00 open 0.00");
    assertThat(firstPaid(order, books + "pay P-1 98.00 on 02-12"))
        .isEqualTo("P-1 A PAID 98.00 DISCOUNT 2.00 open 0.00");
    assertThat(firstPaid(order, books + "pay P-1 98.00 on 02-12\nsay P-1 B PAID\n"))
        .isEqualTo("P-1 B PAID 98.00 DISCOUNT 2.00 open 0.00");
  }

  /** INV-1's discount ends on 10 February, INV-3's on the 5th; on the 6th INV-3's is gone. */
  @Test
  void discount_about_to_expire_first() {
    String books = """
        item INV-1 100.00 2% until 02-10
        item INV-2 100.00
        item INV-3 100.00 2% until 02-05
        """;
    AllocationOrder order = AllocationOrders.discountAboutToExpireFirst();
    assertThat(firstPaid(order, books + "pay P-1 98.00 on 02-05"))
        .isEqualTo("P-1 INV-3 PAID 98.00 DISCOUNT 2.00 open 0.00");
    assertThat(firstPaid(order, books + "pay P-1 98.00 on 02-06"))
        .isEqualTo("P-1 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00");
  }

  @Test
  void listed_items_first() {
    AllocationOrder order =
        AllocationOrders.listed(List.of(OpenItemId.of("INV-3"), OpenItemId.of("INV-1")));
    check(order, THREE + "pay P-1 140.00 on 02-01", """
        P-1 INV-3 PAID 80.00 open 0.00
        P-1 INV-1 PAID 50.00 open 0.00
        P-1 INV-2 PAID 10.00 open 20.00
        P-1 rest 0.00
        """);
  }

  @Nested
  class ByFactsOnTheItem {
    private final Books books = BooksText.read(THREE + "pay P-1 10.00 on 02-01");

    private String firstPaid(AllocationOrder order, java.util.Map<String, OpenItem> changed) {
      List<OpenItem> items = new java.util.ArrayList<>();
      books.items().forEach(i -> items.add(changed.getOrDefault(i.id().value(), i)));
      Books other = new Books(
          AllocationPolicy.standard().withOrder(order),
          OpenItems.of(items),
          books.payments(),
          List.of(),
          books.asOf());
      return other
          .allocate()
          .allocations()
          .get(0)
          .settlements()
          .get(0)
          .after()
          .id()
          .value();
    }

    private OpenItem item(String id) {
      return books.items().find(OpenItemId.of(id)).orElseThrow();
    }

    @Test
    void least_secured_first() {
      OpenItem one =
          item("INV-1").withLegalTraits(LegalTraits.builder().securityRank(1).build());
      OpenItem two =
          item("INV-2").withLegalTraits(LegalTraits.builder().securityRank(2).build());
      assertThat(firstPaid(
              AllocationOrders.leastSecuredFirst(), java.util.Map.of("INV-1", one, "INV-2", two)))
          .isEqualTo("INV-3");
    }

    @Test
    void most_burdensome_first() {
      OpenItem one =
          item("INV-1").withLegalTraits(LegalTraits.builder().burdenRank(1).build());
      assertThat(firstPaid(AllocationOrders.mostBurdensomeFirst(), java.util.Map.of("INV-1", one)))
          .isEqualTo("INV-1");
    }

    @Test
    void by_kind() {
      OpenItem charge = item("INV-3").withKind(OpenItemKind.CHARGE);
      assertThat(firstPaid(
              AllocationOrders.byKind(OpenItemKind.CHARGE), java.util.Map.of("INV-3", charge)))
          .isEqualTo("INV-3");
    }
  }

  @Nested
  class IsTotalAndSaysWhy {
    @Test
    void equal_items_are_paid_by_id() {
      AllocationOrder none =
          AllocationOrder.by("customer", Comparator.comparing(OpenItem::customer));
      check(none, """
          item INV-2 30.00
          item INV-1 30.00
          pay  P-1   40.00 on 02-01
          """, """
          P-1 INV-1 PAID 30.00 open 0.00
          P-1 INV-2 PAID 10.00 open 20.00
          P-1 rest 0.00
          """);
      assertThat(none).hasToString("customer, then id");
    }

    @Test
    void each_pair_of_neighbours_has_the_criterion_that_decided() {
      Books books = Books.of("""
          item INV-1 10.00 due 01-20 issued 01-02
          item INV-2 10.00 due 01-20 issued 01-01
          item INV-3 10.00 due 01-10 issued 01-03
          item INV-4 10.00 due 01-20 issued 01-02
          pay  P-1   40.00 on 02-01
          """, p -> p);
      assertThat(books.allocate().allocations().get(0).settlements())
          .extracting(s -> s.after().id() + ": " + s.reasons().get(0).summarize())
          .containsExactly(
              "INV-3: place 1 by oldest due, then oldest issued, then id",
              "INV-2: place 2 by oldest due, then oldest issued, then id, behind the one before by"
                  + " oldest due",
              "INV-1: place 3 by oldest due, then oldest issued, then id, behind the one before by"
                  + " oldest issued",
              "INV-4: place 4 by oldest due, then oldest issued, then id, behind the one before by"
                  + " id");
    }

    /** What the money does not reach changes nothing of what decided between those it reached. */
    @Test
    void an_order_of_criteria_that_depend_on_the_day_says_which_decided() {
      Books books = Books.of(
          THREE + "pay P-1 160.00 on 02-01",
          p -> p.withOrder(AllocationOrders.pastDueFirst().then(AllocationOrders.largestFirst())));
      assertThat(books.allocate().allocations().get(0).settlements())
          .extracting(s -> ((AllocationReason.Ordered) s.reasons().get(0)).decidedBy())
          .containsExactly("", "past due", "largest");
    }

    @Test
    void orders_are_fixed_unless_they_look_at_days_or_open_amounts() {
      assertThat(AllocationOrders.oldestDueFirst().isFixed()).isTrue();
      assertThat(AllocationOrders.smallestFirst().isFixed()).isFalse();
      assertThat(AllocationOrders.pastDueFirst().isFixed()).isFalse();
      assertThat(AllocationOrder.by("own", Comparator.comparing(OpenItem::id))
              .judgedAnew()
              .isFixed())
          .isFalse();
    }
  }
}
