package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;

/** Turns a result into events. */
final class AllocationEvents {
  private AllocationEvents() {}

  /** An event that only lacks its place in the order of recording. */
  private record Unstamped(LocalDate postingDate, Function<Recorded, LedgerEvent> event) {}

  static List<LedgerEvent> of(AllocationResult result, Recorded first) {
    List<Unstamped> unstamped = new ArrayList<>();
    for (Allocation allocation : result.allocations()) {
      allocation.payment().ifPresent(p -> unstamped.add(received(allocation)));
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

  private static Unstamped allocated(Allocation a, LocalDate day, List<AllocationLine> lines) {
    AllocationId id = AllocationId.of(a.source() + "@" + day);
    return new Unstamped(
        day,
        r -> new SettlementEvent.Allocated(
            new EventStamp(EventId.of("allocated/" + id), a.valueDate(), day, r), id, lines));
  }

  private static Map<LocalDate, List<AllocationLine>> byPostingDate(Allocation allocation) {
    Map<LocalDate, List<AllocationLine>> out = new TreeMap<>();
    allocation
        .settlements()
        .forEach(
            s -> out.computeIfAbsent(s.postingDate(), d -> new ArrayList<>()).addAll(s.lines()));
    return out;
  }
}
