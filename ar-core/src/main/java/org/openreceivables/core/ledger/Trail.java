package org.openreceivables.core.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.ledger.event.EventStamp;

/**
 * What something was after each entry that changed it, the last first. Immutable.
 *
 * @param <V> what it was
 */
final class Trail<V> {
  final V value;
  final LedgerEntry entry;
  final @Nullable Trail<V> earlier;

  Trail(V value, LedgerEntry entry, @Nullable Trail<V> earlier) {
    this.value = value;
    this.entry = entry;
    this.earlier = earlier;
  }

  /** The part of a trail before a place. */
  static <V> @Nullable Trail<V> before(@Nullable Trail<V> trail, EventStamp place) {
    Trail<V> at = trail;
    while (at != null && EffectiveOrder.compare(at.entry.place(), place) >= 0) {
      at = at.earlier;
    }
    return at;
  }

  /** The part of a trail up to a place, and with it. */
  static <V> @Nullable Trail<V> upTo(@Nullable Trail<V> trail, EventStamp place) {
    Trail<V> at = trail;
    while (at != null && EffectiveOrder.compare(at.entry.place(), place) > 0) {
      at = at.earlier;
    }
    return at;
  }

  /** The part of a trail up to the end of a day. */
  static <V> @Nullable Trail<V> upTo(@Nullable Trail<V> trail, LocalDate day) {
    Trail<V> at = trail;
    while (at != null && at.entry.place().postingDate().isAfter(day)) {
      at = at.earlier;
    }
    return at;
  }
}
