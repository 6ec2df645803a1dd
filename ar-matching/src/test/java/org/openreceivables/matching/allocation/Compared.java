package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.SwitchBooks.eur;
import static org.openreceivables.matching.allocation.SwitchBooks.settling;

import java.util.List;
import java.util.function.UnaryOperator;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;

/** Policies compared over books as text. */
final class Compared {
  static final String TWO = """
      item INV-1 100.00 due 01-10
      item INV-2 50.00 due 01-20
      """;

  private Compared() {}

  static ComparisonResult compare(
      UnaryOperator<AllocationPolicy> here, UnaryOperator<AllocationPolicy> there, String books) {
    Books read = BooksText.read(books);
    AllocationPolicy standard = AllocationPolicy.standard();
    return PolicyComparison.of(here.apply(standard), there.apply(standard))
        .over(read.items(), read.payments(), read.instructions(), read.asOf());
  }

  static ComparisonResult compare(UnaryOperator<AllocationPolicy> there, String books) {
    return compare(p -> p, there, books);
  }

  static UnaryOperator<AllocationPolicy> tolerating(String amount) {
    return settling(s -> s.withUnderpayment(ToleranceLimit.upTo(eur(amount))));
  }

  static List<String> decided(ComparisonResult result) {
    return result.decided().stream()
        .flatMap(d -> d.decidedBy().stream())
        .map(SwitchDifference::summarize)
        .toList();
  }
}
