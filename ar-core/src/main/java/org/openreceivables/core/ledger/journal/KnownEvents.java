package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.Recorded;

/** Who knows which events there are, and from when on. */
interface KnownEvents {
  boolean has(EventId event);

  /** Whether an event of the ledger may stand in the books on a day after its own. */
  boolean mayBePostedOn(EventId event, LocalDate day);

  /** The events of a ledger as known at some time; posted late in the month of their recording at the latest. */
  static KnownEvents of(ReceivablesLedger ledger, LocalDate asOf, Recorded knownOn) {
    return new KnownEvents() {
      @Override
      public boolean has(EventId event) {
        return ledger
            .event(event)
            .filter(e -> e.recorded().compareTo(knownOn) <= 0)
            .isPresent();
      }

      @Override
      public boolean mayBePostedOn(EventId event, LocalDate day) {
        return !day.isAfter(asOf)
            && ledger
                .event(event)
                .map(e -> YearMonth.from(e.recorded().day()))
                .filter(month -> !YearMonth.from(day).isAfter(month))
                .isPresent();
      }
    };
  }

  /** Events of books whose day is not known, so that none of them may be posted late. */
  static KnownEvents of(Set<EventId> moved) {
    return new KnownEvents() {
      @Override
      public boolean has(EventId event) {
        return moved.contains(event);
      }

      @Override
      public boolean mayBePostedOn(EventId event, LocalDate day) {
        return false;
      }
    };
  }
}
