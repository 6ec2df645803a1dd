package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.EventId;

/**
 * An event that stands otherwise on a control account than in the ledger. Immutable.
 *
 * @param event the event
 * @param cause in which way
 * @param role receivables, or unapplied
 * @param account the control account; empty where there is only one
 * @param moved what the event moved in the ledger on that account
 * @param posted what was posted for it
 * @param movedOn the day in the ledger; empty where it moved nothing there
 * @param postedOn the first other day on which it was posted, or the day on which it was; empty where it was not
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
    Optional<LocalDate> postedOn,
    List<OpenItemId> items) {

  /** In which way an event differs. */
  public enum Cause {
    /** It was not posted. */
    NOT_POSTED,
    /** It was posted, but moved nothing on that account in the ledger, or is not in it at all. */
    ONLY_POSTED,
    /** It was posted more than once, the whole each time. */
    POSTED_AGAIN,
    /** It was posted with another amount. */
    OTHER_AMOUNT,
    /** It was posted on another day. */
    OTHER_DAY
  }

  /**
   * Copies the list.
   *
   * @param event the event
   * @param cause in which way
   * @param role receivables, or unapplied
   * @param account the control account
   * @param moved what the event moved
   * @param posted what was posted
   * @param movedOn the day in the ledger
   * @param postedOn the day in the books
   * @param items what the event moved
   */
  public EventDifference {
    items = List.copyOf(items);
  }

  /** {@return the difference in words: event, cause, account, both amounts and days, and the items} */
  @Override
  public String toString() {
    return event + " " + cause + " on " + role + (account.isEmpty() ? "" : " " + account)
        + ": moved "
        + moved + on(movedOn) + ", posted " + posted + on(postedOn)
        + (items.isEmpty() ? "" : ", items " + items);
  }

  private static String on(Optional<LocalDate> day) {
    return day.map(d -> " on " + d).orElse("");
  }
}
