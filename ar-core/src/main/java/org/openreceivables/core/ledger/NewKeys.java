package org.openreceivables.core.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.OpenItem;

/**
 * The keys that an event brings into the ledger, and that must be new on every day. That of an allocation need
 * not be: it is free again where it was undone, also by a payment that was returned, so the replay tells.
 */
final class NewKeys {
  private NewKeys() {}

  /** A key and what it is the key of. */
  record Key(String field, Object value) {}

  /** The first of the event's new keys that stands in the ledger already. */
  static Optional<Key> taken(LedgerEvent event, LedgerState state) {
    if (event instanceof ItemEvent.Issued e) {
      return items(e.items().stream().map(OpenItem::id), state);
    }
    if (event instanceof ItemEvent.Replaced e) {
      return items(e.replacements().stream().map(OpenItem::id), state);
    }
    if (event instanceof CashEvent.Received e) {
      Optional<Key> payment = in(state.payments, "payment", e.payment().id());
      return payment.isPresent() ? payment : items(Stream.of(e.onAccount()), state);
    }
    return Optional.empty();
  }

  private static Optional<Key> items(Stream<OpenItemId> ids, LedgerState state) {
    return ids.flatMap(id -> in(state.items, "item", id).stream()).findFirst();
  }

  private static <K> Optional<Key> in(Map<K, ?> known, String field, K key) {
    return known.containsKey(key) ? Optional.of(new Key(field, key)) : Optional.empty();
  }
}
