package org.openreceivables.core.internal.collection;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes: putting a key gives another map, which shares all but a few nodes with this one.
 *
 * <p>A hash array mapped trie of 32 branches a level, so that one of a million keys is four steps away. The
 * order of iteration is that of the hashes: whoever shows the content sorts it.
 *
 * <p>Within one {@link Edit} nodes that it made are changed in place, since nobody else has seen them. Begin
 * another edit before a map is handed to anyone. Immutable and thread-safe from then on.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class HashTrie<K, V> {
  private static final HashTrie<?, ?> EMPTY = new HashTrie<>(TrieNode.EMPTY, 0);

  private final TrieNode root;
  private final int size;

  private HashTrie(TrieNode root, int size) {
    this.root = root;
    this.size = size;
  }

  /** One run of changes by one thread; what it made may be changed in place by it alone. */
  public static final class Edit {
    int grown;
  }

  /**
   * {@return the map without keys}
   *
   * @param <K> the keys
   * @param <V> the values
   */
  @SuppressWarnings("unchecked") // It holds none of either.
  public static <K, V> HashTrie<K, V> empty() {
    return (HashTrie<K, V>) EMPTY;
  }

  /** {@return how many keys} */
  public int size() {
    return size;
  }

  /**
   * {@return the value of a key, null where there is none}
   *
   * @param key the key
   */
  @SuppressWarnings("unchecked") // Only values come in.
  public @Nullable V get(K key) {
    return (V) root.get(TrieNode.spread(key), key);
  }

  /**
   * {@return the map with a key, whatever it stood for before}
   *
   * @param key the key
   * @param value what it stands for
   * @param edit the run of changes
   */
  public HashTrie<K, V> with(K key, V value, Edit edit) {
    return changed(root.with(0, TrieNode.spread(key), key, value, edit), edit);
  }

  /**
   * {@return the map without a key}
   *
   * @param key the key
   * @param edit the run of changes
   */
  public HashTrie<K, V> without(K key, Edit edit) {
    return changed(root.without(0, TrieNode.spread(key), key, edit), edit);
  }

  /**
   * {@return the map with all keys of another one}
   *
   * @param more the other map; what it says of a key in both counts
   * @param edit the run of changes
   */
  public HashTrie<K, V> withAll(HashTrie<K, V> more, Edit edit) {
    TrieNode[] grown = {root};
    more.forEach((k, v) -> grown[0] = grown[0].with(0, TrieNode.spread(k), k, v, edit));
    return changed(grown[0], edit);
  }

  /**
   * Hands every key to somebody, in the order of the hashes.
   *
   * @param visitor who takes them
   */
  @SuppressWarnings("unchecked") // Only keys and values come in.
  public void forEach(BiConsumer<? super K, ? super V> visitor) {
    root.forEach(0, (BiConsumer<Object, Object>) visitor);
  }

  private HashTrie<K, V> changed(TrieNode node, Edit edit) {
    int now = size + edit.grown;
    edit.grown = 0;
    return node == root && now == size ? this : new HashTrie<>(node, now);
  }
}
