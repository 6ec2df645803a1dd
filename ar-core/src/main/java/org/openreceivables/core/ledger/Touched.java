package org.openreceivables.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;

/** Whom an event is about, so that a refused one marks the right customers as incomplete. */
final class Touched {
  private Touched() {}

  /** The customers of the event and of the items it is about, as far as they are known. */
  static SortedSet<CustomerId> customers(LedgerEvent event, LedgerState state) {
    SortedSet<CustomerId> all = named(event).collect(Collectors.toCollection(TreeSet::new));
    items(event, state)
        .flatMap(id -> Optional.ofNullable(state.items.get(id)).stream())
        .forEach(item -> all.add(item.customer()));
    return all;
  }

  private static Stream<CustomerId> named(LedgerEvent event) {
    if (event instanceof ItemEvent.Issued e) {
      return e.items().stream().map(OpenItem::customer);
    }
    if (event instanceof ItemEvent.Replaced e) {
      return e.replacements().stream().map(OpenItem::customer);
    }
    if (event instanceof CashEvent.Received e) {
      return Stream.of(e.customer());
    }
    return event instanceof BookEvent.AllowanceChanged e ? Stream.of(e.customer()) : Stream.of();
  }

  /** The items that the event is about; of an allocation that was undone and comes again, those of before too. */
  static Stream<OpenItemId> items(LedgerEvent event, LedgerState state) {
    if (event instanceof SettlementEvent.Allocated e) {
      return Stream.concat(items(e.lines()), items(e.allocation(), state));
    }
    if (event instanceof SettlementEvent.WrittenOff e) {
      return Stream.concat(items(e.lines()), items(e.writeOff(), state));
    }
    if (event instanceof SettlementEvent.Reversed e) {
      return items(e.allocation(), state);
    }
    if (event instanceof SettlementEvent.Recovered e) {
      return items(e.writeOff(), state);
    }
    if (event instanceof CashEvent.Refunded e) {
      return Stream.concat(
          Stream.of(e.credit()), e.reopens().stream().flatMap(a -> items(a, state)));
    }
    if (event instanceof CashEvent.Returned e) {
      return Optional.ofNullable(state.payments.get(e.payment())).stream()
          .flatMap(received -> withAllocations(received.onAccount(), state));
    }
    if (event instanceof BookEvent.Revalued e) {
      return Stream.of(e.item());
    }
    return event instanceof ItemEvent e ? items(e) : Stream.of();
  }

  private static Stream<OpenItemId> items(ItemEvent event) {
    if (event instanceof ItemEvent.ChargeAdded e) {
      return Stream.of(e.item());
    }
    if (event instanceof ItemEvent.DueDateChanged e) {
      return Stream.of(e.item());
    }
    if (event instanceof ItemEvent.Replaced e) {
      return Stream.concat(Stream.of(e.item()), items(e.lines()));
    }
    if (event instanceof ItemEvent.Held e) {
      return Stream.of(e.item());
    }
    if (event instanceof ItemEvent.Released e) {
      return Stream.of(e.item());
    }
    if (event instanceof NoticeEvent.NoticeConfirmed e) {
      return Stream.of(e.item());
    }
    if (event instanceof NoticeEvent.NoticeWithdrawn e) {
      return Stream.of(e.item());
    }
    return event instanceof ItemEvent.Corrected e ? Stream.of(e.item()) : Stream.of();
  }

  private static Stream<OpenItemId> withAllocations(OpenItemId credit, LedgerState state) {
    return Stream.concat(
        Stream.of(credit), state.allocationsOf(credit).stream().flatMap(id -> items(id, state)));
  }

  private static Stream<OpenItemId> items(AllocationId id, LedgerState state) {
    return Optional.ofNullable(state.allocations.get(id)).stream().flatMap(a -> items(a.lines()));
  }

  private static Stream<OpenItemId> items(List<AllocationLine> lines) {
    return lines.stream().flatMap(l -> Stream.concat(Stream.of(l.item()), l.source().stream()));
  }
}
