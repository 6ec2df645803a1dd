package org.openreceivables.examples.quickstart.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.testkit.MoneyLaws;
import org.openreceivables.testkit.Scenario;
import org.openreceivables.testkit.jqwik.OpenItemArbitraries;
import org.openreceivables.testkit.jqwik.PaymentArbitraries;

/** How a host proves an order of its own: one case to read, and two rules over random books. */
class OwnOrderProperties {
  private static final LocalDate END = LocalDate.of(2026, 3, 31);

  @Example
  void of_one_priority_the_oldest_is_paid_first() {
    OpenItems items = Scenario.items("""
        item | customer | issued     | amount
        A    | C-1      | 2026-01-12 | EUR 300.00
        B    | C-1      | 2026-01-10 | EUR 200.00
        """);
    List<Payment> payments = Scenario.payments("""
        payment | customer | amount     | valued
        P-1     | C-1      | EUR 250.00 | 2026-02-01
        """);
    OpenItems after = allocate(OwnOrder.byPriority(), items, payments).items();
    assertThat(after.find(OpenItemId.of("A")).orElseThrow().open())
        .isEqualTo(Money.parse("EUR 250.00"));
    assertThat(after.find(OpenItemId.of("B")).orElseThrow().isSettled()).isTrue();
  }

  @Property
  void each_payment_goes_by_priority(
      @ForAll("items") OpenItems items, @ForAll("payments") List<Payment> payments) {
    requirePriority(allocate(OwnOrder.byPriority(), items, payments));
  }

  @Property
  void no_cent_is_lost(
      @ForAll("items") OpenItems items, @ForAll("payments") List<Payment> payments) {
    AllocationResult result = allocate(OwnOrder.byPriority(), items, payments);
    List<LedgerEvent> events = new ArrayList<>();
    for (OpenItem item : items) {
      EventId id = EventId.of("issued/" + item.id());
      Recorded recorded = new Recorded(END, events.size());
      events.add(
          ItemEvent.Issued.of(EventStamp.of(id, item.postingDate(), recorded), List.of(item)));
    }
    events.addAll(result.toEvents(new Recorded(END, events.size())));
    MoneyLaws.requireSound(ReceivablesLedger.of(events), END);
  }

  @Example
  void another_order_would_be_found_out() {
    OpenItems items = Scenario.items("""
        item | customer | issued     | amount
        A    | C-1      | 2026-01-10 | EUR 10.00
        B    | C-1      | 2026-01-11 | EUR 10.00
        """);
    List<Payment> payments = Scenario.payments("""
        payment | customer | amount    | valued
        P-1     | C-1      | EUR 15.00 | 2026-02-01
        """);
    OpenItems urgent = withPriority(items, List.of(2, 1));
    requirePriority(allocate(OwnOrder.byPriority(), urgent, payments));
    AllocationResult other = allocate(AllocationOrders.oldestDueFirst(), urgent, payments);
    assertThatThrownBy(() -> requirePriority(other)).isInstanceOf(AssertionError.class);
  }

  private static AllocationResult allocate(
      AllocationOrder order, OpenItems items, List<Payment> payments) {
    AllocationPolicy policy = AllocationPolicy.standard().withOrder(order);
    return AllocationEngine.of(policy).allocate(items, payments, List.of(), END);
  }

  private static void requirePriority(AllocationResult result) {
    for (Allocation allocation : result.allocations()) {
      assertThat(allocation.settlements())
          .extracting(s -> OwnOrder.priority(s.before()))
          .isSorted();
    }
  }

  private static OpenItems withPriority(OpenItems items, List<Integer> priorities) {
    List<OpenItem> all = new ArrayList<>();
    for (OpenItem item : items) {
      int priority = priorities.get(all.size());
      all.add(item.withAttributes(item.attributes().with(OwnOrder.PRIORITY, priority)));
    }
    return OpenItems.of(all);
  }

  @Provide
  Arbitrary<OpenItems> items() {
    return OpenItemArbitraries.openItems().map(items -> {
      List<OpenItem> whole = new ArrayList<>();
      for (OpenItem item : items) {
        if (item.settledEarlier().isZero()) {
          int priority = Math.floorMod(item.id().hashCode(), 3);
          whole.add(item.withAttributes(item.attributes().with(OwnOrder.PRIORITY, priority)));
        }
      }
      return OpenItems.of(whole);
    });
  }

  @Provide
  Arbitrary<List<Payment>> payments() {
    return PaymentArbitraries.payments();
  }
}
