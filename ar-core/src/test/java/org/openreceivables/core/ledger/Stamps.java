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
    return with(event, new EventStamp(s.id(), s.valueDate(), s.postingDate(), recorded));
  }

  static LedgerEvent with(LedgerEvent event, EventStamp stamp) {
    if (event instanceof ItemEvent.Issued e) {
      return new ItemEvent.Issued(stamp, e.items());
    } else if (event instanceof ItemEvent.ChargeAdded e) {
      return new ItemEvent.ChargeAdded(stamp, e.item(), e.charge());
    } else if (event instanceof ItemEvent.DueDateChanged e) {
      return new ItemEvent.DueDateChanged(stamp, e.item(), e.dueDate());
    } else if (event instanceof ItemEvent.Replaced e) {
      return new ItemEvent.Replaced(stamp, e.item(), e.lines(), e.replacements(), e.reason());
    } else if (event instanceof CashEvent.Received e) {
      return new CashEvent.Received(stamp, e.payment(), e.customer(), e.onAccount());
    } else if (event instanceof CashEvent.Returned e) {
      return new CashEvent.Returned(stamp, e.payment(), e.reason());
    } else if (event instanceof CashEvent.Refunded e) {
      return new CashEvent.Refunded(stamp, e.credit(), e.amount(), e.reopens());
    } else if (event instanceof SettlementEvent.Allocated e) {
      return new SettlementEvent.Allocated(stamp, e.allocation(), e.lines());
    } else if (event instanceof SettlementEvent.Reversed e) {
      return new SettlementEvent.Reversed(stamp, e.allocation());
    } else if (event instanceof SettlementEvent.WrittenOff e) {
      return new SettlementEvent.WrittenOff(stamp, e.writeOff(), e.lines(), e.reason());
    } else if (event instanceof SettlementEvent.Recovered e) {
      return new SettlementEvent.Recovered(stamp, e.writeOff());
    }
    throw new AssertionError(event);
  }

  /** The event again under a new key, on its own day or the last: a key twice, or a day too early. */
  static LedgerEvent impossible(LedgerEvent event, EventStamp last, Random random) {
    EventStamp stamp = random.nextBoolean()
        ? last
        : EventStamp.of(last.id(), event.postingDate(), last.recorded());
    if (event instanceof ItemEvent.ChargeAdded e) {
      return new ItemEvent.ChargeAdded(
          EventStamp.of(last.id(), History.FIRST.minusDays(1), last.recorded()),
          e.item(),
          e.charge());
    } else if (event instanceof ItemEvent.DueDateChanged e) {
      return new ItemEvent.DueDateChanged(
          EventStamp.of(last.id(), History.FIRST.minusDays(1), last.recorded()),
          e.item(),
          e.dueDate());
    } else if (event instanceof CashEvent.Refunded e) {
      return new CashEvent.Refunded(stamp, e.credit(), e.amount().plus(1_000_000), e.reopens());
    } else if (event instanceof SettlementEvent.Allocated e) {
      return new SettlementEvent.Allocated(stamp, e.allocation(), tooMuch(e.lines()));
    } else if (event instanceof SettlementEvent.WrittenOff e) {
      return new SettlementEvent.WrittenOff(stamp, e.writeOff(), tooMuch(e.lines()), e.reason());
    }
    return with(event, stamp);
  }

  /** Refused even where the key is free again because it was undone. */
  private static List<AllocationLine> tooMuch(List<AllocationLine> lines) {
    return lines.stream()
        .map(l -> l.withAmount(l.amount().plus(1_000_000))
            .withSourceAmount(l.sourceAmount().plus(1_000_000)))
        .toList();
  }
}
