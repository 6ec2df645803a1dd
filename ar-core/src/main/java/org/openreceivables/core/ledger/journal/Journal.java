package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.EventMovements;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.time.DateWindow;

/**
 * The events of a ledger in double entry, and those that could not be posted.
 *
 * <p>One entry an event that moves money, in the order of the ledger: by posting date, then recording. An event
 * that cannot be posted, for want of a value in the currency of the books, say, is named and the others go on;
 * {@link ControlReconciliation} then shows what is missing. A host that posts every day asks what changed
 * {@linkplain #since since} it posted. Immutable.
 *
 * @param entries the entries
 * @param problems why other events have none
 */
public record Journal(List<JournalEntry> entries, List<Problem> problems) {

  /**
   * Copies the lists.
   *
   * @param entries the entries
   * @param problems why other events have none
   */
  public Journal {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * {@return the journal up to the end of a day, as known now}
   *
   * @param mapping which accounts
   * @param ledger the events
   * @param asOf the day of the books
   * @throws InvalidValueException when the lines of the mapping do not balance
   */
  public static Journal of(JournalMapping mapping, ReceivablesLedger ledger, LocalDate asOf) {
    return of(mapping, ledger, asOf, Recorded.endOf(LocalDate.MAX));
  }

  /**
   * {@return the journal up to the end of a day, as it was known at some time}
   *
   * @param mapping which accounts
   * @param ledger the events
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   * @throws InvalidValueException when the lines of the mapping do not balance
   */
  public static Journal of(
      JournalMapping mapping, ReceivablesLedger ledger, LocalDate asOf, Recorded knownOn) {
    return of(mapping, ledger, new DateWindow(LocalDate.MIN, asOf), knownOn);
  }

  /**
   * {@return the journal of a period, as it was known at some time: entries posted on its days}
   *
   * <p>The journals of January and of February are together the journal up to the end of February. Costs the
   * events of the period, not those before it, and as known earlier those {@linkplain
   * ReceivablesLedger#events(DateWindow, Recorded) recorded since}.
   *
   * @param mapping which accounts
   * @param ledger the events
   * @param days the first and the last day of the books
   * @param knownOn the last recording that counts
   * @throws InvalidValueException when the lines of the mapping do not balance
   */
  public static Journal of(
      JournalMapping mapping, ReceivablesLedger ledger, DateWindow days, Recorded knownOn) {
    List<JournalEntry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (EventMovements e : ledger.events(days, knownOn)) {
      List<JournalLine> lines = List.of();
      try {
        lines = mapping.lines(e.event(), e.movements());
      } catch (InvalidValueException notPosted) {
        notPosted.problems().forEach(p -> problems.add(about(e, p)));
      }
      if (!lines.isEmpty()) {
        entries.add(new JournalEntry(e.event().id(), e.event().postingDate(), lines));
      }
    }
    return new Journal(entries, problems);
  }

  /**
   * {@return what is to be posted so that everything posted is this journal: new events, and those that moved
   * something else, since a late event changed it, in the order of this journal; then those of which only the
   * posted journal has an entry}
   *
   * <p>{@code posted} is the journal as the host posted it: its own entries, with the differences posted since,
   * or {@link #of(JournalMapping, ReceivablesLedger, LocalDate, Recorded) asked again} by the day and recording
   * up to which it posted. This one must be of the same days, or of more: what it lacks is taken back. A day
   * and a recording, since an event posted in the days to come may be recorded already. On which day an event
   * was posted does not count, so that a host may move a correction out of a closed period. Costs the entries
   * of both, on top of what asking for them costs.
   *
   * @param posted what was posted so far
   */
  public List<JournalChange> since(Journal posted) {
    return JournalChange.between(posted.entries(), entries);
  }

  /** Names the event beside the item, and marks every customer of the event as incomplete. */
  private static Problem about(EventMovements e, Problem problem) {
    List<CustomerId> taints = Stream.concat(
            problem.taints().stream(), e.movements().stream().map(LedgerMovement::customer))
        .distinct()
        .sorted()
        .toList();
    return new Problem(
        problem.code(),
        problem.type(),
        problem.id(),
        problem.field(),
        problem.value(),
        problem.rule() + ", to post event " + e.event().id(),
        problem.hint(),
        taints);
  }
}
