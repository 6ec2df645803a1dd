package org.openreceivables.matching.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.openitem.Effect;

/**
 * What one source did to each item from a row on: read along as rows are written, so that each row is looked at once,
 * however often is asked.
 */
final class SourceRows {
  private final AllocationRows rows;
  /** What was written off on each item that the source settled. */
  private final Map<Integer, Long> writtenOff = new HashMap<>();
  /** The items to which it brought money. */
  private final Set<Integer> paid = new HashSet<>();

  private int source = -1;
  private int since;
  private int until;
  /** How many rows were looked at in all. */
  private long steps;

  SourceRows(AllocationRows rows) {
    this.rows = rows;
  }

  /** What was read is read anew; rows may be other ones. */
  void begin() {
    source = -1;
  }

  private void read(int number, int from) {
    if (source != number || since != from) {
      source = number;
      since = from;
      until = from;
      writtenOff.clear();
      paid.clear();
    }
    for (; until < rows.size(); until++) {
      steps++;
      if (rows.source(until) == number) {
        long more = rows.effect(until) == Effect.WRITTEN_OFF ? rows.amount(until) : 0;
        writtenOff.merge(rows.item(until), more, Math::addExact);
        if (rows.effect(until) == Effect.PAID) {
          paid.add(rows.item(until));
        }
      }
    }
  }

  /** Whether the source wrote a row for an item of the run. */
  boolean hasSettled(int number, int item, int from) {
    read(number, from);
    return writtenOff.containsKey(item);
  }

  /** Whether the source paid something of an item of the run. */
  boolean hasPaid(int number, int item, int from) {
    read(number, from);
    return paid.contains(item);
  }

  /** What the source wrote off on an item of the run. */
  long writtenOff(int number, int item, int from) {
    read(number, from);
    return writtenOff.getOrDefault(item, 0L);
  }

  long steps() {
    return steps;
  }
}
