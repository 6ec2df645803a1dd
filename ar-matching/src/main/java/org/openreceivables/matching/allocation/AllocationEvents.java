package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
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
import org.openreceivables.core.settlement.ReasonCode;

/** Turns a result into events. */
final class AllocationEvents {
  private static final ReasonCode LINKED = new ReasonCode(
      "LINKED", "waits on account for its document", ReasonCode.TaxTreatment.UNCHANGED);

  private final Map<OpenItemId, LocalDate> opened;
  private final Predicate<AllocationId> posted;

  private AllocationEvents(Map<OpenItemId, LocalDate> opened, Predicate<AllocationId> posted) {
    this.posted = posted;
    this.opened = opened;
  }

  /** An event that only lacks its place in the order of recording. */
  private record Unstamped(LocalDate postingDate, Function<Recorded, LedgerEvent> event) {}

  static List<LedgerEvent> of(AllocationResult result, Recorded first) {
    return new AllocationEvents(Map.of(), id -> false).events(result, first);
  }

  static List<LedgerEvent> of(AllocationResult result, Recorded first, ReceivablesLedger books) {
    return of(result, first, books.lastOpened(used(result), result.asOf()), books::isPosted);
  }

  /** Nothing is settled before the day named for its item or source. */
  static List<LedgerEvent> of(
      AllocationResult result,
      Recorded first,
      Map<OpenItemId, LocalDate> notBefore,
      Predicate<AllocationId> posted) {
    return new AllocationEvents(notBefore, posted).events(result, first);
  }

  /** The items and sources of a result. */
  static Set<OpenItemId> used(AllocationResult result) {
    Set<OpenItemId> used = new HashSet<>();
    for (Allocation allocation : result.allocations()) {
      used.add(allocation.source());
      allocation.settlements().forEach(s -> used.add(s.before().id()));
    }
    return used;
  }

  private List<LedgerEvent> events(AllocationResult result, Recorded first) {
    List<Unstamped> unstamped = new ArrayList<>();
    for (Allocation allocation : result.allocations()) {
      allocation.payment().ifPresent(p -> unstamped.add(received(allocation)));
      allocation.waitsFor().ifPresent(d -> unstamped.add(linked(allocation, d)));
      allocation.deductions().forEach(d -> unstamped.add(deducted(allocation, d)));
      byPostingDate(allocation).forEach((day, lines) -> {
        int number = 0;
        for (List<AllocationLine> batch : Batches.of(lines)) {
          unstamped.add(allocated(allocation, day, ++number, batch));
        }
      });
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
        r -> CashEvent.Received.of(
            new EventStamp(id, payment.valueDate(), payment.postingDate(), r),
            payment,
            a.customer(),
            a.source()));
  }

  /** The money on account says which document it waits for. */
  private Unstamped linked(Allocation a, DocumentId document) {
    LocalDate day = later(a.sourceAfter().postingDate(), a.source());
    EventId id = EventId.of("linked/" + a.source() + "/" + document);
    return new Unstamped(
        day,
        r -> ItemEvent.Corrected.of(
            new EventStamp(id, a.valueDate(), day, r), a.source(), a.sourceAfter(), LINKED));
  }

  /** Before the allocation, so that the allocation can still be undone. */
  private Unstamped deducted(Allocation a, Deduction deduction) {
    OpenItemId from = deduction.lines().get(0).item();
    OpenItem item = deduction.item();
    OpenItem arrived =
        BookedDeductions.unvalued(item).withPostingDate(later(item.postingDate(), from));
    EventId id = EventId.of("deducted/" + item.id());
    return new Unstamped(
        arrived.postingDate(),
        r -> ItemEvent.Replaced.of(
            new EventStamp(id, a.valueDate(), arrived.postingDate(), r),
            from,
            deduction.lines(),
            List.of(arrived),
            deduction.reason()));
  }

  private Unstamped allocated(Allocation a, LocalDate day, int number, List<AllocationLine> lines) {
    AllocationId id = key(a, day, number);
    return new Unstamped(
        day,
        r -> SettlementEvent.Allocated.of(
            new EventStamp(
                EventId.of("allocated/" + id + "#" + r.sequence()), a.valueDate(), day, r),
            id,
            lines));
  }

  /**
   * Money on account is applied more than once: what was used before tells the times apart, and a number
   * where that took nothing. A new payment has one key only, lest it be applied twice. The event has its
   * place behind the key, so that what was undone can be posted again. A second event of a day has its number.
   */
  private AllocationId key(Allocation a, LocalDate day, int number) {
    Money used = a.sourceAfter().original().minus(a.available());
    String plain = a.source() + "@" + day
        + (used.isZero() ? "" : "+" + used.getAmount().toPlainString())
        + (number == 1 ? "" : "#" + number);
    AllocationId id = AllocationId.of(plain);
    for (int time = 2; a.payment().isEmpty() && posted.test(id); time++) {
      id = AllocationId.of(plain + "/" + time);
    }
    return id;
  }

  /** What was charged or undone on an item since cannot be settled before that day. */
  private LocalDate later(LocalDate day, OpenItemId item) {
    LocalDate since = opened.getOrDefault(item, day);
    return since.isAfter(day) ? since : day;
  }

  private Map<LocalDate, List<AllocationLine>> byPostingDate(Allocation allocation) {
    TreeMap<LocalDate, List<AllocationLine>> out = new TreeMap<>();
    allocation
        .settlements()
        .forEach(s -> s.lines().stream()
            .filter(l -> l.effect() != Effect.DEDUCTION && l.effect() != Effect.RESIDUAL)
            .forEach(l -> out.computeIfAbsent(
                    later(later(s.postingDate(), s.before().id()), allocation.source()),
                    d -> new ArrayList<>())
                .add(l)));
    if (allocation.excessTaken().isPositive()) {
      LocalDate last = out.isEmpty() ? allocation.sourceAfter().postingDate() : out.lastKey();
      out.computeIfAbsent(last, d -> new ArrayList<>()).add(kept(allocation));
    }
    return out;
  }

  /** A small excess is kept with the item that was paid last. */
  static AllocationLine kept(Allocation allocation) {
    AllocationLine.Builder line = AllocationLine.builder();
    return line.item(allocation.source())
        .effect(Effect.EXCESS_TAKEN)
        .amount(allocation.excessTaken())
        .build();
  }
}
