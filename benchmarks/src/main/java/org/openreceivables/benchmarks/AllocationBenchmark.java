package org.openreceivables.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationColumns;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/** Allocates 10,000 payments of 1,000 customers against 10,000 open items, oldest due first. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AllocationBenchmark {
  private List<OpenItem> list = List.of();
  private OpenItems items = OpenItems.none();
  private List<Payment> payments = List.of();

  /** Makes items and payments. */
  @Setup
  public void setUp() {
    list = Books.items(10_000, 1_000);
    items = OpenItems.of(list);
    payments = Books.payments(10_000, 1_000);
  }

  /**
   * The engine: what is decided, its lines as columns.
   *
   * @return the columns
   */
  @Benchmark
  public AllocationColumns columns() {
    return result().columns();
  }

  /**
   * The engine: lines, items before and after, reasons, as values.
   *
   * @return the allocations
   */
  @Benchmark
  public List<Allocation> allocations() {
    return result().allocations();
  }

  private AllocationResult result() {
    return AllocationEngine.of(AllocationPolicy.standard())
        .allocate(items, payments, List.of(), Books.AS_OF);
  }

  /** One amount on one item, of the naive version. */
  record Line(String payment, String item, Money amount) {}

  /**
   * What a user would write: sort, walk, subtract with Joda-Money; no components, discount, dates, checks
   * or reasons.
   *
   * @return the lines
   */
  @Benchmark
  public List<Line> walkWithMoney() {
    Map<CustomerId, List<OpenItem>> byCustomer = new HashMap<>();
    for (OpenItem item : list) {
      if (item.side() == Side.DEBIT) {
        byCustomer.computeIfAbsent(item.customer(), c -> new ArrayList<>()).add(item);
      }
    }
    byCustomer.values().forEach(l -> l.sort(Comparator.comparing(OpenItem::effectiveDueDate)));
    Map<String, Money> open = new HashMap<>();
    list.forEach(i -> open.put(i.id().value(), i.open()));
    List<Line> lines = new ArrayList<>();
    List<Payment> sorted = new ArrayList<>(payments);
    sorted.sort(Comparator.comparing(Payment::valueDate).thenComparing(Payment::id));
    for (Payment payment : sorted) {
      Money left = payment.amount();
      List<OpenItem> owed = byCustomer.getOrDefault(payment.customer().orElseThrow(), List.of());
      for (OpenItem item : owed) {
        Money rest = open.getOrDefault(item.id().value(), item.open());
        if (left.isPositive() && rest.isPositive() && rest.isSameCurrency(left)) {
          Money amount = left.isLessThan(rest) ? left : rest;
          lines.add(new Line(payment.id().value(), item.id().value(), amount));
          open.put(item.id().value(), rest.minus(amount));
          left = left.minus(amount);
        }
      }
    }
    return lines;
  }
}
