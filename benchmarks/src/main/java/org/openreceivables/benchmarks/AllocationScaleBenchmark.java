package org.openreceivables.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
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
import org.openjdk.jmh.infra.Blackhole;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationBook;
import org.openreceivables.matching.allocation.AllocationColumns;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.PaymentBook;

/**
 * Allocates the payments of many customers, oldest due first: a tenth as many customers as payments, and two
 * items for each payment. {@code -p payments=1000000} is the full size: 100,000 customers, 2,000,000 items,
 * about 2.07 million allocations.
 *
 * <p>Run it with {@code -prof gc}, once as it is (G1) and once with {@code -jvmArgs -XX:+UseParallelGC}. Both
 * contenders must give the same lines, or the run ends before it begins.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms8g", "-Xmx8g"})
public class AllocationScaleBenchmark {
  /** How many payments. */
  @Param("100000")
  public int payments;

  private final AllocationEngine engine = AllocationEngine.of(AllocationPolicy.standard());
  private List<OpenItem> list = List.of();
  private OpenItems items = OpenItems.none();
  private List<Payment> paid = List.of();
  private AllocationBook book = engine.prepare(OpenItems.none(), ScaleBooks.AS_OF);
  private PaymentBook paidBook = PaymentBook.of(List.of());
  private List<NaiveAllocation.Item> naiveList = List.of();
  private List<NaiveAllocation.Receipt> naivePaid = List.of();
  private Map<String, List<NaiveAllocation.Item>> naiveItems = Map.of();
  private Map<String, List<NaiveAllocation.Receipt>> naiveGroups = Map.of();

  /**
   * A line with Joda-Money, as a host would write it.
   *
   * @param payment the payment
   * @param item the item
   * @param amount how much
   */
  public record MoneyLine(PaymentId payment, OpenItemId item, Money amount) {}

  /** Makes the books in both shapes, and sees that the contenders agree about them. */
  @Setup
  public void setUp() {
    ScaleBooks books = ScaleBooks.of(payments);
    list = books.items();
    items = OpenItems.of(list);
    paid = books.payments();
    book = engine.prepare(items, ScaleBooks.AS_OF);
    paidBook = PaymentBook.of(paid);
    naiveList = NaiveAllocation.items(books);
    naivePaid = NaiveAllocation.receipts(books);
    naiveItems = NaiveAllocation.group(naiveList);
    naiveGroups = NaiveAllocation.groupReceipts(naivePaid);
    AllocationResult result = allocate(items);
    requireTheSame(NaiveAllocation.walk(naiveItems, naivePaid), result);
    requireTheSame(NaiveAllocation.walkGrouped(naiveItems, naiveGroups), result);
    requireTheSame(
        NaiveAllocation.walk(naiveItems, naivePaid), engine.allocate(book, paidBook, List.of()));
  }

  /**
   * The engine from a list of items in no order, ids checked; the result read line by line.
   *
   * @param hole takes what is read
   */
  @Benchmark
  public void engineFromList(Blackhole hole) {
    read(allocate(OpenItems.of(list)), hole);
  }

  /**
   * The engine from items that are ordered already; the result read line by line.
   *
   * @param hole takes what is read
   */
  @Benchmark
  public void engineOrdered(Blackhole hole) {
    read(allocate(items), hole);
  }

  /**
   * The engine from items that were read before; every line read from the columns.
   *
   * @return the sum of all amounts
   */
  @Benchmark
  public long columnsPrepared() {
    return sum(engine.allocate(book, paid, List.of()).columns());
  }

  /**
   * The engine from items and payments that were both read before; every line read from the columns.
   *
   * @return the sum of all amounts
   */
  @Benchmark
  public long columnsBothPrepared() {
    return sum(engine.allocate(book, paidBook, List.of()).columns());
  }

  /**
   * The engine from items that are ordered already; every line read from the columns.
   *
   * @return the sum of all amounts
   */
  @Benchmark
  public long columnsOrdered() {
    return sum(allocate(items).columns());
  }

  /**
   * The engine from items that were read before; lines with Joda-Money as the naive version gives.
   *
   * @return the lines
   */
  @Benchmark
  public List<MoneyLine> moneyPrepared() {
    return lines(engine.allocate(book, paid, List.of()).columns());
  }

  /**
   * The engine from items and payments that were both read before; lines with Joda-Money as the naive version gives.
   *
   * @return the lines
   */
  @Benchmark
  public List<MoneyLine> moneyBothPrepared() {
    return lines(engine.allocate(book, paidBook, List.of()).columns());
  }

  private static List<MoneyLine> lines(AllocationColumns columns) {
    List<MoneyLine> lines = new ArrayList<>(columns.size());
    for (int line = 0; line < columns.size(); line++) {
      lines.add(new MoneyLine(
          columns.paymentId(line).orElseThrow(), columns.item(line), columns.money(line)));
    }
    return lines;
  }

  private static long sum(AllocationColumns columns) {
    long sum = 0;
    for (int line = 0; line < columns.size(); line++) {
      sum += columns.minor(line);
    }
    return sum;
  }

  /**
   * What a user would write, from a list of items in no order.
   *
   * @return the lines
   */
  @Benchmark
  public List<NaiveAllocation.Line> naiveFromList() {
    return NaiveAllocation.walk(NaiveAllocation.group(naiveList), naivePaid);
  }

  /**
   * What a user would write, from items that are grouped and sorted already.
   *
   * @return the lines
   */
  @Benchmark
  public List<NaiveAllocation.Line> naiveOrdered() {
    return NaiveAllocation.walk(naiveItems, naivePaid);
  }

  /**
   * What a user would write, from items that are grouped and sorted already and payments that are grouped.
   *
   * @return the lines
   */
  @Benchmark
  public List<NaiveAllocation.Line> naiveGrouped() {
    return NaiveAllocation.walkGrouped(naiveItems, naiveGroups);
  }

  private AllocationResult allocate(OpenItems open) {
    return engine.allocate(open, paid, List.of(), ScaleBooks.AS_OF);
  }

  private static void read(AllocationResult result, Blackhole hole) {
    for (Allocation allocation : result.allocations()) {
      hole.consume(allocation.rest());
      for (ItemSettlement settlement : allocation.settlements()) {
        hole.consume(settlement.after());
        hole.consume(settlement.lines());
      }
    }
  }

  /** By customer here, by payment there: so number and sum are compared, each line weighted by its ids. */
  private static void requireTheSame(List<NaiveAllocation.Line> lines, AllocationResult result) {
    long naive = 0;
    for (NaiveAllocation.Line line : lines) {
      naive += mark(line.payment(), line.item(), line.amount());
    }
    long count = 0;
    long engine = 0;
    for (Allocation allocation : result.allocations()) {
      String payment = allocation.payment().orElseThrow().id().value();
      for (ItemSettlement settlement : allocation.settlements()) {
        count++;
        engine += mark(payment, settlement.before().id().value(), settlement.used());
      }
    }
    if (count != lines.size() || engine != naive || !result.problems().isEmpty()) {
      throw new IllegalStateException("The contenders differ: " + lines.size() + " and " + count);
    }
    System.out.println(count + " allocations");
  }

  private static long mark(String payment, String item, Money amount) {
    if (!amount.getCurrencyUnit().equals(CurrencyUnit.EUR)) {
      throw new IllegalStateException("All books are in EUR.");
    }
    return (31L * payment.hashCode() + item.hashCode()) * amount.getAmountMinorLong();
  }
}
