package org.openreceivables.core.ledger.event;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.settlement.ReasonCode;

/** What settles items, and what undoes it. */
public sealed interface SettlementEvent extends LedgerEvent {

  /**
   * A payment or credit was applied to items.
   *
   * <p>The posting date is the later of the two documents' dates. A line whose source is in another currency
   * carries both amounts, which follow the rate that it names, line by line and in their sum; what the two stood at
   * in the currency of the books tells the gain or loss.
   */
  @Value.Immutable
  sealed interface Allocated extends SettlementEvent, WithAllocated permits ImmutableAllocated {
    /** {@return its key} */
    AllocationId allocation();

    /** {@return what was settled, part by part} */
    List<AllocationLine> lines();

    @Override
    default String kind() {
      return "Allocated";
    }

    /**
     * {@return the event}
     *
     * @param stamp key and dates
     * @param allocation its key
     * @param lines what was settled, part by part
     */
    static Allocated of(EventStamp stamp, AllocationId allocation, List<AllocationLine> lines) {
      return ImmutableAllocated.builder()
          .stamp(stamp)
          .allocation(allocation)
          .lines(lines)
          .build();
    }
  }

  /**
   * An allocation was undone: its items are open and its credit is free again.
   *
   * <p>Also beside a rest that was replaced since: EUR 30.00 of EUR 100.00 paid, the other EUR 70.00 moved to two
   * instalments, the EUR 30.00 undone: EUR 30.00 are open on the item and EUR 70.00 on the instalments.
   */
  @Value.Immutable
  sealed interface Reversed extends SettlementEvent, WithReversed permits ImmutableReversed {
    /** {@return the allocation} */
    AllocationId allocation();

    /** {@return why, where the host says so} */
    Optional<ReasonCode> reason();

    @Override
    default String kind() {
      return "Reversed";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param allocation the allocation
     */
    static Reversed of(EventStamp stamp, AllocationId allocation) {
      return ImmutableReversed.builder().stamp(stamp).allocation(allocation).build();
    }
  }

  /**
   * Something was given up.
   */
  @Value.Immutable
  sealed interface WrittenOff extends SettlementEvent, WithWrittenOff permits ImmutableWrittenOff {
    /** {@return its key} */
    AllocationId writeOff();

    /** {@return what was given up, part by part, each with effect written off} */
    List<AllocationLine> lines();

    /** {@return why} */
    ReasonCode reason();

    @Override
    default String kind() {
      return "WrittenOff";
    }

    /**
     * {@return the event}
     *
     * @param stamp key and dates
     * @param writeOff its key
     * @param lines what was given up, part by part, each with effect written off
     * @param reason why
     */
    static WrittenOff of(
        EventStamp stamp, AllocationId writeOff, List<AllocationLine> lines, ReasonCode reason) {
      return ImmutableWrittenOff.builder()
          .stamp(stamp)
          .writeOff(writeOff)
          .lines(lines)
          .reason(reason)
          .build();
    }

    /**
     * {@return the event that gives up all that is open of an item: of EUR 19.00 open, NET 15.97 and TAX 3.03}
     *
     * @param stamp key and dates
     * @param writeOff its key
     * @param item the item as it stands in the ledger on the posting date
     * @param reason why
     * @throws org.openreceivables.core.InvalidValueException when nothing of the item is open, or it is a credit,
     *     which the ledger does not write off
     */
    static WrittenOff whole(
        EventStamp stamp, AllocationId writeOff, OpenItem item, ReasonCode reason) {
      Rules.of("OpenItem", item.id(), item.customer())
          .require(
              item.side() == Side.DEBIT,
              ProblemCodes.WRONG_SIDE,
              "kind",
              item.kind(),
              "must be one that the customer owes, to be written off")
          .require(
              !item.isSettled(),
              ProblemCodes.ZERO_AMOUNT,
              "open",
              item.open(),
              "must be more than zero to be written off")
          .orThrow();
      List<AllocationLine> lines = item.parts().stream()
          .filter(part -> !part.open().isZero())
          .map(part -> AllocationLine.builder()
              .item(item.id())
              .component(part.key())
              .effect(Effect.WRITTEN_OFF)
              .amount(part.open())
              .build())
          .toList();
      return of(stamp, writeOff, lines, reason);
    }
  }

  /**
   * What was given up is claimed again, because it was paid after all; the payment is applied by events of
   * its own.
   */
  @Value.Immutable
  sealed interface Recovered extends SettlementEvent, WithRecovered permits ImmutableRecovered {
    /** {@return the write-off} */
    AllocationId writeOff();

    /** {@return why, where the host says so} */
    Optional<ReasonCode> reason();

    @Override
    default String kind() {
      return "Recovered";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param writeOff the write-off
     */
    static Recovered of(EventStamp stamp, AllocationId writeOff) {
      return ImmutableRecovered.builder().stamp(stamp).writeOff(writeOff).build();
    }
  }
}
