package org.openreceivables.benchmarks;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** Ages 100,000 open items of 5,000 customers in two currencies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AgingBenchmark {
  private List<OpenItem> list = List.of();
  private OpenItems items = OpenItems.none();

  /** Makes the items. */
  @Setup
  public void setUp() {
    list = Books.items(100_000, 5_000);
    items = OpenItems.of(list);
  }

  /**
   * The engine: buckets, credits, reasons, sorted.
   *
   * @return the report
   */
  @Benchmark
  public AgingReport engine() {
    return AgingEngine.standard().age(items, Books.AS_OF);
  }

  /**
   * The engine, with sorting the items and checking their ids.
   *
   * @return the report
   */
  @Benchmark
  public AgingReport engineFromList() {
    return AgingEngine.standard().age(OpenItems.of(list), Books.AS_OF);
  }

  /**
   * What a user would write: a map of buckets with Joda-Money sums, without reasons or order.
   *
   * @return the sums
   */
  @Benchmark
  public Map<CustomerId, Map<CurrencyUnit, Money[]>> mapsOfMoney() {
    Map<CustomerId, Map<CurrencyUnit, Money[]>> sums = new HashMap<>();
    for (OpenItem item : list) {
      CurrencyUnit currency = item.open().getCurrencyUnit();
      Money[] buckets = sums.computeIfAbsent(item.customer(), c -> new HashMap<>())
          .computeIfAbsent(currency, AgingBenchmark::zeros);
      int bucket = item.side() == Side.CREDIT ? 5 : bucket(item);
      buckets[bucket] = buckets[bucket].plus(item.open());
    }
    return sums;
  }

  private static Money[] zeros(CurrencyUnit currency) {
    Money[] zeros = new Money[6];
    java.util.Arrays.fill(zeros, Money.zero(currency));
    return zeros;
  }

  private static int bucket(OpenItem item) {
    long days = ChronoUnit.DAYS.between(item.effectiveDueDate(), Books.AS_OF);
    if (days <= 0) {
      return 0;
    }
    return days > 90 ? 4 : (int) ((days + 29) / 30);
  }
}
