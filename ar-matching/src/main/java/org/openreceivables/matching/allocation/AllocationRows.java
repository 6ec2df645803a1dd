package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.ReasonCode;

/**
 * What a run decided, one row a line in the order in which it was decided: 16 bytes each, in blocks, so that nothing is
 * copied when it grows. What few rows have stands beside them; how an item was paid is written only in blocks where
 * some row is not money on an item of one part, paid by the order.
 */
final class AllocationRows {
  /** The item of a row that says what became of the source itself. */
  static final int SOURCE_ITSELF = -1;

  /** The row pays its item by the order. */
  static final int ORDERED = 1 << 4;
  /** The first that was paid by the order, so that no neighbour stands before it. */
  static final int FIRST = 1 << 5;
  /** The row pays its item against the order. */
  static final int BACKWARDS = 1 << 6;

  private static final int PART_SHIFT = 7;
  private static final int EFFECT_MASK = 15;
  private static final Effect[] EFFECTS = Effect.values();
  private static final int BLOCK = 1 << 14;

  private int[][] sources = new int[4][];
  private int[][] items = new int[4][];
  private int[] @Nullable [] whats = new int[4][];
  private long[][] amounts = new long[4][];
  private final Map<Integer, Detail> details = new HashMap<>();
  private int size;

  /** What few rows have: the offer, a reason, another part of the source, another currency. */
  record Detail(
      Optional<LocalDate> offer,
      Optional<ReasonCode> reason,
      int sourcePart,
      Optional<Money> sourceAmount,
      Optional<ExchangeRate> rate) {
    static final Detail NONE =
        new Detail(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    static Detail of(Optional<LocalDate> offer) {
      return offer.isEmpty()
          ? NONE
          : new Detail(offer, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    static Detail because(Optional<ReasonCode> reason) {
      return reason.isEmpty()
          ? NONE
          : new Detail(Optional.empty(), reason, 0, Optional.empty(), Optional.empty());
    }

    Detail ofPart(int part) {
      return part == sourcePart ? this : new Detail(offer, reason, part, sourceAmount, rate);
    }

    Detail converted(Money from, ExchangeRate at) {
      return new Detail(offer, reason, sourcePart, Optional.of(from), Optional.of(at));
    }
  }

  // The place of an effect is only read back by the program that wrote it.
  @SuppressWarnings("EnumOrdinal")
  void add(int source, int item, int part, Effect effect, int flags, long amount, Detail detail) {
    int block = size / BLOCK;
    int at = size % BLOCK;
    if (at == 0 || at == sources[block].length) {
      grow(block, at);
    }
    sources[block][at] = source;
    items[block][at] = item;
    amounts[block][at] = amount;
    int what = effect.ordinal() | flags | part << PART_SHIFT;
    int[] written = whats[block];
    if (written != null) {
      written[at] = what;
    } else if (what != usual(size)) {
      write(block, at)[at] = what;
    }
    if (!detail.equals(Detail.NONE)) {
      details.put(size, detail);
    }
    size++;
  }

  /** Money by the order on an item of one part, whose rows stand one behind the other. */
  void addPaid(int source, int item, long amount) {
    int block = size / BLOCK;
    int at = size % BLOCK;
    if (at == 0 || at == sources[block].length) {
      grow(block, at);
    }
    sources[block][at] = source;
    items[block][at] = item;
    amounts[block][at] = amount;
    int[] written = whats[block];
    if (written != null) {
      written[at] = usual(size);
    }
    size++;
  }

  /** How most rows pay: by the order, the first of each source as the first. */
  @SuppressWarnings("EnumOrdinal")
  private int usual(int row) {
    boolean first = row == 0 || source(row - 1) != source(row);
    return Effect.PAID.ordinal() | ORDERED | (first ? FIRST : 0);
  }

  /** From now on it is written in this block how each row pays. */
  private int[] write(int block, int until) {
    int[] written = new int[sources[block].length];
    for (int at = 0; at < until; at++) {
      written[at] = usual(block * BLOCK + at);
    }
    whats[block] = written;
    return written;
  }

  private int what(int row) {
    int[] written = whats[row / BLOCK];
    return written == null ? usual(row) : written[row % BLOCK];
  }

  /** The first block begins small, since most runs are. */
  private void grow(int block, int at) {
    if (block == sources.length) {
      sources = Arrays.copyOf(sources, block * 2);
      items = Arrays.copyOf(items, block * 2);
      whats = Arrays.copyOf(whats, block * 2);
      amounts = Arrays.copyOf(amounts, block * 2);
    }
    if (sources[block] == null) {
      int length = block == 0 ? 16 : BLOCK;
      sources[block] = new int[length];
      items[block] = new int[length];
      amounts[block] = new long[length];
    } else if (at == sources[block].length) {
      int length = Math.min(BLOCK, at * 4);
      sources[block] = Arrays.copyOf(sources[block], length);
      items[block] = Arrays.copyOf(items[block], length);
      int[] written = whats[block];
      whats[block] = written == null ? null : Arrays.copyOf(written, length);
      amounts[block] = Arrays.copyOf(amounts[block], length);
    }
  }

  /** Forgets the rows from this one on. */
  void truncate(int length) {
    for (int row = length; row < size && !details.isEmpty(); row++) {
      details.remove(row);
    }
    size = length;
  }

  int size() {
    return size;
  }

  /** The items for which a source wrote rows from this one on, in the order in which it first did. */
  IntStream itemsOf(int source, int since) {
    return IntStream.range(since, size)
        .filter(row -> source(row) == source && item(row) >= 0)
        .map(this::item)
        .distinct();
  }

  int source(int row) {
    return sources[row / BLOCK][row % BLOCK];
  }

  int item(int row) {
    return items[row / BLOCK][row % BLOCK];
  }

  long amount(int row) {
    return amounts[row / BLOCK][row % BLOCK];
  }

  Effect effect(int row) {
    return EFFECTS[what(row) & EFFECT_MASK];
  }

  int part(int row) {
    return what(row) >>> PART_SHIFT;
  }

  boolean is(int row, int flag) {
    return (what(row) & flag) != 0;
  }

  Detail detail(int row) {
    return details.isEmpty() ? Detail.NONE : details.getOrDefault(row, Detail.NONE);
  }

  /**
   * A reason, and after how many rows it was found.
   *
   * @param row how many rows there were before it
   * @param source the payment or credit
   * @param item the item, {@link #SOURCE_ITSELF} for the rest
   * @param reason the reason
   */
  record Note(int row, int source, int item, AllocationReason reason) {}

  /** What moved to an item of its own. */
  record Moved(int source, Deduction deduction) {}

  /** What a customer has beside rows; most have nothing. */
  static final class Beside {
    final List<Note> notes = new ArrayList<>();
    final List<Moved> moved = new ArrayList<>();
    final Map<Integer, DocumentId> linked = new HashMap<>();
    /** On which day what waited was used, where that is later than its own. */
    final Map<Used, LocalDate> used = new HashMap<>();

    /** A source and an item. */
    record Used(int source, int item) {}
  }
}
