package org.openreceivables.matching.allocation;

import java.util.Arrays;
import org.openreceivables.core.CustomerId;

/** A number for each customer, in the order in which they come: a table of places, without nodes and boxes. */
final class CustomerPlaces {
  private CustomerId[] customers;
  private int[] hashes;
  private int[] table;
  private int size;

  CustomerPlaces(int expected) {
    int room = Math.max(4, expected);
    this.customers = new CustomerId[room];
    this.hashes = new int[room];
    this.table = new int[Integer.highestOneBit(room) * 4];
  }

  /** The place of a customer of another table; negative for none. */
  int find(CustomerPlaces others, int place) {
    return table[slot(others.customers[place], others.hashes[place])] - 1;
  }

  /** The place of a customer, a new one where it has none. */
  int findOrAdd(CustomerId customer) {
    int hash = hash(customer);
    int slot = slot(customer, hash);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    if (size == customers.length) {
      grow();
      slot = slot(customer, hash);
    }
    customers[size] = customer;
    hashes[size] = hash;
    table[slot] = ++size;
    return size - 1;
  }

  private static int hash(CustomerId customer) {
    int h = customer.value().hashCode() * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  /** Where the customer stands, or the free slot where it would. */
  private int slot(CustomerId customer, int hash) {
    int at = hash & (table.length - 1);
    while (table[at] != 0 && !isAt(table[at] - 1, customer, hash)) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private boolean isAt(int place, CustomerId customer, int hash) {
    return hashes[place] == hash && customers[place].equals(customer);
  }

  private void grow() {
    customers = Arrays.copyOf(customers, size * 2);
    hashes = Arrays.copyOf(hashes, size * 2);
    table = new int[Integer.highestOneBit(size * 2) * 4];
    for (int place = 0; place < size; place++) {
      int at = hashes[place] & (table.length - 1);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = place + 1;
    }
  }

  CustomerId customer(int place) {
    return customers[place];
  }

  int size() {
    return size;
  }
}
