package org.openreceivables.benchmarks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItems;

/** Asks books of two years what was open on a day in the second year, and appends to them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class LedgerBenchmark {
  private static final LocalDate AS_OF = Histories.FIRST.plusDays(600);
  private static final LocalDate LATE = Histories.FIRST.plusDays(Histories.DAYS);

  /** How many events there are. */
  @Param({"200000", "1000000", "2000000"})
  public int events;

  /** How many items are open on every day but the first ones. */
  @Param({"16000"})
  public int open;

  private List<LedgerEvent> history = List.of();
  private ReceivablesLedger ledger = ReceivablesLedger.empty();
  private Recorded known = Recorded.endOf(LocalDate.MAX);
  private LedgerEvent next = Histories.more(0, LATE);
  private LedgerEvent backdated = next;

  /** Makes the events and the ledger. */
  @Setup
  public void setUp() {
    history = Histories.of(events, open);
    backdated = Histories.more(events + 1, Histories.FIRST.plusDays(400));
    next = Histories.more(events + 2, LATE);
    ledger = ReceivablesLedger.of(history);
    known = history.get(history.size() - 1).recorded();
    requireSameAnswer();
    ledger = ledger.append(List.of(backdated)).ledger();
    backdated = Histories.more(events + 3, Histories.FIRST.plusDays(400));
  }

  /** What is compared must come to the same, or the times say nothing. */
  private void requireSameAnswer() {
    Map<OpenItemId, Money> naive = Histories.naive(history, AS_OF);
    Map<OpenItemId, Money> open = new HashMap<>();
    ledger.openItems(AS_OF).forEach(item -> open.put(item.id(), item.open()));
    // All money is applied when it comes, so that nothing but invoices is open.
    MoneyTotals sum = MoneyTotals.of(naive.values());
    if (!open.equals(naive) || !ledger.balance(AS_OF).equals(sum)) {
      throw new IllegalStateException("The ledger (" + open.size() + " open items, "
          + ledger.balance(AS_OF) + ") must agree with the replay (" + naive.size() + ", " + sum
          + ")");
    }
  }

  /**
   * The ledger: whole items, sorted by customer and due date.
   *
   * @return the items
   */
  @Benchmark
  public OpenItems openItems() {
    return ledger.openItems(AS_OF);
  }

  /**
   * The ledger, without what was recorded last.
   *
   * @return the items
   */
  @Benchmark
  public OpenItems openItemsAsKnown() {
    return ledger.openItems(AS_OF, known);
  }

  /**
   * The ledger: the sum alone.
   *
   * @return the sum
   */
  @Benchmark
  public MoneyTotals balance() {
    return ledger.balance(AS_OF);
  }

  /**
   * What a user would write: a map of amounts, event by event.
   *
   * @return the open amounts
   */
  @Benchmark
  public Map<OpenItemId, Money> naiveReplay() {
    return Histories.naive(history, AS_OF);
  }

  /**
   * One event more, at the end.
   *
   * @return the ledger with it
   */
  @Benchmark
  public ReceivablesLedger.Appended append() {
    return ledger.append(List.of(next));
  }

  /**
   * One event more, a year ago.
   *
   * @return the ledger with it
   */
  @Benchmark
  public ReceivablesLedger.Appended appendBackdated() {
    return ledger.append(List.of(backdated));
  }

  /**
   * All events, each checked.
   *
   * @return the ledger
   */
  @Benchmark
  public ReceivablesLedger build() {
    return ReceivablesLedger.of(history);
  }
}
