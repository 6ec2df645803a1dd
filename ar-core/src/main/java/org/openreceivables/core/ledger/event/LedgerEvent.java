package org.openreceivables.core.ledger.event;

import java.time.LocalDate;

/**
 * One fact of the books.
 *
 * <p>The four families are closed; the events within a family may grow, so a host that switches over them
 * keeps a default branch. Immutable.
 */
public sealed interface LedgerEvent permits ItemEvent, CashEvent, SettlementEvent, BookEvent {

  /** {@return its key and dates} */
  EventStamp stamp();

  /** {@return the name of its kind, for example {@code Received}: stable, for hosts that store events} */
  String kind();

  /**
   * {@return the same event with another key or other dates}
   *
   * @param stamp key and dates
   */
  LedgerEvent withStamp(EventStamp stamp);

  /** {@return its key} */
  default EventId id() {
    return stamp().id();
  }

  /** {@return the day that counts for discount, interest and reminders} */
  default LocalDate valueDate() {
    return stamp().valueDate();
  }

  /** {@return the day of the books} */
  default LocalDate postingDate() {
    return stamp().postingDate();
  }

  /** {@return when it was recorded} */
  default Recorded recorded() {
    return stamp().recorded();
  }
}
