package org.openreceivables.examples.eventstore.json;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * How the events of one kind are written and read, apart from kind, key and dates.
 *
 * @param <E> the kind
 * @param type the kind
 * @param write writes the fields of the kind
 * @param read reads them, and makes the event
 */
record EventForm<E extends LedgerEvent>(
    Class<E> type, BiConsumer<E, Written> write, BiFunction<EventStamp, Given, E> read) {

  String kind() {
    return type.getSimpleName();
  }

  void write(LedgerEvent event, Written to) {
    write.accept(type.cast(event), to);
  }
}
