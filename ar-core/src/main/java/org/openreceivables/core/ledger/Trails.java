package org.openreceivables.core.ledger;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.internal.collection.HashTrie.Edit;
import org.openreceivables.core.ledger.event.EventStamp;

/**
 * The trail of every key. Mutable, owned by one batch; what is looked up in other trails as they were before
 * a place is not copied.
 *
 * @param <K> the keys
 * @param <V> what they stand for
 */
final class Trails<K, V> {
  private HashTrie<K, Trail<V>> own;
  private final @Nullable Trails<K, V> others;
  private final @Nullable EventStamp before;

  Trails() {
    this(HashTrie.empty(), null, null);
  }

  private Trails(
      HashTrie<K, Trail<V>> own, @Nullable Trails<K, V> others, @Nullable EventStamp before) {
    this.own = own;
    this.others = others;
    this.before = before;
  }

  Trails<K, V> copy() {
    return new Trails<>(own, others, before);
  }

  /** These trails as they were before a place, to be continued from there. */
  Trails<K, V> before(EventStamp place) {
    return new Trails<>(HashTrie.empty(), this, place);
  }

  @Nullable Trail<V> trail(K key) {
    Trail<V> trail = own.get(key);
    return trail != null || others == null || before == null
        ? trail
        : Trail.before(others.trail(key), before);
  }

  @Nullable V get(K key) {
    Trail<V> trail = trail(key);
    return trail == null ? null : trail.value;
  }

  boolean containsKey(K key) {
    return trail(key) != null;
  }

  void put(K key, V value, LedgerEntry entry, Edit edit) {
    own = own.with(key, new Trail<>(value, entry, trail(key)), edit);
  }

  /** Takes over the trails of a part of the books that was continued apart. */
  void take(Trails<K, V> part, Edit edit) {
    own = own.withAll(part.own, edit);
  }

  /** Takes over one trail; that the part has not continued it does not mean that it goes on here. */
  void take(K key, Trails<K, V> part, Edit edit) {
    Trail<V> trail = part.trail(key);
    own = trail == null ? own.without(key, edit) : own.with(key, trail, edit);
  }

  /** Those continued here, in no order. */
  void forEach(BiConsumer<? super K, ? super Trail<V>> visitor) {
    own.forEach(visitor);
  }
}
