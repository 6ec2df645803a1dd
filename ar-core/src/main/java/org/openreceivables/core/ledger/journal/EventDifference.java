package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.EventId;

/**
 * An event that stands otherwise on a control account than in the ledger.
 *
 * <p>One an account: EUR 70.00 posted on a wrong control account are {@code NOT_POSTED} on the right one and {@code
 * ONLY_POSTED} on the wrong one. Immutable.
 *
 * @param event the event
 * @param cause in which way
 * @param role receivables, or unapplied
 * @param account the control account; empty where there is only one
 * @param moved what the event moved in the ledger on that account
 * @param posted what was posted for it
 * @param movedOn the day in the ledger; empty where it moved nothing there
 * @param postings each posting for it on that account, with its day, in the order in which they were given
 * @param items what the event moved, sorted; empty for an event that moved nothing there
 */
public record EventDifference(
    EventId event,
    Cause cause,
    AccountRole role,
    String account,
    Money moved,
    Money posted,
    Optional<LocalDate> movedOn,
    List<ControlFigures.Posting> postings,
    List<OpenItemId> items) {

  /** In which way an event differs. */
  public enum Cause {
    /** It was not posted. */
    NOT_POSTED,
    /** It was posted, but moved nothing on that account in the ledger until the day. */
    ONLY_POSTED,
    /** It was posted, but the ledger has no such event; named even where its postings add up to zero. */
    NOT_IN_LEDGER,
    /** It was posted more than once, the whole each time. */
    POSTED_AGAIN,
    /** It was posted with another amount. */
    OTHER_AMOUNT,
    /**
     * It was posted on another day, or in part: right in the end, but wrong on a day between, and nothing says that
     * it had to be.
     */
    OTHER_DAY,
    /**
     * The whole of it was posted on one later day, neither after that of the books nor after the month in which it was
     * recorded, since its own period was closed: EUR 595.00 of 15 March, recorded on 5 December and posted on the 1st.
     * Told, but the books agree all the same. Recorded in March and posted in April, it is a wrong cut-off.
     */
    POSTED_LATER
  }

  /**
   * Copies the lists.
   *
   * @param event the event
   * @param cause in which way
   * @param role receivables, or unapplied
   * @param account the control account
   * @param moved what the event moved
   * @param posted what was posted
   * @param movedOn the day in the ledger
   * @param postings each posting for it
   * @param items what the event moved
   */
  public EventDifference {
    postings = List.copyOf(postings);
    items = List.copyOf(items);
  }

  /** {@return the difference in words: event, cause, account, both amounts and days, and the items} */
  @Override
  public String toString() {
    return event + " " + cause + " on " + role + (account.isEmpty() ? "" : " " + account)
        + ": moved " + moved + movedOn.map(d -> " on " + d).orElse("") + ", posted "
        + postedInWords()
        + (items.isEmpty() ? "" : ", items " + items);
  }

  private String postedInWords() {
    String each = postings.stream()
        .map(p -> p.amount() + " on " + p.date())
        .collect(Collectors.joining(", "));
    return switch (postings.size()) {
      case 0 -> posted.toString();
      case 1 -> each;
      default -> posted + " (" + each + ")";
    };
  }
}
