package org.openreceivables.core.ledger.event;

import java.time.LocalDate;

/**
 * What every event carries: its key and its three dates.
 *
 * <p>A payment valued on 2026-01-30 may be posted on 2026-01-31 and recorded on 2026-02-02: it earns the
 * discount of the 30th, stands in the January books, and a report printed on 2026-02-01 did not know it.
 * Immutable.
 *
 * @param id the key
 * @param valueDate the day that counts for discount, interest and reminders
 * @param postingDate the day of the books: aging, balance, control account, period
 * @param recorded when it was recorded
 */
public record EventStamp(
    EventId id, LocalDate valueDate, LocalDate postingDate, Recorded recorded) {

  /**
   * {@return a stamp whose value date is its posting date}
   *
   * @param id the key
   * @param postingDate the day of the books
   * @param recorded when it was recorded
   */
  public static EventStamp of(EventId id, LocalDate postingDate, Recorded recorded) {
    return new EventStamp(id, postingDate, postingDate, recorded);
  }
}
