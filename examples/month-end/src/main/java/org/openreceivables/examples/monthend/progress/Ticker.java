package org.openreceivables.examples.monthend.progress;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * One line on a terminal that says which step is running, and for how long.
 *
 * <p>It appears when a step takes longer than a second, and is gone when the work is done: what is printed
 * afterwards stands as if it had never been there.
 */
public final class Ticker {
  private static final long FIRST_MILLIS = 1_000;
  private static final long EACH_MILLIS = 250;
  private static final String CLEAR = "\r\u001b[2K";

  private final PrintWriter to;
  private final boolean visible;

  private Ticker(PrintWriter to, boolean visible) {
    this.to = to;
    this.visible = visible;
  }

  /**
   * {@return a ticker on standard error if that is a terminal, else one that prints nothing}
   *
   * @param to standard error
   */
  public static Ticker onTerminal(PrintWriter to) {
    return new Ticker(to, Terminal.isStandardError());
  }

  /**
   * {@return a ticker that prints, wherever it goes}
   *
   * @param to where to
   */
  static Ticker always(PrintWriter to) {
    return new Ticker(to, true);
  }

  /** {@return a ticker that prints nothing} */
  public static Ticker silent() {
    return new Ticker(new PrintWriter(java.io.Writer.nullWriter()), false);
  }

  /** A step that is running; closing it takes the line away. */
  final class Running implements AutoCloseable {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread;

    private Running(int number, String name) {
      thread = new Thread(() -> run(number, name), "progress");
      thread.setDaemon(true);
      if (visible) {
        thread.start();
      }
    }

    private void run(int number, String name) {
      long start = System.nanoTime();
      try {
        if (done.await(FIRST_MILLIS, MILLISECONDS)) {
          return;
        }
        do {
          long seconds = (System.nanoTime() - start) / 1_000_000_000L;
          show(CLEAR
              + String.format(
                  Locale.ROOT, "%2d  %s  %d:%02d", number, name, seconds / 60, seconds % 60));
        } while (!done.await(EACH_MILLIS, MILLISECONDS));
        show(CLEAR);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void show(String text) {
      to.print(text);
      to.flush();
    }

    /** Waits until the line is gone, so that nothing is printed into it. */
    @Override
    public void close() {
      done.countDown();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  Running start(int number, String name) {
    return new Running(number, name);
  }
}
