package org.openreceivables.testkit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** What a history says by plain adding and taking away, without the ledger. */
final class EventTally {
  final Map<OpenItemId, OpenItem> issued = new TreeMap<>();
  private final Map<OpenItemId, Long> charges = new HashMap<>();
  private final Map<OpenItemId, Map<Effect, Long>> settled = new HashMap<>();
  private final Map<PaymentId, OpenItem> payments = new HashMap<>();
  private final Map<AllocationId, List<AllocationLine>> active = new HashMap<>();

  /** The tally of what is posted up to the end of a day. */
  static EventTally of(Iterable<LedgerEvent> events, LocalDate asOf) {
    EventTally tally = new EventTally();
    StreamSupport.stream(events.spliterator(), false)
        .filter(e -> !e.postingDate().isAfter(asOf))
        .sorted(Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded))
        .forEach(tally::add);
    return tally;
  }

  long charges(OpenItemId item) {
    return charges.getOrDefault(item, 0L);
  }

  long settled(OpenItemId item, Effect effect) {
    return settled.getOrDefault(item, Map.of()).getOrDefault(effect, 0L);
  }

  private void add(LedgerEvent event) {
    if (event instanceof ItemEvent.Issued e) {
      e.items().forEach(this::issue);
    } else if (event instanceof ItemEvent.ChargeAdded e) {
      charges.merge(e.item(), e.charge().amount().getAmountMinorLong(), Long::sum);
    } else if (event instanceof ItemEvent.Replaced e) {
      e.lines().forEach(l -> settle(l, 1));
      e.replacements().forEach(this::issue);
    } else if (event instanceof SettlementEvent.Allocated e) {
      active.put(e.allocation(), e.lines());
      e.lines().forEach(l -> settle(l, 1));
    } else if (event instanceof SettlementEvent.WrittenOff e) {
      active.put(e.writeOff(), e.lines());
      e.lines().forEach(l -> settle(l, 1));
    } else if (event instanceof SettlementEvent.Reversed e) {
      undo(e.allocation());
    } else if (event instanceof SettlementEvent.Recovered e) {
      undo(e.writeOff());
    } else if (event instanceof CashEvent cash) {
      add(cash);
    }
  }

  /** What an item from other books says of its past counts as if it had happened here. */
  private void issue(OpenItem item) {
    issued.put(item.id(), item);
    charges.merge(item.id(), item.charges().getAmountMinorLong(), Long::sum);
    item.settled()
        .forEach((effect, amount) -> settle(item.id(), effect, amount.getAmountMinorLong()));
  }

  private void add(CashEvent event) {
    if (event instanceof CashEvent.Received e) {
      OpenItem.Builder builder = OpenItem.builder();
      builder
          .id(e.onAccount())
          .customer(e.customer())
          .kind(OpenItemKind.ON_ACCOUNT)
          .document(DocumentId.of(e.payment().id().value()))
          .issueDate(e.payment().valueDate())
          .original(e.payment().amount())
          .open(e.payment().amount());
      OpenItem credit = builder.build();
      issued.put(credit.id(), credit);
      payments.put(e.payment().id(), credit);
    } else if (event instanceof CashEvent.Refunded e) {
      e.reopens().forEach(this::undo);
      settle(e.credit(), Effect.REFUNDED, e.amount().getAmountMinorLong());
    } else if (event instanceof CashEvent.Returned e) {
      OpenItem credit = Objects.requireNonNull(payments.get(e.payment()));
      List.copyOf(active.entrySet()).stream()
          .filter(a -> a.getValue().stream()
              .anyMatch(l -> l.source().filter(credit.id()::equals).isPresent()))
          .forEach(a -> undo(a.getKey()));
      settle(credit.id(), Effect.RETURNED, credit.original().getAmountMinorLong());
    }
  }

  private void undo(AllocationId id) {
    Objects.requireNonNull(active.remove(id)).forEach(l -> settle(l, -1));
  }

  private void settle(AllocationLine line, int sign) {
    settle(line.item(), line.effect(), sign * line.amount().getAmountMinorLong());
    line.source()
        .ifPresent(s -> settle(s, Effect.APPLIED, sign * line.sourceAmount().getAmountMinorLong()));
  }

  private void settle(OpenItemId item, Effect effect, long amount) {
    settled.computeIfAbsent(item, i -> new HashMap<>()).merge(effect, amount, Long::sum);
  }
}
