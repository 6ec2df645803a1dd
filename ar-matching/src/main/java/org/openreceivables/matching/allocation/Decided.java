package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;

/** All that a run decided: rows, the sources that they use, and where each customer's begin. */
final class Decided {
  final AllocationBook book;
  final AllocationRows rows;
  final List<CustomerId> customers = new ArrayList<>();
  private final Map<Integer, AllocationRows.Beside> beside = new HashMap<>();
  private Object[] sources;
  private int size;
  private int begun;
  private int[] firstRow = new int[17];
  private int[] firstSource = new int[17];

  Decided(AllocationBook book, AllocationRows rows, int payments) {
    this.sources = new Object[Math.max(16, payments)];
    this.book = book;
    this.rows = rows;
  }

  /** Takes up a payment or credit; returns its number. */
  int add(Funds f) {
    if (size == sources.length) {
      sources = Arrays.copyOf(sources, size * 2);
    }
    sources[size] = f.payment != null ? f.payment : Objects.requireNonNull(f.credit);
    begun = rows.size();
    return size++;
  }

  /** The row with which the source that was taken up last began. */
  int begun() {
    return begun;
  }

  void close(CustomerId customer, AllocationRows.@Nullable Beside extra) {
    int c = customers.size();
    if (c + 1 == firstRow.length) {
      firstRow = Arrays.copyOf(firstRow, c * 2 + 1);
      firstSource = Arrays.copyOf(firstSource, c * 2 + 1);
    }
    customers.add(customer);
    firstRow[c + 1] = rows.size();
    firstSource[c + 1] = size;
    if (extra != null) {
      beside.put(c, extra);
    }
  }

  /** How many payments and credits were taken up. */
  int sources() {
    return size;
  }

  /** Forgets the sources from this one on. */
  void truncate(int sourcesBefore) {
    Arrays.fill(sources, sourcesBefore, size, null);
    size = sourcesBefore;
  }

  /** The payment or credit. */
  Object source(int number) {
    return sources[number];
  }

  int firstRow(int customer) {
    return firstRow[customer];
  }

  int firstSource(int customer) {
    return firstSource[customer];
  }

  AllocationRows.Beside beside(int customer) {
    AllocationRows.Beside out = beside.get(customer);
    return out == null ? new AllocationRows.Beside() : out;
  }
}
