package org.openreceivables.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.BookValue;

/**
 * The events as they would have been made, had each come on its day: a revaluation says what was open, and
 * says something else where a payment came late. Its value is the same share of what it was said to be.
 */
final class InOrder {
  private InOrder() {}

  /** Nothing where an item was revalued that had been settled before: then nobody would have valued it. */
  static Optional<List<LedgerEvent>> of(List<LedgerEvent> events) {
    List<LedgerEvent> sorted = new ArrayList<>(events);
    sorted.sort(Reckoning.EFFECTIVE);
    List<LedgerEvent> restamped = new ArrayList<>();
    Reckoning books = new Reckoning();
    for (LedgerEvent e : sorted) {
      LedgerEvent event = e instanceof BookEvent.Revalued r ? asOpen(r, books) : e;
      if (event instanceof BookEvent.Revalued r && r.open().isZero()) {
        return Optional.empty();
      }
      books.add(event);
      restamped.add(event.withStamp(new EventStamp(
          e.id(),
          e.valueDate(),
          e.postingDate(),
          new Recorded(e.postingDate(), restamped.size()))));
    }
    return Optional.of(restamped);
  }

  private static BookEvent.Revalued asOpen(BookEvent.Revalued event, Reckoning books) {
    ItemTally item = Objects.requireNonNull(books.items.get(event.item()));
    long then = ItemTally.minor(event.open());
    if (item.open == then) {
      return event;
    }
    BookValue said = event.value();
    CurrencyUnit into = said.rate().to();
    Worth worth = Objects.requireNonNull(item.worths.get(into));
    long value = said.rate().equals(worth.rate)
        ? worth.first
        : Worth.share(ItemTally.minor(said.amount()), item.open, then);
    return event
        .withOpen(Money.ofMinor(item.currency(), item.open))
        .withValue(new BookValue(Money.ofMinor(into, value), said.rate()));
  }
}
