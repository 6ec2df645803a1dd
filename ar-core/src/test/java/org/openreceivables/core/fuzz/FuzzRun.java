package org.openreceivables.core.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads texts of chance by each parser in turn, on a thread of its own that is given up where it hangs.
 *
 * @param seed of the texts: the same seed, the same texts
 * @param slowMillis the longest that one text may take
 * @param growth by how many bytes the heap in use may grow from a tenth of the run to its end
 */
record FuzzRun(long seed, long slowMillis, long growth) {
  private static final int MOST_FAULTS = 10;

  FuzzReport over(List<FuzzTarget> targets, long inputs) {
    Worker worker = new Worker(targets, inputs);
    Thread thread = new Thread(worker, "fuzz");
    thread.setDaemon(true);
    thread.start();
    while (thread.isAlive()) {
      join(thread);
      long began = worker.began.get();
      if (began > 0 && System.nanoTime() - began > 20 * slowMillis * 1_000_000) {
        worker.faults.add(worker.fault("hangs"));
        thread.interrupt();
        break;
      }
    }
    return worker.report();
  }

  private static void join(Thread thread) {
    try {
      thread.join(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Worker implements Runnable {
    private final List<FuzzTarget> targets;
    private final List<FuzzInputs> texts = new ArrayList<>();
    private final long inputs;
    private final AtomicLong began = new AtomicLong();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private volatile long done;
    private volatile long slowest;
    private volatile long early;
    private volatile long late;
    private volatile String name = "";
    private volatile String text = "";

    Worker(List<FuzzTarget> targets, long inputs) {
      this.targets = targets;
      this.inputs = inputs;
      for (int i = 0; i < targets.size(); i++) {
        texts.add(new FuzzInputs(31 * seed + i, targets.get(i).samples()));
      }
    }

    @Override
    public void run() {
      for (long i = 0; i < inputs && faults.size() < MOST_FAULTS; i++) {
        if (i == inputs / 10) {
          early = inUse();
        }
        int target = (int) (i % targets.size());
        read(targets.get(target), texts.get(target).next());
        done = i + 1;
      }
      late = inUse();
      // A run that is given up before its tenth has nothing to compare with.
      if (early > 0 && late - early > growth) {
        faults.add("the heap in use has grown by " + (late - early) / 1024 + " KiB");
      }
    }

    private void read(FuzzTarget target, String next) {
      name = target.name();
      text = next;
      long nanos = time(target, next);
      // Another program or the collector may have been in between: what is slow is slow again.
      for (int again = 0; again < 2 && nanos > slowMillis * 1_000_000; again++) {
        nanos = Math.min(nanos, time(target, next));
      }
      slowest = Math.max(slowest, nanos / 1_000_000);
      if (nanos > slowMillis * 1_000_000) {
        faults.add(fault("takes " + nanos / 1_000_000 + " ms"));
      }
    }

    private long time(FuzzTarget target, String next) {
      long start = System.nanoTime();
      began.set(start);
      try {
        target.law().accept(next);
      } catch (RuntimeException | Error e) {
        faults.add(fault(e.toString()));
      } finally {
        began.set(0);
      }
      return System.nanoTime() - start;
    }

    private String fault(String what) {
      StringBuilder shown = new StringBuilder();
      text.chars()
          .limit(200)
          .forEach(c -> shown.append(
              c >= ' ' && c < 127 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
      return name + " (" + shown + ") " + what;
    }

    private FuzzReport report() {
      return new FuzzReport(done, List.copyOf(faults), slowest, early, late);
    }
  }

  private static long inUse() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
