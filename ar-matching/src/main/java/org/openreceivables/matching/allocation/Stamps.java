package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;

/** Gives events their place in the order of recording. */
final class Stamps {
  /** Begins the keys of reversals that re-allocation made, by which it tells them from those of people. */
  static final String REALLOCATED = "reallocated/";

  private Stamps() {}

  /** By posting date; those of one day stay in their order. */
  static List<LedgerEvent> from(Recorded first, List<LedgerEvent> events) {
    List<LedgerEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparing(LedgerEvent::postingDate));
    List<LedgerEvent> out = new ArrayList<>();
    Recorded recorded = first;
    for (LedgerEvent event : sorted) {
      EventId id = EventId.of(key(event, recorded.sequence()));
      out.add(
          event.withStamp(new EventStamp(id, event.valueDate(), event.postingDate(), recorded)));
      recorded = recorded.next();
    }
    return List.copyOf(out);
  }

  /** The place stands behind the key, so that what was done, undone and done again has three keys. */
  private static String key(LedgerEvent event, long sequence) {
    if (event instanceof CashEvent.Received) {
      return event.id().value();
    } else if (event instanceof SettlementEvent.Reversed r) {
      return REALLOCATED + r.allocation() + "#" + sequence;
    } else if (event instanceof SettlementEvent.Allocated a) {
      return "allocated/" + a.allocation() + "#" + sequence;
    }
    return event.id() + "#" + sequence;
  }
}
