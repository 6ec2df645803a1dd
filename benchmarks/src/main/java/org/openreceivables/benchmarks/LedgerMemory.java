package org.openreceivables.benchmarks;

import java.util.List;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * Prints what the heap holds a closed item: {@code java -Xmx6g -cp benchmarks.jar
 * org.openreceivables.benchmarks.LedgerMemory}.
 *
 * <p>A closed item is an invoice and the payment that settled it, of three events.
 */
public final class LedgerMemory {
  private static final int OPEN = 16_000;

  private LedgerMemory() {}

  /**
   * Measures.
   *
   * @param args none
   * @throws InterruptedException never
   */
  public static void main(String[] args) throws InterruptedException {
    print(200_000);
    print(1_000_000);
  }

  private static void print(int events) throws InterruptedException {
    long none = used();
    List<LedgerEvent> history = Histories.of(events, OPEN);
    long ofEvents = used() - none;
    ReceivablesLedger ledger = ReceivablesLedger.of(history);
    long ofLedger = used() - none - ofEvents;
    int closed = (events - OPEN) / 3;
    System.out.printf(
        "%d events, %d closed items: %d bytes of events and %d bytes of ledger a closed item%n",
        ledger.events().size(), closed, ofEvents / closed, ofLedger / closed);
    if (history.isEmpty() || ledger.events().isEmpty()) {
      throw new IllegalStateException("Both must be on the heap until here.");
    }
  }

  private static long used() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(200);
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
