package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openreceivables.core.ledger.event.EventId;

/**
 * An event that is to be posted, or was posted otherwise than it stands now.
 *
 * <p>A payment of EUR 50.00 came back: Dr unapplied 50.00, Cr cash 50.00. Recorded later, but posted before, it
 * had settled an invoice, so that its return opens the invoice: Dr receivables 50.00, Cr cash 50.00. The
 * difference is Dr receivables 50.00, Cr unapplied 50.00. Immutable.
 *
 * @param event the event
 * @param postingDate the day of the books on which the event was posted; a host whose period is closed posts
 *     the difference on a day of its own
 * @param posted the lines posted so far; empty for an event that is new
 * @param lines the lines as they stand now; empty for an event that cannot be posted any more
 */
public record JournalChange(
    EventId event, LocalDate postingDate, List<JournalLine> posted, List<JournalLine> lines) {

  /**
   * Copies the lists.
   *
   * @param event the event
   * @param postingDate the day of the books
   * @param posted the lines posted so far
   * @param lines the lines as they stand now
   */
  public JournalChange {
    posted = List.copyOf(posted);
    lines = List.copyOf(lines);
  }

  /** {@return whether nothing of the event is posted yet} */
  public boolean isNew() {
    return posted.isEmpty();
  }

  /** {@return what takes back all that is posted; the lines are then posted anew} */
  public JournalEntry reversal() {
    return new JournalEntry(
        event,
        postingDate,
        posted.stream()
            .map(
                l -> new JournalLine(l.role(), l.account(), l.part(), l.amount().negated()))
            .toList());
  }

  /** {@return what is still to be posted, in one entry: the lines less those posted, by account} */
  public JournalEntry difference() {
    Posting left = new Posting();
    lines.forEach(left::add);
    reversal().lines().forEach(left::add);
    return new JournalEntry(event, postingDate, left.lines());
  }

  static List<JournalChange> between(List<JournalEntry> posted, List<JournalEntry> now) {
    Map<EventId, JournalChange> changes = new LinkedHashMap<>();
    // First in the order of now; what is only posted comes last.
    now.forEach(e -> changes.put(
        e.event(), new JournalChange(e.event(), e.postingDate(), List.of(), e.lines())));
    for (JournalEntry e : posted) {
      changes.merge(
          e.event(),
          new JournalChange(e.event(), e.postingDate(), e.lines(), List.of()),
          (one, more) -> one.plusPosted(more.posted()));
    }
    return changes.values().stream()
        .filter(c -> !c.difference().lines().isEmpty())
        .toList();
  }

  /** An event that was corrected before was posted in several entries. */
  private JournalChange plusPosted(List<JournalLine> more) {
    List<JournalLine> all = new ArrayList<>(posted);
    all.addAll(more);
    Posting sum = new Posting();
    all.forEach(sum::add);
    return new JournalChange(event, postingDate, sum.lines(), lines);
  }
}
