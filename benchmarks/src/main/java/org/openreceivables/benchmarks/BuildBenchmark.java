package org.openreceivables.benchmarks;

import java.time.LocalDate;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;

/** What one item costs to build. */
@State(Scope.Thread)
public class BuildBenchmark {
  private final Money money = Money.parse("EUR 1");

  /** {@return an item} */
  @Benchmark
  public OpenItem item() {
    return OpenItem.builder()
        .id(OpenItemId.of("1"))
        .open(money)
        .dueDate(LocalDate.EPOCH)
        .build();
  }
}
