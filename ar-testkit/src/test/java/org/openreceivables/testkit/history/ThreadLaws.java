package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;

/** Invariant 3: any thread. One ledger is asked and appended to by several at once. */
final class ThreadLaws {
  static final int THREADS = 4;

  private ThreadLaws() {}

  /** Every thread gets the answer that one alone gets. */
  static <T> void requireSameAnswers(Supplier<T> question) throws InterruptedException {
    T alone = question.get();
    List<Callable<T>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      tasks.add(question::get);
    }
    for (T answer : atOnce(tasks)) {
      LedgerLaws.requireEqual(answer, alone, "on another thread");
    }
  }

  /**
   * Every thread appends a batch of its own to the same ledger: each result is what a ledger of its own would
   * be with the batch, and the shared one is what it was.
   */
  static void requireSharable(
      Supplier<ReceivablesLedger> shared,
      Function<List<LedgerEvent>, ReceivablesLedger> append,
      List<LedgerEvent> before,
      List<List<LedgerEvent>> batches,
      Iterable<LocalDate> days)
      throws InterruptedException {
    List<Callable<ReceivablesLedger>> tasks = new ArrayList<>();
    batches.forEach(batch -> tasks.add(() -> append.apply(batch)));
    List<ReceivablesLedger> results = atOnce(tasks);
    for (int i = 0; i < batches.size(); i++) {
      LedgerLaws.requireSame(
          results.get(i),
          ReceivablesLedger.empty()
              .append(before)
              .ledger()
              .append(batches.get(i))
              .ledger(),
          days);
    }
    LedgerLaws.requireSame(
        shared.get(), ReceivablesLedger.empty().append(before).ledger(), days);
  }

  /** The first half of what is offered. */
  static List<LedgerEvent> before(RandomHistory history) {
    return history.offered().subList(0, history.offered().size() / 2);
  }

  /** The other half, dealt out to the threads like cards: no two get the same event. */
  static List<List<LedgerEvent>> batches(RandomHistory history) {
    List<List<LedgerEvent>> batches = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      batches.add(new ArrayList<>());
    }
    List<LedgerEvent> offered = history.offered();
    for (int i = offered.size() / 2; i < offered.size(); i++) {
      batches.get(i % THREADS).add(offered.get(i));
    }
    return batches;
  }

  /** All tasks at the same moment, each on a thread of its own. */
  private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Callable<T>> waiting = new ArrayList<>();
      tasks.forEach(task -> waiting.add(() -> {
        start.await();
        return task.call();
      }));
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(waiting)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("a thread failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
