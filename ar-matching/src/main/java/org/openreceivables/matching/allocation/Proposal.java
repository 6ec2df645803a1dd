package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.matching.allocation.PastEvents.Past;

/** The events of a re-allocation, tried on the books before they are proposed. */
final class Proposal {
  private static final ReasonCode BACKDATED = new ReasonCode(
      "BACKDATED", "money that counts from an earlier day came", ReasonCode.TaxTreatment.UNCHANGED);

  private final ReceivablesLedger books;
  private final LocalDate openFrom;
  private final LocalDate asOf;
  private ReceivablesLedger tried;
  private Recorded next;
  private final List<LedgerEvent> first = new ArrayList<>();
  private final List<LedgerEvent> then = new ArrayList<>();
  final List<AllocationId> reversed = new ArrayList<>();

  Proposal(Reallocation how, ReceivablesLedger books, LocalDate asOf) {
    this.books = books;
    this.tried = books;
    this.openFrom = how.policy.booksOpenFrom().orElse(LocalDate.MIN);
    this.asOf = asOf;
    // Keys of events end in their sequence, so those of the trial must not be there already.
    this.next = books
        .lastRecorded()
        .map(r -> new Recorded(r.day().plusDays(1), Math.addExact(r.sequence(), 1)))
        .orElse(new Recorded(asOf, 0));
  }

  List<LedgerEvent> events() {
    List<LedgerEvent> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  /** The books as they would be without some allocations; nothing is proposed by it. */
  ReceivablesLedger without(Collection<Past> taken) {
    List<LedgerEvent> events = new ArrayList<>();
    Recorded recorded = next;
    for (Past p : taken) {
      events.add(reversal(p, recorded));
      recorded = recorded.next();
    }
    return books.append(events).ledger();
  }

  private LedgerEvent reversal(Past p, Recorded recorded) {
    LocalDate day = Funds.later(p.event().postingDate(), openFrom);
    return SettlementEvent.Reversed.of(
            new EventStamp(
                EventId.of(Stamps.REALLOCATED + p.id() + "#" + recorded.sequence()),
                p.event().valueDate(),
                day,
                recorded),
            p.id())
        .withReason(BACKDATED);
  }

  private LedgerEvent receipt(Payment payment, Recorded recorded) {
    return CashEvent.Received.of(
        new EventStamp(
            EventId.of("received/" + payment.id()),
            payment.valueDate(),
            payment.postingDate(),
            recorded),
        payment,
        payment.customer().orElseThrow(),
        Funds.onAccount(payment.id()));
  }

  /** One customer's events, or what stands in the way of all but the receipts. */
  Optional<Problem> add(List<Payment> fresh, List<Past> taken, List<AllocationResult> runs) {
    Optional<Problem> problem = Optional.empty();
    for (Payment payment : fresh) {
      LedgerEvent receipt = receipt(payment, next);
      next = next.next();
      ReceivablesLedger.Appended in = tried.append(List.of(receipt));
      if (in.refused().isEmpty()) {
        tried = in.ledger();
        first.add(receipt);
      } else {
        problem = problem.or(() -> in.refused().stream().findFirst());
      }
    }
    return problem.isPresent() ? problem : settle(taken, runs);
  }

  private Optional<Problem> settle(List<Past> taken, List<AllocationResult> runs) {
    Set<OpenItemId> same = unchanged(taken, runs);
    List<LedgerEvent> reversals = new ArrayList<>();
    List<AllocationId> ids = new ArrayList<>();
    for (Past p : taken) {
      if (!same.containsAll(p.sources())) {
        reversals.add(reversal(p, next));
        ids.add(p.id());
        next = next.next();
      }
    }
    ReceivablesLedger.Appended in = tried.append(reversals);
    List<LedgerEvent> applied = new ArrayList<>();
    for (AllocationResult run : runs) {
      if (in.refused().isEmpty()) {
        List<LedgerEvent> events = applied(run, same, in.ledger());
        in = in.ledger().append(events);
        applied.addAll(events);
      }
    }
    if (in.refused().isEmpty()) {
      tried = in.ledger();
      first.addAll(reversals);
      then.addAll(applied);
      reversed.addAll(ids);
    }
    return in.refused().stream().findFirst();
  }

  private List<LedgerEvent> applied(
      AllocationResult run, Set<OpenItemId> same, ReceivablesLedger ledger) {
    AllocationResult changed = run.withAllocations(
        run.allocations().stream().filter(a -> !same.contains(a.source())).toList());
    Set<OpenItemId> used = AllocationEvents.used(changed);
    Map<OpenItemId, LocalDate> days = new HashMap<>(ledger.lastOpened(used, asOf));
    used.forEach(id -> days.merge(id, openFrom, Funds::later));
    List<LedgerEvent> out = new ArrayList<>();
    for (LedgerEvent event : AllocationEvents.of(changed, next, days, ledger::isPosted)) {
      next = event.recorded().next();
      if (!(event instanceof CashEvent.Received)) {
        out.add(event);
      }
    }
    return out;
  }

  /** Sources that do the same as before. */
  private static Set<OpenItemId> unchanged(List<Past> taken, List<AllocationResult> runs) {
    Map<OpenItemId, List<AllocationLine>> before = new HashMap<>();
    Set<OpenItemId> mixed = new HashSet<>();
    for (Past p : taken) {
      Set<OpenItemId> sources = p.sources();
      sources.forEach(s ->
          before.computeIfAbsent(s, x -> new ArrayList<>()).addAll(p.event().lines()));
      if (sources.size() > 1) {
        mixed.addAll(sources);
      }
    }
    Map<OpenItemId, List<AllocationLine>> after = new HashMap<>();
    for (AllocationResult run : runs) {
      for (Allocation a : run.allocations()) {
        List<AllocationLine> lines = after.computeIfAbsent(a.source(), x -> new ArrayList<>());
        a.settlements().forEach(s -> lines.addAll(s.lines()));
        if (a.excessTaken().isPositive()) {
          lines.add(AllocationEvents.kept(a));
        }
      }
    }
    Set<OpenItemId> same = new HashSet<>();
    before.forEach((source, lines) -> {
      boolean equal = Used.of(lines).equals(Used.of(after.getOrDefault(source, List.of())));
      if (equal && !mixed.contains(source)) {
        same.add(source);
      }
    });
    return same;
  }
}
