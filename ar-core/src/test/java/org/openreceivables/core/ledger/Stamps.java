package org.openreceivables.core.ledger;

import java.util.List;
import java.util.Random;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;

/** Other stamps on the same facts, and facts that cannot be. */
final class Stamps {
  static LedgerEvent recorded(LedgerEvent event, Recorded recorded) {
    EventStamp s = event.stamp();
    return event.withStamp(new EventStamp(s.id(), s.valueDate(), s.postingDate(), recorded));
  }

  /** The event again under a new key, on its own day or the last: a key twice, or a day too early. */
  static LedgerEvent impossible(LedgerEvent event, EventStamp last, Random random) {
    EventStamp stamp = random.nextBoolean()
        ? last
        : EventStamp.of(last.id(), event.postingDate(), last.recorded());
    if (event instanceof ItemEvent.ChargeAdded e) {
      return e.withStamp(EventStamp.of(last.id(), History.FIRST.minusDays(1), last.recorded()));
    } else if (event instanceof ItemEvent.DueDateChanged e) {
      return e.withStamp(EventStamp.of(last.id(), History.FIRST.minusDays(1), last.recorded()));
    } else if (event instanceof SettlementEvent.Reversed e) {
      return SettlementEvent.Reversed.of(
          EventStamp.of(last.id(), History.FIRST.minusDays(1), last.recorded()), e.allocation());
    } else if (event instanceof CashEvent.Refunded e) {
      return e.withStamp(stamp).withAmount(e.amount().plus(1_000_000));
    } else if (event instanceof SettlementEvent.Allocated e) {
      return e.withStamp(stamp).withLines(tooMuch(e.lines()));
    } else if (event instanceof SettlementEvent.WrittenOff e) {
      return e.withStamp(stamp).withLines(tooMuch(e.lines()));
    }
    return event.withStamp(stamp);
  }

  /** Refused even where the key is free again because it was undone. */
  private static List<AllocationLine> tooMuch(List<AllocationLine> lines) {
    return lines.stream()
        .map(l -> l.withAmount(l.amount().plus(1_000_000))
            .withSourceAmount(l.sourceAmount().plus(1_000_000)))
        .toList();
  }
}
