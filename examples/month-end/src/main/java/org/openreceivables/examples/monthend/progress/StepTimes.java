package org.openreceivables.examples.monthend.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Measures each step, and shows on a terminal which one is running. */
public final class StepTimes implements Steps {
  private record Time(String name, long nanos) {}

  private final Ticker ticker;
  private final long start = System.nanoTime();
  private final List<Time> times = new ArrayList<>();

  /**
   * Begins to measure.
   *
   * @param ticker shows the running step
   */
  public StepTimes(Ticker ticker) {
    this.ticker = ticker;
  }

  @Override
  public <T> T step(String name, Supplier<T> work) {
    long begin = System.nanoTime();
    Ticker.Running running = ticker.start(times.size() + 1, name);
    try {
      return work.get();
    } finally {
      running.close();
      times.add(new Time(name, System.nanoTime() - begin));
    }
  }

  /** {@return a line a step, then the whole, then the most memory that was in use} */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    times.forEach(t -> lines.add(line(t.name(), t.nanos())));
    lines.add(line("all", System.nanoTime() - start));
    lines.addAll(PeakMemory.lines());
    return lines;
  }

  private static String line(String name, long nanos) {
    return String.format(Locale.ROOT, "%9.3f s  %s", nanos / 1e9, name);
  }
}
