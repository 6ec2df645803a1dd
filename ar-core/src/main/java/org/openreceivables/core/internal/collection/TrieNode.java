package org.openreceivables.core.internal.collection;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.internal.collection.HashTrie.Edit;

/**
 * One level of a trie: up to 32 branches, each a key with its value or a node of the next level.
 *
 * <p>The slots hold keys and values in turn from the left, and nodes from the right, each in the order of the
 * branches. Below the last bits of the hash there are keys and values only, of which all have one hash.
 */
final class TrieNode {
  static final TrieNode EMPTY = new TrieNode(null, 0, 0, new Object[0]);
  private static final int BITS = 5;
  private static final int LAST_SHIFT = 30;

  private final @Nullable Edit owner;
  private int pairs;
  private int nodes;
  private Object[] slots;

  private TrieNode(@Nullable Edit owner, int pairs, int nodes, Object[] slots) {
    this.owner = owner;
    this.pairs = pairs;
    this.nodes = nodes;
    this.slots = slots;
  }

  /** Keys that differ at the end only, as running numbers do, go to branches of their own. */
  static int spread(Object key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  @Nullable Object get(int hash, Object key) {
    TrieNode node = this;
    for (int shift = 0; shift <= LAST_SHIFT; shift += BITS) {
      int bit = bit(hash, shift);
      if ((node.pairs & bit) != 0) {
        int at = node.pairAt(bit);
        return key.equals(node.slots[at]) ? node.slots[at + 1] : null;
      }
      if ((node.nodes & bit) == 0) {
        return null;
      }
      node = node.child(bit);
    }
    int at = node.indexOf(key);
    return at < 0 ? null : node.slots[at + 1];
  }

  TrieNode with(int shift, int hash, Object key, Object value, Edit edit) {
    if (shift > LAST_SHIFT) {
      int at = indexOf(key);
      return at < 0 ? inserted(edit, 0, slots.length, key, value) : set(edit, at + 1, value);
    }
    int bit = bit(hash, shift);
    if ((pairs & bit) != 0) {
      int at = pairAt(bit);
      if (key.equals(slots[at])) {
        return set(edit, at + 1, value);
      }
      TrieNode below = new TrieNode(edit, 0, 0, EMPTY.slots);
      below = below.with(shift + BITS, spread(slots[at]), slots[at], slots[at + 1], edit);
      edit.grown--;
      return lowered(edit, bit, at, below.with(shift + BITS, hash, key, value, edit));
    }
    if ((nodes & bit) != 0) {
      return set(edit, nodeAt(bit), child(bit).with(shift + BITS, hash, key, value, edit));
    }
    return inserted(edit, bit, pairAt(bit), key, value);
  }

  TrieNode without(int shift, int hash, Object key, Edit edit) {
    if (shift > LAST_SHIFT) {
      int at = indexOf(key);
      return at < 0 ? this : removed(edit, 0, at);
    }
    int bit = bit(hash, shift);
    if ((pairs & bit) != 0) {
      int at = pairAt(bit);
      return key.equals(slots[at]) ? removed(edit, bit, at) : this;
    }
    if ((nodes & bit) == 0) {
      return this;
    }
    TrieNode below = child(bit).without(shift + BITS, hash, key, edit);
    boolean single = below.nodes == 0 && below.slots.length == 2;
    return single ? lifted(edit, bit, below) : set(edit, nodeAt(bit), below);
  }

  void forEach(int shift, BiConsumer<Object, Object> visitor) {
    int end = shift > LAST_SHIFT ? slots.length : 2 * Integer.bitCount(pairs);
    for (int i = 0; i < end; i += 2) {
      visitor.accept(slots[i], slots[i + 1]);
    }
    for (int i = end; i < slots.length; i++) {
      ((TrieNode) slots[i]).forEach(shift + BITS, visitor);
    }
  }

  private static int bit(int hash, int shift) {
    return 1 << ((hash >>> shift) & 31);
  }

  private int pairAt(int bit) {
    return 2 * Integer.bitCount(pairs & (bit - 1));
  }

  private int nodeAt(int bit) {
    return slots.length - 1 - Integer.bitCount(nodes & (bit - 1));
  }

  private TrieNode child(int bit) {
    return (TrieNode) slots[nodeAt(bit)];
  }

  /** Where a key stands among those of one hash. */
  private int indexOf(Object key) {
    for (int i = 0; i < slots.length; i += 2) {
      if (key.equals(slots[i])) {
        return i;
      }
    }
    return -1;
  }

  private TrieNode set(Edit edit, int at, Object value) {
    if (slots[at] == value) {
      return this;
    }
    if (owner == edit) {
      slots[at] = value;
      return this;
    }
    Object[] copy = slots.clone();
    copy[at] = value;
    return new TrieNode(edit, pairs, nodes, copy);
  }

  private TrieNode inserted(Edit edit, int bit, int at, Object key, Object value) {
    edit.grown++;
    Object[] more = new Object[slots.length + 2];
    System.arraycopy(slots, 0, more, 0, at);
    more[at] = key;
    more[at + 1] = value;
    System.arraycopy(slots, at, more, at + 2, slots.length - at);
    return of(edit, pairs | bit, nodes, more);
  }

  private TrieNode removed(Edit edit, int bit, int at) {
    edit.grown--;
    Object[] less = new Object[slots.length - 2];
    System.arraycopy(slots, 0, less, 0, at);
    System.arraycopy(slots, at + 2, less, at, less.length - at);
    return of(edit, pairs & ~bit, nodes, less);
  }

  /** A node in the place of a pair. */
  private TrieNode lowered(Edit edit, int bit, int at, TrieNode below) {
    Object[] less = new Object[slots.length - 1];
    int to = less.length - 1 - Integer.bitCount(nodes & (bit - 1));
    System.arraycopy(slots, 0, less, 0, at);
    System.arraycopy(slots, at + 2, less, at, to - at);
    less[to] = below;
    System.arraycopy(slots, to + 2, less, to + 1, less.length - to - 1);
    return of(edit, pairs & ~bit, nodes | bit, less);
  }

  /** The last pair of a node in the place of the node. */
  private TrieNode lifted(Edit edit, int bit, TrieNode below) {
    Object[] more = new Object[slots.length + 1];
    int from = nodeAt(bit);
    int at = pairAt(bit);
    System.arraycopy(slots, 0, more, 0, at);
    more[at] = below.slots[0];
    more[at + 1] = below.slots[1];
    System.arraycopy(slots, at, more, at + 2, from - at);
    System.arraycopy(slots, from + 1, more, from + 2, slots.length - from - 1);
    return of(edit, pairs | bit, nodes & ~bit, more);
  }

  private TrieNode of(Edit edit, int newPairs, int newNodes, Object[] newSlots) {
    if (owner != edit) {
      return new TrieNode(edit, newPairs, newNodes, newSlots);
    }
    pairs = newPairs;
    nodes = newNodes;
    slots = newSlots;
    return this;
  }
}
