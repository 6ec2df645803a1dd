package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;

/** All that a run decided: rows, the sources that they use, and where each customer's begin. */
final class Decided {
  final AllocationBook book;
  final AllocationRows rows;
  final List<CustomerId> customers;
  private final Map<Integer, AllocationRows.Beside> beside = new HashMap<>();
  private final PaymentBook payments;
  private final List<OpenItem> credits = new ArrayList<>();
  /** The place among the payments, or, negative, among the credits that are used. */
  private int[] sources;

  private int size;
  private int[] firstRow;
  private int[] firstSource;

  Decided(AllocationBook book, PaymentBook payments, AllocationRows rows) {
    this.payments = payments;
    this.sources = new int[Math.max(16, payments.payments.length)];
    this.customers = new ArrayList<>(payments.customers.size());
    this.firstRow = new int[payments.customers.size() + 17];
    this.firstSource = new int[payments.customers.size() + 17];
    this.book = book;
    this.rows = rows;
  }

  /** Takes up a payment or credit; returns its number. */
  int add(Funds f) {
    if (f.credit == null) {
      return addPayment(f.place);
    }
    credits.add(f.credit);
    return addPayment(-credits.size());
  }

  /** Takes up a payment by its place; returns its number. */
  int addPayment(int place) {
    if (size == sources.length) {
      sources = Arrays.copyOf(sources, size * 2);
    }
    sources[size] = place;
    return size++;
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
    size = sourcesBefore;
  }

  /** The payment or credit. */
  Object source(int number) {
    int place = sources[number];
    return place < 0 ? credits.get(-place - 1) : payments.payments[place];
  }

  /** The id of the payment; nothing for a credit. */
  @Nullable PaymentId paymentId(int number) {
    int place = sources[number];
    return place < 0 ? null : payments.ids[place];
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
