package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.policy.writeoff.WriteOffTerms.Finality;

/** Turns what was approved into events, and back. */
final class WriteOffEvents {
  private WriteOffEvents() {}

  static AllocationId key(Approval.Granted granted) {
    return AllocationId.of("write-off/" + granted.proposal().item().id() + "@" + granted.day());
  }

  static List<LedgerEvent> writtenOff(Approval.Granted granted, Recorded first) {
    WriteOffProposal proposal = granted.proposal();
    List<AllocationLine> lines = new ArrayList<>();
    proposal
        .components()
        .forEach((component, amount) -> lines.add(AllocationLine.builder()
            .item(proposal.item().id())
            .component(component)
            .effect(Effect.WRITTEN_OFF)
            .amount(amount)
            .reason(proposal.terms().reason())
            .build()));
    // In a journal by the allowance method the write-off uses the allowance by itself; a change of
    // the allowance besides would use it twice.
    return List.of(SettlementEvent.WrittenOff.of(
        stamp("written-off", granted, granted.day(), first),
        key(granted),
        lines,
        proposal.terms().reason()));
  }

  static Recovery recovered(Approval.Granted granted, LocalDate postingDate, Recorded first) {
    WriteOffProposal proposal = granted.proposal();
    if (proposal.terms().finality() == Finality.FINAL) {
      return new Recovery.Waived(proposal.item().id());
    }
    return new Recovery.Reinstated(
        proposal.item().id(),
        List.of(SettlementEvent.Recovered.of(
            stamp("recovered", granted, postingDate, first), key(granted))));
  }

  /** The place behind the key lets what was undone be posted again. */
  private static EventStamp stamp(
      String what, Approval.Granted granted, LocalDate day, Recorded recorded) {
    return EventStamp.of(
        EventId.of(what + "/" + granted.proposal().item().id() + "@" + granted.day() + "#"
            + recorded.sequence()),
        day,
        recorded);
  }
}
