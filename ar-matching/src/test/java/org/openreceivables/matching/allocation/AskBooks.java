package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.openreceivables.core.settlement.LateDiscount;

/** Books as text under a policy that asks about late discounts. */
final class AskBooks {
  private AskBooks() {}

  static AllocationResult allocate(UnaryOperator<AllocationPolicy> more, String books) {
    return SwitchBooks.allocate(
        p -> more.apply(p.withSettlement(p.settlement().withLateDiscount(LateDiscount.ASK))),
        books);
  }

  static void check(UnaryOperator<AllocationPolicy> more, String books, String expected) {
    assertThat(ResultText.of(allocate(more, books))).isEqualTo(expected);
  }

  static List<String> asked(AllocationResult result) {
    return result.decisions().stream().map(NeedsDecision::summarize).toList();
  }
}
