package org.openreceivables.matching.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.ExchangeRate;

/**
 * Lines of one source and day as events whose sums are right.
 *
 * <p>What converted lines use is rounded on the running sum of all of them. Posted on several days, those of one day are
 * some of its steps, and three that are rounded to one side can be two units beside their sum: they are posted in two
 * events.
 */
final class Batches {
  private final Map<Rounded, Sum> sums = new HashMap<>();
  private final List<AllocationLine> lines = new ArrayList<>();

  private Batches() {}

  private record Rounded(CurrencyUnit from, CurrencyUnit to, BigDecimal rate) {}

  private record Sum(Money amount, Money used) {
    Sum plus(AllocationLine line) {
      return new Sum(amount.plus(line.amount()), used.plus(line.sourceAmount()));
    }
  }

  static List<List<AllocationLine>> of(List<AllocationLine> lines) {
    Batches all = new Batches();
    lines.forEach(all::add);
    if (all.areRight()) {
      return List.of(lines);
    }
    List<List<AllocationLine>> out = new ArrayList<>();
    Batches batch = new Batches();
    for (AllocationLine line : lines) {
      if (!batch.isRightWith(line)) {
        out.add(batch.lines);
        batch = new Batches();
      }
      batch.add(line);
    }
    out.add(batch.lines);
    return out;
  }

  private void add(AllocationLine line) {
    lines.add(line);
    line.rate().ifPresent(rate -> sums.put(key(rate), with(line, rate)));
  }

  private Sum with(AllocationLine line, ExchangeRate rate) {
    Sum sum = sums.get(key(rate));
    return sum == null ? new Sum(line.amount(), line.sourceAmount()) : sum.plus(line);
  }

  private static Rounded key(ExchangeRate rate) {
    return new Rounded(rate.from(), rate.to(), rate.rate());
  }

  private boolean areRight() {
    return lines.stream()
        .flatMap(line -> line.rate().stream())
        .distinct()
        .allMatch(rate -> isRight(sums.get(key(rate)), rate));
  }

  private static boolean isRight(@Nullable Sum sum, ExchangeRate rate) {
    return sum == null || rate.equates(sum.amount(), sum.used());
  }

  private boolean isRightWith(AllocationLine line) {
    return lines.isEmpty()
        || line.rate().map(rate -> isRight(with(line, rate), rate)).orElse(true);
  }
}
