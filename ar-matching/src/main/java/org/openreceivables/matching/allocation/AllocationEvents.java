package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** Turns a result into events. */
final class AllocationEvents {
  private AllocationEvents() {}

  /** An event that only lacks its place in the order of recording. */
  private record Unstamped(LocalDate postingDate, Function<Recorded, LedgerEvent> event) {}

  static List<LedgerEvent> of(AllocationResult result, Recorded first) {
    List<Unstamped> unstamped = new ArrayList<>();
    for (Allocation allocation : result.allocations()) {
      allocation.payment().ifPresent(p -> unstamped.add(received(allocation)));
      allocation.deductions().forEach(d -> unstamped.add(deducted(allocation, d)));
      byPostingDate(allocation)
          .forEach((day, lines) -> unstamped.add(allocated(allocation, day, lines)));
    }
    unstamped.sort(Comparator.comparing(Unstamped::postingDate));
    List<LedgerEvent> events = new ArrayList<>();
    Recorded recorded = first;
    for (Unstamped u : unstamped) {
      events.add(u.event().apply(recorded));
      recorded = recorded.next();
    }
    return List.copyOf(events);
  }

  private static Unstamped received(Allocation a) {
    var payment = a.payment().orElseThrow();
    EventId id = EventId.of("received/" + payment.id());
    return new Unstamped(
        payment.postingDate(),
        r -> new CashEvent.Received(
            new EventStamp(id, payment.valueDate(), payment.postingDate(), r),
            payment,
            a.customer(),
            a.source()));
  }

  /** Before the allocation, so that the allocation can still be undone. */
  private static Unstamped deducted(Allocation a, Deduction deduction) {
    OpenItem item = deduction.item();
    EventId id = EventId.of("deducted/" + item.id());
    return new Unstamped(
        item.postingDate(),
        r -> new ItemEvent.Replaced(
            new EventStamp(id, a.valueDate(), item.postingDate(), r),
            deduction.lines().get(0).item(),
            deduction.lines(),
            List.of(item),
            deduction.reason()));
  }

  /**
   * Money on account is applied more than once: what was used before tells the times apart. The event has
   * its place behind the key, so that what was undone can be posted again.
   */
  private static Unstamped allocated(Allocation a, LocalDate day, List<AllocationLine> lines) {
    Money used = a.sourceAfter().original().minus(a.available());
    AllocationId id = AllocationId.of(
        a.source() + "@" + day + (used.isZero() ? "" : "+" + used.getAmount().toPlainString()));
    return new Unstamped(
        day,
        r -> new SettlementEvent.Allocated(
            new EventStamp(
                EventId.of("allocated/" + id + "#" + r.sequence()), a.valueDate(), day, r),
            id,
            lines));
  }

  private static Map<LocalDate, List<AllocationLine>> byPostingDate(Allocation allocation) {
    Map<LocalDate, List<AllocationLine>> out = new TreeMap<>();
    allocation
        .settlements()
        .forEach(s -> s.lines().stream()
            .filter(l -> l.effect() != Effect.DEDUCTION)
            .forEach(l ->
                out.computeIfAbsent(s.postingDate(), d -> new ArrayList<>()).add(l)));
    return out;
  }
}
