package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** The answer to one proposal. Immutable. */
public sealed interface Approval {

  /** {@return the proposal} */
  WriteOffProposal proposal();

  /** {@return who decided} */
  Approver by();

  /** {@return the day of the decision} */
  LocalDate day();

  /** {@return one sentence for people} */
  String summarize();

  /**
   * {@return the events of all that was granted, recorded one after the other}
   *
   * @param approvals the answers; refused ones have no events
   * @param first where the first event is recorded
   */
  static List<LedgerEvent> toEvents(Collection<Approval> approvals, Recorded first) {
    List<LedgerEvent> events = new ArrayList<>();
    Recorded next = first;
    for (Approval approval : approvals) {
      if (approval instanceof Granted granted) {
        for (LedgerEvent event : granted.toEvents(next)) {
          events.add(event);
          next = next.next();
        }
      }
    }
    return List.copyOf(events);
  }

  /**
   * Who approves, in which office. Immutable.
   *
   * @param authority the office
   * @param person the host's key of the person, for the audit
   */
  record Approver(Authority authority, String person) {}

  /**
   * Approved: it may be posted.
   *
   * @param proposal the proposal, as it was judged again on the day
   * @param by who approved
   * @param day the day of approval: value and posting date of the write-off
   */
  record Granted(WriteOffProposal proposal, Approver by, LocalDate day) implements Approval {

    /** {@return the key of the write-off: the item's and the day; an item is given up once a day} */
    public AllocationId writeOff() {
      return WriteOffEvents.key(this);
    }

    /**
     * {@return the write-off, one line a component}
     *
     * <p>How it is posted the {@linkplain org.openreceivables.core.ledger.journal.JournalPolicy#writeOffs() journal}
     * decides. By the allowance method it uses the allowance by itself, Dr allowance 1,000.00 and Cr receivables
     * 1,000.00, and no event besides says so: the allowance is its changes less what was written off.
     *
     * @param first where the first of them is recorded
     */
    public List<LedgerEvent> toEvents(Recorded first) {
      return WriteOffEvents.writtenOff(this, first);
    }

    /**
     * {@return the way back: the item is open again, and a journal by the allowance method gives back what was used}
     *
     * @param postingDate the day of the books, not before the day of approval
     * @param first where the first of the events is recorded
     */
    public Recovery recover(LocalDate postingDate, Recorded first) {
      return WriteOffEvents.recovered(this, postingDate, first);
    }

    @Override
    public String summarize() {
      return proposal.amount() + " of " + proposal.item().id() + " approved by " + by.authority()
          + " on " + day;
    }
  }

  /**
   * Not approved.
   *
   * @param proposal the proposal, as it was handed in
   * @param by who wanted to approve
   * @param day the day
   * @param refusal why not
   */
  record Refused(WriteOffProposal proposal, Approver by, LocalDate day, Refusal refusal)
      implements Approval {
    @Override
    public String summarize() {
      return proposal.amount() + " of " + proposal.item().id() + " refused: " + refusal.summarize();
    }
  }

  /** Why an approval is refused. Immutable. */
  sealed interface Refusal {

    /** {@return one phrase for people} */
    String summarize();

    /**
     * It needs somebody else; nobody where the matrix ends below the amount.
     *
     * @param has who wanted to approve
     * @param required who may
     */
    record AuthorityTooLow(Authority has, ApprovalMatrix.Required required) implements Refusal {
      @Override
      public String summarize() {
        return has + " may not, " + required.summarize();
      }
    }

    /**
     * Something came in between: a dispute, a hold, a credit, a bad row.
     *
     * @param now why the item is kept now
     */
    record KeptNow(KeptItem now) implements Refusal {
      @Override
      public String summarize() {
        return now.summarize();
      }
    }

    /**
     * The item is proposed now as well, but for another amount or by another rule.
     *
     * @param now the proposal as it would be now
     */
    record Changed(WriteOffProposal now) implements Refusal {
      @Override
      public String summarize() {
        return "it is " + now.amount() + " by " + now.rule() + " now";
      }
    }

    /** Nothing is open on the item any more, or it is gone. */
    record NotOpen() implements Refusal {
      @Override
      public String summarize() {
        return "nothing is open any more";
      }
    }
  }
}
