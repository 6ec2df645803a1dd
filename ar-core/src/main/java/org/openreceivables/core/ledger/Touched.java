package org.openreceivables.core.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;

/** Whom an event is about, so that a refused one marks the right customers as incomplete. */
final class Touched {
  private Touched() {}

  /** The customers of the event and of the items it names, as far as they are known, each once. */
  static Stream<CustomerId> all(LedgerEvent event, Map<OpenItemId, OpenItem> items) {
    Stream<CustomerId> byItem = items(event)
        .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
        .map(OpenItem::customer);
    return Stream.concat(customers(event), byItem).distinct().sorted();
  }

  private static Stream<CustomerId> customers(LedgerEvent event) {
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

  private static Stream<OpenItemId> items(LedgerEvent event) {
    if (event instanceof SettlementEvent.Allocated e) {
      return items(e.lines());
    }
    if (event instanceof SettlementEvent.WrittenOff e) {
      return items(e.lines());
    }
    if (event instanceof CashEvent.Refunded e) {
      return Stream.of(e.credit());
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
      return Stream.of(e.item());
    }
    if (event instanceof ItemEvent.Held e) {
      return Stream.of(e.item());
    }
    if (event instanceof ItemEvent.Released e) {
      return Stream.of(e.item());
    }
    if (event instanceof ItemEvent.NoticeConfirmed e) {
      return Stream.of(e.item());
    }
    return event instanceof ItemEvent.Corrected e ? Stream.of(e.item()) : Stream.of();
  }

  private static Stream<OpenItemId> items(List<AllocationLine> lines) {
    return lines.stream().flatMap(l -> Stream.concat(Stream.of(l.item()), l.source().stream()));
  }
}
