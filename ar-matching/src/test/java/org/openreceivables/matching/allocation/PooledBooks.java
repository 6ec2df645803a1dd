package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;

/** Books of which limits are pooled, EUR 5.00 on each item unless said otherwise. */
final class PooledBooks {
  static final ToleranceLimit FIVE = ToleranceLimit.upTo(Money.parse("EUR 5.00"));

  static final ToleranceLimit TENTH =
      ToleranceLimit.builder().percent(Percentage.of(10)).build();

  static AllocationResult allocate(UnaryOperator<AllocationPolicy> policy, String books) {
    return Books.of(
            books,
            p -> policy.apply(p.withSettlement(
                p.settlement().withUnderpayment(FIVE).withTolerancePool(TolerancePool.POOLED))))
        .allocate();
  }

  static UnaryOperator<AllocationPolicy> limit(ToleranceLimit limit) {
    return p -> p.withSettlement(p.settlement().withUnderpayment(limit));
  }

  static void check(UnaryOperator<AllocationPolicy> policy, String books, String expected) {
    assertThat(ResultText.of(allocate(policy, books))).isEqualTo(expected);
  }

  static void check(String books, String expected) {
    check(p -> p, books, expected);
  }

  /** What was said of the shares of a shortage, item by item, of all payments. */
  static void together(String books, String... expected) {
    assertThat(allocate(p -> p, books).allocations())
        .flatExtracting(Allocation::settlements)
        .flatExtracting(s -> s.reasons().stream()
            .filter(AllocationReason.ToleratedTogether.class::isInstance)
            .map(AllocationReason.ToleratedTogether.class::cast)
            .map(t -> s.after().id() + ": " + t.share().getAmount() + " of "
                + t.difference().getAmount() + " within " + t.limit().getAmount())
            .toList())
        .containsExactly(expected);
  }

  /** Each EUR 100.00, at EUR 5.00. */
  static final String TWO = """
      item INV-1 100.00 due 01-10
      item INV-2 100.00 due 01-20
      """;

  private PooledBooks() {}
}
