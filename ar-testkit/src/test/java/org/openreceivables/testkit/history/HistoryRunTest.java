package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * All laws over many histories, on all processors: 1,000 in a normal run, and any number by {@code
 * -Dhistories=1000000}, from any seed by {@code -Dhistories.seed=1}. Of a history that breaks a law the
 * smallest part that still does is printed.
 */
class HistoryRunTest {
  private static final long HISTORIES = Long.getLong("histories", 1_000);
  private static final long FIRST_SEED = Long.getLong("histories.seed", 1);
  private static final int THREADS =
      Integer.getInteger("histories.threads", Runtime.getRuntime().availableProcessors());

  @Test
  void allLawsHoldOverManyHistories() throws Exception {
    AtomicLong next = new AtomicLong(FIRST_SEED);
    AtomicLong events = new AtomicLong();
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<String> worker = () -> {
        for (long seed = next.getAndIncrement();
            seed < FIRST_SEED + HISTORIES;
            seed = next.getAndIncrement()) {
          RandomHistory history = history(seed);
          String failure = failure(history, seed);
          if (!failure.isEmpty()) {
            next.set(Long.MAX_VALUE / 2);
            return "seed " + seed + ": " + failure;
          }
          events.addAndGet(history.offered().size());
          progress(done.incrementAndGet(), start);
        }
        return "";
      };
      List<Future<String>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        workers.add(pool.submit(worker));
      }
      for (Future<String> each : workers) {
        assertThat(each.get()).isEmpty();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(done).hasValue(HISTORIES);
    if (HISTORIES > 1_000) {
      System.out.printf(
          "%,d histories of %,d events, seeds %d to %d, %d threads, %,d s: no law broken%n",
          done.get(),
          events.get(),
          FIRST_SEED,
          FIRST_SEED + HISTORIES - 1,
          THREADS,
          (System.nanoTime() - start) / 1_000_000_000);
    }
  }

  /** Five to twenty tries, and up to forty in every eighth: small ones by number, some that are tangled. */
  private static List<Long> choices(long seed) {
    int most = seed % 8 == 0 ? 36 : 16;
    int steps = 5 + (int) Math.floorMod(seed * 31, (long) most);
    return new SplittableRandom(seed).longs(steps).boxed().toList();
  }

  private static RandomHistory history(long seed) {
    return RandomHistory.of(spec(seed), choices(seed));
  }

  /**
   * In every second history all is valued in the books, so that a journal can be kept in them; every third
   * has parts, of which each can have a ledger of its own.
   */
  private static HistorySpec spec(long seed) {
    HistorySpec spec = HistorySpec.twoYears();
    if (seed % 2 != 0) {
      spec = spec.withValued(100);
    }
    return seed % 3 == 0 ? spec.withParts(3).withCustomers(2) : spec;
  }

  private static String failure(RandomHistory history, long seed) {
    try {
      HistoryLaws.requireAll(history, new Random(seed));
      return "";
    } catch (AssertionError | RuntimeException e) {
      RandomHistory smallest = smallest(choices(seed), seed);
      return firstFailure(smallest, seed) + "\n" + smallest + "\nimpossible: "
          + smallest.impossible();
    }
  }

  /** Asked several times, since days and keys are drawn anew for a shorter history. */
  private static String firstFailure(RandomHistory history, long seed) {
    try {
      for (int i = 0; i < 20; i++) {
        HistoryLaws.requireAll(history, new Random(seed + i));
      }
      return "";
    } catch (AssertionError | RuntimeException e) {
      StackTraceElement[] trace = e.getStackTrace();
      return e + (trace.length > 0 ? " at " + trace[0] : "");
    }
  }

  /** Leaves out one try after the other, as long as a law stays broken. */
  private static RandomHistory smallest(List<Long> choices, long seed) {
    List<Long> left = new ArrayList<>(choices);
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (int i = left.size() - 1; i >= 0; i--) {
        List<Long> fewer = new ArrayList<>(left);
        fewer.remove(i);
        RandomHistory history = RandomHistory.of(spec(seed), fewer);
        if (!firstFailure(history, seed).isEmpty()) {
          left = fewer;
          smaller = true;
        }
      }
    }
    return RandomHistory.of(spec(seed), left);
  }

  private static void progress(long done, long start) {
    if (done % 50_000 == 0) {
      System.out.printf("%,d after %,d s%n", done, (System.nanoTime() - start) / 1_000_000_000);
    }
  }
}
