package org.openreceivables.testkit.portfolio;

import java.util.ArrayList;
import java.util.List;

/**
 * How many items each customer has: few have many, many have few, and the sum is exact.
 *
 * <p>The first customer has a twentieth of all, at most 5,000. Then come blocks of 63 customers with 1,024
 * items: one with 256, two with about 96, four with about 48, eight with about 20, sixteen with about 8,
 * thirty-two with about 3; within a pair as many are added to one as are taken from the other. Of the rest,
 * each of the last customers takes a quarter, at least three. All of it follows from the index alone, so
 * any book can be made without the ones before it. Immutable.
 */
final class Sizes {
  private static final int[] MEAN = {256, 96, 48, 20, 8, 3};
  private static final int BLOCK_CUSTOMERS = 63;
  private static final int BLOCK_ITEMS = 1024;
  private static final int LARGEST = 5000;

  private final long seed;
  private final long large;
  private final long blocks;
  private final int[] tail;
  private final long items;

  Sizes(long items, long seed) {
    this.seed = seed;
    this.items = items;
    this.large = Math.min(items / 20, LARGEST);
    this.blocks = (items - large) / BLOCK_ITEMS;
    List<Integer> rest = new ArrayList<>();
    for (int left = (int) ((items - large) % BLOCK_ITEMS); left > 0; ) {
      int size = Math.min(left, Math.max(3, left / 4));
      rest.add(size);
      left -= size;
    }
    this.tail = rest.stream().mapToInt(Integer::intValue).toArray();
  }

  long items() {
    return items;
  }

  long customers() {
    return 1 + blocks * BLOCK_CUSTOMERS + tail.length;
  }

  int of(long customer) {
    if (customer == 0) {
      return (int) large;
    }
    long block = (customer - 1) / BLOCK_CUSTOMERS;
    int place = (int) ((customer - 1) % BLOCK_CUSTOMERS);
    return block < blocks ? inBlock(block, place) : tail[place];
  }

  /** How many items the customers before this one have. */
  long before(long customer) {
    if (customer == 0) {
      return 0;
    }
    long block = (customer - 1) / BLOCK_CUSTOMERS;
    int place = (int) ((customer - 1) % BLOCK_CUSTOMERS);
    long sum = large + block * BLOCK_ITEMS;
    for (int i = 0; i < place; i++) {
      sum += block < blocks ? inBlock(block, i) : tail[i];
    }
    return sum;
  }

  /** Whose item it is, counted from 0 over all customers. */
  long customerOf(long item) {
    if (item < large) {
      return 0;
    }
    long block = (item - large) / BLOCK_ITEMS;
    long left = (item - large) % BLOCK_ITEMS;
    long customer = 1 + block * BLOCK_CUSTOMERS;
    while (left >= of(customer)) {
      left -= of(customer++);
    }
    return customer;
  }

  private int inBlock(long block, int place) {
    long chance = Dice.of(seed, Dice.Use.SIZE, block).next();
    // 5 has no factor in common with 63: each block has every rank once, in an order of its own.
    int rank = (int) ((place * 5L + (chance >>> 40)) % BLOCK_CUSTOMERS);
    int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(rank + 1);
    int mean = MEAN[level];
    if (level == 0) {
      return mean;
    }
    int spread = mean / 3;
    int more = (int) ((Dice.mix(chance + (rank + 1) / 2) >>> 33) % (2L * spread + 1)) - spread;
    return (rank & 1) == 1 ? mean + more : mean - more;
  }
}
