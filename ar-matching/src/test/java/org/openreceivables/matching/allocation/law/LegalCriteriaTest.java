package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Criteria that only laws have, each by itself. */
class LegalCriteriaTest {
  private static String pay(AllocationOrder order, String rows) {
    LegalOrder.Builder alone = LegalOrder.builder();
    return LawBooks.pay(alone.name("alone").order(order).build(), rows);
  }

  @Test
  void least_secured_if_not_due_first() {
    AllocationOrder order = AllocationOrders.leastSecuredIfNotDueFirst();
    String rows = "debt A 60.00 due %s secured 1\ndebt B 40.00 due %s\npaid 50.00";
    assertThat(pay(order, rows.formatted("02-10", "02-20"))).isEqualTo("B 40.00, A 10.00");
    assertThat(pay(order, rows.formatted("02-01", "02-01"))).isEqualTo("A 50.00");
    assertThat(pay(order, rows.formatted("02-01", "02-20"))).isEqualTo("A 50.00");
    assertThat(order.isFixed()).isFalse();
    assertThat(order).hasToString("least secured if not due, then id");
  }

  @Test
  void first_enforced_first() {
    AllocationOrder order = AllocationOrders.firstEnforcedFirst();
    assertThat(pay(order, "debt A 60.00 enforced 01-10\ndebt B 40.00 enforced 01-05\npaid 50.00"))
        .isEqualTo("B 40.00, A 10.00");
    assertThat(pay(order, "debt A 60.00\ndebt B 40.00 enforced 01-30\npaid 50.00"))
        .isEqualTo("B 40.00, A 10.00");
    assertThat(pay(order, "debt A 60.00\ndebt B 40.00\npaid 50.00")).isEqualTo("A 50.00");
    // Nobody enforced B yet when the money came.
    assertThat(pay(order, "debt A 60.00\ndebt B 40.00 enforced 12-30\npaid 50.00"))
        .isEqualTo("A 50.00");
    assertThat(order.isFixed()).isFalse();
  }

  /** Issued on two days and due on one: equal, where the oldest due first goes by the day of issue. */
  @Test
  void first_due_first_by_the_due_date_alone() {
    String rows = "debt A 100.00 issued 01-02 due 01-20\ndebt B 200.00 issued 01-01 due 01-20\n";
    AllocationOrder order = AllocationOrders.firstDueFirst().proRataAmongEquals();
    assertThat(pay(order, rows + "paid 90.00")).isEqualTo("A 30.00, B 60.00");
    assertThat(pay(AllocationOrders.oldestDueFirst().proRataAmongEquals(), rows + "paid 90.00"))
        .isEqualTo("B 90.00");
    assertThat(pay(order, rows.replace("01-20\nd", "01-21\nd") + "paid 90.00"))
        .isEqualTo("B 90.00");
    assertThat(pay(order, "debt A 60.00 issued 01-05\ndebt B 40.00 due 01-04\npaid 50.00"))
        .isEqualTo("B 40.00, A 10.00");
  }

  @Test
  void items_due_on_one_day_go_by_id() {
    String rows = "debt A 100.00 issued 01-02 due 01-20\ndebt B 200.00 issued 01-01 due 01-20\n";
    assertThat(pay(AllocationOrders.firstDueFirst(), rows + "paid 90.00")).isEqualTo("A 90.00");
  }

  @Test
  void the_time_barred_are_left_out_from_the_day_on() {
    AllocationOrder italy = LegalOrders.italy().order();
    assertThat(italy.leavesOut()).isTrue();
    assertThat(LegalOrders.all()).filteredOn(law -> law.order().leavesOut()).hasSize(1);
    assertThat(pay(italy, "debt A 60.00 barred 02-01\npaid 50.00")).isEqualTo("rest 50.00");
    assertThat(pay(italy, "debt A 60.00 barred 02-02\npaid 50.00")).isEqualTo("A 50.00");
    assertThat(italy.isDated()).isTrue();
  }
}
