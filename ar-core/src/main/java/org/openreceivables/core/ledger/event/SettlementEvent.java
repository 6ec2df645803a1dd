package org.openreceivables.core.ledger.event;

import java.util.List;
import org.openreceivables.core.settlement.ReasonCode;

/** What settles items, and what undoes it. */
public sealed interface SettlementEvent extends LedgerEvent {

  /**
   * A payment or credit was applied to items.
   *
   * @param stamp key and dates; the posting date is the later of the two documents' dates
   * @param allocation its key
   * @param lines what was settled, part by part
   */
  record Allocated(EventStamp stamp, AllocationId allocation, List<AllocationLine> lines)
      implements SettlementEvent {
    /**
     * Copies the list.
     *
     * @param stamp key and dates
     * @param allocation its key
     * @param lines what was settled
     */
    public Allocated {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An allocation was undone: its items are open and its credit is free again.
   *
   * @param stamp key and dates
   * @param allocation the allocation
   */
  record Reversed(EventStamp stamp, AllocationId allocation) implements SettlementEvent {}

  /**
   * Something was given up.
   *
   * @param stamp key and dates
   * @param writeOff its key
   * @param lines what was given up, part by part, each with effect written off
   * @param reason why
   */
  record WrittenOff(
      EventStamp stamp, AllocationId writeOff, List<AllocationLine> lines, ReasonCode reason)
      implements SettlementEvent {
    /**
     * Copies the list.
     *
     * @param stamp key and dates
     * @param writeOff its key
     * @param lines what was given up
     * @param reason why
     */
    public WrittenOff {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What was given up is claimed again, because it was paid after all; the payment is applied by events of
   * its own.
   *
   * @param stamp key and dates
   * @param writeOff the write-off
   */
  record Recovered(EventStamp stamp, AllocationId writeOff) implements SettlementEvent {}
}
